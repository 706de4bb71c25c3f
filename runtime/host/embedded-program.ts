/**
 * A program inside another one: its exported functions are called with host values, on the calling thread or on a pool thread, as often as
 * wanted. What it prints goes to the process's own output. Arguments are copied when the call is made, results when it ends.
 */
import { CONTROL, CONTROL_ADDRESS } from "../abi/memory-map.ts";
import type { Module } from "../bytecode/module.ts";
import {
  beginOutsideCall,
  callExport,
  endOutsideCall,
  type RawOutcome,
  type RawValue,
} from "./call.ts";
import { describeStop } from "./describe-end.ts";
import { fromHostValue } from "./from-host-value.ts";
import { hostState } from "./host-state.ts";
import { leavingException, leavingResult } from "./leaving-value.ts";
import { finishOutput } from "./output.ts";
import type { Pool } from "./pool.ts";
import { prepare } from "./prepare.ts";
import { Program } from "./program.ts";
import type { ReadyProgram } from "./ready-program.ts";
import { snapshot } from "./snapshot.ts";
import { readReport } from "./stop.ts";
import { StoppedError } from "./stopped-error.ts";

/**
 * Garbage of calls that overlap is not collected. Past so much, a program without a call under way starts over in the same memory, whose clearing
 * takes a tenth of the time in which it was filled.
 */
const RESTART_BYTES = 256 << 20;
/** Past so much asynchronous calls wait until those under way have ended, and the program can start over. */
const FULL_BYTES = 512 << 20;

type Body = Module["functions"][number];

/** A program in its memory, until a trap stops it. */
interface Instance {
  readonly program: Program;
  /** In the pool; another one each time the program starts over. */
  number: number;
  /** Calls under way, until their results have been read. */
  calls: number;
}

/** An asynchronous call whose turn has not come. */
interface WaitingCall {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly resolve: (end: CallEnd | Promise<CallEnd>) => void;
  readonly reject: (error: unknown) => void;
}

/** How a call ended. */
export type CallEnd =
  | { readonly kind: "returned"; readonly value: unknown }
  | { readonly kind: "threw"; readonly value: unknown }
  /** An argument does not fit its parameter, or the result cannot leave the program: a TypeError at the call. */
  | { readonly kind: "refused"; readonly message: string };

export interface EmbeddedOptions {
  /** Objects of its modules that its functions change live on: it never starts over, unless a trap stopped it. */
  readonly keepsState: boolean;
}

export class EmbeddedProgram {
  readonly #pool: Pool;
  readonly #module: Module;
  #prepared: ReadyProgram | undefined;
  readonly #options: EmbeddedOptions;
  readonly #waiting: WaitingCall[] = [];
  #isStarting = false;
  #instance: Instance | undefined;

  /** @param module verified; instantiated, and its top-level code run, at the first call */
  constructor(module: Module, pool: Pool, options: EmbeddedOptions) {
    this.#module = module;
    this.#pool = pool;
    this.#options = options;
  }

  /**
   * Runs an exported function on the calling thread, which it blocks.
   * @throws StoppedError when a trap stopped it
   */
  call(name: string, args: readonly unknown[]): CallEnd {
    const instance = this.#ready();
    const { number, program } = instance;
    instance.calls += 1;
    beginOutsideCall(program.root);
    try {
      const entered = this.#enter(instance, name, args);
      if (entered.kind === "refused") return entered;
      const { raw, body } = entered;
      // This thread works too, so one of the pool's is left out.
      this.#pool.begin(number, this.#pool.threadCount - 1);
      try {
        return this.#leave(instance, callExport(program.root, `export:${name}`, raw), body);
      } finally {
        this.#pool.end(number);
      }
    } finally {
      endOutsideCall(program.root);
      this.#ended(instance);
    }
  }

  /**
   * Runs an exported function on a pool thread, when its turn comes: at most as many run at once as there are threads.
   * The promise is rejected with what `call` throws.
   */
  callAsync(name: string, args: readonly unknown[]): Promise<CallEnd> {
    return new Promise((resolve, reject) => {
      const instance = this.#waiting.length === 0 ? this.#ready() : undefined;
      if (instance && this.#mayStart(instance)) resolve(this.#startCall(instance, name, args));
      else this.#waiting.push({ name, args: snapshot(args), resolve, reject });
    });
  }

  async #startCall(instance: Instance, name: string, args: readonly unknown[]): Promise<CallEnd> {
    const { number, program } = instance;
    instance.calls += 1;
    beginOutsideCall(program.root);
    try {
      const entered = this.#enter(instance, name, args);
      if (entered.kind === "refused") return entered;
      const { raw, body } = entered;
      return this.#leave(instance, await this.#pool.call(number, `export:${name}`, raw), body);
    } finally {
      endOutsideCall(program.root);
      this.#ended(instance);
    }
  }

