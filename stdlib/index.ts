/** The package's face under plain Node: the functions a program imports from `"tscript"`, and the builtin registry. */

export {
  findBuiltin,
  type OperatorEffect,
  RegistryError,
  registerBuiltin,
  registerOperator,
} from "./registry.ts";
export { SchemaError } from "./schema.ts";
export { type AsyncScripted, type Scripted, script, shutdown } from "./script.ts";
export { ScriptError } from "./script-error.ts";
export { type Forwardable, fork, type Named, named, wait } from "./serial/fork.ts";
export { Future } from "./serial/future.ts";
export {
  collectAll,
  parallelFor,
  parallelMap,
  parallelReduce,
  waitAll,
} from "./serial/parallel.ts";
