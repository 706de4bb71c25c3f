/**
 * Values computed before a loop that are read in it. V8 places a computation as near to its uses as it can, and moves it out of a loop again only
 * where it runs before every exit of the loop, which a loop's body does not: its condition comes first. What costs more than an instruction or two
 * would so be computed at every round. Such a value is written to a global and read back, which keeps the order of memory and so stays before the loop.
 */
import type { Instruction } from "../bytecode/module.ts";
import type { CodeShape } from "./code-shape.ts";
import type { FunctionWriter } from "./function-writer.ts";
import { findLocalUses, isSetLessDeeply } from "./local-uses.ts";
import type { WasmType } from "./representation.ts";

/** From this cost on a value is pinned, in instructions. */
const LEAST_COST = 3;

/** About what an instruction costs that V8 may move. Others stay where they are: loads, calls, and what is written with branches. */
const COSTS: Readonly<Record<string, number>> = {
  "local.get": 0,
  "i32.const": 0,
  "i64.const": 0,
  "f64.const": 0,
  "i32.mul": 2,
  "i64.mul": 2,
  "i32.rem_s": 10,
  "i32.rem_u": 10,
  "i32.div_s": 10,
  "i32.div_u": 10,
  "f64.add": 2,
  "f64.sub": 2,
  "f64.mul": 3,
  "f64.div": 10,
  "f64.sqrt": 10,
  "f64.floor": 4,
  "f64.ceil": 4,
  "f64.trunc": 4,
  "f64.from_i32": 2,
  "f64.from_i64": 2,
  "f64.from_u32": 2,
};
const CHEAP =
  /^(i32|i64|f64)\.(add|sub|and|or|xor|shl|shr_s|shr_u|eqz|eq|ne|[lg][te](_s|_u)?|neg|abs|from_i32|from_u32|from_i64)$/;

/** The `local.set`s whose values are pinned, by index in the code. */
export function findPinned(
  shape: CodeShape,
  isNumber: (local: number) => boolean,
): ReadonlySet<number> {
  const { code } = shape.definition;
  const found = new Set<number>();
  if (!code.some(({ op }) => op === "loop")) return found;
  const uses = findLocalUses(shape, isNumber);
  code.forEach(({ op, imm }, index) => {
    if (op !== "local.set" && op !== "local.tee") return;
    const known = uses.get(imm[0] as number);
    if (known !== undefined && isSetLessDeeply(known) && costBefore(code, index) >= LEAST_COST)
      found.add(index);
  });
  return found;
}

/** What the computation that ends before the instruction costs, as far as it can be moved. */
function costBefore(code: readonly Instruction[], end: number): number {
  let cost = 0;
  for (let index = end - 1; index >= 0 && cost < LEAST_COST; index -= 1) {
    const op = code[index]?.op ?? "";
    const own = COSTS[op] ?? (CHEAP.test(op) ? 1 : undefined);
    if (own === undefined) break;
    // The computation's last instruction is no read of a local: what came before it belongs to something else.
    if (own === 0 && index === end - 1) break;
    cost += own;
  }
  return cost;
}

/** Passes the value on the stack through the global of its type. */
export function writePin(w: FunctionWriter, type: WasmType): void {
  const pin = w.program.pins[type];
  w.f.globalSet(pin);
  w.f.globalGet(pin);
}
