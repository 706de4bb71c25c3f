/** The WebAssembly a program becomes, for those who want to look at it. */
import type { Module } from "../bytecode/module.ts";
import { printModule } from "../wasm/print-wat.ts";
import { build, translate } from "./translate.ts";

/** The bytes every worker runs. @param module verified */
export function translateToWasm(module: Module): Uint8Array<ArrayBuffer> {
  return translate(module).wasm;
}

/** The same as text. @param module verified */
export function translateToWat(module: Module): string {
  return printModule(build(module).program.builder);
}
