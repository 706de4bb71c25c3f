/**
 * Closures in module variables that are set at one place, as generators of random numbers with a state of their own are: what such a closure has
 * captured lies in module variables as well, so that calls of it are calls of its function, which may then be put in place.
 */

import type { ValueType } from "../../../runtime/bytecode/module.ts";
import { replaceChildren } from "../../ir/rewrite.ts";
import {
  childNodes,
  type Node,
  type OpNode,
  op,
  type TreeFunction,
  type TreeModule,
  walk,
} from "../../ir/tree.ts";
import { readBeforeSet } from "./first-reads.ts";
import { functionOf, valueBehind } from "./known-closures.ts";
import { isLocalRead, newLocal } from "./made-values.ts";

/** What a module variable holds from when it is set. */
export interface ModuleClosure {
  readonly function: number;
  /** Reads of what it has captured. */
  readonly captures: readonly OpNode[];
}

/** The place that sets a variable to a closure with captures. */
interface Maker {
  readonly tree: TreeFunction;
  readonly set: OpNode;
}

/**
 * Puts what such closures capture in module variables.
 * @param statics functions of closures that module variables always hold
 * @param runsOnce functions whose code outside of loops runs once
 * @returns closure by module variable
 */
export function holdModuleClosures(
  module: TreeModule,
  statics: ReadonlyMap<number, number>,
  runsOnce: ReadonlySet<number>,
): ReadonlyMap<number, ModuleClosure> {
  const found = new Map<number, ModuleClosure>();
  for (const [global, { tree, set }] of findMakers(module, runsOnce)) {
    const held = holdCaptures(module, tree, set, statics);
    tree.body = tree.body.map((node) => replaceNode(node, set, held.instead));
    found.set(global, held.closure);
  }
  return found;
}

function findMakers(module: TreeModule, runsOnce: ReadonlySet<number>): Map<number, Maker> {
  const makers = new Map<number, Maker>();
  const refused = new Set<number>();
  module.functions.forEach((tree, index) => {
    const visit = (node: Node, isOnce: boolean): void => {
      if (node.kind === "op" && node.op === "global.set") {
        const global = node.imm[0] as number;
        const made = node.args[0] && valueBehind(node.args[0]).value;
        const isMade = made?.kind === "op" && made.op === "closure.new" && made.args.length > 0;
        if (makers.has(global) || !isOnce || !isMade) refused.add(global);
        else makers.set(global, { tree, set: node });
      }
      for (const child of childNodes(node)) visit(child, isOnce && node.kind !== "loop");
    };
    const isOnce = runsOnce.has(index) && !tree.suspensions;
    for (const statement of tree.body) visit(statement, isOnce);
  });
  for (const global of refused) makers.delete(global);
  return makers;
}

/** @returns also what stands in place of the statement that sets the variable: no call comes between the captures and the closure */
function holdCaptures(
  module: TreeModule,
  tree: TreeFunction,
  set: OpNode,
  statics: ReadonlyMap<number, number>,
): { readonly closure: ModuleClosure; readonly instead: Node } {
  const { value, before } = valueBehind(set.args[0] ?? set);
  const closure = value as OpNode;
  const index = closure.imm[0] as number;
  const name = module.globals[set.imm[0] as number]?.name ?? "";
  const evaluated: Node[] = [];
  const held: Node[] = [];
  const copies = setOnce(tree);
  const captures = closure.args.map((arg, at) => {
    let origin: Node | undefined = arg;
    while (origin && isLocalRead(origin)) origin = copies.get(origin.imm[0] as number);
    if (origin?.kind === "op" && functionOf(origin, statics) !== undefined) return origin;
    const type: ValueType = module.functions[index]?.params[at] ?? "value";
    const local = newLocal(tree, type);
    evaluated.push(op("local.set", [local], [arg], "void"));
    closure.args[at] = op("local.get", [local], [], type);
    const global = module.globals.length;
    module.globals = [...module.globals, { name: `${name}, captured ${at}`, type }];
    held.push(op("global.set", [global], [op("local.get", [local], [], type)], "void"));
    return op("global.get", [global], [], type);
  });
  set.args = [closure];
  const instead: Node = {
    kind: "sequence",
    body: [...before, ...evaluated, ...held, set],
    type: "void",
    position: set.position,
  };
  return { closure: { function: index, captures }, instead };
}

/** Values of locals that are set at one place, before they are read. */
function setOnce(tree: TreeFunction): Map<number, Node> {
  const found = new Map<number, Node>();
  const others = new Set<number>(tree.params.keys());
  for (const statement of tree.body) {
    walk(statement, (node) => {
      if (node.kind === "try") others.add(node.exception);
      if (node.kind !== "op" || (node.op !== "local.set" && node.op !== "local.tee")) return;
      const local = node.imm[0] as number;
      const [value] = node.args;
      if (found.has(local) || !value) others.add(local);
      else found.set(local, value);
    });
  }
  for (const local of others) found.delete(local);
  if (found.size > 0) for (const local of readBeforeSet(tree.body)) found.delete(local);
  return found;
}

function replaceNode(node: Node, old: Node, instead: Node): Node {
  if (node === old) return instead;
  replaceChildren(node, (child) => replaceNode(child, old, instead));
  return node;
}

/**
 * Rewrites calls in the function. Checks whether the variable is set already stay.
 * @returns the calls of functions that stand in place of calls of closures
 */
export function callModuleClosures(
  tree: TreeFunction,
  module: TreeModule,
  closures: ReadonlyMap<number, ModuleClosure>,
): ReadonlySet<Node> {
  const made = new Set<Node>();
  const known = knownLocals(tree, closures);
  const rewrite = (node: Node): Node => {
    replaceChildren(node, rewrite);
    if (node.kind !== "op" || node.op !== "closure.call") return node;
    const [callee, ...args] = node.args;
    if (!callee) return node;
    const { value, before } = valueBehind(callee);
    const closure =
      value.kind === "op" && value.op === "local.get"
        ? known.get(value.imm[0] as number)
        : closureIn(value, closures);
    if (!closure) return node;
    const result = module.functions[closure.function]?.result ?? "void";
    const captured = closure.captures.map((each) => ({ ...each }));
    const { position } = node;
    const call = op("call", [closure.function], [...captured, ...args], result, position);
    made.add(call);
    if (before.length === 0) return call;
    return { kind: "sequence", body: [...before, call], type: result, position };
  };
  tree.body = tree.body.map(rewrite);
  return made;
}

function closureIn(
  node: Node,
  closures: ReadonlyMap<number, ModuleClosure>,
): ModuleClosure | undefined {
  return node.kind === "op" && node.op === "global.get"
    ? closures.get(node.imm[0] as number)
    : undefined;
}

/** Locals that only ever hold what such a variable holds. */
function knownLocals(
  tree: TreeFunction,
  closures: ReadonlyMap<number, ModuleClosure>,
): Map<number, ModuleClosure> {
  const known = new Map<number, ModuleClosure>();
  for (const [local, value] of setOnce(tree)) {
    const closure = closureIn(valueBehind(value).value, closures);
    if (closure) known.set(local, closure);
  }
  return known;
}
