/** Abstract interpretation of one function over ranges of bigints, see tree-analysis.ts. */
import type { Node, OpNode, TreeFunction, TreeModule } from "../../ir/tree.ts";
import { TYPED_ELEMENTS } from "../node-range.ts";
import { TreeAnalysis } from "../tree-analysis.ts";
import {
  ANY,
  type BigRange,
  between,
  constant,
  isEmpty,
  isWithin,
  join,
  MISSING,
  SIGNED,
  UNKNOWN,
  UNSIGNED,
} from "./big-range.ts";
import { type BigintFacts, localKey } from "./facts.ts";
import { BigLocals } from "./locals.ts";
import { isArithmetic, resultOf } from "./operators.ts";
import { refine } from "./refine.ts";

/** Null where control does not come. */
export type State = BigLocals | null;

/** A range per node that gives a bigint. */
export type BigRanges = Map<Node, BigRange>;

export class BigintAnalysis extends TreeAnalysis<BigRange, BigLocals> {
  readonly #module: TreeModule;
  readonly #facts: BigintFacts;
  readonly #tree: TreeFunction;
  readonly #index: number;
  /** What is assigned in the bodies of the `try`s around. */
  readonly #tries: Map<number, BigRange>[] = [];
  readonly ranges: BigRanges = new Map();

  constructor(module: TreeModule, facts: BigintFacts, index: number) {
    super();
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
    const state = new BigLocals();
    this.#tree.params.forEach((param, local) => {
      if (param !== type) return;
      const known = fixed.has(this.#index) ? UNKNOWN : params.get(localKey(this.#index, local));
      state.set(local, known ?? UNKNOWN);
    });
    this.state = state;
    const value = this.list(this.#tree.body);
    if (this.state && value) this.#returns(value);
  }

  #returns(value: BigRange): void {
    if (this.#tree.result === this.#facts.type) this.#facts.results.add(String(this.#index), value);
  }

  /** Undefined for what gives no bigint, and where control does not come. */
  protected override noted(node: Node, value: BigRange | undefined): BigRange | undefined {
    if (node.type !== this.#facts.type || !this.state) return undefined;
    const range = value ?? UNKNOWN;
    this.ranges.set(node, range);
    return range;
  }

  protected override refined(state: BigLocals, condition: Node, outcome: boolean): State {
    return refine(state, condition, outcome, this.#facts, this.ranges);
  }

  protected override joined(a: BigRange, b: BigRange): BigRange {
    return join(a, b);
  }

  protected override beforeHandler(node: Node & { kind: "try" }): State {
    const before = this.state?.copy() ?? null;
    const assigned = new Map<number, BigRange>();
    this.#tries.push(assigned);
    this.list(node.body);
    this.#tries.pop();
    for (const [local, range] of assigned) before?.set(local, join(before.get(local), range));
    return before;
  }

  #assign(local: number, range: BigRange): void {
    this.state?.set(local, range);
    this.#facts.locals.add(localKey(this.#index, local), range);
    for (const assigned of this.#tries)
      assigned.set(local, join(assigned.get(local) ?? range, range));
  }

  protected override instruction(node: OpNode): BigRange | undefined {
    const operands = node.args.map((arg) => this.visit(arg));
    if (!this.state) return undefined;
    const [first, second] = operands;
    const [index, field] = node.imm as readonly number[];
    const facts = this.#facts;
    switch (node.op) {
      case "local.get":
        return this.state.get(index ?? -1);
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
        this.state = null;
        return undefined;
      case "throw":
      case "trap":
      case "unreachable":
        this.state = null;
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
      this.state = null;
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
    if (!range) this.state = null;
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
