/** From bytecode to a program that threads can run: decode, verify, translate. Loaded only when no such program is at hand. */
import { decode } from "../bytecode/decode.ts";
import type { Module } from "../bytecode/module.ts";
import { verify } from "../bytecode/verify.ts";
import { translate } from "../translate/translate.ts";
import { BytecodeError } from "./bytecode-error.ts";
import type { ReadyProgram } from "./ready-program.ts";

/** Decodes and verifies. @throws BytecodeError naming what is wrong and where */
export function loadModule(program: Uint8Array | Module): Module {
  let module: Module;
  if (program instanceof Uint8Array) {
    const decoded = decode(program);
    if ("error" in decoded)
      throw new BytecodeError(`${decoded.error.message} (at byte ${decoded.error.offset})`);
    module = decoded.module;
  } else {
    module = program;
  }
  const [error] = verify(module);
  if (error)
    throw new BytecodeError(
      `function ${error.name ?? "?"}, instruction ${error.instruction ?? 0}: ${error.message}`,
    );
  return module;
}

/** Translates. @param module verified @param isTimed somebody watches the program's time */
export function prepare(module: Module, isTimed = false): ReadyProgram {
  const { wasm, staticData, ...facts } = translate(module, isTimed);
  const { types, strings, files, hostFunctions, exports, errorMakers } = module;
  return {
    wasm,
    staticData,
    metadata: {
      ...facts,
      module: { types, strings, files, hostFunctions, exports, errorMakers },
    },
  };
}
