/**
 * Objects that nobody but their own function ever sees, and that it only takes fields of, are not made: each field is a local instead. Locals are
 * taken together in groups: what is copied from one to another is then a copy of the fields, which nothing can tell while no field is written.
 */

import type { StructType, ValueType } from "../../../runtime/bytecode/module.ts";
import { replaceChildren, withoutSequences } from "../../ir/rewrite.ts";
import {
  childNodes,
  type Node,
  type OpNode,
  op,
  type TreeFunction,
  type TreeModule,
  walk,
} from "../../ir/tree.ts";
import { zero } from "../../ir/zero.ts";
import { replaceCopies } from "./copied-locals.ts";
import { readBeforeSet } from "./first-reads.ts";
import { behindChecks, lastOf, newLocal } from "./made-values.ts";

/** Rewrites the function in place. */
export function keepObjectsInLocals(tree: TreeFunction, types: TreeModule["types"]): void {
  if (!makesObjects(tree)) return;
  const structOf = (type: number): StructType | undefined => {
    const found = types[type];
    return found?.kind === "struct" ? found : undefined;
  };
  holdMadeObjects(tree);
  tree.body = withoutSequences(tree.body.map(setInside));
  replaceCopies(tree);
  const groups = findGroups(tree, structOf);
  const fields = new Map<number, readonly number[]>();
  for (const [local, type] of groups) {
    const struct = structOf(type);
    if (!struct) continue;
    fields.set(
      local,
      struct.fields.map((field) => newLocal(tree, field.type)),
    );
  }
  if (fields.size > 0) new Scalars(tree, fields).run();
}

/** With its fields, or with zeroes in them: variables that closures share are made so and set later. */
function isMade(node: Node): node is OpNode & { op: "struct.new" | "struct.new_default" } {
  return node.kind === "op" && (node.op === "struct.new" || node.op === "struct.new_default");
}

function makesObjects(tree: TreeFunction): boolean {
  let isFound = false;
  for (const statement of tree.body) {
    walk(statement, (node) => {
      isFound ||= isMade(node);
    });
  }
  return isFound;
}

/** An object made only to take a field of it gets a local like others. */
function holdMadeObjects(tree: TreeFunction): void {
  const visit = (node: Node): Node => {
    replaceChildren(node, visit);
    if (node.kind !== "op" || node.op !== "struct.get") return node;
    const [object] = node.args;
    if (!object) return node;
    const made = behindChecks(object);
    const value = lastOf(made);
    if (!isMade(value)) return node;
    const local = newLocal(tree, value.type as ValueType);
    const held = op("local.set", [local], [made], "void", object.position);
    node.args = [op("local.get", [local], [], value.type)];
    return { kind: "sequence", body: [held, node], type: node.type, position: node.position };
  };
  tree.body = tree.body.map(visit);
}

/** Sets of a local stand where its value is made, inside of sequences and conditions. */
function setInside(node: Node): Node {
  replaceChildren(node, setInside);
  if (node.kind === "block" || node.kind === "loop" || node.kind === "sequence")
    node.body = withoutSequences(node.body);
  if (node.kind === "if") {
    node.then = withoutSequences(node.then);
    node.else = withoutSequences(node.else);
  }
  if (node.kind !== "op" || node.op !== "local.set") return node;
  const [checked] = node.args;
  // What is done before the value, such as making a variable that a closure shares, stands where it is seen with what follows.
  if (checked?.kind === "sequence" && isFlat(checked)) return pushedDown(node, checked);
  const value = checked && behindChecks(checked);
  if (!value || !givesObject(value)) return node;
  if (checked !== value && !isMade(lastOf(value)) && !endsWithMade(value)) return node;
  return isFlat(value) || makesObject(value) ? pushedDown(node, value) : node;
}

/** Is the value that of a local which was given a new object just before? */
function endsWithMade(node: Node): boolean {
  const last = lastOf(node);
  const before = node.kind === "sequence" ? node.body.at(-2) : undefined;
  const [value] = before?.kind === "op" && before.op === "local.set" ? before.args : [];
  return (
    value !== undefined &&
    isMade(value) &&
    last.kind === "op" &&
    last.op === "local.get" &&
    before?.kind === "op" &&
    before.imm[0] === last.imm[0]
  );
}

function isFlat(node: Node): boolean {
  return lastOf(node).kind === "op";
}

/** Is one of the values that the node may give a new object? */
function makesObject(node: Node): boolean {
  if (node.kind === "op") return isMade(node);
  if (node.kind === "sequence") return makesObject(lastOf(node));
  if (node.kind !== "if") return false;
  return [node.then, node.else].some((list) => {
    const last = list.at(-1);
    return last !== undefined && makesObject(last);
  });
}

function givesObject(node: Node): boolean {
  if (node.kind === "op") return isMade(node) || node.op === "local.get" || node.op === "call";
  const lists =
    node.kind === "sequence" ? [node.body] : node.kind === "if" ? [node.then, node.else] : [];
  return (
    typeof node.type === "number" &&
    lists.length > 0 &&
    lists.every((list) => {
      const last = list.at(-1);
      return last !== undefined && (last.type === "never" || givesObject(last));
    })
  );
}

