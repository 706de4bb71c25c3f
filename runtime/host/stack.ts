/** The engine's stack traces in the program's own terms: functions and source positions. Library functions have none and are left out. */
import { findPosition, type Positions } from "../translate/positions.ts";
import type { Context, ProgramMetadata } from "./context.ts";
import { captureStack } from "./stop.ts";

/** A call under way. Line and column count from 1. */
export interface Frame {
  /** Empty for the top level of a module. */
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** As many as V8 shows. */
const MAX_FRAMES = 10;
/** Calls of the host and the library that may stand above and between the program's own. */
const MAX_OTHER_FRAMES = 20;
const WASM_PLACE = /wasm-function\[(\d+)\]:0x([0-9a-f]+)/;

/** `header` and the calls under way, as V8 words the `stack` of an error. */
export function errorStack(context: Context, header: string): string {
  const { positions, module } = context.metadata;
  const stack = captureStack(MAX_FRAMES + MAX_OTHER_FRAMES);
  return header + formatFrames(programFrames(positions, module.files, stack).slice(0, MAX_FRAMES));
}

/** The program's calls in a stack text of the engine, innermost first. */
export function stackFrames(metadata: ProgramMetadata, stack: string): Frame[] {
  return programFrames(metadata.positions, metadata.module.files, stack);
}

/** Lines as V8 writes them, each with a line break before it. */
export function formatFrames(frames: readonly Frame[]): string {
  const lines = frames.map(({ name, file, line, column }) => {
    const place = `${file}:${line}:${column}`;
    return `\n    at ${name === "" ? place : `${name} (${place})`}`;
  });
  return lines.join("");
}

function programFrames(positions: Positions, files: readonly string[], stack: string): Frame[] {
  const frames: Frame[] = [];
  for (const text of stack.split("\n")) {
    const place = WASM_PLACE.exec(text);
    if (place === null) continue;
    const [, wasmFunction = "", offset = ""] = place;
    const found = findPosition(positions, Number(wasmFunction), Number.parseInt(offset, 16));
    const file = found && files[found.file];
    if (found === undefined || file === undefined) continue;
    frames.push({ name: found.name, file, line: found.line, column: found.column });
  }
  return frames;
}
