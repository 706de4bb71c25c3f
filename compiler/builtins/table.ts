/**
 * TABLE of what the language's own members lower to. Signatures are not repeated here: they are declared in `stdlib/lib/*.d.ts`. Every
 * declared member has a row, so a member without one is a mistake of this table (a test says which).
 *
 * Keys: `Array#push` is a member of instances, `Array.isArray` of a constructor or namespace, `String()` and `new Array` call and construct
 * a global, `parseInt` is a global function, `fs.readFileSync` a function of a module. `builtinKey` makes them from the interface that
 * declares the member: ReadonlyArray counts as Array, every typed array as TypedArray.
 *
 * How a row is read, given the checked call:
 * - `byArguments[n]` is the row for a call with n arguments; the last one serves all larger counts and calls with a spread argument.
 * - `defaults` fills arguments that are missing (or are `undefined`), by position, not counting the receiver.
 * - The receiver is the first operand of an `op`, and the first parameter of a `lib` function. Namespaces and constructors have none.
 * - `rest`: remaining arguments, from the position of the callee's last parameter on, arrive as one fresh array (a lone spread array as it is, the callee does not keep it).
 * - `types`: type arguments of the lib function, as tokens (see TypeToken in rows.ts). Without it: the receiver's type arguments, then the call's.
 * - The lib function's substituted signature decides the representation of arguments and result; the result is then coerced to the call's type.
 * - `unused` is the better row when nobody uses the call's value.
 */

import { ARRAY } from "./arrays.ts";
import { BUFFERS } from "./buffers.ts";
import { HOST } from "./host.ts";
import { ITERATOR } from "./iterators.ts";
import { MATH } from "./math.ts";
import { NUMBER } from "./numbers.ts";
import { OBJECT } from "./objects.ts";
import type { BuiltinSpec } from "./rows.ts";
import { STRING } from "./strings.ts";
import { TASKS } from "./tasks.ts";
import { TYPED_ARRAY } from "./typed-arrays.ts";

/** The table, put together from its parts. */
export const BUILTINS = {
  ...ARRAY,
  ...STRING,
  ...NUMBER,
  ...MATH,
  ...TYPED_ARRAY,
  ...OBJECT,
  ...HOST,
  ...TASKS,
  ...BUFFERS,
  ...ITERATOR,
} as const satisfies Record<string, BuiltinSpec>;

export type BuiltinName = keyof typeof BUILTINS;

/** Interfaces whose members are not looked up as `Interface#member`. */
const OWNERS: Readonly<Record<string, string>> = {
  ReadonlyArray: "Array#",
  ConcatArray: "Array#",
  RegExpExecArray: "RegExpMatchArray#",
  CallableFunction: "Function#",
  IArguments: "Array#",
  Math: "Math.",
  JSON: "JSON.",
  Reflect: "Reflect.",
  Console: "console.",
  Process: "process.",
  ProcessHRTime: "process.hrtime.",
  ProcessMemoryUsage: "process.memoryUsage.",
  Assert: "assert.",
  AssertStrict: "assertStrict.",
  Performance: "performance.",
  Crypto: "webcrypto.",
};

/**
 * Key of the row for a member.
 * @param owner interface that declares the member; `TypedArrayConstructor` for `Int8Array.from`; for a module's function the module's `prefix`
 * @param isModule the owner is a module prefix
 */
export function builtinKey(owner: string, member: string, isModule = false): string {
  if (isModule) return `${owner}.${member}`;
  const known = OWNERS[owner];
  if (known !== undefined) return known + member;
  if (owner.endsWith("Constructor")) return `${owner.slice(0, -"Constructor".length)}.${member}`;
  if (/^(Uint8Clamped|(Int|Uint|Float|BigInt|BigUint)\d+)Array$/.test(owner))
    return `TypedArray#${member}`;
  return `${owner}#${member}`;
}

/** The row of a key, if there is one. */
export function findBuiltin(key: string): BuiltinSpec | undefined {
  return Object.hasOwn(BUILTINS, key) ? BUILTINS[key as BuiltinName] : undefined;
}
