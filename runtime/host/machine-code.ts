/**
 * Machine code that the engine made of a program, for the next run of it: compiling takes a fifth of a run of half a second. JavaScript has no name for
 * that; the engine's own tests do, so it is done only with engines it was tried with. The engine itself refuses code of another version, other flags or
 * another processor.
 */
import { setFlagsFromString } from "node:v8";

/** What is known of earlier runs, and where to leave word for later ones. */
export interface MachineCodeStore {
  /** What `keep` was given for the program with this code. */
  load(wasm: Uint8Array): Uint8Array | undefined;
  keep(wasm: Uint8Array, machineCode: Uint8Array): void;
}

/** Major versions of Node that have both functions as they are used here. */
const TRIED_WITH: readonly string[] = ["20"];
/** More functions compiled than before are kept when they are this much more. */
const GROWTH = 1.25;

/** The module, with the machine code of an earlier run where there is some. */
export function compileModule(
  wasm: Uint8Array<ArrayBuffer>,
  store: MachineCodeStore | undefined,
): WebAssembly.Module {
  const known = store?.load(wasm);
  const module =
    known && askEngine("return %DeserializeWasmModule(a, b)", known.slice().buffer, wasm);
  return module instanceof WebAssembly.Module ? module : new WebAssembly.Module(wasm);
}

/** Keeps what the engine has compiled of the program by now, if that is news. */
export function keepMachineCode(
  wasm: Uint8Array,
  module: WebAssembly.Module,
  store: MachineCodeStore,
): void {
  const code = askEngine("return %SerializeWasmModule(a)", module);
  if (!(code instanceof ArrayBuffer)) return;
  const known = store.load(wasm)?.length ?? 0;
  if (code.byteLength > known * GROWTH) store.keep(wasm, new Uint8Array(code));
}

/** Calls a function of the engine that only its own tests can name. @returns undefined where that is not to be tried */
function askEngine(body: string, a: unknown, b?: unknown): unknown {
  if (!TRIED_WITH.includes(process.versions.node.split(".")[0] ?? "")) return undefined;
  setFlagsFromString("--allow-natives-syntax");
  try {
    return new Function("a", "b", body)(a, b);
  } catch {
    return undefined;
  } finally {
    setFlagsFromString("--no-allow-natives-syntax");
  }
}
