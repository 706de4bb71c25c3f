/** The ways into compiler and runtime. Both load on first use, so that each command pays only for what it needs. */

/** The compiler with its parser: some hundred milliseconds, so running bytecode or a cached program must not ask for it. */
export function loadCompiler(): Promise<typeof import("../compiler/index.ts")> {
  return import("../compiler/index.ts");
}

/** The runtime with translator and verifier. */
export function loadRuntime(): Promise<typeof import("../runtime/index.ts")> {
  return import("../runtime/index.ts");
}

/** What runs programs; a program that was kept needs no more. */
export function loadRunner(): Promise<typeof import("../runtime/ready.ts")> {
  return import("../runtime/ready.ts");
}
