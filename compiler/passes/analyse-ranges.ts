/**
 * Abstract interpretation of one function over ranges: forward, flow-sensitive, with branches refined by their comparisons and loops
 * brought to a fixpoint by widening (Cousot and Cousot 1977). Structured trees need no control-flow graph.
 */
import { assignedLocals } from "../ir/rewrite.ts";
import type { Node, OpNode, TreeFunction, TreeModule } from "../ir/tree.ts";
import { KnownLocals, knownInside, lengthOf, noteAssigned, numberBehind } from "./known-locals.ts";
import { CODE_UNIT, opRange, TYPED_ELEMENTS } from "./node-range.ts";
import {
  atLeast,
  atMost,
  BOOLEAN,
  constant,
  EXACT,
  INT32,
  join,
  LENGTH,
  type Range,
  STRING_LENGTH,
  TOP,
  widen,
} from "./range.ts";
import { isNumeric, type NodeRanges, type ProgramFacts, paramKey, ZERO } from "./range-facts.ts";

/** What is known of the locals; null where control does not come. */
type State = KnownLocals | null;

/** Rounds of a loop before its bounds are widened. */
const EXACT_ROUNDS = 2;

export class RangeAnalysis {
  readonly #module: TreeModule;
  readonly #facts: ProgramFacts;
  readonly #function: TreeFunction;
  readonly #index: number;
  readonly #targets = new Map<object, State>();
  readonly #loopHeads = new Map<Node, KnownLocals>();
  readonly ranges: NodeRanges = new Map();
  /** Accesses to strings and typed arrays at an index inside. */
  readonly inside = new Set<Node>();
  /** What is known where control comes to a loop from before it, in any of its rounds. */
  readonly loopEntries = new Map<Node, KnownLocals>();
  /** Sides of `if`s that control comes to. */
  readonly reached = new Set<readonly Node[]>();
  #state: State = null;

  constructor(module: TreeModule, facts: ProgramFacts, index: number) {
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
    this.#state = new KnownLocals([
      ...params.map((type, param) =>
        signatureIsFixed || type !== "f64"
          ? ofType(type)
          : (this.#facts.params.get(paramKey(this.#index, param)) ?? TOP),
      ),
      ...locals.map((type) => (isNumeric(type) ? ZERO : TOP)),
    ]);
    const value = this.#sequence(body);
    if (this.#state && value) this.#returns(value);
  }

  #returns(value: Range): void {
    if (isNumeric(this.#function.result)) this.#facts.results.add(String(this.#index), value);
  }

  #sequence(nodes: readonly Node[]): Range | undefined {
    let last: Range | undefined;
    for (const node of nodes) last = this.#visit(node);
    return last;
  }

