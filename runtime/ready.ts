/** The other door of the runtime: runs programs, and loads verifier and translator only for those that are not ready to run. */
export { MemoryTooSmall } from "./abi/memory-map.ts";
export { BytecodeError } from "./host/bytecode-error.ts";
export { type ReadyProgram, readReadyProgram, writeReadyProgram } from "./host/ready-program.ts";
export { type RunOptions, run } from "./host/run.ts";
export type { RunResult } from "./host/run-entry.ts";
export { endTime } from "./host/stop.ts";
export { Words } from "./memory/words.ts";
