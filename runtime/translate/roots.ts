/**
 * Which references must be on the shadow stack at each safepoint of a function. A *variable* is a local of the bytecode or a *keeper*: an
 * extra local for an operand which waits on the operand stack while a safepoint passes. Operands that are copies of an unchanged local need none.
 */
import type { Instruction, ValueType } from "../bytecode/module.ts";
import type { CodeShape } from "./code-shape.ts";
import { findLiveness, hasLocal, type Liveness } from "./liveness.ts";
import { isTraced } from "./representation.ts";
import type { SafepointKind } from "./safepoint-kinds.ts";

/** A safepoint and what is live across it. */
export interface Safepoint {
  readonly index: number;
  readonly kind: SafepointKind;
  /** Variables, each once. */
  readonly roots: readonly number[];
}

/** See the head of the file. */
export interface Roots {
  /** Locals of the bytecode; variables from here on are keepers. */
  readonly localCount: number;
  /** Type of each keeper: any reference type, or `value`. */
  readonly keepers: readonly ValueType[];
  /** Variable that keeps the result of the instruction. */
  readonly keeperOf: ReadonlyMap<number, number>;
  /** By instruction index; only those where something is live. */
  readonly safepoints: ReadonlyMap<number, Safepoint>;
  /** Live at the safepoint at the function's entry. */
  readonly atEntry: readonly number[];
  readonly liveness: Liveness;
}

/** What the analysis asks about instructions. */
export interface SafepointSource {
  kindOf(instruction: Instruction): SafepointKind;
  operandCount(instruction: Instruction): number;
}

interface Entry {
  readonly definedAt: number;
  readonly type: ValueType;
  /** Local which holds the same value, -1 when there is none any more. */
  copyOf: number;
}

/** Does the function end behind the instruction, so that nobody takes the operands which wait? So calls stand that only throw. */
function isLast(code: readonly Instruction[], index: number): boolean {
  let next = index + 1;
  while (code[next]?.op === "drop") next += 1;
  return code[next]?.op === "unreachable";
}

