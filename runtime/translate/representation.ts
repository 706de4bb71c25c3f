/** How bytecode types stand in WebAssembly: references and booleans are i32, boxed values i64. Imports nothing but types. */
import type { ResultType, ValueType } from "../bytecode/module.ts";

/** WebAssembly types that bytecode values have. */
export type WasmType = "i32" | "i64" | "f64";

/** The WebAssembly type of a bytecode type. */
export function wasmType(type: ValueType): WasmType {
  switch (type) {
    case "i64":
    case "value":
      return "i64";
    case "f64":
      return "f64";
    default:
      return "i32";
  }
}

/** WebAssembly results of a bytecode result type. */
export function wasmResults(type: ResultType): readonly WasmType[] {
  return type === "void" ? [] : [wasmType(type)];
}

/** Whether a value of the type can hold a reference, which the collector must then see. */
export function isTraced(type: ResultType): boolean {
  return typeof type === "number" || type === "value";
}

/** Is it a type of plain numbers, of which the collector knows nothing? */
export function isNumber(type: ValueType): boolean {
  return type === "i32" || type === "i64" || type === "f64";
}
