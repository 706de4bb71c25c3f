/**
 * The inside of a counted loop: which elements its rounds reach, and what must be looked at once before the loop so that none of them needs to be
 * held against its array's length. The body is walked once, with a symbol for each operand and each local of which something is known.
 */
import type { FunctionPlan } from "../function-plan.ts";
import type { Program } from "../program.ts";
import { Accesses, type ElementAccess, type ElementGroup } from "./accesses.ts";
import { type Bound, bodyAfterCondition, type Comparison, isComparison } from "./conditions.ts";
import { fieldType, findLoopShape, type LoopShape } from "./loop-shape.ts";
import { invariantOf, type LoopOperand, startOf } from "./operands.ts";
import { combine, type Invariant, isInvariantOp, keyOf, type LoopSymbol } from "./symbols.ts";

/** What the writer needs to know, see write.ts. */
export interface CountedLoop {
  readonly shape: LoopShape;
  /** First instruction of the body that is written: the loop's condition comes before it, unless it must be looked at in every round. */
  readonly first: number;
  /** Where counting ends; undefined where only the arrays say so. */
  readonly bound: Bound | undefined;
  readonly groups: readonly ElementGroup[];
  /** By instruction. */
  readonly accesses: ReadonlyMap<number, ElementAccess>;
  /** Instructions that are left out, because what they push is known. */
  readonly skipped: ReadonlySet<number>;
  /** References that must be neither undefined nor null. */
  readonly checked: readonly Invariant[];
  /** Locals that every round would set to the same reference, and the `local.set`s. */
  readonly hoisted: readonly { readonly at: number; readonly value: Invariant }[];
}

/** Looks at the loop that begins at an instruction. @returns undefined where nothing is gained */
export function findCountedLoop(
  program: Program,
  plan: FunctionPlan,
  start: number,
): CountedLoop | undefined {
  const shape = findLoopShape(program, plan, start);
  if (shape === undefined) return undefined;
  return new LoopWalk(program, plan, shape).run();
}

