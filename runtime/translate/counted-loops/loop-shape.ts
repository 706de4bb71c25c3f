/**
 * The outside of a counted loop: where it begins and ends, which local it counts and by how much, and what in it stays the same. Counted loops are
 * innermost loops without calls, forks and handlers that set an i32 local once in every round, to itself plus or minus something that stays the same.
 */
import type { Instruction, ValueType } from "../../bytecode/module.ts";
import type { FunctionPlan } from "../function-plan.ts";
import type { Program } from "../program.ts";
import { isNumber } from "../representation.ts";
import type { Invariant } from "./symbols.ts";

/** See the head of the file. */
export interface LoopShape {
  /** The `loop` instruction; its body ends before the branch back, which is `last`. */
  readonly start: number;
  readonly last: number;
  /** The local that counts, and the `local.set` at which it does. */
  readonly counter: number;
  readonly countedAt: number;
  readonly direction: 1 | -1;
  /** Positive where it is a constant; else it is looked at before the loop. */
  readonly step: Invariant;
  /** How often each local is set in the loop. */
  readonly sets: ReadonlyMap<number, number>;
  readonly globalsSet: ReadonlySet<number>;
  /** Fields of this place are set in the loop, in objects of whatever type. */
  readonly fieldsSet: ReadonlySet<number>;
  /** References may be stored somewhere, so that fields and elements that are references may change. */
  readonly storesReferences: boolean;
}

/** A loop's body in instructions; longer ones gain little and would double the code. */
const MAX_BODY = 240;

const FORBIDDEN =
  /^(loop|try|catch|call|call\.virtual|call\.interface|closure\..*|fork|fork\.latent|wait|wait\.latent|struct\.new.*|array\.(new|of|push|pop|drop_first|set_length|set_properties|copy|slice)|typed\.(new|subarray|view|bytes|copy|fill)|object\.restrict)$/;

/** Looks at the loop that begins at an instruction. @returns undefined where it is not of this kind */
export function findLoopShape(
  program: Program,
  plan: FunctionPlan,
  start: number,
): LoopShape | undefined {
  const { code } = plan.definition;
  const { shape } = plan;
  const end = shape.endOf[start] ?? -1;
  const last = end - 1;
  if (end < 0 || last - start > MAX_BODY || shape.isReachable[last] !== 1) return undefined;
  if (code[start]?.imm[0] !== "void" || (shape.height[start] ?? 0) > 0) return undefined;
  if (code[last]?.op !== "br" || !jumpsTo(plan, last, start)) return undefined;
  const sets = new Map<number, number>();
  const globalsSet = new Set<number>();
  const fieldsSet = new Set<number>();
  let storesReferences = false;
  for (let at = start + 1; at < last; at += 1) {
    const instruction = code[at];
    if (instruction === undefined || shape.isReachable[at] !== 1) {
      if (instruction?.op === "end" || instruction?.op === "else") continue;
      return undefined;
    }
    const { op } = instruction;
    if (FORBIDDEN.test(op) || plan.kindAt(at) === "call" || jumpsTo(plan, at, start)) {
      return undefined;
    }
    switch (op) {
      case "local.set":
      case "local.tee":
        sets.set(instruction.imm[0], (sets.get(instruction.imm[0]) ?? 0) + 1);
        break;
      case "global.set":
        globalsSet.add(instruction.imm[0]);
        break;
      case "struct.set":
        fieldsSet.add(instruction.imm[1]);
        if (!isNumber(fieldType(program, instruction))) storesReferences = true;
        break;
      case "array.set":
        if (!isPlain(elementType(program, instruction.imm[0]))) return undefined;
        break;
      case "interface.set":
        return undefined;
    }
  }
  const counted = findCounter(plan, start, last, sets);
  if (counted === undefined) return undefined;
  return { start, last, sets, globalsSet, fieldsSet, storesReferences, ...counted };
}

/** Elements that hold no reference. */
export function isPlain(element: ValueType | undefined): boolean {
  return element === "i32" || element === "i64" || element === "f64" || element === "bool";
}

/** Element type of a type that is an array. */
export function elementType(program: Program, type: number): ValueType | undefined {
  const definition = program.module.types[type];
  return definition?.kind === "array" ? definition.element : undefined;
}

/** Type of the field that a `struct.get` or `struct.set` reaches. */
export function fieldType(program: Program, instruction: Instruction): ValueType {
  if (instruction.op !== "struct.get" && instruction.op !== "struct.set") return "value";
  const definition = program.module.types[instruction.imm[0]];
  const field = definition?.kind === "struct" ? definition.fields[instruction.imm[1]] : undefined;
  return field?.type ?? "value";
}

function jumpsTo({ shape }: FunctionPlan, at: number, target: number): boolean {
  return shape.targets.get(at)?.includes(target) === true;
}

type Counter = Pick<LoopShape, "counter" | "countedAt" | "direction" | "step">;

function findCounter(
  plan: FunctionPlan,
  start: number,
  last: number,
  sets: ReadonlyMap<number, number>,
): Counter | undefined {
  const { code, params, locals } = plan.definition;
  const types = [...params, ...locals];
  let found: Counter | undefined;
  for (let at = start + 4; at < last; at += 1) {
    const set = code[at];
    if (set?.op !== "local.set") continue;
    const [counter] = set.imm;
    const operation = code[at - 1]?.op;
    if (types[counter] !== "i32" || sets.get(counter) !== 1) continue;
    if (operation !== "i32.add" && operation !== "i32.sub") continue;
    const summand = code[at - 2];
    const isTeed = code[at - 3]?.op === "local.tee";
    const read = code[at - (isTeed ? 4 : 3)];
    if (read?.op !== "local.get" || read.imm[0] !== counter) continue;
    const counted = { counter, countedAt: at };
    if (summand?.op === "i32.const" && summand.imm[0] !== 0 && Math.abs(summand.imm[0]) < 4096) {
      const change = operation === "i32.add" ? summand.imm[0] : -summand.imm[0];
      const step: Invariant = { kind: "const", value: Math.abs(change) };
      found = { ...counted, direction: change > 0 ? 1 : -1, step };
    } else if (summand?.op === "local.get" && operation === "i32.add") {
      if (types[summand.imm[0]] !== "i32" || sets.has(summand.imm[0])) continue;
      found = { ...counted, direction: 1, step: { kind: "local", local: summand.imm[0] } };
    } else continue;
    // The first that is counted in every round: a loop may count others besides.
    if (isAlwaysReached(plan, start, at)) return found;
    found = undefined;
  }
  return found;
}

/** Does every round that does not leave the loop come by the instruction? Only blocks around it can be left before it. */
function isAlwaysReached({ definition: { code }, shape }: FunctionPlan, start: number, at: number) {
  const around = new Set<number>();
  for (let index = start + 1; index < at; index += 1) {
    const op = code[index]?.op;
    const isOpen = (shape.endOf[index] ?? -1) > at;
    if ((op === "if" || op === "else") && isOpen) return false;
    if (op === "block" && isOpen) around.add(index);
    if (shape.targets.get(index)?.some((target) => around.has(target)) === true) return false;
  }
  return true;
}
