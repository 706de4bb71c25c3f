/**
 * Keys that are looked for again in a table that has not changed: `counts.set(word, (counts.get(word) ?? 0) + 1)`, or `if (!seen.has(id)) seen.set(id, …)`. The
 * second look takes what the first one found. What is the same is told by numbers of values (Cocke and Schwartz 1970). Trees are changed in place.
 */
import type { ValueType } from "../../runtime/bytecode/module.ts";
import { OPCODES } from "../../runtime/bytecode/opcodes.ts";
import {
  isDeeperThan,
  type Node,
  type OpNode,
  someNode,
  type TreeFunction,
  type TreeModule,
} from "../ir/tree.ts";
import { ForwardWalk } from "./forward-walk.ts";
import { newLocal } from "./inline/made-values.ts";

/** Trees nested deeper than this are left alone: the walk recurses. */
const MAX_DEPTH = 1000;

/** The library's function that looks for a key: its operands are table, key and the key's hash, and it changes nothing. */
const FIND = "HashTable.$find";
/** Those that are asked in between where there is no entry, which change nothing either. */
const QUESTIONS: ReadonlySet<string> = new Set([
  "refuseInherited",
  "isOfAllObjects",
  "refusePrototype",
]);

const CHANGES: ReadonlySet<string> = new Set(["write", "call", "control"]);

/** See the head of the file. */
export function shareRepeatedFinds(module: TreeModule): void {
  const finds = new Set<number>();
  const questions = new Set<number>();
  module.functions.forEach(({ name, isLibrary }, index) => {
    if (isLibrary && name === FIND) finds.add(index);
    if (isLibrary && QUESTIONS.has(name)) questions.add(index);
  });
  if (finds.size === 0) return;
  const isQuestion = (node: OpNode): boolean =>
    node.op === "call" && questions.has(node.imm[0] as number);
  const isFind = (node: Node): boolean =>
    node.kind === "op" && node.op === "call" && finds.has(node.imm[0] as number);
  for (const tree of module.functions) {
    let count = 0;
    someNode(tree.body, (node) => isFind(node) && ++count > 1);
    if (count < 2 || (tree.suspensions?.size ?? 0) > 0 || isDeeperThan(tree, MAX_DEPTH)) continue;
    new RepeatedFinds(tree, isFind, isQuestion).run(tree.body);
  }
}

/** What is known where control is. */
interface State {
  /** Of locals, the numbers of their values. */
  readonly values: Map<number, number>;
  /** By table and key, the instruction that looked for it. */
  readonly found: Map<string, OpNode>;
  /** Number of the time in which nothing in memory has changed. */
  readonly epoch: number;
}

class RepeatedFinds extends ForwardWalk<State> {
  readonly #tree: TreeFunction;
  readonly #isFind: (node: Node) => boolean;
  readonly #isQuestion: (node: OpNode) => boolean;
  readonly #numbers = new Map<string, number>();
  #next = 0;

  constructor(
    tree: TreeFunction,
    isFind: (node: Node) => boolean,
    isQuestion: (node: OpNode) => boolean,
  ) {
    super();
    this.#tree = tree;
    this.#isFind = isFind;
    this.#isQuestion = isQuestion;
  }

  protected nothing(): State {
    return { values: new Map(), found: new Map(), epoch: this.#next++ };
  }

  protected copy(state: State): State {
    return { ...state, values: new Map(state.values), found: new Map(state.found) };
  }

  protected meet(state: State, other: State): State {
    for (const [local, value] of state.values)
      if (other.values.get(local) !== value) state.values.delete(local);
    for (const [key, node] of state.found)
      if (other.found.get(key) !== node) state.found.delete(key);
    return other.epoch === state.epoch ? state : { ...state, epoch: this.#next++ };
  }

  protected instruction(node: OpNode): void {
    this.visitAll(node.args);
    const state = this.state;
    if (!state) return;
    if (node.op === "local.set" || node.op === "local.tee") {
      const value = node.args[0] && this.#valueOf(node.args[0], state);
      state.values.set(node.imm[0] as number, value ?? this.#next++);
    } else if (this.#isFind(node)) {
      this.#find(node, state);
    } else if (node.type === "never") {
      this.state = undefined;
    } else if (!this.#isQuestion(node)) {
      if (CHANGES.has(effectOf(node))) this.state = { ...state, epoch: this.#next++ };
    }
  }

  #find(node: OpNode, state: State): void {
    const [table, key] = node.args.map((arg) => this.#valueOf(arg, state));
    if (table === undefined || key === undefined) return;
    const name = `${node.imm[0]} ${table} ${key} ${state.epoch}`;
    const first = state.found.get(name);
    if (!first) {
      state.found.set(name, node);
      return;
    }
    if (first === node || someNode(node.args, doesSomething)) return;
    if (first.op !== "local.tee") {
      const { op: opcode, imm, args, type, position } = first;
      const local = newLocal(this.#tree, type as ValueType);
      first.args = [{ kind: "op", op: opcode, imm, args, type, position }];
      first.op = "local.tee";
      first.imm = [local];
    }
    node.op = "local.get";
    node.imm = first.imm;
    node.args = [];
  }

  /** Number of the node's value; none where that is made anew each time. */
  #valueOf(node: Node, state: State): number | undefined {
    if (node.kind !== "op") return undefined;
    const [first] = node.args;
    if (node.op === "local.get") {
      const local = node.imm[0] as number;
      const known = state.values.get(local) ?? this.#next++;
      state.values.set(local, known);
      return known;
    }
    if (node.op === "ref.check" && first) return this.#valueOf(first, state);
    const effect = effectOf(node);
    if (effect !== "pure" && effect !== "read") return undefined;
    const operands = node.args.map((arg) => this.#valueOf(arg, state));
    if (operands.includes(undefined)) return undefined;
    const name = [node.op, ...node.imm, "of", ...operands, effect === "read" ? state.epoch : ""];
    const key = name.join(" ");
    const known = this.#numbers.get(key) ?? this.#next++;
    this.#numbers.set(key, known);
    return known;
  }
}

/** Would something be missing if the node were left out? */
function doesSomething(node: Node): boolean {
  if (node.kind !== "op") return node.kind !== "if" && node.kind !== "sequence";
  return !["pure", "read"].includes(effectOf(node));
}

/** What a hash writes to an object shows nowhere else. */
function effectOf({ op }: OpNode): string {
  return op === "value.hash" ? "pure" : OPCODES[op].effect;
}
