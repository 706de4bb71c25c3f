/** Elements that the rounds of a counted loop reach, gathered by array and by what their indexes have in common. */
import type { Instruction } from "../../bytecode/module.ts";
import { arrayTypeBelow } from "../copied-locals.ts";
import type { FunctionPlan } from "../function-plan.ts";
import type { Program } from "../program.ts";
import { elementType, type LoopShape } from "./loop-shape.ts";
import { invariantOf, type LoopOperand } from "./operands.ts";
import { type Invariant, keyOf } from "./symbols.ts";

/** Accesses to one array at `scale × counter + base` and constants near it. */
export interface ElementGroup {
  readonly of: "array" | "typed";
  /** Type of the array. */
  readonly type: number;
  readonly array: Invariant;
  readonly scale: number;
  readonly base: Invariant | undefined;
  /** The least and the greatest constant, with the counter as it is when a round begins. */
  least: number;
  greatest: number;
  /** The least constant with the counter as it is at the access: what the group's pointer is made of. */
  nearest: number;
}

/** One access. */
export interface ElementAccess {
  readonly group: ElementGroup;
  /** Constant part of the index, with the counter as it is there. */
  readonly offset: number;
  readonly array: LoopOperand;
  readonly index: LoopOperand;
  /** The operand is not on the stack. */
  skipsArray: boolean;
  skipsIndex: boolean;
}

const READS =
  /^(array\.(get|get_or_undefined|get_or_nan|has)|typed\.(get|get_or_undefined|get_or_nan|get_i64_or))$/;
/** Reads that need the index itself no more: they say nothing of it. */
const FORGETS_INDEX = /^(typed\..*|array\.(get_or_undefined|get_or_nan|has|set))$/;

/** See the head of the file. */
export class Accesses {
  readonly byInstruction = new Map<number, ElementAccess>();
  /** An array is written at an index of which nothing is known: it might grow. */
  missesSet = false;
  readonly #program: Program;
  readonly #plan: FunctionPlan;
  readonly #shape: LoopShape;
  readonly #groups = new Map<string, ElementGroup>();

  constructor(program: Program, plan: FunctionPlan, shape: LoopShape) {
    this.#program = program;
    this.#plan = plan;
    this.#shape = shape;
  }

  get groups(): readonly ElementGroup[] {
    return [...this.#groups.values()];
  }

  isAccess({ op }: Instruction): boolean {
    return READS.test(op) || op === "array.set" || op === "typed.set";
  }

  /** Is it a read of an array of references? */
  readsReference(at: number): boolean {
    const instruction = this.#plan.definition.code[at];
    if (instruction?.op !== "array.get" && instruction?.op !== "array.get_or_undefined") {
      return false;
    }
    return typeof elementType(this.#program, instruction.imm[0]) === "number";
  }

  /** Takes note of an access. @param shift how far the counter is from its value at the round's beginning */
  note(at: number, array: LoopOperand, index: LoopOperand, shift: number | undefined): void {
    const object = invariantOf(array);
    const instruction = this.#plan.definition.code[at];
    const place = index.symbol;
    if (
      instruction === undefined ||
      object === undefined ||
      place?.kind !== "linear" ||
      shift === undefined ||
      (this.#shape.direction < 0 && place.scale !== 1)
    ) {
      this.missesSet ||= instruction?.op === "array.set";
      return;
    }
    const named =
      instruction.op === "array.has" ? arrayTypeBelow(this.#plan, at) : instruction.imm[0];
    if (named === undefined) return;
    const type = named as number;
    const of = instruction.op.startsWith("typed") ? "typed" : "array";
    const { scale, base } = place;
    const offset = place.offset - scale * shift;
    const key = [type, keyOf(object), scale, keyOf(base)].join();
    const known = this.#groups.get(key);
    const group = known ?? {
      of,
      type,
      array: object,
      scale,
      base,
      least: place.offset,
      greatest: place.offset,
      nearest: offset,
    };
    this.#groups.set(key, group);
    group.least = Math.min(group.least, place.offset);
    group.greatest = Math.max(group.greatest, place.offset);
    group.nearest = Math.min(group.nearest, offset);
    this.byInstruction.set(at, {
      group,
      offset,
      array,
      index,
      skipsArray: false,
      skipsIndex: false,
    });
  }

  /** Leaves out operands that the accesses do not need. */
  skip(skipped: Set<number>, canSkip: (operand: LoopOperand) => boolean): void {
    for (const [at, access] of this.byInstruction) {
      const { array, index } = access;
      access.skipsArray = canSkip(array);
      if (access.skipsArray) skipRange(skipped, array);
      const forgets = FORGETS_INDEX.test(this.#plan.definition.code[at]?.op ?? "");
      access.skipsIndex = access.skipsArray && forgets && canSkip(index);
      if (access.skipsIndex) skipRange(skipped, index);
    }
  }
}

function skipRange(skipped: Set<number>, { start, end }: LoopOperand): void {
  for (let at = start; at <= end; at += 1) skipped.add(at);
}