function pushedDown(set: OpNode, value: Node): Node {
  if (value.type === "never") return value;
  const { position } = value;
  const pushedList = (list: readonly Node[]): Node[] =>
    list.map((each, at) => (at === list.length - 1 ? pushedDown(set, each) : each));
  if (value.kind === "sequence")
    return { kind: "sequence", body: pushedList(value.body), type: "void", position };
  if (value.kind === "if") {
    const { condition } = value;
    const then = pushedList(value.then);
    return { kind: "if", condition, then, else: pushedList(value.else), type: "void", position };
  }
  return op("local.set", set.imm as [number], [value], "void", set.position);
}

function localBehind(node: Node | undefined): number | undefined {
  if (!node) return undefined;
  const inner = behindChecks(node);
  return inner.kind === "op" && inner.op === "local.get" ? (inner.imm[0] as number) : undefined;
}

/** What is seen of a local that may hold objects. */
interface Holder {
  /** Types of the objects made for it. */
  readonly types: Set<number>;
  /** Locals that it is copied from or to. */
  readonly copies: Set<number>;
  isWritten: boolean;
  /** It is used in another way than fields are. */
  isSeen: boolean;
  isChecked: boolean;
}

/** @returns type by local, of those that are to be taken apart */
function findGroups(
  tree: TreeFunction,
  structOf: (type: number) => StructType | undefined,
): Map<number, number> {
  const holders = new Map<number, Holder>();
  const holder = (local: number): Holder => {
    let found = holders.get(local);
    if (!found) {
      const isSeen = local < tree.params.length;
      found = { types: new Set(), copies: new Set(), isWritten: false, isSeen, isChecked: false };
      holders.set(local, found);
    }
    return found;
  };
  const see = (node: Node): void => {
    for (const child of childNodes(node)) visit(child, false);
  };
  /** @param isDropped whether nobody takes the node's value */
  const visit = (node: Node, isDropped: boolean): void => {
    switch (node.kind) {
      case "op":
        visitOp(node, isDropped);
        return;
      case "block":
      case "loop":
        // Others may leave a block with values.
        visitList(node.body, !isValue(node));
        return;
      case "sequence":
        visitList(node.body, isDropped || !isValue(node));
        return;
      case "if":
        visit(node.condition, false);
        visitList(node.then, isDropped || !isValue(node));
        visitList(node.else, isDropped || !isValue(node));
        return;
      case "try":
        holder(node.exception).isSeen = true;
        visitList(node.body, isDropped || !isValue(node));
        visitList(node.handler, isDropped || !isValue(node));
        return;
      default:
        see(node);
    }
  };
  const visitList = (list: readonly Node[], isLastDropped: boolean): void => {
    list.forEach((each, at) => {
      visit(each, isLastDropped || at < list.length - 1);
    });
  };
  const visitOp = (node: OpNode, isDropped: boolean): void => {
    const [first, second] = node.args;
    const local = node.imm[0] as number;
    switch (node.op) {
      case "local.get":
        if (!isDropped) holder(local).isSeen = true;
        return;
      case "local.tee":
        holder(local).isSeen = true;
        break;
      case "local.set": {
        if (first?.kind !== "op") {
          holder(local).isSeen = true;
          break;
        }
        if (isMade(first)) {
          holder(local).types.add(first.imm[0] as number);
          see(first);
          return;
        }
        if (first.op === "local.get") {
          const other = first.imm[0] as number;
          holder(local).copies.add(other);
          holder(other).copies.add(local);
          return;
        }
        holder(local).isSeen = true;
        break;
      }
      case "ref.check":
      case "struct.get":
      case "struct.set": {
        const object = localBehind(first);
        if (object === undefined) break;
        if (node.op === "ref.check" && !isDropped) break;
        const found = holder(object);
        if (first?.kind === "op" && first.op === "ref.check") found.isChecked = true;
        if (node.op === "ref.check") found.isChecked = true;
        if (node.op === "struct.set") found.isWritten = true;
        if (second) visit(second, false);
        return;
      }
      default:
    }
    see(node);
  };
  visitList(tree.body, tree.result === "void");
  return settle(holders, tree, structOf);
}

function isValue(node: Node): boolean {
  return node.type !== "void" && node.type !== "never";
}

