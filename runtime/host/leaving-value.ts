/** Values on their way out of a program into the one it is embedded in. */
import type { ResultType, TypeDefinition, ValueType } from "../bytecode/module.ts";
import { viewBoxed } from "./boxed.ts";
import type { RawValue } from "./call.ts";
import type { Context } from "./context.ts";
import { toHostValue, toHostValues } from "./values.ts";

/**
 * A result as a value of the host, made anew: nothing in it changes when the program runs again, typed arrays included.
 * @param type what the function gives
 * @throws TypeError naming the place of a function or a Future in it: their code and tasks stay in the program
 */
export function leavingResult(
  context: Context,
  raw: RawValue | undefined,
  type: ResultType,
): unknown {
  const value = toHostValue(context, raw, type);
  if (type !== "void" && mayHoldCode(context.metadata.module.types, type)) requireData(value);
  return value;
}

/** A thrown value: an Error of the host's class of that name where it has one. @param boxed as generated code throws it */
export function leavingException(context: Context, boxed: bigint): unknown {
  return toHostValues(context, [viewBoxed(context, BigInt.asUintN(64, boxed))])[0];
}

/** Can a value of the type reach a function or a Future? Most cannot, and need not be searched. */
function mayHoldCode(types: readonly TypeDefinition[], type: ValueType): boolean {
  const reached = new Set<ValueType>([type]);
  for (const each of reached) {
    const definition = typeof each === "number" ? types[each] : undefined;
    if (definition?.kind === "closure" || definition?.kind === "future") return true;
    // Anything may be behind these.
    if (each === "value" || definition?.kind === "object" || definition?.kind === "interface")
      return types.some(({ kind }) => kind === "closure" || kind === "future");
    if (definition?.kind === "array") reached.add(definition.element);
    if (definition?.kind === "struct") {
      if (types.some((other) => other.kind === "struct" && other.parent === each)) return true;
      for (const field of definition.fields) reached.add(field.type);
    }
  }
  return false;
}

interface Place {
  readonly value: unknown;
  readonly name: string;
  readonly parent: Place | undefined;
}

/** Without recursion: a list may be longer than the stack is deep. */
function requireData(value: unknown): void {
  const seen = new Set<unknown>();
  const places: Place[] = [{ value, name: "the result", parent: undefined }];
  for (let place = places.pop(); place; place = places.pop()) {
    const { value: inner } = place;
    if (typeof inner === "function") refuse(place, "a function, which cannot leave the program");
    if (typeof inner !== "object" || inner === null || seen.has(inner)) continue;
    seen.add(inner);
    if (ArrayBuffer.isView(inner)) continue;
    if (inner.constructor.name === "Future" && Object.keys(inner).length === 0)
      refuse(place, "a Future, which cannot leave the program: wait for it");
    if (inner instanceof Map || inner instanceof Set) {
      for (const [key, entry] of inner.entries())
        places.push(
          { value: key, name: ".keys()", parent: place },
          { value: entry, name: ".values()", parent: place },
        );
    }
    for (const [key, member] of Object.entries(inner)) {
      const name = Array.isArray(inner) ? `[${key}]` : `.${key}`;
      places.push({ value: member, name, parent: place });
    }
  }
}

function refuse(place: Place, what: string): never {
  const names: string[] = [];
  for (let at: Place | undefined = place; at !== undefined; at = at.parent) names.push(at.name);
  throw new TypeError(`${names.reverse().join("")} is ${what}`);
}
