/** The engine's stack traces in the program's own terms: functions and source positions. Library functions have none and are left out. */
import { findPositions } from "../translate/positions.ts";
import type { Context, ProgramMetadata } from "./context.ts";
import { hostState } from "./host-state.ts";
import { FEW_FRAMES, type StackLines, type StackMemory } from "./stack-memory.ts";

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
const MAX_OTHER_FRAMES = 10;
const WASM_URL = "wasm://";
const WASM_PLACE = /wasm-function\[(\d+)\]:0x([0-9a-f]+)/;

/**
 * `header` and the calls under way, as V8 words the `stack` of an error. Offsets are asked of the engine's call sites: the text of a stack costs three
 * times as much to make, 40 µs.
 */
export function errorStack(context: Context, header: string): string {
  const memory = hostState(context).stacks;
  for (;;) {
    const { lines, isWhole, used } = programLines(context, memory);
    if (isWhole || memory.frames >= MAX_FRAMES + MAX_OTHER_FRAMES) {
      memory.frames = Math.max(FEW_FRAMES, used + 1);
      return header + lines.slice(0, MAX_FRAMES).join("");
    }
    memory.frames = MAX_FRAMES + MAX_OTHER_FRAMES;
  }
}

/** The program's lines among the innermost frames. They are whole if there are enough, or a frame of the host stands below them. */
function programLines(context: Context, { lines: known, frames }: StackMemory) {
  const lines: string[] = [];
  let url: string | undefined;
  let used = 0;
  const sites = captureSites(frames);
  for (const [index, site] of sites.entries()) {
    const siteUrl = site.getFileName() ?? "";
    // The innermost code is this program's; an embedding program may have other modules further out.
    url ??= siteUrl.startsWith(WASM_URL) ? siteUrl : undefined;
    if (siteUrl !== url) continue;
    used = index + 1;
    for (const line of linesOfSite(context.metadata, known, site)) {
      // Constructors of errors stand above the place that V8 shows: where the error was made.
      if (lines.length > 0 || !isMakingError(context.metadata, line)) lines.push(line);
    }
    if (lines.length >= MAX_FRAMES) break;
  }
  const isWhole = lines.length >= MAX_FRAMES || used < sites.length || sites.length < frames;
  return { lines, isWhole: isWhole && used > 0, used };
}

const CONSTRUCTOR_LINE = /^\n {4}at new (.+) \(/;

function isMakingError({ module: { types } }: ProgramMetadata, line: string): boolean {
  const name = CONSTRUCTOR_LINE.exec(line)?.[1];
  return (
    name !== undefined &&
    types.some((type) => type.kind === "struct" && type.role === "error" && type.name === name)
  );
}

/** What Node's types leave out: it is V8's, and the same in all its versions. */
type CallSite = NodeJS.CallSite & { getPosition(): number; toString(): string };

function captureSites(limit: number): readonly CallSite[] {
  const { stackTraceLimit, prepareStackTrace } = Error;
  Error.stackTraceLimit = limit;
  Error.prepareStackTrace = (_error, sites) => sites;
  try {
    const holder: { readonly stack?: readonly CallSite[] } = {};
    Error.captureStackTrace(holder, errorStack);
    return holder.stack ?? [];
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    Error.prepareStackTrace = prepareStackTrace;
  }
}

/** @returns none for code that is not the program's own, more than one where calls are inlined in it */
function linesOfSite(
  metadata: ProgramMetadata,
  known: StackLines,
  site: CallSite,
): readonly string[] {
  const offset = site.getPosition();
  const lines = known.get(offset);
  if (lines !== undefined) return lines;
  const made = stackFrames(metadata, site.toString()).map(formatFrame);
  known.set(offset, made);
  return made;
}

/** The program's calls in a stack text of the engine, innermost first. */
export function stackFrames(
  { positions, module: { files } }: ProgramMetadata,
  stack: string,
): Frame[] {
  const frames: Frame[] = [];
  for (const text of stack.split("\n")) {
    const place = WASM_PLACE.exec(text);
    if (place === null) continue;
    const [, wasmFunction = "", offset = ""] = place;
    for (const found of findPositions(
      positions,
      Number(wasmFunction),
      Number.parseInt(offset, 16),
    )) {
      const file = files[found.file];
      if (file === undefined) continue;
      frames.push({ name: found.name, file, line: found.line, column: found.column });
    }
  }
  return frames;
}

/** Lines as V8 writes them, each with a line break before it. */
export function formatFrames(frames: readonly Frame[]): string {
  return frames.map(formatFrame).join("");
}

function formatFrame({ name, file, line, column }: Frame): string {
  const place = `${file}:${line}:${column}`;
  const shown = name.replace(/^(.+)\.constructor$/, "new $1");
  return `\n    at ${shown === "" ? place : `${shown} (${place})`}`;
}
