/**
 * Arrays of which a function only takes elements at places that are known, as of tuples that a call gives back and of rest parameters: each
 * element is a local instead, and the array is not made. Where such an array is copied, as `f(...rest)` does, the copy is made of the elements.
 */

import type { ArrayType, ValueType } from "../../../runtime/bytecode/module.ts";
import { ordinary } from "../../ir/missing-numbers.ts";
import { replaceChildren } from "../../ir/rewrite.ts";
import {
  childNodes,
  type Node,
  type OpNode,
  op,
  statementLists,
  type TreeFunction,
  type TreeModule,
  walk,
} from "../../ir/tree.ts";
import { readBeforeSet } from "./first-reads.ts";

/** More elements than that are hardly taken apart one by one. */
const MAX_ELEMENTS = 8;

const READS: ReadonlySet<string> = new Set([
  "array.get",
  "array.get_or_nan",
  "array.get_or_undefined",
]);

/** Rewrites the function in place. A copy may be taken apart in its turn. */
export function keepArraysInLocals(tree: TreeFunction, types: TreeModule["types"]): void {
  for (let arrays = findArrays(tree, types); arrays.size > 0; arrays = findArrays(tree, types)) {
    takeApart(tree, types, arrays);
    if (!fillNone(tree)) return;
  }
}

function takeApart(
  tree: TreeFunction,
  types: TreeModule["types"],
  arrays: ReadonlyMap<number, OpNode>,
): void {
  const elements = new Map<number, readonly number[]>();
  const elementTypes = new Map<number, ValueType>();
  for (const [local, { args, imm }] of arrays) {
    const { element } = types[imm[0] as number] as ArrayType;
    elementTypes.set(local, element);
    const { params, locals } = tree;
    elements.set(
      local,
      args.map(() => params.length + locals.push(element) - 1),
    );
  }
  const rewrite = (node: Node): Node => {
    if (node.kind === "op") {
      const local = node.op === "local.set" ? (node.imm[0] as number) : localBehind(node.args[0]);
      const places = local === undefined ? undefined : elements.get(local);
      const type = elementTypes.get(local ?? -1);
      if (places && type !== undefined) {
        if (node.op === "local.set") return storeElements(node, places, rewrite);
        if (node.op === "array.length")
          return op("i32.const", [places.length], [], "i32", node.position);
        if (node.op === "ref.check") return op("nop", [], [], "void");
        if (node.op === "array.slice") return copyOf(node, places, type);
        const place = places[constantBehind(node.args[1]) ?? -1] ?? -1;
        return asRead(node, op("local.get", [place], [], type, node.position));
      }
    }
    replaceChildren(node, rewrite);
    return node;
  };
  tree.body = tree.body.map(rewrite);
}

/** A new array of the elements. */
function copyOf(
  { imm, type, position }: OpNode,
  places: readonly number[],
  element: ValueType,
): OpNode {
  const elements = places.map((place) => op("local.get", [place], [], element, position));
  return op("array.of", [imm[0] as number, places.length], elements, type, position);
}

/** Leaves out `array.fill_holes` of what has just been made of elements. @returns whether there were any */
function fillNone(tree: TreeFunction): boolean {
  let isAny = false;
  const leaveOut = (statements: Node[]): void => {
    for (let at = statements.length - 1; at > 0; at -= 1) {
      const [set, fill] = [statements[at - 1], statements[at]];
      if (fill?.kind !== "op" || fill.op !== "array.fill_holes") continue;
      if (set?.kind !== "op" || set.op !== "local.set") continue;
      const [array] = set.args;
      if (array?.kind !== "op" || array.op !== "array.of") continue;
      if (localBehind(fill.args[0]) !== set.imm[0]) continue;
      statements.splice(at, 1);
      isAny = true;
    }
  };
  leaveOut(tree.body);
  for (const statement of tree.body)
    walk(statement, (node) => {
      statementLists(node).forEach(leaveOut);
    });
  return isAny;
}

/** An element as the instruction gives it. */
function asRead({ op: read, type, position }: OpNode, element: OpNode): Node {
  if (type !== "value" || element.type === "value")
    return read === "array.get_or_nan" ? ordinary(element) : element;
  const box = element.type === "f64" ? "value.from_f64" : "value.from_bool";
  return op(box, [], [element], "value", position);
}