/** The groups in which every local only ever holds objects of types with the same fields that nobody sees. */
function settle(
  holders: ReadonlyMap<number, Holder>,
  tree: TreeFunction,
  structOf: (type: number) => StructType | undefined,
): Map<number, number> {
  const found = new Map<number, number>();
  const done = new Set<number>();
  let unset: Set<number> | undefined;
  for (const first of holders.keys()) {
    if (done.has(first)) continue;
    const group = new Set([first]);
    for (const local of group)
      for (const other of holders.get(local)?.copies ?? []) group.add(other);
    const types = new Set<number>();
    let isFit = true;
    for (const local of group) {
      done.add(local);
      const { types: own, isSeen, isWritten, isChecked } = holders.get(local) as Holder;
      for (const type of own) types.add(type);
      if (isSeen || (isWritten && group.size > 1)) isFit = false;
      // A check that may fail has to be made. A copy of what is not set is not set either.
      if (isFit && (isChecked || group.size > 1)) {
        unset ??= readBeforeSet(tree.body);
        if (unset.has(local)) isFit = false;
      }
    }
    const [type, ...others] = types;
    if (!isFit || type === undefined) continue;
    if (!others.every((other) => haveSameFields(structOf(type), structOf(other)))) continue;
    for (const local of group) found.set(local, type);
  }
  return found;
}

/** Do fields of both lie under the same numbers? */
function haveSameFields(a: StructType | undefined, b: StructType | undefined): boolean {
  if (!a || !b || a.parent !== b.parent || a.fields.length !== b.fields.length) return false;
  return a.fields.every(({ type }, at) => type === b.fields[at]?.type);
}

/** Writes fields as locals. */
class Scalars {
  readonly #tree: TreeFunction;
  readonly #fields: ReadonlyMap<number, readonly number[]>;

  constructor(tree: TreeFunction, fields: ReadonlyMap<number, readonly number[]>) {
    this.#tree = tree;
    this.#fields = fields;
  }

  run(): void {
    this.#tree.body = this.#tree.body.map((node) => this.#rewrite(node, false));
  }

  /** @param isInTry whether a handler could see what is half done */
  #rewrite(node: Node, isInTry: boolean): Node {
    if (node.kind === "op") {
      const local = node.op === "local.set" ? (node.imm[0] as number) : localBehind(node.args[0]);
      const fields = local === undefined ? undefined : this.#fields.get(local);
      const written = fields && local !== undefined && this.#access(node, local, fields, isInTry);
      if (written) return written;
      if (node.op === "local.get" && this.#fields.has(node.imm[0] as number)) return nothing();
    }
    replaceChildren(node, (child) => this.#rewrite(child, isInTry || node.kind === "try"));
    if (lostValue(node)) node.type = "void";
    return node;
  }

  #access(
    node: OpNode,
    local: number,
    fields: readonly number[],
    isInTry: boolean,
  ): Node | undefined {
    const [first, second] = node.args;
    switch (node.op) {
      case "local.set":
        return first?.kind === "op" ? this.#set(node, first, local, fields, isInTry) : undefined;
      case "ref.check":
        return nothing();
      case "struct.get":
        return { ...this.#get(fields[node.imm[1] as number] ?? -1), position: node.position };
      case "struct.set":
        return (
          second && this.#put(fields[node.imm[1] as number] ?? -1, this.#rewrite(second, isInTry))
        );
      default:
        return undefined;
    }
  }

  #set(
    set: OpNode,
    value: OpNode,
    local: number,
    fields: readonly number[],
    isInTry: boolean,
  ): Node {
    const { position } = set;
    if (value.op === "local.get") {
      const from = this.#fields.get(value.imm[0] as number) ?? [];
      const body = fields.map((field, at) => this.#put(field, this.#get(from[at] ?? -1)));
      return { kind: "sequence", body, type: "void", position };
    }
    if (value.op === "struct.new_default") {
      const body = fields.map((field) => this.#put(field, zero(this.#typeOf(field))));
      return { kind: "sequence", body, type: "void", position };
    }
    const body: Node[] = [];
    const late: Node[] = [];
    value.args.forEach((arg, at) => {
      const field = fields[at] ?? -1;
      const isRead = value.args.slice(at + 1).some((later) => reads(later, local));
      const written = this.#rewrite(arg, isInTry);
      if (!isRead && !isInTry) {
        body.push(this.#put(field, written));
        return;
      }
      // Later operands want the field as it was.
      const held = newLocal(this.#tree, this.#typeOf(field));
      body.push(this.#put(held, written));
      late.push(this.#put(field, this.#get(held)));
    });
    return { kind: "sequence", body: [...body, ...late], type: "void", position };
  }

  #get(local: number): OpNode {
    return op("local.get", [local], [], this.#typeOf(local));
  }

  #put(local: number, value: Node): OpNode {
    return op("local.set", [local], [value], "void", value.position);
  }

  #typeOf(local: number): ValueType {
    const { params, locals } = this.#tree;
    return params[local] ?? locals[local - params.length] ?? "value";
  }
}

/** Nobody took the value that the node gave, and what made it is gone. */
function lostValue(node: Node): boolean {
  if (!isValue(node)) return false;
  const lists =
    node.kind === "sequence" ? [node.body] : node.kind === "if" ? [node.then, node.else] : [];
  return lists.some((list) => list.at(-1)?.type === "void");
}

function nothing(): OpNode {
  return op("nop", [], [], "void");
}

function reads(node: Node, local: number): boolean {
  let isFound = false;
  walk(node, (each) => {
    if (each.kind === "op" && each.op === "local.get" && each.imm[0] === local) isFound = true;
  });
  return isFound;
}
