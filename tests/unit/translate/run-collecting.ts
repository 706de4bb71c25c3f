/** Runs a module with a collection at every safepoint. */
import { RUNTIME_FUNCTIONS } from "../../../runtime/abi/functions.ts";
import type { Module } from "../../../runtime/bytecode/module.ts";
import type { Context } from "../../../runtime/host/context.ts";
import { PoisoningCollector } from "./poisoning-collector.ts";
import { runModule, type Stub, type TestRun } from "./run-module.ts";

/** See the head of the file. */
export function runCollecting(module: Module): TestRun {
  let collector: PoisoningCollector | undefined;
  const here = (context: () => Context): PoisoningCollector => {
    collector ??= new PoisoningCollector(module, context);
    return collector;
  };
  const stubs: Record<string, Stub> = {
    allocate: (original, context) =>
      ((bytes: number) =>
        here(context).allocate(
          original as (bytes: number) => number,
          bytes >>> 0,
        )) as ReturnType<Stub>,
  };
  for (const [name, { collects }] of Object.entries(RUNTIME_FUNCTIONS)) {
    if (!collects || name === "allocate") continue;
    stubs[name] =
      (original, context) =>
      (...args) => {
        here(context).collect();
        return original(...args);
      };
  }
  return runModule(module, stubs);
}