class LoopWalk {
  readonly #program: Program;
  readonly #plan: FunctionPlan;
  readonly #shape: LoopShape;
  readonly #accesses: Accesses;
  #stack: LoopOperand[] = [];
  /** What is known of locals that are set once in the loop, from there on. */
  readonly #known = new Map<number, LoopSymbol>();
  /** By open block, how high the stack was before it and the locals set in it. */
  readonly #blocks: { readonly height: number; readonly set: number[] }[] = [
    { height: 0, set: [] },
  ];
  /** How far the counter is from its value at the round's beginning. */
  #shift: number | undefined = 0;
  readonly #reads = new Map<number, number>();
  readonly #sets: { readonly local: number; readonly at: number; readonly from: LoopOperand }[] =
    [];
  readonly #skipped = new Set<number>();
  readonly #checked = new Map<string, Invariant>();
  #condition: { readonly first: number; readonly bound: Bound } | undefined;

  constructor(program: Program, plan: FunctionPlan, shape: LoopShape) {
    this.#program = program;
    this.#plan = plan;
    this.#shape = shape;
    this.#accesses = new Accesses(program, plan, shape);
  }

  run(): CountedLoop | undefined {
    const shape = this.#shape;
    for (let at = shape.start + 1; at < shape.last; at += 1) {
      if (this.#plan.shape.isReachable[at] === 1) this.#step(at);
      else this.#mark(at);
      this.#fit(at + 1);
    }
    const { groups, byInstruction, missesSet } = this.#accesses;
    if (byInstruction.size === 0 || missesSet) return undefined;
    const hoisted = this.#hoist();
    this.#accesses.skip(this.#skipped, (operand) => this.#canSkip(operand));
    return {
      shape,
      first: this.#condition?.first ?? shape.start + 1,
      bound: this.#condition?.bound,
      groups,
      accesses: byInstruction,
      skipped: this.#skipped,
      checked: [...this.#checked.values()],
      hoisted,
    };
  }

  /** Makes the stack as high as the code's, with operands of which nothing is known. */
  #fit(next: number): void {
    const height = this.#plan.shape.height[next] ?? 0;
    if (this.#plan.shape.isReachable[next] !== 1) return;
    this.#stack.length = Math.min(this.#stack.length, height);
    while (this.#stack.length < height) this.#push(undefined, -1, next - 1);
  }

  #push(symbol: LoopSymbol | undefined, start: number, end: number, test?: Comparison): void {
    this.#stack.push({ symbol, test, start, end });
  }

  #pop(): LoopOperand {
    return this.#stack.pop() ?? { symbol: undefined, test: undefined, start: -1, end: -1 };
  }

  /** `else` and `end`: what was set in the block may not have been. */
  #mark(at: number): void {
    const op = this.#plan.definition.code[at]?.op;
    const block = this.#blocks.pop();
    if (block === undefined) return;
    for (const local of block.set) this.#known.delete(local);
    this.#stack.length = Math.min(this.#stack.length, block.height);
    if (op === "else") this.#blocks.push({ height: block.height, set: [] });
  }

  #step(at: number): void {
    const instruction = this.#plan.definition.code[at];
    if (instruction === undefined) return;
    const { op } = instruction;
    switch (op) {
      case "block":
      case "if":
        if (op === "if") this.#pop();
        this.#blocks.push({ height: this.#stack.length, set: [] });
        return;
      case "else":
      case "end":
        this.#mark(at);
        return;
      case "local.get":
        this.#push(this.#readLocal(instruction.imm[0]), at, at);
        return;
      case "local.set":
        this.#setLocal(instruction.imm[0], at, this.#pop());
        return;
      case "local.tee": {
        const operand = this.#pop();
        this.#setLocal(instruction.imm[0], at, { ...operand, start: -1 });
        this.#push(operand.symbol, -1, at);
        return;
      }
      case "i32.const":
        this.#push({ kind: "const", value: instruction.imm[0] }, at, at);
        return;
      case "global.get":
        this.#push(this.#readGlobal(instruction.imm[0]), at, at);
        return;
      case "ref.check":
        this.#check(at);
        return;
      case "struct.get": {
        const object = this.#pop();
        const [type, field] = instruction.imm;
        const symbol = this.#isFixedField(instruction.imm[1], fieldType(this.#program, instruction))
          ? invariantOf(object)
          : undefined;
        this.#push(symbol && { kind: "field", type, field, object: symbol }, object.start, at);
        return;
      }
      case "array.length":
      case "typed.length": {
        const operand = this.#pop();
        const array = invariantOf(operand);
        const of = op === "array.length" ? "array" : "typed";
        this.#push(array && { kind: "length", of, array }, operand.start, at);
        return;
      }
      case "br_if":
        this.#branch(at, this.#pop());
        return;
      case "i32.eqz": {
        const operand = this.#pop();
        const test = operand.test && { ...operand.test, isNegated: !operand.test.isNegated };
        this.#push(undefined, operand.start, at, test);
        return;
      }
      default:
    }
    if (isInvariantOp(op)) {
      const right = this.#pop();
      const left = this.#pop();
      const symbol =
        left.symbol && right.symbol ? combine(op, left.symbol, right.symbol) : undefined;
      this.#push(symbol, startOf(left, right), at);
    } else if (isComparison(op)) {
      const right = this.#pop();
      const left = this.#pop();
      const test =
        left.symbol && right.symbol
          ? { op, left: left.symbol, right: right.symbol, isNegated: false }
          : undefined;
      this.#push(undefined, startOf(left, right), at, test);
    } else if (this.#accesses.isAccess(instruction)) {
      this.#access(at);
    } else {
      for (let count = this.#plan.operandsAt(at); count > 0; count -= 1) this.#pop();
    }
  }

  #access(at: number): void {
    const operands = Array.from({ length: this.#plan.operandsAt(at) }, () => this.#pop());
    const [array, index] = operands.reverse();
    if (array === undefined || index === undefined) return;
    const element = this.#elementOf(at, array, index);
    if (element !== undefined) {
      this.#push(element, startOf(array, index), at);
      return;
    }
    this.#accesses.note(at, array, index, this.#shift);
  }

  /** The same reference in every round. */
  #elementOf(at: number, array: LoopOperand, index: LoopOperand): Invariant | undefined {
    if (this.#shape.storesReferences || !this.#accesses.readsReference(at)) return undefined;
    const object = invariantOf(array);
    const place = invariantOf(index);
    return object && place && { kind: "element", array: object, index: place };
  }

  #readLocal(local: number): LoopSymbol | undefined {
    if (local === this.#shape.counter) {
      const offset = this.#shift;
      return offset === undefined
        ? undefined
        : { kind: "linear", scale: 1, offset, base: undefined };
    }
    if (!this.#shape.sets.has(local)) {
      return this.#isFollowed(localType(this.#plan, local)) ? { kind: "local", local } : undefined;
    }
    const known = this.#known.get(local);
    if (known !== undefined) this.#reads.set(local, (this.#reads.get(local) ?? 0) + 1);
    return known;
  }

  #setLocal(local: number, at: number, operand: LoopOperand): void {
    if (local === this.#shape.counter) {
      const { step, direction } = this.#shape;
      this.#shift = step.kind === "const" ? direction * step.value : undefined;
      return;
    }
    if (operand.symbol === undefined || this.#shape.sets.get(local) !== 1) return;
    this.#known.set(local, operand.symbol);
    this.#blocks.at(-1)?.set.push(local);
    this.#sets.push({ local, at, from: operand });
  }

  #readGlobal(global: number): Invariant | undefined {
    const type = this.#program.module.globals[global]?.type ?? "value";
    if (!this.#isFollowed(type) || this.#shape.globalsSet.has(global)) return undefined;
    return { kind: "global", global };
  }

  #isFixedField(field: number, type: ReturnType<typeof fieldType>): boolean {
    if (this.#shape.fieldsSet.has(field) || !this.#isFollowed(type)) return false;
    return type === "i32" || !this.#shape.storesReferences;
  }

  #isFollowed(type: ReturnType<typeof fieldType>): boolean {
    return type === "i32" || typeof type === "number";
  }

  /** The reference is looked at once before the loop. */
  #check(at: number): void {
    const operand = this.#pop();
    const symbol = invariantOf(operand);
    if (symbol === undefined) {
      this.#push(operand.symbol, -1, at);
      return;
    }
    this.#checked.set(keyOf(symbol), symbol);
    this.#skipped.add(at);
    this.#push(symbol, operand.start, at);
  }

  /** The first branch may be the loop's condition, which the bound then stands for. */
  #branch(at: number, condition: LoopOperand): void {
    const { start } = this.#shape;
    if (condition.start !== start + 1 || condition.test === undefined) return;
    const targets = this.#plan.shape.targets.get(at) ?? [];
    if (targets.some((target) => target >= start)) return;
    const bound = bodyAfterCondition(condition.test, this.#shape.direction);
    if (bound !== undefined) this.#condition = { first: at + 1, bound };
  }

  #canSkip({ start, end }: LoopOperand): boolean {
    if (start < 0) return false;
    const { keeperOf } = this.#plan.roots;
    for (let at = start; at <= end; at += 1) if (keeperOf.has(at)) return false;
    return true;
  }

  /** Locals that are set to the same reference in every round and read nowhere else. */
  #hoist(): { at: number; value: Invariant }[] {
    const total = new Map<number, number>();
    for (const instruction of this.#plan.definition.code) {
      if (instruction.op !== "local.get") continue;
      total.set(instruction.imm[0], (total.get(instruction.imm[0]) ?? 0) + 1);
    }
    const hoisted: { at: number; value: Invariant }[] = [];
    for (const { local, at, from } of this.#sets) {
      const value = invariantOf(from);
      if (value === undefined || typeof localType(this.#plan, local) !== "number") continue;
      if (total.get(local) !== this.#reads.get(local) || !this.#canSkip(from)) continue;
      hoisted.push({ at, value });
      for (let each = from.start; each <= at; each += 1) this.#skipped.add(each);
    }
    return hoisted;
  }
}

function localType({ definition }: FunctionPlan, local: number) {
  const { params, locals } = definition;
  return [...params, ...locals][local] ?? "value";
}
