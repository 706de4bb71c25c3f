/**
 * Abstract interpretation of one function over ranges of bigints, as `analyse-ranges.ts` does for numbers: forward, flow-sensitive, with branches refined
 * by their comparisons and loops brought to a fixpoint by widening.
 */
import type { Node, OpNode, TreeFunction, TreeModule } from "../../ir/tree.ts";
import { TYPED_ELEMENTS } from "../node-range.ts";
import {
  ANY,
  type BigRange,
  between,
  constant,
  equal,
  isEmpty,
  isWithin,
  join,
  MISSING,
  SIGNED,
  UNKNOWN,
  UNSIGNED,
  widen,
} from "./big-range.ts";
import { type BigintFacts, localKey } from "./facts.ts";
import { isArithmetic, resultOf } from "./operators.ts";
import { refine } from "./refine.ts";

/** Ranges of locals that have been set; null where control does not come. */
export type State = Map<number, BigRange> | null;

/** Rounds of a loop before its bounds are widened. */
const EXACT_ROUNDS = 2;

/** A range per node that gives a bigint. */
export type BigRanges = Map<Node, BigRange>;

export class BigintAnalysis {
  readonly #module: TreeModule;
  readonly #facts: BigintFacts;
  readonly #tree: TreeFunction;
  readonly #index: number;
  readonly #targets = new Map<object, State>();
  readonly #values = new Map<object, BigRange>();
  readonly #loopHeads = new Map<Node, Map<number, BigRange>>();
  /** What is assigned in the bodies of the `try`s around. */
  readonly #tries: Map<number, BigRange>[] = [];
  readonly ranges: BigRanges = new Map();
  #state: State = null;

  constructor(module: TreeModule, facts: BigintFacts, index: number) {
    const tree = module.functions[index];
    if (!tree) throw new Error(`no function ${index}`);
    this.#module = module;
    this.#facts = facts;
    this.#tree = tree;
    this.#index = index;
  }

  /** Visits the whole body; afterwards `ranges` holds the range of every bigint that is reached, and the program's facts have grown. */
  run(): void {
    const { type, params, fixed } = this.#facts;
    const state = new Map<number, BigRange>();
    this.#tree.params.forEach((param, local) => {
      if (param !== type) return;
      const known = fixed.has(this.#index) ? UNKNOWN : params.get(localKey(this.#index, local));
      state.set(local, known ?? UNKNOWN);
    });
    this.#state = state;
    const value = this.#list(this.#tree.body);
    if (this.#state && value) this.#returns(value);
  }

  #returns(value: BigRange): void {
    if (this.#tree.result === this.#facts.type) this.#facts.results.add(String(this.#index), value);
  }

