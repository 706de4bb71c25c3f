/** The door of the runtime: runs bytecode, alone or inside another program, and shows the WebAssembly it becomes. */
export { MemoryTooSmall } from "./abi/memory-map.ts";
export { BytecodeError } from "./host/bytecode-error.ts";
export { type CallEnd, EmbeddedProgram } from "./host/embedded-program.ts";
export { Pool } from "./host/pool.ts";
export { loadModule } from "./host/prepare.ts";
export { type RunOptions, run } from "./host/run.ts";
export type { RunResult } from "./host/run-entry.ts";
export { StoppedError } from "./host/stopped-error.ts";
export { translateToWasm, translateToWat } from "./translate/show.ts";
