/** Abstract interpretation of one function over ranges of numbers, see tree-analysis.ts. */
import { assignedLocals } from "../ir/rewrite.ts";
import type { Node, OpNode, TreeFunction, TreeModule } from "../ir/tree.ts";
import {
  divisorBehind,
  KnownLocals,
  knownInside,
  multipleBehind,
  noteAssigned,
  numberBehind,
} from "./known-locals.ts";
import { CODE_POINT, CODE_UNIT, ofType, opRange, TYPED_ELEMENTS } from "./node-range.ts";
import { atLeast, constant, divideExactly, isExact, join, type Range, TOP } from "./range.ts";
import { isNumeric, type NodeRanges, type ProgramFacts, paramKey, ZERO } from "./range-facts.ts";
import { refine, type State } from "./refine-ranges.ts";
import { TreeAnalysis } from "./tree-analysis.ts";

export class RangeAnalysis extends TreeAnalysis<Range, KnownLocals> {
  readonly #module: TreeModule;
  readonly #facts: ProgramFacts;
  readonly #function: TreeFunction;
  readonly #index: number;
  readonly ranges: NodeRanges = new Map();
  /** Accesses to strings and typed arrays at an index inside. */
  readonly inside = new Set<Node>();
  /** What is known where control comes to a loop from before it, in any of its rounds. */
  readonly loopEntries = new Map<Node, KnownLocals>();
  /** Sides of `if`s that control comes to. */
  readonly reached = new Set<readonly Node[]>();

  constructor(module: TreeModule, facts: ProgramFacts, index: number) {
    super();
    const found = module.functions[index];
    if (!found) throw new Error(`no function ${index}`);
    this.#module = module;
    this.#facts = facts;
    this.#function = found;
    this.#index = index;
  }