  #mayStart({ calls, program }: Instance): boolean {
    if (calls >= this.#pool.threadCount) return false;
    return calls === 0 || this.#options.keepsState || program.heapBytes <= FULL_BYTES;
  }

  #ended(instance: Instance): void {
    instance.calls -= 1;
    // A call that is refused ends at once, and comes here again.
    if (this.#isStarting) return;
    this.#isStarting = true;
    try {
      while (this.#startNext());
    } finally {
      this.#isStarting = false;
    }
  }

  /** @returns false when no call waits, or none may start yet */
  #startNext(): boolean {
    const [next] = this.#waiting;
    if (!next) return false;
    const { name, args, resolve, reject } = next;
    try {
      const instance = this.#ready();
      if (!this.#mayStart(instance)) return false;
      resolve(this.#startCall(instance, name, args));
    } catch (error) {
      reject(error);
    }
    this.#waiting.shift();
    return true;
  }

  /** The program, able to run: a new one after a trap, started over when it has used much memory. */
  #ready(): Instance {
    if (this.#pool.isClosed) throw new StoppedError("the worker threads were shut down");
    const instance = this.#instance;
    if (!instance) return this.#start();
    if (isStopped(instance)) {
      this.#drop(instance);
      return this.#start();
    }
    const isDue = instance.calls === 0 && instance.program.heapBytes > RESTART_BYTES;
    if (!isDue || this.#options.keepsState) return instance;
    if (!this.#pool.removeAndWait(instance.number)) {
      this.#drop(instance);
      return this.#start();
    }
    instance.program.restart();
    instance.number = this.#pool.add(instance.program.share);
    this.#runTopLevel(instance);
    return instance;
  }

  #start(): Instance {
    this.#prepared ??= prepare(this.#module);
    const program = new Program(
      this.#prepared,
      {
        threads: this.#pool.threadCount + 1,
        argv: process.argv,
        allowRead: true,
        allowWrite: true,
        allowEnv: true,
      },
      { keepsWorkers: true },
    );
    const instance = { program, number: this.#pool.add(program.share), calls: 0 };
    this.#instance = instance;
    this.#runTopLevel(instance);
    return instance;
  }

  #runTopLevel(instance: Instance): void {
    const { program, number } = instance;
    this.#pool.begin(number, this.#pool.threadCount - 1);
    beginOutsideCall(program.root);
    try {
      const end = this.#leave(instance, callExport(program.root, "entry", []), undefined);
      if (end.kind === "threw") throw end.value;
    } catch (error) {
      this.#drop(instance);
      throw error;
    } finally {
      endOutsideCall(program.root);
      this.#pool.end(number);
    }
  }

  #drop(instance: Instance): void {
    if (this.#instance !== instance) return;
    this.#instance = undefined;
    this.#pool.remove(instance.number);
  }

  #enter(
    { program }: Instance,
    name: string,
    args: readonly unknown[],
  ):
    | { readonly kind: "entered"; readonly raw: RawValue[]; readonly body: Body }
    | Extract<CallEnd, { readonly kind: "refused" }> {
    const index = this.#module.exports.find((each) => each.name === name)?.function ?? -1;
    const body = this.#module.functions[index];
    if (!body) throw new Error(`the program exports no \`${name}\``);
    const { context } = program.root;
    try {
      const raw = body.params.map((type, at) =>
        fromHostValue(context, args[at], type, `${body.name}: argument ${at + 1}`),
      );
      return { kind: "entered", raw, body };
    } catch (error) {
      return refused(error);
    }
  }

  #leave(instance: Instance, outcome: RawOutcome, body: Body | undefined): CallEnd {
    const { context } = instance.program.root;
    const stop = outcome.kind === "stopped" ? readReport(context.words) : undefined;
    finishOutput(hostState(context).output, stop);
    switch (outcome.kind) {
      case "returned":
        try {
          const value = leavingResult(context, outcome.value, body?.result ?? "void");
          return { kind: "returned", value };
        } catch (error) {
          return refused(error);
        }
      case "threw":
        return { kind: "threw", value: leavingException(context, outcome.value) };
      case "stopped": {
        this.#drop(instance);
        const end = stop && describeStop(stop, context);
        if (stop?.kind === "exit") process.exit(stop.exitCode);
        throw new StoppedError(end?.report?.trimEnd() ?? "the program was stopped");
      }
    }
  }
}

function isStopped({ program }: Instance): boolean {
  return program.root.context.words.atomicLoad(CONTROL_ADDRESS + CONTROL.stopper) !== 0;
}

function refused(error: unknown): Extract<CallEnd, { readonly kind: "refused" }> {
  if (error instanceof TypeError) return { kind: "refused", message: error.message };
  throw error;
}
