/** Rows of `fork`, `wait` and the module `tscript`. */
import type { BuiltinSpec } from "./rows.ts";

export const TASKS = {
  "tscript.fork": { special: "fork" },
  "tscript.wait": { special: "wait" },
  "Future#wait": { special: "wait" },
  "Future#then": { lib: "future.ts#then", types: ["receiver.0", "call.0"] },
  "tscript.collectAll": { lib: "future.ts#collectAll" },
  "tscript.waitAll": { lib: "future.ts#waitAll", types: ["result.0"] },
  "tscript.parallelMap": { lib: "future.ts#parallelMap" },
  "tscript.parallelFor": { lib: "future.ts#parallelFor" },
  "tscript.parallelReduce": { lib: "future.ts#parallelReduce" },
  "tscript.named": { special: "named" },
  "tscript.script": { special: "argument" },
} as const satisfies Record<string, BuiltinSpec>;
