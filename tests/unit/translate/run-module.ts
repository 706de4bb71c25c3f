/**
 * Runs a module as WebAssembly on the calling thread with the real host functions, allocator and scheduler. What it prints is caught as host
 * values; any import can be replaced.
 */
import type { Module } from "../../../runtime/bytecode/module.ts";
import { viewBoxed } from "../../../runtime/host/boxed.ts";
import { callExport } from "../../../runtime/host/call.ts";
import type { Context } from "../../../runtime/host/context.ts";
import { prepare } from "../../../runtime/host/prepare.ts";
import { Program } from "../../../runtime/host/program.ts";
import { readReport, type StopReport } from "../../../runtime/host/stop.ts";
import { toHostValues, viewValueArray } from "../../../runtime/host/values.ts";

/** An imported function under test; it gets the one it stands for. */
export type Stub = (
  original: (...args: never[]) => unknown,
  context: () => Context,
) => (...args: never[]) => unknown;

/** How a run ended. */
export type TestOutcome =
  | { readonly kind: "returned" }
  | { readonly kind: "threw"; readonly value: unknown }
  | { readonly kind: "stopped"; readonly report: StopReport | undefined };

/** What a run did. */
export interface TestRun {
  readonly outcome: TestOutcome;
  readonly printed: readonly unknown[];
  readonly context: Context;
}

type Imports = Record<string, Record<string, (...args: never[]) => unknown>>;

/**
 * Runs the entry of a verified module.
 * @param stubs by name of the runtime function
 */
export function runModule(module: Module, stubs: Readonly<Record<string, Stub>> = {}): TestRun {
  const printed: unknown[] = [];
  let context: Context | undefined;
  const current = (): Context => {
    if (context === undefined) throw new Error("called before the program was there");
    return context;
  };
  const root = withImports(
    () =>
      new Program(prepare(module), {
        threads: 1,
        argv: ["node", "test"],
        allowRead: true,
        allowWrite: false,
        allowEnv: false,
        maxMemoryBytes: 1 << 28,
        captureOutput: true,
      }).root,
    ({ rt = {}, host = {} }) => {
      if ("console.log" in host) {
        host["console.log"] = ((array: number) => {
          printed.push(...toHostValues(current(), viewValueArray(current(), array >>> 0)));
        }) as (...args: never[]) => unknown;
      }
      for (const [name, stub] of Object.entries(stubs)) {
        const original = rt[name];
        if (original !== undefined) rt[name] = stub(original, current);
      }
    },
  );
  context = root.context;
  const outcome = callExport(root, "entry", []);
  return { outcome: describe(context, outcome), printed, context };
}

function describe(context: Context, outcome: ReturnType<typeof callExport>): TestOutcome {
  if (outcome.kind === "threw") {
    const boxed = viewBoxed(context, BigInt.asUintN(64, outcome.value));
    return { kind: "threw", value: toHostValues(context, [boxed])[0] };
  }
  if (outcome.kind === "stopped") return { kind: "stopped", report: readReport(context.words) };
  return { kind: "returned" };
}

/** Lets `change` see the imports of instances made meanwhile. */
function withImports<T>(make: () => T, change: (imports: Imports) => void): T {
  const { Instance } = WebAssembly;
  WebAssembly.Instance = class extends Instance {
    constructor(module: WebAssembly.Module, imports?: WebAssembly.Imports) {
      change(imports as unknown as Imports);
      super(module, imports);
    }
  };
  try {
    return make();
  } finally {
    WebAssembly.Instance = Instance;
  }
}
