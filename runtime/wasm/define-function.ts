/**
 * Functions written by hand as expression trees:
 *
 *     defineFunction(module, "gcd", { a: "i32", b: "i32" }, ["i32"], (f, { a, b }) => {
 *       const rest = f.local("i32", "rest");
 *       return [
 *         f.while(b, [rest.set(w.i32.rem_u(a, b)), a.set(b), b.set(rest)]),
 *         f.return(a),
 *       ];
 *     });
 */
import { WasmBuildError } from "./build-error.ts";
import { type Body, FunctionScope, writeBody } from "./function-scope.ts";
import type { FunctionHandle } from "./handles.ts";
import { type Local, makeLocal } from "./local.ts";
import type { ModuleBuilder } from "./module.ts";
import type { ValueType } from "./op-spec.ts";

/** Parameter names and types, in order. */
export type Parameters = Readonly<Record<string, ValueType>>;

/** A function whose parameters have names. */
export interface NamedFunction<P extends Parameters, R extends readonly ValueType[]>
  extends FunctionHandle<readonly ValueType[], R> {
  readonly parameters: P;
}

/** The parameters inside the body. */
export type ParameterLocals<P extends Parameters> = { readonly [K in keyof P]: Local<P[K]> };

/** Writes a body from the scope and the parameters. */
export type BodyWriter<P extends Parameters> = (
  f: FunctionScope,
  parameters: ParameterLocals<P>,
) => Body;

/** Gives a function its index, so that others can call it before `defineBody`. */
export function declareFunction<const P extends Parameters, const R extends readonly ValueType[]>(
  module: ModuleBuilder,
  name: string,
  parameters: P,
  results: R,
): NamedFunction<P, R> {
  const types: readonly ValueType[] = Object.values(parameters);
  return { ...module.declareFunction(name, types, results), parameters };
}

/** Writes the body of a declared function. With results, every path must end in `f.return`, else it traps. */
export function defineBody<P extends Parameters, R extends readonly ValueType[]>(
  module: ModuleBuilder,
  target: NamedFunction<P, R>,
  write: BodyWriter<P>,
): void {
  const builder = module.body(target);
  const locals = Object.entries(target.parameters).map(([name, type], index) => {
    builder.nameLocal(index, name);
    return [name, makeLocal(index, type)] as const;
  });
  try {
    const parameters = Object.fromEntries(locals) as ParameterLocals<P>;
    writeBody(builder, write(new FunctionScope(builder), parameters));
  } catch (error) {
    if (!(error instanceof WasmBuildError)) throw error;
    throw new WasmBuildError(`function ${target.name}`, error.message);
  }
  // The engine does not know that the statements always return; this makes the end unreachable for it too.
  if (target.type.results.length > 0) builder.op("unreachable");
}

/** Declares a function and writes its body. */
export function defineFunction<const P extends Parameters, const R extends readonly ValueType[]>(
  module: ModuleBuilder,
  name: string,
  parameters: P,
  results: R,
  write: BodyWriter<P>,
): NamedFunction<P, R> {
  const handle = declareFunction(module, name, parameters, results);
  defineBody(module, handle, write);
  return handle;
}
