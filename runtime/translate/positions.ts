/** From a place in the generated code, as V8's stack traces name it, back to the source. Plain data, so that it can be sent to workers. */
import { callsAt } from "../bytecode/inlined-calls.ts";
import type { InlinedCall, LinePlace } from "../bytecode/module.ts";

/** Source position of the code from `offset` up to the next entry. */
export interface CodePosition extends LinePlace {
  readonly offset: number;
}

/** Numbers per row of `FunctionPositions.rows`. */
const ROW = 5;

/** Code of one function of the bytecode. */
export interface FunctionPositions {
  /** Name as stack traces show it. */
  readonly name: string;
  /** Index of the bytecode function. */
  readonly function: number;
  /** Offset of the body's first instruction in the module. */
  readonly start: number;
  /** Sorted rows of offset in the body, file, line, column and inlined call, one after the other: thousands of them are kept and sent to threads. */
  readonly rows: readonly number[];
  /** Calls in whose place their function's code stands. */
  readonly inlined: readonly (InlinedCall & { readonly name: string })[];
}

/** A row of `FunctionPositions.rows`. */
export function positionRow({ offset, file, line, column, inlined = -1 }: CodePosition): number[] {
  return [offset, file, line, column, inlined];
}

/** By WebAssembly function index: the `n` of `wasm-function[n]:0xOFFSET`. Helpers and thunks have no entry. */
export type Positions = readonly (FunctionPositions | undefined)[];

/** A source position with the function it lies in. */
export interface SourcePosition {
  readonly name: string;
  readonly function: number;
  /** Index in `Module.files`. */
  readonly file: number;
  readonly line: number;
  readonly column: number;
}

/**
 * Finds where code comes from.
 * @param wasmFunction index of the WebAssembly function
 * @param offset offset in the module
 * @returns the calls it is in, innermost first; none for code that is not the program's own, or has no line table
 */
export function findPositions(
  positions: Positions,
  wasmFunction: number,
  offset: number,
): SourcePosition[] {
  const found = positions[wasmFunction];
  if (found === undefined) return [];
  const inBody = offset - found.start;
  const { rows } = found;
  let row = 0;
  while (row + ROW < rows.length && (rows[row + ROW] ?? 0) <= inBody) row += ROW;
  const [file, line, column, inlined = -1] = rows.slice(row + 1, row + ROW);
  if (file === undefined || line === undefined || column === undefined) return [];
  const place: LinePlace = inlined < 0 ? { file, line, column } : { file, line, column, inlined };
  const calls = callsAt(place, found.inlined);
  // What comes before all that has a place is done for the function itself.
  const shown =
    inBody < (rows[0] ?? 0) ? calls.filter((call) => call.inlined === undefined) : calls;
  return shown.map(({ inlined: call, place: at }) => {
    const { name, function: index } = found.inlined[call ?? -1] ?? found;
    return { name, function: index, file: at.file, line: at.line, column: at.column };
  });
}
