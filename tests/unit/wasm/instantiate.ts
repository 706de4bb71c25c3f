/** Encodes and instantiates a built module for a test. */
import { encodeModule } from "../../../runtime/wasm/encode.ts";
import type { ModuleBuilder } from "../../../runtime/wasm/module.ts";

/** An instance with its exports ready to call. */
export interface TestInstance {
  readonly exports: WebAssembly.Exports;
  /** Calls an exported function. */
  call(name: string, ...args: readonly (number | bigint)[]): unknown;
}

/** Throws the engine's own message when it does not accept the module. */
export function instantiate(
  module: ModuleBuilder,
  imports: WebAssembly.Imports = {},
): TestInstance {
  const compiled = new WebAssembly.Module(encodeModule(module).bytes);
  const { exports } = new WebAssembly.Instance(compiled, imports);
  return {
    exports,
    call: (name, ...args) => (exports[name] as (...args: unknown[]) => unknown)(...args),
  };
}
