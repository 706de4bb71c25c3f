/**
 * console and the process's streams. Values are rebuilt and Node's own `util.format` words them; what is only text and numbers, which is most of
 * what programs print, takes a shorter way to the same bytes.
 */
import { isatty, WriteStream } from "node:tty";
import { formatWithOptions } from "node:util";
import type { ViewedValue } from "../../bytecode/host-values.ts";
import type { RawValue } from "../call.ts";
import type { Context } from "../context.ts";
import { hostState } from "../host-state.ts";
import { write } from "../output.ts";
import type { Descriptor } from "../output-list.ts";
import { readString } from "../strings/rope.ts";
import { toHostValues, viewValueArray } from "../values.ts";
import type { RawHostFunction } from "./host-row.ts";

/** From how many bits of colour on Node's console uses them. */
const COLOR_BITS = 2;

export function createConsoleFunctions(context: Context) {
  const out = createPrint(context, 1);
  const err = createPrint(context, 2);
  return {
    "console.log": out,
    "console.info": out,
    "console.debug": out,
    "console.error": err,
    "console.warn": err,
    "process.stdout.write": createWrite(context, 1),
    "process.stderr.write": createWrite(context, 2),
  } satisfies Readonly<Record<string, RawHostFunction>>;
}

function createPrint(context: Context, descriptor: Descriptor): RawHostFunction {
  const colors = context.options.captureOutput !== true && usesColors(descriptor);
  return (values?: RawValue) => {
    const views = viewValueArray(context, (values as number) >>> 0);
    const text = plainLine(views, colors) ?? formatLine(context, views, colors);
    write(hostState(context).output, descriptor, `${text}\n`);
    return undefined;
  };
}

function createWrite(context: Context, descriptor: Descriptor): RawHostFunction {
  return (text?: RawValue) => {
    write(hostState(context).output, descriptor, readString(context, (text as number) >>> 0));
    return undefined;
  };
}

function formatLine(
  context: Context,
  views: readonly ViewedValue<number>[],
  colors: boolean,
): string {
  return formatWithOptions({ colors }, ...toHostValues(context, views));
}

/** What Node prints of primitives without formats and colours; undefined where more is needed. */
function plainLine(views: readonly ViewedValue<number>[], colors: boolean): string | undefined {
  let line = "";
  for (const [index, view] of views.entries()) {
    if (view.kind !== "plain") return undefined;
    const { value } = view;
    if (typeof value === "string") {
      if (index === 0 && views.length > 1 && value.includes("%")) return undefined;
    } else if (colors) {
      return undefined;
    }
    if (index > 0) line += " ";
    line += Object.is(value, -0) ? "-0" : String(value);
  }
  return line;
}

/** As Node's console decides for a stream of its own. */
function usesColors(descriptor: Descriptor): boolean {
  return isatty(descriptor) && WriteStream.prototype.getColorDepth(process.env) > COLOR_BITS;
}
