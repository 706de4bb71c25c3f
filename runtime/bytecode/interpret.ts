/**
 * Interprets a module: the oracle that says what bytecode means. Sequential, slow and simple, with plain JavaScript values; `fork` runs its
 * task to the end at once, so the output is that of the serial elision, and everything faster is tested against it.
 */
import { ARRAY_HANDLERS } from "./interpret/array-handlers.ts";
import { CONTROL_HANDLERS } from "./interpret/control-handlers.ts";
import type { InterpretResult } from "./interpret/frame.ts";
import type { Handler, Handlers } from "./interpret/handler.ts";
import { hostHandlers, type InterpretHost } from "./interpret/host-calls.ts";
import { Machine } from "./interpret/machine.ts";
import { NUMBER_HANDLERS } from "./interpret/number-handlers.ts";
import { OBJECT_HANDLERS } from "./interpret/object-handlers.ts";
import { STRING_HANDLERS } from "./interpret/string-handlers.ts";
import type { Operand } from "./interpret/values.ts";
import type { Module } from "./module.ts";
import { typeModule } from "./module-typing.ts";
import type { Opcode } from "./opcodes.ts";

export interface InterpretOptions {
  /**
   * Instructions to run at most; an instruction which goes through many elements or characters counts as several. With a limit, memory is
   * bounded too. Default: none.
   */
  readonly maxSteps?: number;
  /** Calls open at once before the program gets its RangeError. Default 12,000, as deep as Node goes. */
  readonly maxFrames?: number;
  /** What to run instead of the entry: a function's index and its parameters. */
  readonly start?: { readonly function: number; readonly parameters: readonly Operand[] };
}

/**
 * Runs a module to its end.
 * @param module one which `verify` accepts; another may make the interpreter itself throw
 * @param host the world outside; what it lacks is not allowed
 */
export function interpret(
  module: Module,
  host: InterpretHost,
  options: InterpretOptions = {},
): InterpretResult {
  const { maxSteps = Number.POSITIVE_INFINITY, maxFrames = 12_000 } = options;
  const { function: index, parameters } = options.start ?? {
    function: module.entry,
    parameters: [],
  };
  const start = module.functions[index];
  if (start === undefined) throw new RangeError(`the module has no function ${index}`);
  const machine = new Machine(typeModule(module), { maxSteps, maxFrames }, start, parameters);
  const handlers: Handlers = { ...HANDLERS, ...hostHandlers(host) };
  const run = handlers as unknown as Readonly<Record<Opcode, AnyHandler>>;
  while (machine.result === undefined) {
    const { frame } = machine;
    const instruction = frame.definition.code[frame.next];
    if (!machine.step()) break;
    if (instruction === undefined) machine.leave();
    else {
      frame.next += 1;
      run[instruction.op](machine, instruction.imm);
    }
  }
  const result = machine.result ?? { status: "out-of-fuel" };
  if (result.status !== "ok" || machine.exitCode === 0) return result;
  return { status: "exit", code: machine.exitCode };
}

type AnyHandler = (machine: Machine, immediates: readonly unknown[]) => void;

/** TABLE of handlers; `call.host` needs a host and is made for each run. */
const HANDLERS: { readonly [K in Exclude<Opcode, "call.host">]: Handler<K> } = {
  ...CONTROL_HANDLERS,
  ...NUMBER_HANDLERS,
  ...OBJECT_HANDLERS,
  ...ARRAY_HANDLERS,
  ...STRING_HANDLERS,
};
