/** The door of the runtime for who starts our own scripts. */
export { untuneEngine } from "./host/engine.ts";
export { type RunScript, runScript } from "./host/script-code.ts";
