/**
 * The builtin registry: which functions the compiler knows by a qualified name, and the operators behind those names. `fork` is not in it: like
 * `prim::fork` in TorchScript it is a special form of the language, since its type is that of the call it starts.
 */
import type { HostFunctionName } from "../runtime/bytecode/host-functions.ts";
import type { Opcode } from "../runtime/bytecode/opcodes.ts";
import { type OperatorSchema, parseSchema, printSchema } from "./schema.ts";
import { type CallTypes, matchSchema } from "./schema-match.ts";
import { wait } from "./serial/fork.ts";
import { collectAll, waitAll } from "./serial/parallel.ts";

/** What an operator becomes: an instruction, a function of the host, one of the library, or the JavaScript function registered for it. */
export type OperatorLowering =
  | { readonly op: Opcode }
  | { readonly host: HostFunctionName }
  | { readonly lib: string }
  | { readonly call: AnyFunction };

/** What passes may assume: `pure` may be folded and dropped; `task` waits for a task; `effect` stays where it is. */
export type OperatorEffect = "pure" | "task" | "effect";

export interface Operator {
  readonly schema: OperatorSchema;
  readonly effect: OperatorEffect;
  readonly lowering: OperatorLowering;
}

// biome-ignore lint/suspicious/noExplicitAny: any function may be registered, whatever its parameters
export type AnyFunction = (...args: any[]) => unknown;

interface OperatorRow {
  readonly schema: string;
  readonly effect: OperatorEffect;
  readonly lowering: OperatorLowering;
  /** The function programs know it by. */
  readonly fn: AnyFunction;
}

const math = (fn: (x: number) => number, name: string, host: HostFunctionName): OperatorRow => ({
  schema: `aten::${name}(float a) -> float`,
  effect: "pure",
  lowering: { host },
  fn,
});
const machine = (fn: (x: number) => number, name: string, op: Opcode): OperatorRow => ({
  schema: `aten::${name}(float a) -> float`,
  effect: "pure",
  lowering: { op },
  fn,
});

/** TABLE of the operators programs have from the start. */
export const OPERATORS: readonly OperatorRow[] = [
  {
    schema: "aten::wait(Future(t) self) -> t",
    effect: "task",
    lowering: { op: "wait" },
    fn: wait,
  },
  {
    schema: "tscript::collect_all(Future(t)[] futures) -> Future(Future(t)[])",
    effect: "task",
    lowering: { lib: "future.ts#collectAll" },
    fn: collectAll,
  },
  {
    schema: "tscript::wait_all(Future(t)[] futures) -> t[]",
    effect: "task",
    lowering: { lib: "future.ts#waitAll" },
    fn: waitAll,
  },
  machine(Math.abs, "abs", "f64.abs"),
  machine(Math.ceil, "ceil", "f64.ceil"),
  machine(Math.floor, "floor", "f64.floor"),
  machine(Math.round, "round", "f64.round"),
  machine(Math.sqrt, "sqrt", "f64.sqrt"),
  machine(Math.trunc, "trunc", "f64.trunc"),
  math(Math.acos, "acos", "Math.acos"),
  math(Math.acosh, "acosh", "Math.acosh"),
  math(Math.asin, "asin", "Math.asin"),
  math(Math.asinh, "asinh", "Math.asinh"),
  math(Math.atan, "atan", "Math.atan"),
  math(Math.atanh, "atanh", "Math.atanh"),
  math(Math.cos, "cos", "Math.cos"),
  math(Math.cosh, "cosh", "Math.cosh"),
  math(Math.exp, "exp", "Math.exp"),
  math(Math.expm1, "expm1", "Math.expm1"),
  math(Math.log, "log", "Math.log"),
  math(Math.log10, "log10", "Math.log10"),
  math(Math.log1p, "log1p", "Math.log1p"),
  math(Math.log2, "log2", "Math.log2"),
  math(Math.sin, "sin", "Math.sin"),
  math(Math.sinh, "sinh", "Math.sinh"),
  math(Math.tan, "tan", "Math.tan"),
  math(Math.tanh, "tanh", "Math.tanh"),
  {
    schema: "aten::atan2(float a, float b) -> float",
    effect: "pure",
    lowering: { host: "Math.atan2" },
    fn: Math.atan2,
  },
  {
    schema: "aten::pow(float a, float b) -> float",
    effect: "pure",
    lowering: { host: "Math.pow" },
    fn: Math.pow,
  },
];

/** A registration or a use of an operator that cannot be. */
export class RegistryError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "RegistryError";
  }
}

/** Operators by qualified name, and the functions that stand for them. */
export class BuiltinRegistry {
  readonly #operators = new Map<string, Operator[]>();
  readonly #names = new Map<AnyFunction, string>();

  constructor(rows: readonly OperatorRow[] = OPERATORS) {
    for (const row of rows) {
      const operator = this.#add(parseSchema(row.schema), row.effect, row.lowering);
      this.#names.set(row.fn, operator.schema.name);
    }
  }

