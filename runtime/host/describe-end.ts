/** What a user reads on standard error when a program did not end well, and the exit code that goes with it. */
import { inspect } from "node:util";
import { TRAPS } from "../abi/traps.ts";
import { viewBoxed } from "./boxed.ts";
import type { Context } from "./context.ts";
import { type SourceLine, sourceLine } from "./source-excerpt.ts";
import { type Frame, formatFrames, stackFrames } from "./stack.ts";
import type { StopReport } from "./stop.ts";
import { toHostValues } from "./values.ts";

const FAILED = 1;
/** A fault of ours: EX_SOFTWARE of sysexits. */
const OUR_FAULT = 70;

/** A place in a stack text: `(file:line:column)` or `at file:line:column`. */
const STACK_PLACE = /(?:\(|at )((?:file:\/\/)?[^()\n]+?):(\d+):(\d+)\)?$/m;

/** How the command line reports a stop. */
export function describeStop(
  stop: StopReport,
  context: Context,
): { readonly exitCode: number; readonly report?: string } {
  switch (stop.kind) {
    case "exit":
      return { exitCode: stop.exitCode };
    case "trap":
      return { exitCode: FAILED, report: describeTrap(stop, context) };
    case "timeUp":
      return { exitCode: FAILED, report: describeTimeUp(stop, context) };
    case "uncaught": {
      const frames = stackFrames(context.metadata, stop.stack);
      const text = `${stop.name}: ${stop.message}${formatFrames(frames)}`;
      return { exitCode: FAILED, report: describeThrown(text, context) };
    }
    case "internal":
      return { exitCode: OUR_FAULT, report: describeFault(stop, context) };
  }
}

/** An exception nobody caught, as Node reports it, in places of the source as written. @param value boxed */
export function describeUncaught(context: Context, value: bigint): string {
  const [thrown] = toHostValues(context, [viewBoxed(context, value)]);
  if (thrown instanceof Error) return describeThrown(inspect(thrown), context);
  // A thrown text stands as it is, as under Node.
  return `Uncaught ${inspect(thrown)}\n`;
}

function describeThrown(text: string, context: Context): string {
  const place = STACK_PLACE.exec(text);
  if (place === null) return `${text}\n`;
  const [, file = "", line = "", column = ""] = place;
  const source = sourceLine(context.options, file, Number(line), Number(column));
  const excerpt = source === undefined ? "" : `${source.text}\n${source.indent}^\n`;
  return `${file}:${line}\n${excerpt}\n${text}\n`;
}

function describeTrap(stop: StopReport & { readonly kind: "trap" }, context: Context): string {
  const row = TRAPS.find(({ code }) => code === stop.code);
  const [a, b] = stop.details;
  const title = (row?.title ?? `trap ${stop.code}`)
    .replace("{a}", String(a))
    .replace("{b}", String(b));
  const frames = stackFrames(context.metadata, stop.stack);
  return [
    `error[${row?.id ?? "T??"}]: ${title}`,
    ...excerptOf(frames[0], context),
    ...(stop.notes ?? []).map((note) => `note: ${note}`),
    ...(row === undefined ? [] : [`help: ${row.help}`]),
    // The first place has been shown already.
    ...(frames.length > 1 ? [formatFrames(frames).slice(1)] : []),
    "",
  ].join("\n");
}

function describeTimeUp(stop: StopReport & { readonly kind: "timeUp" }, context: Context): string {
  const frames = stackFrames(context.metadata, stop.stack);
  return [
    `tscript: the program ran longer than ${context.options.timeLimit} and was stopped`,
    ...excerptOf(frames[0], context),
    ...(frames.length > 1 ? [formatFrames(frames).slice(1)] : []),
    "",
  ].join("\n");
}

/** In the layout of diagnostics. */
function excerptOf(frame: Frame | undefined, { options }: Context): string[] {
  if (frame === undefined) return [];
  const { file, line, column } = frame;
  const source: SourceLine | undefined = sourceLine(options, file, line, column);
  const place = `  ${file}:${line}:${column}`;
  if (source === undefined) return [place];
  const number = String(line);
  const margin = " ".repeat(number.length);
  return [place, `${number} | ${source.text}`, `${margin} | ${source.indent}^`];
}

function describeFault(stop: StopReport & { readonly kind: "internal" }, context: Context): string {
  const frames = formatFrames(stackFrames(context.metadata, stop.stack));
  return [
    `tscript: internal error: ${stop.message}${frames}`,
    "This is a mistake in tscript, not in your program. Please report it with the program.",
    ...(process.env["TSCRIPT_DEBUG"] === undefined ? [] : [stop.stack]),
    "",
  ].join("\n");
}