function storeElements(
  set: OpNode,
  places: readonly number[],
  rewrite: (node: Node) => Node,
): Node {
  const body: Node[] = [];
  let value = set.args[0];
  while (value?.kind === "sequence") {
    body.push(...value.body.slice(0, -1).map(rewrite));
    value = value.body.at(-1);
  }
  const args = value?.kind === "op" ? value.args : [];
  args.forEach((arg, at) => {
    body.push(op("local.set", [places[at] ?? -1], [rewrite(arg)], "void", arg.position));
  });
  return { kind: "sequence", body, type: "void", position: set.position };
}

/** By local, the arrays that nobody sees as such. */
function findArrays(tree: TreeFunction, types: TreeModule["types"]): Map<number, OpNode> {
  const made = new Map<number, OpNode>();
  const seen = new Set<number>(tree.params.keys());
  const reads: [number, number][] = [];
  const visit = (node: Node, isDropped: boolean): void => {
    if (node.kind === "try") seen.add(node.exception);
    if (node.kind !== "op") {
      const children = childNodes(node);
      const keepsLast = node.type !== "void" && node.type !== "never";
      children.forEach((child, at) => {
        const isStatement = node.kind === "sequence" && (!keepsLast || at < children.length - 1);
        visit(child, isStatement || (isDropped && node.kind === "sequence"));
      });
      return;
    }
    const local = localBehind(node.args[0]);
    if (node.op === "local.set" || node.op === "local.tee") {
      const target = node.imm[0] as number;
      const array = node.op === "local.set" ? arrayBehind(node.args[0], types) : undefined;
      if (!array || made.has(target)) seen.add(target);
      else made.set(target, array);
    } else if (node.op === "local.get") {
      seen.add(node.imm[0] as number);
    } else if (local !== undefined) {
      const place = constantBehind(node.args[1]);
      if (node.op === "array.length" || (node.op === "ref.check" && isDropped)) return;
      if (isWholeSlice(node, local)) return;
      if (READS.has(node.op) && place !== undefined) {
        // Whether there is such an element is known when all sets have been seen.
        reads.push([local, place]);
        return;
      }
    }
    for (const child of node.args) visit(child, false);
  };
  tree.body.forEach((statement, at) => {
    visit(statement, tree.result === "void" || at < tree.body.length - 1);
  });
  for (const [local, place] of reads) {
    if (place >= (made.get(local)?.args.length ?? 0)) seen.add(local);
  }
  for (const local of seen) made.delete(local);
  if (made.size > 0) for (const local of readBeforeSet(tree.body)) made.delete(local);
  return made;
}

/** Is it `array.slice` from the first element of the local's array to its length? */
function isWholeSlice({ op: name, args: [, start, end] }: OpNode, local: number): boolean {
  if (name !== "array.slice" || constantBehind(start) !== 0 || end?.kind !== "op") return false;
  return end.op === "array.length" && localBehind(end.args[0]) === local;
}

/** The array of a few elements that the node makes. */
function arrayBehind(node: Node | undefined, types: TreeModule["types"]): OpNode | undefined {
  let value = node;
  while (value?.kind === "sequence") value = value.body.at(-1);
  if (value?.kind !== "op" || value.op !== "array.of") return undefined;
  const type = types[value.imm[0] as number];
  const { args } = value;
  if (type?.kind !== "array" || args.length === 0 || args.length > MAX_ELEMENTS) return undefined;
  const { element } = type;
  if (element === "i32" || element === "i64") return undefined;
  // What is missing in another array is only understood by a store.
  const isPlain = args.every((arg) => arg.kind !== "op" || arg.op !== "array.get_to_store");
  return isPlain && args.every((arg) => arg.type !== "never") ? value : undefined;
}

function localBehind(node: Node | undefined): number | undefined {
  let inner = node;
  while (inner?.kind === "op" && inner.op === "ref.check") inner = inner.args[0];
  return inner?.kind === "op" && inner.op === "local.get" ? (inner.imm[0] as number) : undefined;
}

/** A place in an array that is known. */
function constantBehind(node: Node | undefined): number | undefined {
  if (node?.kind !== "op") return undefined;
  if (node.op === "index.from_f64" || node.op === "i32.from_f64_exact")
    return constantBehind(node.args[0]);
  if (node.op !== "i32.const" && node.op !== "f64.const") return undefined;
  const place = node.imm[0] as number;
  return Number.isInteger(place) && place >= 0 ? place : undefined;
}
