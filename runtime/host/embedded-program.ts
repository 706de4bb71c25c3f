/**
 * A program inside another one: its exported functions are called with host values, on the calling thread or on a pool thread, as often as
 * wanted. What it prints goes to the process's own output. Arguments are copied when the call is made, results when it ends.
 */
import { CONTROL, CONTROL_ADDRESS } from "../abi/memory-map.ts";
import type { Module } from "../bytecode/module.ts";
import { callExport, type RawOutcome, type RawValue } from "./call.ts";
import { describeStop } from "./describe-end.ts";
import { fromHostValue } from "./from-host-value.ts";
import { hostState } from "./host-state.ts";
import { leavingException, leavingResult } from "./leaving-value.ts";
import { finishOutput } from "./output.ts";
import type { Pool } from "./pool.ts";
import { Program } from "./program.ts";
import { readReport } from "./stop.ts";
import { StoppedError } from "./stopped-error.ts";

/**
 * Nothing collects the garbage of calls yet. Past so much, a program without a call under way starts over in the same memory, whose clearing
 * takes a tenth of the time in which it was filled.
 */
const RESTART_BYTES = 256 << 20;
/** Past so much of its memory a program takes no further asynchronous calls until those under way have ended, and it can start over. */
const FULL_SHARE = 1 / 2;

type Body = Module["functions"][number];

/** A program in its memory, until a trap stops it. */
interface Instance {
  readonly program: Program;
  /** In the pool; another one each time the program starts over. */
  number: number;
  /** Calls under way, until their results have been read. */
  calls: number;
  readonly waiting: (() => void)[];
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
  readonly #options: EmbeddedOptions;
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
      this.#ended(instance);
    }
  }

  /** Runs an exported function on a pool thread. The promise is rejected with what `call` throws. */
  async callAsync(name: string, args: readonly unknown[]): Promise<CallEnd> {
    let instance = this.#ready();
    while (instance.calls > 0 && this.#isFull(instance)) {
      const { waiting } = instance;
      await new Promise<void>((resolve) => waiting.push(resolve));
      instance = this.#ready();
    }
    const { number } = instance;
    instance.calls += 1;
    try {
      const entered = this.#enter(instance, name, args);
      if (entered.kind === "refused") return entered;
      const { raw, body } = entered;
      return this.#leave(instance, await this.#pool.call(number, `export:${name}`, raw), body);
    } finally {
      this.#ended(instance);
    }
  }

  #ended(instance: Instance): void {
    instance.calls -= 1;
    if (instance.calls === 0) for (const resolve of instance.waiting.splice(0)) resolve();
  }

  /** The program, able to run: a new one after a trap, started over when it has used much memory. */
  #ready(): Instance {
    if (this.#instance && isStopped(this.#instance)) this.#drop(this.#instance);
    const instance = this.#instance;
    if (!instance) return this.#start();
    const isDue = instance.calls === 0 && instance.program.heapBytes > RESTART_BYTES;
    if (isDue && !this.#options.keepsState) {
      this.#pool.removeAndWait(instance.number);
      instance.program.restart();
      instance.number = this.#pool.add(instance.program.share);
      this.#runTopLevel(instance);
    }
    return instance;
  }

  #isFull({ program }: Instance): boolean {
    const { heapStart, heapEnd } = program.share.map;
    return !this.#options.keepsState && program.heapBytes > (heapEnd - heapStart) * FULL_SHARE;
  }

  #start(): Instance {
    const program = new Program(
      this.#module,
      {
        threads: this.#pool.threadCount + 1,
        argv: process.argv,
        allowRead: true,
        allowWrite: true,
        allowEnv: true,
      },
      { keepsWorkers: true },
    );
    const instance = { program, number: this.#pool.add(program.share), calls: 0, waiting: [] };
    this.#instance = instance;
    this.#runTopLevel(instance);
    return instance;
  }

  #runTopLevel(instance: Instance): void {
    const { program, number } = instance;
    this.#pool.begin(number, this.#pool.threadCount - 1);
    try {
      const end = this.#leave(instance, callExport(program.root, "entry", []), undefined);
      if (end.kind === "threw") throw end.value;
    } catch (error) {
      this.#drop(instance);
      throw error;
    } finally {
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
