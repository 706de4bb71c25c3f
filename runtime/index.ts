/** The door of the runtime: runs bytecode, and shows the WebAssembly it becomes. */
export { BytecodeError, type RunOptions, type RunResult, run } from "./host/run.ts";
export { translateToWasm, translateToWat } from "./translate/show.ts";
