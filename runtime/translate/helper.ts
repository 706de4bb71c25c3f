/** Functions written by hand which generated code calls: emitted into a program's module when they are first used. */
import type { ParameterLocals, Parameters } from "../wasm/define-function.ts";
import type { Body, FunctionScope } from "../wasm/function-scope.ts";
import type { ValueType } from "../wasm/op-spec.ts";
import type { Program } from "./program.ts";

/** A helper; its identity is its name within a program. */
export interface Helper<P extends Parameters, R extends readonly ValueType[]> {
  /** Shown in stack traces and dumps. */
  readonly name: string;
  readonly params: P;
  readonly results: R;
  readonly write: (f: FunctionScope, params: ParameterLocals<P>, program: Program) => Body;
  /** See `slowHelper`. */
  readonly isSlow?: true;
}

/** Describes a helper. */
export function helper<const P extends Parameters, const R extends readonly ValueType[]>(
  name: string,
  params: P,
  results: R,
  write: Helper<P, R>["write"],
): Helper<P, R> {
  return { name, params, results, write };
}

/**
 * A helper for what is seldom needed, or takes long in any case: the engine is kept from putting its code in place of calls. Where it did, half of the
 * time that it compiled went into code that hardly ever ran.
 */
export function slowHelper<const P extends Parameters, const R extends readonly ValueType[]>(
  name: string,
  params: P,
  results: R,
  write: Helper<P, R>["write"],
): Helper<P, R> {
  return { ...helper(name, params, results, write), isSlow: true };
}

/** A family of helpers, one per key. */
export function helperFamily<K extends string | number, H>(make: (key: K) => H): (key: K) => H {
  const made = new Map<K, H>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const one = make(key);
    made.set(key, one);
    return one;
  };
}
