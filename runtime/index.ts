/** The door of the runtime for the package: runs bytecode inside another program. */
export { type CallEnd, EmbeddedProgram } from "./host/embedded-program.ts";
export { Pool } from "./host/pool.ts";
export { loadModule } from "./host/prepare.ts";
export { StoppedError } from "./host/stopped-error.ts";
