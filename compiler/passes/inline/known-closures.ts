/**
 * Closures that are called where they are made, as curried functions are: what they capture is kept in locals, and their calls are calls of the
 * function itself, which may then be put in place. A closure that nobody else uses is not made.
 */

import type { ValueType } from "../../../runtime/bytecode/module.ts";
import { assignedLocals, replaceChildren } from "../../ir/rewrite.ts";
import {
  type Node,
  type OpNode,
  op,
  someNode,
  type TreeFunction,
  type TreeModule,
  walk,
} from "../../ir/tree.ts";
import { readBeforeSet } from "./first-reads.ts";
import { newLocal } from "./made-values.ts";

/** What a local holds that only ever holds closures made at one place: there, or before everything else. */
interface KnownClosure {
  readonly make: OpNode;
  readonly function: number;
  /** Locals with what the closure that was made last has captured; none before the first call is rewritten. */
  captures: readonly number[] | undefined;
}

/**
 * Rewrites the function in place.
 * @param statics functions of closures that module variables always hold
 * @returns the calls that it has now in place of calls of closures
 */
export function callKnownClosures(
  tree: TreeFunction,
  module: TreeModule,
  statics: ReadonlyMap<number, number>,
): ReadonlySet<Node> {
  if (!callsKnownClosures(tree, statics)) return new Set();
  tree.body = tree.body.map((node) => holdMadeClosures(node, tree));
  const known = findKnownClosures(tree, statics);
  const calls = new KnownCalls(tree, module, known, statics);
  calls.run();
  return calls.made;
}

function callsKnownClosures(tree: TreeFunction, statics: ReadonlyMap<number, number>): boolean {
  // Hardly any function calls closures, so most are looked through once.
  return (
    someNode(tree.body, (node) => node.kind === "op" && node.op === "closure.call") &&
    someNode(tree.body, (node) => functionOf(node, statics) !== undefined)
  );
}

/** The function of the closure that the node gives. */
export function functionOf(
  node: Node | undefined,
  statics: ReadonlyMap<number, number>,
): number | undefined {
  if (node?.kind !== "op") return undefined;
  if (node.op === "closure.new") return node.imm[0] as number;
  return node.op === "global.get" ? statics.get(node.imm[0] as number) : undefined;
}

/** The node that gives the value, behind checks and at the end of sequences, and what is done before it. */
export function valueBehind(node: Node): {
  readonly value: Node;
  readonly before: readonly Node[];
} {
  const before: Node[] = [];
  let value = node;
  for (;;) {
    const inner = value.kind === "sequence" ? value.body.at(-1) : checked(value);
    if (!inner) return { value, before };
    if (value.kind === "sequence") before.push(...value.body.slice(0, -1));
    value = inner;
  }
}

function checked(node: Node): Node | undefined {
  return node.kind === "op" && node.op === "ref.check" ? node.args[0] : undefined;
}

/** A closure made only to be called gets a local like others. */
function holdMadeClosures(node: Node, tree: TreeFunction): Node {
  replaceChildren(node, (child) => holdMadeClosures(child, tree));
  if (node.kind !== "op" || node.op !== "closure.call") return node;
  const [callee, ...args] = node.args;
  if (!callee) return node;
  const { value } = valueBehind(callee);
  if (value.kind !== "op" || value.op !== "closure.new") return node;
  const local = newLocal(tree, value.type as ValueType);
  const held = op("local.set", [local], [callee], "void", callee.position);
  const read = op("local.get", [local], [], value.type);
  node.args = [{ kind: "sequence", body: [held, read], type: value.type }, ...args];
  return node;
}

function findKnownClosures(
  tree: TreeFunction,
  statics: ReadonlyMap<number, number>,
): Map<number, KnownClosure> {
  const sets = new Map<number, number>();
  const known = new Map<number, KnownClosure>();
  const count = (local: number): void => {
    sets.set(local, (sets.get(local) ?? 0) + 1);
  };
  for (const statement of tree.body) {
    walk(statement, (node) => {
      if (node.kind === "try") count(node.exception);
      if (node.kind !== "op" || (node.op !== "local.set" && node.op !== "local.tee")) return;
      const local = node.imm[0] as number;
      count(local);
      const [value] = node.args;
      if (node.op !== "local.set" || !value) return;
      const { value: make } = valueBehind(value);
      const index = functionOf(make, statics);
      if (make.kind === "op" && index !== undefined)
        known.set(local, { make, function: index, captures: undefined });
    });
  }
  const unset = known.size > 0 ? readBeforeSet(tree.body) : new Set();
  for (const local of [...known.keys()]) {
    const isKnown = local >= tree.params.length && sets.get(local) === 1 && !unset.has(local);
    if (!isKnown) known.delete(local);
  }
  return known;
}

class KnownCalls {
  readonly made = new Set<Node>();
  readonly #tree: TreeFunction;
  readonly #module: TreeModule;
  readonly #known: ReadonlyMap<number, KnownClosure>;
  readonly #statics: ReadonlyMap<number, number>;
  /** Locals that are read by others than calls. */
  readonly #read = new Set<number>();