  #list(nodes: readonly Node[]): BigRange | undefined {
    let last: BigRange | undefined;
    for (const node of nodes) last = this.#visit(node);
    return last;
  }

  /** Undefined for what gives no bigint, and where control does not come. */
  #visit(node: Node): BigRange | undefined {
    const found = this.#evaluate(node);
    if (node.type !== this.#facts.type || !this.#state) return undefined;
    const range = found ?? UNKNOWN;
    this.ranges.set(node, range);
    return range;
  }

  #evaluate(node: Node): BigRange | undefined {
    switch (node.kind) {
      case "op":
        return this.#instruction(node);
      case "sequence":
        return this.#list(node.body);
      case "block": {
        const value = this.#list(node.body);
        const fell = this.#state;
        const carried = this.#values.get(node.label);
        this.#state = merge(fell, this.#targets.get(node.label) ?? null);
        this.#targets.delete(node.label);
        this.#values.delete(node.label);
        if (!fell) return carried;
        return value && carried ? join(value, carried) : value;
      }
      case "loop":
        this.#loop(node);
        return undefined;
      case "if":
        return this.#if(node);
      case "branch":
        return this.#branch(node);
      case "branch-table":
        this.#visit(node.index);
        for (const label of node.labels) this.#jump(label, this.#state);
        this.#state = null;
        return undefined;
      case "try":
        return this.#try(node);
    }
  }

  #loop(node: Node & { kind: "loop" }): void {
    if (!this.#state) return;
    const known = this.#loopHeads.get(node);
    let head = known ? meet(this.#state, known) : new Map(this.#state);
    for (let round = 0; ; round++) {
      this.#state = new Map(head);
      this.#targets.delete(node.label);
      this.#list(node.body);
      const after = this.#state;
      const back = this.#targets.get(node.label) ?? null;
      const next = back ? meet(head, back, round < EXACT_ROUNDS ? join : widenTo) : head;
      this.#state = after;
      if (isSame(head, next)) break;
      head = next;
    }
    this.#targets.delete(node.label);
    this.#loopHeads.set(node, head);
  }

  #if(node: Node & { kind: "if" }): BigRange | undefined {
    this.#visit(node.condition);
    const before = this.#state && new Map(this.#state);
    this.#state = refine(this.#state, node.condition, true, this.#facts, this.ranges);
    const whenTrue = this.#list(node.then);
    const afterTrue = this.#state;
    this.#state = refine(before, node.condition, false, this.#facts, this.ranges);
    const whenFalse = this.#list(node.else);
    const afterFalse = this.#state;
    this.#state = merge(afterTrue, afterFalse);
    if (!afterTrue) return whenFalse;
    if (!afterFalse) return whenTrue;
    return whenTrue && whenFalse ? join(whenTrue, whenFalse) : undefined;
  }

  #branch(node: Node & { kind: "branch" }): undefined {
    const value = node.value && this.#visit(node.value);
    if (value && this.#state) {
      const known = this.#values.get(node.label);
      this.#values.set(node.label, known ? join(known, value) : value);
    }
    if (!node.condition) {
      this.#jump(node.label, this.#state);
      this.#state = null;
      return;
    }
    this.#visit(node.condition);
    const state = this.#state;
    const copy = state && new Map(state);
    this.#jump(node.label, refine(copy, node.condition, true, this.#facts, this.ranges));
    this.#state = refine(state, node.condition, false, this.#facts, this.ranges);
  }

  #jump(label: object, state: State): void {
    this.#targets.set(label, merge(this.#targets.get(label) ?? null, state && new Map(state)));
  }

  #try(node: Node & { kind: "try" }): BigRange | undefined {
    const before = this.#state && new Map(this.#state);
    const assigned = new Map<number, BigRange>();
    this.#tries.push(assigned);
    this.#list(node.body);
    this.#tries.pop();
    const after = this.#state;
    // An exception may come from anywhere in the body.
    for (const [local, range] of assigned)
      before?.set(local, join(before.get(local) ?? MISSING, range));
    this.#state = before;
    this.#list(node.handler);
    this.#state = merge(after, this.#state);
    return undefined;
  }

  #assign(local: number, range: BigRange): void {
    this.#state?.set(local, range);
    this.#facts.locals.add(localKey(this.#index, local), range);
    for (const assigned of this.#tries)
      assigned.set(local, join(assigned.get(local) ?? range, range));
  }

  #instruction(node: OpNode): BigRange | undefined {
    const operands = node.args.map((arg) => this.#visit(arg));
    if (!this.#state) return undefined;
    const [first, second] = operands;
    const [index, field] = node.imm as readonly number[];
    const facts = this.#facts;
    switch (node.op) {
      case "local.get":
        return this.#state.get(index ?? -1) ?? MISSING;
      case "local.set":
      case "local.tee":
        if (first) this.#assign(index ?? -1, first);
        return first;
      case "global.get": {
        const literal = facts.literals.get(index ?? -1);
        if (literal !== undefined) return constant(literal);
        return node.type === facts.type ? this.#known(facts.globals.get(String(index))) : undefined;
      }
      case "global.set":
        if (first && !facts.literals.has(index ?? -1)) facts.globals.add(String(index), first);
        return undefined;
      case "struct.get":
        if (node.type !== facts.type) return undefined;
        return this.#readField(index ?? -1, field ?? -1);
      case "struct.set":
        if (second) this.#store(index ?? -1, field ?? -1, second);
        return undefined;
      case "struct.new":
        operands.forEach((range, at) => {
          if (range) this.#store(index ?? -1, at, range);
        });
        return ANY;
      case "ref.check":
        return first && { ...first, mayBeMissing: false };
      case "ref.undefined":
      case "ref.null":
        return MISSING;
      case "select":
        return first && second ? join(first, second) : undefined;
      case "return":
        if (first) this.#returns(first);
        this.#state = null;
        return undefined;
      case "throw":
      case "trap":
      case "unreachable":
        this.#state = null;
        return undefined;
      case "call":
        return this.#call(index ?? -1, operands, node);
      case "fork":
        this.#pass(index ?? -1, operands);
        return undefined;
      case "fork.latent":
        this.#pass(this.#tree.taskSlots[index ?? -1] ?? -1, operands);
        return undefined;
      default:
        return undefined;
    }
  }

  #call(
    callee: number,
    operands: readonly (BigRange | undefined)[],
    node: OpNode,
  ): BigRange | undefined {
    const { operators, results, type } = this.#facts;
    const operator = operators.get(callee);
    if (operator !== undefined) return this.#operator(operator, operands, node);
    this.#pass(callee, operands);
    if (node.type !== type) return undefined;
    return this.#known(results.get(String(callee)));
  }

  #operator(
    name: string,
    operands: readonly (BigRange | undefined)[],
    node: OpNode,
  ): BigRange | undefined {
    if (operands.some((each) => each && isEmpty(each))) {
      this.#state = null;
      return undefined;
    }
    if (isArithmetic(name)) return resultOf(name, operands.map(present));
    const [first, last] = node.args;
    switch (name) {
      case "fromSigned":
        return SIGNED;
      case "fromUnsigned":
        return UNSIGNED;
      case "asUintN":
      case "asIntN": {
        const count = first && wordBits(first);
        const inside = present(operands[1]);
        if (count === undefined || !last) return ANY;
        const wrapped =
          name === "asUintN"
            ? between(0n, (1n << count) - 1n)
            : between(-(1n << (count - 1n)), (1n << (count - 1n)) - 1n);
        return isWithin(inside, wrapped) ? inside : wrapped;
      }
      case "fromNumber":
        return first && this.#ofNumber(first);
      default:
        return undefined;
    }
  }

  /** What a number makes, which throws where it is no integer. */
  #ofNumber(node: Node): BigRange {
    const range = this.#facts.numberRange(this.#index, node);
    if (
      Math.abs(range.lo) <= Number.MAX_SAFE_INTEGER &&
      Math.abs(range.hi) <= Number.MAX_SAFE_INTEGER
    )
      return between(BigInt(Math.floor(range.lo)), BigInt(Math.ceil(range.hi)));
    if (node.kind === "op" && node.op === "typed.get_or_nan") {
      const type = this.#module.types[node.imm[0] as number];
      const element = type?.kind === "typed-array" ? TYPED_ELEMENTS[type.element] : undefined;
      if (element?.isInteger) return between(BigInt(element.lo), BigInt(element.hi));
    }
    return ANY;
  }

  /** Nothing is known so far: what comes of it is not reached in this round. */
  #known(range: BigRange | undefined): BigRange | undefined {
    if (!range) this.#state = null;
    return range;
  }

  #pass(callee: number, operands: readonly (BigRange | undefined)[]): void {
    const { followed, reached, agenda } = this.#facts;
    if (!followed.has(callee)) return;
    if (!reached.has(callee)) {
      reached.add(callee);
      agenda.pending.add(callee);
    }
    operands.forEach((range, param) => {
      if (range) this.#facts.params.add(localKey(callee, param), range);
    });
  }

  #store(type: number, field: number, range: BigRange): void {
    const key = this.#facts.fieldKey(type, field);
    if (key) this.#facts.fields.add(key, range);
  }

  #readField(type: number, field: number): BigRange {
    const key = this.#facts.fieldKey(type, field);
    const known = (key === undefined ? UNKNOWN : this.#facts.fields.get(key)) ?? MISSING;
    const struct = this.#module.types[type];
    // Variables are told when they have no value; a field may not have been set yet.
    if (struct?.kind === "struct" && struct.role === "cell") return known;
    return { ...known, mayBeMissing: true };
  }
}

