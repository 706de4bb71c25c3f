/** What a row of the table of builtins may say; table.ts says how it is read. */

import type { HostFunctionName } from "../../runtime/bytecode/host-functions.ts";
import type { Opcode } from "../../runtime/bytecode/opcodes.ts";

/**
 * How an argument becomes the operand of an `op`, where its TypeScript type is `number` and the operand i32:
 * `toInt32` is modulo 2^32 (`i32.from_f64`); `position` is ToIntegerOrInfinity, saturating (`i32.from_f64_exact`); `index` is `index.from_f64`.
 * `plain` needs no more than the coercion to the operand's type.
 */
export type ArgumentConversion = "plain" | "toInt32" | "position" | "index";

/** What becomes of the value an `op` leaves: -1 read as NaN or as undefined; otherwise only the coercion to the call's type. */
export type ResultConversion = "plain" | "nan-if-negative" | "undefined-if-negative";

/**
 * A type argument taken from the call: the receiver's type or one of its type arguments, the call's type arguments, the (widened) type of an
 * argument, what a callback argument returns, the call's result type or one of its type arguments; the elements of the receiver or result, which is
 * a typed array.
 */
export type TypeToken =
  | "receiver"
  | `receiver.${number}`
  | `call.${number}`
  | `argument.${number}`
  | `returns.${number}`
  | "element"
  | "result"
  | `result.${number}`;

/** Name of a library function: file of `stdlib/lib`, `#`, export. */
export type LibraryFunction = `${string}.ts#${string}`;

interface Common {
  readonly defaults?: Readonly<Record<number, number | string | boolean>>;
}

export interface OpBuiltin extends Common {
  readonly op: Opcode;
  readonly args?: readonly ArgumentConversion[];
  readonly result?: ResultConversion;
}

export interface HostBuiltin extends Common {
  readonly host: HostFunctionName;
  readonly rest?: true;
}

export interface LibraryBuiltin extends Common {
  readonly lib: LibraryFunction;
  readonly types?: readonly TypeToken[];
  readonly rest?: true;
  /** In place of `lib` where all that is given is one array that is spread: it is given as it is, with its holes, and only read. */
  readonly spread?: LibraryFunction;
  /** In place of `lib` where few arguments are given and none is spread: what is done with each when all of them are evaluated. */
  readonly each?: "array.push";
  /** Takes two of a few arguments together, and the result with the next, where none is spread. */
  readonly fold?: "f64.max" | "f64.min";
  readonly unused?: OpBuiltin;
  /** In place of `lib`, without the last of its types, where nothing is known of the argument. */
  readonly ofAnything?: LibraryFunction;
  /** In place of `lib` where the first argument may be undefined. */
  readonly optional?: LibraryFunction;
}

/**
 * Construction of a library class whose constructor takes its argument apart: the object is made by the constructor without arguments, then
 * `fill(object, …arguments)` runs unless the first argument is missing, undefined or null. So iteration is compiled for the argument's own type.
 */
export interface ConstructBuiltin {
  readonly fill: LibraryFunction;
  /** The same where nothing is known of the argument, without the last of the types. */
  readonly ofAnything?: LibraryFunction;
  readonly types: readonly TypeToken[];
}

/** Lowered by hand: depends on the shape of types or on syntax. The functions named are those it may want. */
export interface SpecialBuiltin {
  readonly special: string;
  readonly uses?: readonly LibraryFunction[];
}

export interface ConstantBuiltin {
  readonly constant: number;
}

/** By the first argument: surely a text, or anything that may be a regular expression. */
export interface PatternBuiltin {
  readonly text: LibraryBuiltin;
  readonly pattern: LibraryBuiltin;
}

/** Declared, so that programs type-check, but not compiled: the message says what to write instead. */
export interface UnsupportedBuiltin {
  readonly unsupported: string;
}

export type SimpleBuiltin =
  | OpBuiltin
  | HostBuiltin
  | LibraryBuiltin
  | ConstructBuiltin
  | SpecialBuiltin
  | ConstantBuiltin
  | PatternBuiltin
  | UnsupportedBuiltin;

export type BuiltinSpec = SimpleBuiltin | { readonly byArguments: readonly SimpleBuiltin[] };
