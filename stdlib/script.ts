/**
 * `script(fn)`: the function's TypeScript source is found, compiled with what it uses, and run on all cores. Same arguments, same results; what
 * it needs is loaded and started at the first call.
 */
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import type { CallEnd } from "../runtime/index.ts";
import { findCallSite } from "./call-site.ts";
import type { CompiledScript, LoadedScript } from "./script-engine.ts";
import { ScriptError } from "./script-error.ts";

/** A function compiled by `script`. */
export interface Scripted<Args extends unknown[], Result> {
  /** Runs on the calling thread, with the worker threads helping; blocks until the result is there. */
  (...args: Args): Result;
  /** Runs on the worker threads; the event loop goes on. */
  readonly async: AsyncScripted<Args, Result>;
  /** The function's graph, with `prim::fork` and `aten::wait`. */
  readonly graph: { toString(): string };
}

/** The asynchronous call of a scripted function. Arguments are copied when it is called. */
export interface AsyncScripted<Args extends unknown[], Result> {
  (...args: Args): Promise<Awaited<Result>>;
  /** Not supported yet. @throws ScriptError always */
  with(options: { readonly signal?: AbortSignal; readonly timeout?: number }): never;
}

type Engine = typeof import("./script-engine.ts");

/** What all scripted functions of the process share. */
const shared: { engine?: Engine; pool?: InstanceType<Engine["Pool"]> | undefined } = {};

// As many as a program can have workers, less the embedding program's own thread.
const MAX_THREADS = 255;

/**
 * Compiles a function for all cores.
 * @param fn a function declared at the top level of its module, or written in the call
 * @returns a function of the same signature, compiled at its first call
 * @throws ScriptError at a call, when the source is not found or uses what is outside the language; the message says what to change
 */
export function script<Args extends unknown[], Result>(
  fn: (...args: Args) => Result,
): Scripted<Args, Result> {
  if (typeof fn !== "function")
    throw new TypeError(`script() needs a function, not ${fn === null ? "null" : typeof fn}`);
  const { name } = fn;
  const site = findCallSite(script);
  let compiled: CompiledScript | undefined;
  let loaded: LoadedScript | undefined;
  let loadedOn: unknown;
  const load = (): LoadedScript => {
    const engine = loadEngine();
    // Before the compiler: threads take a while to come up.
    const pool = openPool(engine);
    compiled ??= engine.compileScript(site, name);
    if (!loaded || loadedOn !== pool) loaded = engine.loadScript(compiled, pool);
    loadedOn = pool;
    return loaded;
  };
  const scripted = (...args: Args): Result => {
    let end: CallEnd;
    try {
      end = load().call(args);
    } catch (error) {
      throw error instanceof ScriptError ? atCaller(error, callersOf(scripted)) : error;
    }
    return settle(end, () => callersOf(scripted)) as Result;
  };
  const asynchronous = async (...args: Args): Promise<Awaited<Result>> => {
    // After the first wait the stack of the caller is gone.
    const callers = callersOf(asynchronous);
    let end: CallEnd;
    try {
      end = await load().callAsync(args);
    } catch (error) {
      throw error instanceof ScriptError ? atCaller(error, callers) : error;
    }
    return settle(end, () => callers) as Awaited<Result>;
  };
  return Object.assign(Object.defineProperty(scripted, "name", { value: name }), {
    async: Object.assign(asynchronous, { with: refuseOptions }),
    graph: { toString: () => loadEngine().graphOf(site, name) },
  });
}

/** Ends the worker threads; calls under way are rejected with a `ScriptError`. A later call starts new threads. */
export async function shutdown(): Promise<void> {
  const { pool } = shared;
  shared.pool = undefined;
  await pool?.close();
}

/** Calls are synchronous, so the engine is required, not imported. Sources run through a loader name their own file. */
function loadEngine(): Engine {
  const isSource = import.meta.url.endsWith(".ts");
  const file = isSource ? "./script-engine.ts" : "./script-engine.cjs";
  try {
    shared.engine ??= createRequire(import.meta.url)(file) as Engine;
  } catch (error) {
    const isGone = error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND";
    if (!isGone || !error.message.includes("script-engine")) throw error;
    throw new ScriptError(
      'script() does not find the other files of its package\nhelp: leave "tscript" out of the bundle, as an external package',
    );
  }
  return shared.engine;
}

function openPool(engine: Engine): InstanceType<Engine["Pool"]> {
  if (!shared.pool || shared.pool.isClosed) shared.pool = new engine.Pool(threadCount());
  return shared.pool;
}

/** One per core: while an asynchronous call runs, the calling thread has little to do; a synchronous one leaves one of them out. */
function threadCount(): number {
  const text = process.env["TSCRIPT_THREADS"] ?? "";
  const count = text === "" ? availableParallelism() : Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new ScriptError(`TSCRIPT_THREADS is '${text}'. It takes a number from 1, such as 4.`);
  return Math.min(count, MAX_THREADS);
}

/** The stack above a function, made to text only when it is asked for. */
interface Callers {
  readonly stack: string;
}

function callersOf(callee: (...args: never[]) => unknown): Callers {
  const holder = { stack: "" };
  Error.captureStackTrace(holder, callee);
  return holder;
}

/** The result, or what is to be thrown: the stack of what the function threw goes on in the caller. */
function settle(end: CallEnd, callers: () => Callers): unknown {
  switch (end.kind) {
    case "returned":
      return end.value;
    case "threw":
      if (end.value instanceof Error) setStack(end.value, end.value.stack ?? "", callers());
      throw end.value;
    case "refused":
      throw atCaller(new TypeError(end.message), callers());
  }
}

/** What is wrong with a call is shown at the call, not where the package found out. */
function atCaller(error: Error, callers: Callers): Error {
  setStack(error, `${error.name}: ${error.message}`, callers);
  return error;
}

function setStack(error: Error, head: string, { stack }: Callers): void {
  const lines = stack.split("\n").slice(1);
  const value = [head, ...lines].join("\n");
  Object.defineProperty(error, "stack", { value, writable: true, configurable: true });
}

function refuseOptions(): never {
  throw new ScriptError(
    "`.async.with(…)` is not supported yet: a call can be neither cancelled nor timed\nhelp: call `.async(…)`",
  );
}
