/** The door of the runtime for the command line: runs programs, and has verifier and translator loaded only for those that are not ready to run. */
export { MemoryTooSmall } from "./abi/memory-map.ts";
export { isBytecodeError } from "./host/bytecode-error.ts";
export { type ReadyProgram, readReadyProgram, writeReadyProgram } from "./host/ready-program.ts";
export { type RunOptions, run, type Translator } from "./host/run.ts";
export type { RunResult } from "./host/run-entry.ts";
export { endTime } from "./host/stop.ts";
export { Words } from "./memory/words.ts";
