/** The door of the runtime for bytecode that is to become a program: verifier and translator. Loaded only when no such program is at hand. */
export { loadModule, prepare } from "./host/prepare.ts";
export { translateToWasm, translateToWat } from "./translate/show.ts";
