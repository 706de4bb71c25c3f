/**
 * A program that has been verified and translated: all that threads need to run it, as plain data. It can be kept in a file, so that the next run
 * loads neither verifier nor translator.
 */
import { deserialize, serialize } from "node:v8";
import type { ProgramMetadata } from "./context.ts";

/** See the head of the file. */
export interface ReadyProgram {
  readonly wasm: Uint8Array<ArrayBuffer>;
  /** To be placed at STATIC_ADDRESS before any code runs. */
  readonly staticData: Uint8Array<ArrayBuffer>;
  readonly metadata: ProgramMetadata;
}

/** The program as bytes for `readReadyProgram` of the same build and the same Node. */
export function writeReadyProgram(program: ReadyProgram): Uint8Array {
  return serialize(program);
}

/** @param bytes from `writeReadyProgram`, unharmed, of this build and this Node: nothing is checked */
export function readReadyProgram(bytes: Uint8Array): ReadyProgram {
  return deserialize(bytes) as ReadyProgram;
}