/** Where an operator takes an operand for a bigint, that is what it is. */
function present(range: BigRange | undefined): BigRange {
  return range ? { ...range, mayBeMissing: false } : ANY;
}

/** The first argument of `asUintN`, where it is a number of bits of a word. */
export function wordBits(node: Node): bigint | undefined {
  if (node.kind !== "op" || node.op !== "f64.const") return undefined;
  const count = node.imm[0] as number;
  return Number.isInteger(count) && count >= 1 && count <= 64 ? BigInt(count) : undefined;
}

function widenTo(old: BigRange, next: BigRange): BigRange {
  return widen(old, next);
}

function merge(a: State, b: State): State {
  if (!a) return b;
  return b ? meet(a, b) : a;
}

function meet(
  a: ReadonlyMap<number, BigRange>,
  b: ReadonlyMap<number, BigRange>,
  both: (a: BigRange, b: BigRange) => BigRange = join,
): Map<number, BigRange> {
  const met = new Map<number, BigRange>();
  for (const local of new Set([...a.keys(), ...b.keys()]))
    met.set(local, both(a.get(local) ?? MISSING, b.get(local) ?? MISSING));
  return met;
}

function isSame(a: ReadonlyMap<number, BigRange>, b: ReadonlyMap<number, BigRange>): boolean {
  if (a.size !== b.size) return false;
  for (const [local, range] of a) {
    const other = b.get(local);
    if (!other || !equal(range, other)) return false;
  }
  return true;
}