  /** Visits the whole body; afterwards `ranges` holds the range of every reached numeric node, and the program's facts have grown. */
  run(): void {
    const { params, locals, body, signatureIsFixed } = this.#function;
    this.state = new KnownLocals([
      ...params.map((type, param) =>
        signatureIsFixed || type !== "f64"
          ? ofType(type)
          : (this.#facts.params.get(paramKey(this.#index, param)) ?? TOP),
      ),
      ...locals.map((type) => (isNumeric(type) ? ZERO : TOP)),
    ]);
    const value = this.list(body);
    if (this.state && value) this.#returns(value);
  }

  #returns(value: Range): void {
    if (isNumeric(this.#function.result)) this.#facts.results.add(String(this.#index), value);
  }

  protected override noted(node: Node, value: Range | undefined): Range | undefined {
    const range =
      value ?? (node.kind !== "op" && isNumeric(node.type) ? ofType(node.type) : undefined);
    if (range && this.state) this.ranges.set(node, range);
    return range;
  }

  protected override refined(state: KnownLocals, condition: Node, outcome: boolean): State {
    return refine(state, condition, outcome, this.ranges);
  }

  protected override joined(a: Range, b: Range): Range {
    return join(a, b);
  }

  protected override entersLoop(node: Node, state: KnownLocals): void {
    this.loopEntries.set(node, this.loopEntries.get(node)?.meet(state) ?? state.copy());
  }

  protected override reaches(side: readonly Node[]): void {
    this.reached.add(side);
  }

  protected override beforeHandler(node: Node & { kind: "try" }): State {
    const before = this.state?.copy() ?? null;
    this.list(node.body);
    before?.forget(assignedLocals(node.body), (local) => ofType(this.#typeOfLocal(local)));
    return before;
  }

  #typeOfLocal(local: number): string | number {
    const { params, locals } = this.#function;
    return params[local] ?? locals[local - params.length] ?? "value";
  }

  protected override instruction(node: OpNode): Range | undefined {
    const operands: (Range | undefined)[] = [];
    for (const arg of node.args) operands.push(this.visit(arg));
    if (!this.state) return undefined;
    const a = operands[0] ?? TOP;
    const b = operands[1] ?? TOP;
    const imm = node.imm as readonly unknown[];
    switch (node.op) {
      case "local.get":
        return isNumeric(node.type) ? this.state.range(imm[0] as number) : undefined;
      case "local.set":
      case "local.tee":
        this.state.assign(imm[0] as number, operands[0]);
        if (node.args[0]) noteAssigned(this.state, imm[0] as number, node.args[0]);
        return operands[0];
      case "i32.const":
      case "f64.const":
      case "bool.const":
        return constant(imm[0] as number);
      case "i64.const":
        return constant(Number(imm[0]));
      case "return":
        if (operands[0]) this.#returns(a);
        this.state = null;
        return undefined;
      case "throw":
      case "trap":
      case "unreachable":
        this.state = null;
        return undefined;
      case "call":
      case "fork":
        return this.#call(imm[0] as number, operands, node);
      case "fork.latent":
        return this.#call(this.#function.taskSlots[imm[0] as number] ?? -1, operands, node);
      case "wait.latent":
        return this.#resultOf(this.#function.taskSlots[imm[0] as number] ?? -1, node);
      case "struct.get": {
        if (!isNumeric(node.type)) return undefined;
        const key = this.#facts.fieldKey(imm[0] as number, imm[1] as number);
        return node.type === "f64" && key
          ? (this.#facts.fields.get(key) ?? ZERO)
          : ofType(node.type);
      }
      case "struct.set":
        if (operands[1]) this.#store(imm[0] as number, imm[1] as number, b);
        return undefined;
      case "struct.new":
        operands.forEach((range, field) => {
          if (range) this.#store(imm[0] as number, field, range);
        });
        return undefined;
      case "struct.new_default":
        this.#defaults(imm[0] as number);
        return undefined;
      case "global.get":
        if (!isNumeric(node.type)) return undefined;
        return node.type === "f64"
          ? join(ZERO, this.#facts.globals.get(String(imm[0])) ?? ZERO)
          : ofType(node.type);
      case "global.set":
        if (operands[0]) this.#facts.globals.add(String(imm[0]), a);
        return undefined;
      case "string.char_code_at":
        return this.#isInside(node) ? CODE_UNIT : opRange(node.op, "i32", a, b);
      case "string.code_point_at":
        return this.#isInside(node) ? CODE_POINT : opRange(node.op, "i32", a, b);
      case "typed.get_or_nan": {
        const type = this.#module.types[imm[0] as number];
        const isInside = this.#isInside(node);
        return isInside && type?.kind === "typed-array"
          ? (TYPED_ELEMENTS[type.element] ?? TOP)
          : TOP;
      }
      case "typed.get":
      case "typed.load": {
        const type = this.#module.types[imm[0] as number];
        return type?.kind === "typed-array" ? (TYPED_ELEMENTS[type.element] ?? TOP) : TOP;
      }
      case "f64.div":
        return this.#leavesNoRemainder(node) ? divideExactly(a, b) : opRange(node.op, "f64", a, b);
      case "f64.sub": {
        const difference = opRange(node.op, "f64", a, b);
        // What a remainder is taken from stays on its side of zero.
        return multipleBehind(node) && a.lo >= 0 && isExact(difference)
          ? (atLeast(difference, 0, false) ?? difference)
          : difference;
      }
      case "select":
        return isNumeric(node.type) ? join(a, b) : undefined;
      default:
        return isNumeric(node.type) ? opRange(node.op, node.type as string, a, b) : undefined;
    }
  }

  #leavesNoRemainder({ args: [dividend, by] }: OpNode): boolean {
    const local = dividend && numberBehind(dividend);
    const divisor = by && divisorBehind(by);
    if (divisor === undefined) return false;
    if (local === undefined) return dividend !== undefined && multipleBehind(dividend) === divisor;
    return this.state?.isMultiple(local, divisor) ?? false;
  }

  #isInside(node: OpNode): boolean {
    const [sequence, index] = node.args;
    const isInside =
      this.state !== null &&
      sequence !== undefined &&
      index !== undefined &&
      knownInside(this.state, sequence, index);
    // The last visit knows least.
    if (isInside) this.inside.add(node);
    else this.inside.delete(node);
    return isInside;
  }

  #store(type: number, field: number, range: Range): void {
    const key = this.#facts.fieldKey(type, field);
    if (key) this.#facts.fields.add(key, range);
  }

  #defaults(type: number): void {
    const struct = this.#module.types[type];
    if (struct?.kind !== "struct") return;
    struct.fields.forEach((field, index) => {
      if (field.type === "f64") this.#store(type, index, ZERO);
    });
  }

  #call(callee: number, operands: readonly (Range | undefined)[], node: OpNode): Range | undefined {
    if (!this.#facts.reached.has(callee)) {
      this.#facts.reached.add(callee);
      this.#facts.agenda.pending.add(callee);
    }
    operands.forEach((range, param) => {
      if (range) this.#facts.params.add(paramKey(callee, param), range);
    });
    return this.#resultOf(callee, node);
  }

  #resultOf(callee: number, node: OpNode): Range | undefined {
    if (!isNumeric(node.type)) return undefined;
    const found = this.#facts.results.get(String(callee));
    // Nothing seen yet: it has not returned so far as known, so what follows is not reached in this round.
    if (!found) this.state = null;
    return found ?? ofType(node.type);
  }
}