/** Finds the roots of one function. */
export function findRoots(shape: CodeShape, source: SafepointSource): Roots {
  const { params, locals, code, result } = shape.definition;
  const types = [...params, ...locals];
  const kinds = code.map((each, index) =>
    shape.isReachable[index] === 1 || each.op === "catch" ? source.kindOf(each) : "none",
  );
  const liveness = findLiveness(
    shape,
    (index) => kinds[index] !== "none" || code[index]?.op === "loop",
  );
  const keepers = new Keepers(types.length);
  const safepoints = new Map<number, Safepoint>();
  const entries: Entry[] = [];
  const frames: { readonly base: number; readonly type: ValueType | "void" }[] = [];
  const handlers: number[] = [];

  function liveLocals(index: number): number[] {
    const live = liveness.after.get(index);
    return live === undefined ? [] : localsIn(liveness, live);
  }

  function addSafepoint(index: number, kind: SafepointKind, popped: number): void {
    // Outside every `try` nothing of this frame outlives a throw.
    if (kind === "none" || (kind === "throw" && handlers.length === 0)) return;
    const roots = new Set(liveLocals(index));
    // A handler goes on with the operands that lie below its `try`.
    const isForgotten = handlers.length === 0 && isLast(code, index);
    const waiting = isForgotten ? [] : entries.slice(0, entries.length - popped);
    for (const entry of waiting) {
      if (!isTraced(entry.type)) continue;
      roots.add(entry.copyOf >= 0 ? entry.copyOf : keepers.keep(entry.definedAt, entry.type));
    }
    if (roots.size > 0) safepoints.set(index, { index, kind, roots: [...roots] });
  }

  function cutTo(height: number, now: number): void {
    for (const entry of entries.splice(height)) keepers.release(entry.definedAt, now);
  }

  for (let index = 0; index < code.length; index += 1) {
    const instruction = code[index];
    if (instruction === undefined) continue;
    const { op } = instruction;
    const isMarker = op === "else" || op === "catch" || op === "end";
    if (shape.isReachable[index] === 0 && !isMarker) {
      if (op === "block" || op === "loop" || op === "if" || op === "try") {
        // A block in dead code: skipped whole, since nothing in it can run.
        index = shape.endOf[index] ?? code.length;
      }
      continue;
    }
    switch (op) {
      case "block":
      case "loop":
      case "if":
      case "try":
        if (op === "if") cutTo(entries.length - 1, index);
        addSafepoint(index, kinds[index] ?? "none", 0);
        frames.push({ base: entries.length, type: instruction.imm[0] });
        if (op === "try") handlers.push(index);
        continue;
      case "else":
      case "catch":
        cutTo(frames.at(-1)?.base ?? 0, index);
        if (op === "else") continue;
        handlers.pop();
        addSafepoint(index, "slow", 0);
        entries.push({ definedAt: index, type: "value", copyOf: -1 });
        continue;
      case "end": {
        const frame = frames.pop();
        cutTo(frame?.base ?? 0, index);
        if (frame === undefined || frame.type === "void") continue;
        entries.push({ definedAt: index, type: frame.type, copyOf: -1 });
        continue;
      }
      case "ref.check":
      case "ref.cast":
        addSafepoint(index, kinds[index] ?? "none", 0);
        continue;
      case "local.get":
        entries.push({
          definedAt: index,
          type: types[instruction.imm[0]] ?? "value",
          copyOf: instruction.imm[0],
        });
        continue;
      case "local.set":
      case "local.tee": {
        const [local] = instruction.imm;
        const top = entries.at(-1);
        for (const entry of entries) if (entry.copyOf === local) entry.copyOf = -1;
        if (op === "local.set") cutTo(entries.length - 1, index);
        else if (top !== undefined) top.copyOf = local;
        continue;
      }
      default: {
        const popped = source.operandCount(instruction);
        addSafepoint(index, kinds[index] ?? "none", popped);
        const height = entries.length - popped;
        cutTo(height, index);
        const isLast = index + 1 === code.length;
        const after = isLast ? (result === "void" ? 0 : 1) : (shape.height[index + 1] ?? 0);
        const next = isLast || shape.isReachable[index + 1] === 1;
        if (!next || after <= height) continue;
        const type = isLast ? result : (shape.top[index + 1] ?? "value");
        entries.push({ definedAt: index, type: type === "void" ? "value" : type, copyOf: -1 });
      }
    }
  }
  return {
    localCount: types.length,
    keepers: keepers.types,
    keeperOf: keepers.of,
    safepoints,
    atEntry: localsIn(liveness, liveness.atEntry),
    liveness,
  };
}

function localsIn(liveness: Liveness, set: Uint32Array): number[] {
  return liveness.traced.filter((_local, number) => hasLocal(set, number));
}

/** Hands out keepers. One may serve again for an operand pushed after the one before was taken. */
class Keepers {
  readonly types: ValueType[] = [];
  readonly of = new Map<number, number>();
  readonly #first: number;
  /** By keeper: instruction from which on it is free. */
  readonly #freeFrom: number[] = [];

  constructor(first: number) {
    this.#first = first;
  }

  keep(definedAt: number, type: ValueType): number {
    const known = this.of.get(definedAt);
    if (known !== undefined) return known;
    const isBoxed = type === "value";
    let number = this.types.findIndex(
      (each, index) =>
        (each === "value") === isBoxed && (this.#freeFrom[index] ?? Infinity) <= definedAt,
    );
    if (number < 0) number = this.types.push(type) - 1;
    this.#freeFrom[number] = Infinity;
    this.of.set(definedAt, this.#first + number);
    return this.#first + number;
  }

  release(definedAt: number, now: number): void {
    const keeper = this.of.get(definedAt);
    if (keeper !== undefined) this.#freeFrom[keeper - this.#first] = now;
  }
}
