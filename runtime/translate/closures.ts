/** How closures are called: entries that take the closure and the arguments, and read the captures from the closure. */
import { CLOSURE } from "../abi/object-layout.ts";
import type { ValueType } from "../bytecode/module.ts";
import type { FunctionHandle } from "../wasm/handles.ts";
import { functionAt } from "./dispatch.ts";
import type { Program } from "./program.ts";
import { type WasmType, wasmResults, wasmType } from "./representation.ts";

/** Parameters and results of the entries of a closure type. */
export function closureSignature(
  program: Program,
  type: number,
): { readonly params: readonly WasmType[]; readonly results: readonly WasmType[] } {
  const definition = program.module.types[type];
  if (definition?.kind !== "closure") throw new Error(`type ${type} is no closure`);
  return {
    params: ["i32", ...definition.params.map(wasmType)],
    results: wasmResults(definition.result),
  };
}

/** Entry of the closures of a function, and what they capture. */
export function closureEntry(
  program: Program,
  functionIndex: number,
  type: number,
): { readonly entry: FunctionHandle; readonly captures: readonly ValueType[] } {
  const { params } = functionAt(program.module, functionIndex);
  const count = program.typing.captureCount(functionIndex, type);
  const captures = params.slice(0, count);
  const own = program.functions[functionIndex];
  if (own === undefined) throw new Error(`no function ${functionIndex}`);
  const isOwnEntry = program.forms[functionIndex]?.kind === "closure";
  const entry = isOwnEntry ? own : thunk(program, functionIndex, count, own);
  program.closureEntries.set(entry.index, { entry, captures });
  return { captures, entry };
}

function thunk(
  program: Program,
  functionIndex: number,
  count: number,
  own: FunctionHandle,
): FunctionHandle {
  const key = `${functionIndex} ${count}`;
  const known = program.thunks.get(key);
  if (known !== undefined) return known;
  const definition = functionAt(program.module, functionIndex);
  const types = definition.params.map(wasmType);
  const params = ["i32" as const, ...types.slice(count)];
  const results = wasmResults(definition.result);
  const f = program.builder.function(`${definition.name} (closure)`, params, results);
  types.forEach((type, index) => {
    if (index < count) {
      f.localGet(0);
      f.load(`${type}.load`, CLOSURE.captures + 8 * index);
    } else {
      f.localGet(1 + index - count);
    }
  });
  f.call(own);
  program.thunks.set(key, f.handle);
  return f.handle;
}
