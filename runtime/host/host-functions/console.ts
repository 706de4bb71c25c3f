/**
 * console and the process's streams. Values are rebuilt and Node's own `util.format` words them; what is only text and numbers, which is most of
 * what programs print, takes a shorter way to the same bytes.
 */
import { Buffer } from "node:buffer";
import { Console } from "node:console";
import { Writable } from "node:stream";
import { isatty, WriteStream } from "node:tty";
import { formatWithOptions } from "node:util";
import type { ViewedValue } from "../../bytecode/host-values.ts";
import type { RawValue } from "../call.ts";
import type { Context } from "../context.ts";
import { hostState } from "../host-state.ts";
import { write, writeBytes } from "../output.ts";
import { CONSOLE_ERROR, CONSOLE_OUT, GROUP_BEGINS, GROUP_ENDS, GROUPS } from "../output-groups.ts";
import type { Descriptor, PartMark } from "../output-list.ts";
import { errorStack } from "../stack.ts";
import { readString } from "../strings/rope.ts";
import { toHostValues, viewTypedArray, viewValueArray } from "../values.ts";
import type { RawHostFunction } from "./host-row.ts";

/** From how many bits of colour on Node's console uses them. */
const COLOR_BITS = 2;

export function createConsoleFunctions(context: Context) {
  const hasGroups = context.metadata.module.hostFunctions.some(({ name }) =>
    name.startsWith("console.group"),
  );
  const marks: Readonly<Record<Descriptor, PartMark>> = hasGroups
    ? { 1: CONSOLE_OUT, 2: CONSOLE_ERROR }
    : { 1: 1, 2: 2 };
  const print = (mark: PartMark, text: string): void =>
    write(hostState(context).output, mark, text);
  const out = createPrint(context, 1, (text) => print(marks[1], text));
  const err = createPrint(context, 2, (text) => print(marks[2], text));
  const own = new OwnConsole(context, (descriptor, text) => print(marks[descriptor], text));
  const list = (array: RawValue | undefined): ViewedValue<number>[] =>
    viewValueArray(context, (array as number) >>> 0);
  const label = (text: RawValue | undefined): string => readString(context, (text as number) >>> 0);
  return {
    "console.table": (values) => own.run("table", toHostValues(context, list(values))),
    "console.dir": (values) => own.run("dir", toHostValues(context, list(values))),
    "console.count": (name) => {
      if (context.metadata.forks) throw new Error(COUNTS_IN_TASKS);
      own.run("count", [label(name)]);
      return undefined;
    },
    "console.countReset": (name) => {
      if (context.metadata.forks) throw new Error(COUNTS_IN_TASKS);
      own.run("countReset", [label(name)]);
      return undefined;
    },
    "console.time": (name) => own.run("time", [label(name)]),
    "console.timeEnd": (name) => own.run("timeEnd", [label(name)]),
    "console.timeLog": (values) => own.run("timeLog", toHostValues(context, list(values))),
    "console.trace": (values) => {
      const text = formatLine(context, list(values), false);
      print(marks[2], `${errorStack(context, text === "" ? "Trace" : `Trace: ${text}`)}\n`);
      return undefined;
    },
    "console.group": (values) => {
      if (list(values).length > 0) out(values);
      print(GROUPS, GROUP_BEGINS);
      return undefined;
    },
    "console.groupEnd": () => {
      print(GROUPS, GROUP_ENDS);
      return undefined;
    },
    "console.log": out,
    "console.info": out,
    "console.debug": out,
    "console.error": err,
    "console.warn": err,
    "process.stdout.write": createWrite(context, 1),
    "process.writeBytes": (descriptor, bytes) => {
      const { buffer, byteOffset, byteLength } = viewTypedArray(context, (bytes as number) >>> 0);
      const copy = Buffer.from(new Uint8Array(buffer, byteOffset, byteLength));
      writeBytes(hostState(context).output, descriptor === 2 ? 2 : 1, copy);
      return undefined;
    },
    "process.stderr.write": createWrite(context, 2),
  } satisfies Readonly<Record<string, RawHostFunction>>;
}

function createPrint(
  context: Context,
  descriptor: Descriptor,
  print: (text: string) => void,
): RawHostFunction {
  const colors = context.options.captureOutput !== true && usesColors(descriptor);
  return (values?: RawValue) => {
    const views = viewValueArray(context, (values as number) >>> 0);
    const text = plainLine(views, colors) ?? formatLine(context, views, colors);
    print(`${text}\n`);
    return undefined;
  };
}

/** Node's own console for what is more than a line of text; what it writes is printed in the program's place. */
class OwnConsole {
  readonly #context: Context;
  readonly #print: (descriptor: Descriptor, text: string) => void;
  #console: Console | undefined;

  constructor(context: Context, print: (descriptor: Descriptor, text: string) => void) {
    this.#context = context;
    this.#print = print;
  }

  run(method: OwnMethod, args: readonly unknown[]): undefined {
    this.#console ??= new Console({
      stdout: this.#stream(1),
      stderr: this.#stream(2),
      colorMode: this.#context.options.captureOutput !== true && usesColors(1),
    });
    (this.#console[method] as (...values: readonly unknown[]) => void)(...args);
    return undefined;
  }

  #stream(descriptor: Descriptor): Writable {
    const print = this.#print;
    return new Writable({
      decodeStrings: false,
      write(chunk, _, done) {
        print(descriptor, String(chunk));
        done();
      },
    });
  }
}

type OwnMethod = "table" | "dir" | "count" | "countReset" | "time" | "timeEnd" | "timeLog";

/** Which count comes next is a matter of the order of tasks. */
const COUNTS_IN_TASKS = "console.count is for programs that fork nothing: count in a variable";

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