  #visit(node: Node): Range | undefined {
    const range = this.#evaluate(node);
    if (range && this.#state) {
      this.ranges.set(node, range);
      return range;
    }
    return range;
  }

  #evaluate(node: Node): Range | undefined {
    switch (node.kind) {
      case "op":
        return this.#instruction(node);
      case "sequence":
        return this.#sequence(node.body);
      case "block":
        return this.#block(node);
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

  #block(node: Node & { kind: "block" }): Range | undefined {
    const value = this.#sequence(node.body);
    const fell = this.#state;
    const jumped = this.#targets.get(node.label) ?? null;
    this.#targets.delete(node.label);
    this.#state = merge(fell, jumped);
    // Values carried by branches are not followed.
    const carries = jumped !== null && isNumeric(node.type);
    return carries ? ofType(node.type) : value;
  }

  #loop(node: Node & { kind: "loop" }): void {
    if (!this.#state) return;
    const entry = this.loopEntries.get(node);
    this.loopEntries.set(node, entry ? entry.meet(this.#state) : this.#state.copy());
    const known = this.#loopHeads.get(node);
    let head = known ? this.#state.meet(known) : this.#state.copy();
    for (let round = 0; ; round++) {
      this.#state = head.copy();
      this.#targets.delete(node.label);
      this.#sequence(node.body);
      const back = this.#targets.get(node.label) ?? null;
      const next = back ? head.meet(back, (old, other) => grow(old, other, round)) : head;
      if (next.hasSameRanges(head) && head.hasSameBounds(next)) break;
      head = next;
    }
    this.#targets.delete(node.label);
    this.#loopHeads.set(node, head);
  }

  #if(node: Node & { kind: "if" }): Range | undefined {
    this.#visit(node.condition);
    // The first branch changes its state in place.
    const before = this.#state?.copy() ?? null;
    this.#state = refine(this.#state, node.condition, true, this.ranges);
    if (this.#state) this.reached.add(node.then);
    const whenTrue = this.#sequence(node.then);
    const afterTrue = this.#state;
    this.#state = refine(before, node.condition, false, this.ranges);
    if (this.#state) this.reached.add(node.else);
    const whenFalse = this.#sequence(node.else);
    const afterFalse = this.#state;
    this.#state = merge(afterTrue, afterFalse);
    if (!isNumeric(node.type)) return undefined;
    if (!afterTrue) return whenFalse ?? ofType(node.type);
    if (!afterFalse) return whenTrue ?? ofType(node.type);
    return whenTrue && whenFalse ? join(whenTrue, whenFalse) : ofType(node.type);
  }

  #branch(node: Node & { kind: "branch" }): undefined {
    if (node.value) this.#visit(node.value);
    if (!node.condition) {
      this.#jump(node.label, this.#state);
      this.#state = null;
      return;
    }
    this.#visit(node.condition);
    this.#jump(node.label, refine(this.#state, node.condition, true, this.ranges));
    this.#state = refine(this.#state, node.condition, false, this.ranges);
  }

  #jump(label: object, state: State): void {
    this.#targets.set(label, merge(this.#targets.get(label) ?? null, state?.copy() ?? null));
  }

  #try(node: Node & { kind: "try" }): Range | undefined {
    const before = this.#state?.copy() ?? null;
    this.#sequence(node.body);
    const after = this.#state;
    // An exception may come from anywhere in the body: what the body assigns is unknown in the handler.
    const assigned = assignedLocals(node.body);
    before?.forget(assigned, (local) => ofType(this.#typeOfLocal(local)));
    this.#state = before;
    this.#sequence(node.handler);
    this.#state = merge(after, this.#state);
    return isNumeric(node.type) ? ofType(node.type) : undefined;
  }

  #typeOfLocal(local: number): string | number {
    const { params, locals } = this.#function;
    return params[local] ?? locals[local - params.length] ?? "value";
  }

  #instruction(node: OpNode): Range | undefined {
    const operands: (Range | undefined)[] = [];
    for (const arg of node.args) operands.push(this.#visit(arg));
    if (!this.#state) return undefined;
    const [a = TOP, b = TOP] = operands;
    const imm = node.imm as readonly unknown[];
    switch (node.op) {
      case "local.get":
        return isNumeric(node.type) ? this.#state.range(imm[0] as number) : undefined;
      case "local.set":
      case "local.tee":
        this.#state.assign(imm[0] as number, operands[0]);
        if (node.args[0]) noteAssigned(this.#state, imm[0] as number, node.args[0]);
        return operands[0];
      case "i32.const":
      case "f64.const":
      case "bool.const":
        return constant(imm[0] as number);
      case "i64.const":
        return constant(Number(imm[0]));
      case "return":
        if (operands[0]) this.#returns(a);
        this.#state = null;
        return undefined;
      case "throw":
      case "trap":
      case "unreachable":
        this.#state = null;
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
      case "typed.get_or_nan": {
        const type = this.#module.types[imm[0] as number];
        const isInside = this.#isInside(node);
        return isInside && type?.kind === "typed-array"
          ? (TYPED_ELEMENTS[type.element] ?? TOP)
          : TOP;
      }
      case "typed.get": {
        const type = this.#module.types[imm[0] as number];
        return type?.kind === "typed-array" ? (TYPED_ELEMENTS[type.element] ?? TOP) : TOP;
      }
      case "select":
        return isNumeric(node.type) ? join(a, b) : undefined;
      default:
        return isNumeric(node.type) ? opRange(node.op, node.type as string, a, b) : undefined;
    }
  }

  #isInside(node: OpNode): boolean {
    const [sequence, index] = node.args;
    const isInside =
      this.#state !== null &&
      sequence !== undefined &&
      index !== undefined &&
      knownInside(this.#state, sequence, index);
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
    if (!found) this.#state = null;
    return found ?? ofType(node.type);
  }
}

/** Anything a representation can hold. */
export function ofType(type: string | number): Range {
  if (type === "bool") return BOOLEAN;
  if (type === "i32") return INT32;
  if (type === "i64") return EXACT;
  return TOP;
}

function grow(old: Range, next: Range, round: number): Range {
  return round < EXACT_ROUNDS ? join(old, next) : widen(old, next);
}

function merge(a: State, b: State): State {
  if (!a) return b;
  if (!b) return a;
  return a.meet(b);
}

type Comparison = "lt" | "le" | "gt" | "ge" | "eq" | "ne";

const NEGATED: Readonly<Record<Comparison, Comparison>> = {
  lt: "ge",
  le: "gt",
  gt: "le",
  ge: "lt",
  eq: "ne",
  ne: "eq",
};
const SWAPPED: Readonly<Record<Comparison, Comparison>> = {
  lt: "gt",
  le: "ge",
  gt: "lt",
  ge: "le",
  eq: "eq",
  ne: "ne",
};

/** By instruction, what it compares for. */
const COMPARISONS: ReadonlyMap<string, Comparison> = new Map(
  (["lt", "le", "gt", "ge", "eq", "ne"] as const).flatMap((comparison) =>
    ["f64", "i32", "i64"].flatMap((type) => [
      [`${type}.${comparison}`, comparison] as const,
      [`${type}.${comparison}_s`, comparison] as const,
    ]),
  ),
);

function isLeaf(node: Node): boolean {
  return node.kind === "op" && node.args.length === 0;
}

/** What is known of the locals when the condition came out as `outcome`; null when it cannot. */
function refine(state: State, condition: Node, outcome: boolean, ranges: NodeRanges): State {
  if (!state) return null;
  if (condition.kind === "if" && condition.type === "bool")
    return refineShortCircuit(state, condition, outcome, ranges);
  if (condition.kind !== "op") return state;
  if (condition.op === "i32.eqz" && condition.args[0])
    return refine(state, condition.args[0], !outcome, ranges);
  const written = COMPARISONS.get(condition.op);
  const [left, right] = condition.args;
  if (!written || !left || !right) return state;
  const isFloat = condition.op.startsWith("f64");
  const a = valueIn(state, left, ranges);
  const b = valueIn(state, right, ranges);
  // A comparison that failed says nothing of order when either side may be NaN.
  if (!outcome && isFloat && written !== "ne" && written !== "eq" && (a.mayBeNaN || b.mayBeNaN))
    return state;
  const comparison = outcome ? written : NEGATED[written];
  // An operand that changes a local makes what was read before it something else.
  const leftLocal = localBehind(left);
  if (leftLocal !== undefined && !isLeaf(right) && assignedLocals([right]).has(leftLocal))
    return state;
  const refined = state.copy();
  if (!restrict(refined, left, comparison, b)) return null;
  if (!restrict(refined, right, SWAPPED[comparison], a)) return null;
  if (comparison === "lt") noteBelow(refined, left, right, 0);
  if (comparison === "le") noteBelow(refined, left, right, 1);
  if (comparison === "gt") noteBelow(refined, right, left, 0);
  if (comparison === "ge") noteBelow(refined, right, left, 1);
  return refined;
}

/** `index < bound + slack` came out true. */
function noteBelow(state: KnownLocals, index: Node, bound: Node, slack: 0 | 1): void {
  const local = numberBehind(index);
  if (local === undefined) return;
  const sequence = lengthOf(bound);
  if (sequence !== undefined) state.noteBelow(local, sequence, slack);
  const other = numberBehind(bound);
  if (other !== undefined) state.noteBelowLocal(local, other, slack);
}

/** `a && b` is `if a then b else 0`, `a || b` is `if a then 1 else b`. */
function refineShortCircuit(
  state: KnownLocals,
  node: Node & { kind: "if" },
  outcome: boolean,
  ranges: NodeRanges,
): State {
  const [thenValue] = node.then;
  const [elseValue] = node.else;
  if (node.then.length !== 1 || node.else.length !== 1 || !thenValue || !elseValue) return state;
  const isConstant = (value: Node, wanted: number) =>
    value.kind === "op" &&
    (value.op === "bool.const" || value.op === "i32.const") &&
    value.imm[0] === wanted;
  if (isConstant(elseValue, 0)) {
    return outcome
      ? refine(refine(state, node.condition, true, ranges), thenValue, true, ranges)
      : state;
  }
  if (isConstant(thenValue, 1)) {
    return outcome
      ? state
      : refine(refine(state, node.condition, false, ranges), elseValue, false, ranges);
  }
  return state;
}

/** Range of an operand of a condition that was visited just before. */
function valueIn(state: KnownLocals, node: Node, ranges: NodeRanges): Range {
  if (node.kind !== "op") return ranges.get(node) ?? TOP;
  const first = node.args[0];
  switch (node.op) {
    case "local.get":
    case "local.tee":
      return state.range(node.imm[0] as number);
    case "f64.const":
    case "i32.const":
      return constant(node.imm[0] as number);
    case "f64.from_i32":
    case "f64.from_i64":
    case "i64.from_i32":
      return first ? valueIn(state, first, ranges) : TOP;
    case "string.length":
      return STRING_LENGTH;
    case "array.length":
    case "typed.length":
      return LENGTH;
    default:
      return ranges.get(node) ?? ofType(node.type);
  }
}

/** Narrows the local behind `node` by `node <comparison> bound`. @returns false when no value is left */
function restrict(state: KnownLocals, node: Node, comparison: Comparison, bound: Range): boolean {
  const local = localBehind(node);
  if (local === undefined) return true;
  const range = state.range(local);
  let narrowed: Range | null = range;
  if (comparison === "lt" || comparison === "le" || comparison === "eq") {
    narrowed = atMost(narrowed, bound.hi, comparison === "lt");
  }
  // NaN differs from everything, itself included, so that what may be NaN keeps all its values.
  const isOrdered = !range.mayBeNaN && !bound.mayBeNaN;
  if (comparison === "ne" && isOrdered && range.isInteger && bound.lo === bound.hi) {
    // A value at the end of an interval of integers is cut off; inside nothing is gained.
    if (range.lo === bound.lo) narrowed = atLeast(range, bound.lo, true);
    else if (range.hi === bound.hi) narrowed = atMost(range, bound.hi, true);
  }
  if (narrowed && (comparison === "gt" || comparison === "ge" || comparison === "eq")) {
    narrowed = atLeast(narrowed, bound.lo, comparison === "gt");
  }
  if (!narrowed) return false;
  state.narrow(local, narrowed);
  return true;
}

function localBehind(node: Node): number | undefined {
  if (node.kind !== "op") return undefined;
  if (node.op === "local.get" || node.op === "local.tee") return node.imm[0] as number;
  const first = node.args[0];
  if (
    (node.op === "f64.from_i32" || node.op === "f64.from_i64" || node.op === "i64.from_i32") &&
    first
  )
    return localBehind(first);
  return undefined;
}
