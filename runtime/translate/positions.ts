/** From a place in the generated code, as V8's stack traces name it, back to the source. Plain data, so that it can be sent to workers. */

/** Source position of the code from `offset` up to the next entry. */
export interface CodePosition {
  readonly offset: number;
  readonly file: number;
  readonly line: number;
  readonly column: number;
}

/** Numbers per row of `FunctionPositions.rows`. */
const ROW = 4;

/** Code of one function of the bytecode. */
export interface FunctionPositions {
  /** Name as stack traces show it. */
  readonly name: string;
  /** Index of the bytecode function. */
  readonly function: number;
  /** Offset of the body's first instruction in the module. */
  readonly start: number;
  /** Sorted rows of offset in the body, file, line and column, one after the other: thousands of them are kept and sent to threads. */
  readonly rows: readonly number[];
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
 * @returns undefined for code that is not the program's own, or has no line table
 */
export function findPosition(
  positions: Positions,
  wasmFunction: number,
  offset: number,
): SourcePosition | undefined {
  const found = positions[wasmFunction];
  if (found === undefined) return undefined;
  const inBody = offset - found.start;
  const { rows } = found;
  let row = 0;
  while (row + ROW < rows.length && (rows[row + ROW] ?? 0) <= inBody) row += ROW;
  const [file, line, column] = rows.slice(row + 1, row + ROW);
  if (file === undefined || line === undefined || column === undefined) return undefined;
  return { name: found.name, function: found.function, file, line, column };
}