  /** Makes `fn` stand for the operator `name` wherever a compiled function calls it. */
  registerBuiltin(fn: AnyFunction, name: string): void {
    if (typeof fn !== "function") throw new RegistryError("registerBuiltin takes a function");
    if (!/^[A-Za-z_]\w*::[A-Za-z_]\w*$/.test(name)) {
      throw new RegistryError(
        `\`${name}\` is no qualified operator name: write a namespace and a name, as aten::wait`,
      );
    }
    this.operators(name);
    const known = this.#names.get(fn);
    if (known !== undefined && known !== name) {
      throw new RegistryError(`${fn.name || "This function"} is already registered as ${known}`);
    }
    this.#names.set(fn, name);
  }

  /**
   * Adds an operator of one's own.
   * @param implementation takes what the schema says; compiled programs call it through the host
   * @returns `implementation`, which now stands for the operator
   */
  registerOperator<F extends AnyFunction>(
    schemaText: string,
    implementation: F,
    effect: OperatorEffect = "effect",
  ): F {
    const schema = parseSchema(schemaText);
    const required = schema.arguments.filter((argument) => argument.defaultText === undefined);
    if (!schema.isVarArgs && implementation.length > schema.arguments.length) {
      throw new RegistryError(
        `${printSchema(schema)} has ${schema.arguments.length} argument(s), but the function registered for it takes ${implementation.length}`,
      );
    }
    if (implementation.length === 0 && required.length > 0 && !takesRest(implementation)) {
      throw new RegistryError(
        `${printSchema(schema)} must be given ${required.length} argument(s), but the function registered for it takes none`,
      );
    }
    this.#add(schema, effect, { call: implementation });
    this.#names.set(implementation, schema.name);
    return implementation;
  }

  /** The qualified name of a function, if it stands for an operator. */
  findBuiltin(fn: unknown): string | undefined {
    return typeof fn === "function" ? this.#names.get(fn as AnyFunction) : undefined;
  }

  /** All overloads of an operator. */
  operators(name: string): readonly Operator[] {
    const found = this.#operators.get(name);
    if (found) return found;
    throw new RegistryError(unknownOperator(name, [...this.#operators.keys()]));
  }

  /** The overload that fits a call, and the types of its results. */
  resolve(name: string, call: CallTypes) {
    const operators = this.operators(name);
    const problems: string[] = [];
    for (const operator of operators) {
      const outcome = matchSchema(operator.schema, call);
      if (outcome.kind === "match") return { operator, results: outcome.results };
      problems.push(outcome.problem);
    }
    const [only] = problems;
    if (problems.length === 1 && only !== undefined) throw new RegistryError(only);
    throw new RegistryError(
      `Arguments for call are not valid. The following variants are available:\n\n${problems.join("\n\n")}`,
    );
  }

  #add(schema: OperatorSchema, effect: OperatorEffect, lowering: OperatorLowering): Operator {
    const overloads = this.#operators.get(schema.name) ?? [];
    if (overloads.some((other) => other.schema.overload === schema.overload)) {
      throw new RegistryError(
        `${printSchema(schema)}: an operator of this name is registered already; give it another overload name, as ${schema.name}.mine`,
      );
    }
    const operator = { schema, effect, lowering };
    this.#operators.set(schema.name, [...overloads, operator]);
    return operator;
  }
}

/** The registry of this process. */
export const BUILTIN_REGISTRY = new BuiltinRegistry();

/** Makes `fn` stand for the operator `name`, as `registerBuiltin(wait, "aten::wait")`. */
export function registerBuiltin(fn: AnyFunction, name: string): void {
  BUILTIN_REGISTRY.registerBuiltin(fn, name);
}

/** Adds an operator of one's own, as `registerOperator("my::twice(float x) -> float", (x: number) => 2 * x)`. */
export function registerOperator<F extends AnyFunction>(
  schema: string,
  implementation: F,
  effect?: OperatorEffect,
): F {
  return BUILTIN_REGISTRY.registerOperator(schema, implementation, effect);
}

/** The qualified name of a function that stands for an operator: `aten::wait` for `wait`, `undefined` for `fork`. */
export function findBuiltin(fn: unknown): string | undefined {
  return BUILTIN_REGISTRY.findBuiltin(fn);
}

function takesRest(fn: AnyFunction): boolean {
  return Function.prototype.toString.call(fn).includes("...");
}

function unknownOperator(name: string, known: readonly string[]): string {
  const similar = known.filter((other) => distance(bareName(name), bareName(other)) <= 2);
  if (similar.length === 0) {
    return `Unknown builtin op: ${name}.\nCould not find any similar ops to ${name}. This op may not exist or may not be currently supported in tscript.`;
  }
  return `Unknown builtin op: ${name}.\nHere are some suggestions:\n${similar.map((other) => `\t${other}`).join("\n")}`;
}

function bareName(name: string): string {
  return name.slice(name.indexOf("::") + 2);
}

/** Levenshtein distance, with early rows only: names are short. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const insertion = (current[j - 1] ?? 0) + 1;
      const deletion = (previous[j] ?? 0) + 1;
      current.push(Math.min(substitution, insertion, deletion));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
