/** The WebAssembly of a compiled program, for those who want to look at it. */
import type { Module } from "../runtime/bytecode/module.ts";
import { loadTranslator } from "./doors.ts";

/** The bytes of the WebAssembly module that workers would run. */
export async function wasmOf(module: Module): Promise<Uint8Array> {
  const { translateToWasm } = await loadTranslator();
  return translateToWasm(module);
}

/** The same as text. */
export async function watOf(module: Module): Promise<string> {
  const { translateToWat } = await loadTranslator();
  return translateToWat(module);
}