  constructor(
    tree: TreeFunction,
    module: TreeModule,
    known: ReadonlyMap<number, KnownClosure>,
    statics: ReadonlyMap<number, number>,
  ) {
    this.#tree = tree;
    this.#module = module;
    this.#known = known;
    this.#statics = statics;
  }

  run(): void {
    this.#tree.body = this.#tree.body.map((node) => this.#rewrite(node));
    const replaced = new Map<Node, Node>();
    for (const [local, { make, captures }] of this.#known) {
      if (!captures) continue;
      const isRead = this.#read.has(local);
      if (make.op === "closure.new") replaced.set(make, this.#captured(make, captures, isRead));
      else if (!isRead)
        replaced.set(make, op("ref.undefined", [make.type as number], [], make.type));
    }
    const replace = (node: Node): Node => {
      const { value, before } = valueBehind(node);
      const instead = replaced.get(value);
      if (instead && checked(node)) {
        // What was made is there: a check of it goes as well, or it would find nothing where nobody reads the closure.
        replaceChildren(value, replace);
        const body = [...before.map(replace), instead];
        return { kind: "sequence", body, type: value.type, position: node.position };
      }
      replaceChildren(node, replace);
      return replaced.get(node) ?? node;
    };
    this.#tree.body = this.#tree.body.map(replace);
  }

  #rewrite(node: Node): Node {
    if (node.kind === "op") {
      if (node.op === "closure.call") return this.#call(node);
      const local = this.#localBehind(node.op === "ref.is_nullish" ? node.args[0] : undefined);
      if (local !== undefined) return op("bool.const", [0], [], "bool", node.position);
      if (node.op === "local.get") this.#read.add(node.imm[0] as number);
    }
    replaceChildren(node, (child) => this.#rewrite(child));
    return withoutDeadSide(node);
  }

  #call(node: OpNode): Node {
    const [callee, ...args] = node.args;
    const { value, before } = callee ? valueBehind(callee) : { value: node, before: [] };
    const local = this.#localBehind(value);
    const closure = local === undefined ? undefined : this.#known.get(local);
    const always =
      value.kind === "op" && value.op === "global.get" && functionOf(value, this.#statics);
    const index = closure?.function ?? (always === false ? undefined : always);
    // An argument could make another closure, whose captures are not those of the one that is called.
    if (index === undefined || (local !== undefined && assignedLocals(args).has(local))) {
      replaceChildren(node, (child) => this.#rewrite(child));
      return node;
    }
    const captured = closure ? this.#capturedBy(closure) : [];
    const result = this.#module.functions[index]?.result ?? "void";
    const given = args.map((arg) => this.#rewrite(arg));
    const call = op("call", [index], [...captured, ...given], result, node.position);
    this.made.add(call);
    const body: Node[] = before.map((each) => this.#rewrite(each));
    if (body.length === 0) return call;
    return { kind: "sequence", body: [...body, call], type: result, position: node.position };
  }

  #capturedBy(closure: KnownClosure): Node[] {
    const { make, function: index } = closure;
    const made = make.op === "closure.new" ? make.args : [];
    closure.captures ??= made.map((_, at) => newLocal(this.#tree, this.#capturedType(index, at)));
    return closure.captures.map((each, at) =>
      op("local.get", [each], [], this.#capturedType(index, at)),
    );
  }

  #localBehind(node: Node | undefined): number | undefined {
    if (node?.kind !== "op" || node.op !== "local.get") return undefined;
    const local = node.imm[0] as number;
    return this.#known.has(local) ? local : undefined;
  }

  #capturedType(index: number, at: number): ValueType {
    return this.#module.functions[index]?.params[at] ?? "value";
  }

  /** Puts in the locals what is captured, and makes the closure of that where somebody reads it. */
  #captured(make: OpNode, captures: readonly number[], isRead: boolean): Node {
    const index = make.imm[0] as number;
    const sets = captures.map((local, at) => {
      const value = make.args[at] ?? make;
      return op("local.set", [local], [value], "void", value.position);
    });
    const closure = isRead
      ? op(
          "closure.new",
          make.imm as [number, number],
          captures.map((local, at) => op("local.get", [local], [], this.#capturedType(index, at))),
          make.type,
          make.position,
        )
      : op("ref.undefined", [make.type as number], [], make.type);
    return { kind: "sequence", body: [...sets, closure], type: make.type };
  }
}

/** A condition that is known to be false leaves what is done otherwise. */
function withoutDeadSide(node: Node): Node {
  if (node.kind !== "if" || node.condition.kind !== "op") return node;
  const { op: opcode, imm } = node.condition;
  if (opcode !== "bool.const" || imm[0] !== 0) return node;
  const { type, position } = node;
  return { kind: "sequence", body: node.else, type, position };
}
