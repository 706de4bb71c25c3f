/**
 * A program inside another one: its exported functions are called with host values, on the calling thread or on a pool thread, as often as
 * wanted. What it prints goes to the process's own output.
 */
import type { Module } from "../bytecode/module.ts";
import { callExport, type RawOutcome, type RawValue } from "./call.ts";
import { describeStop } from "./describe-end.ts";
import { fromHostValue } from "./from-host-value.ts";
import { hostState } from "./host-state.ts";
import { flushFully } from "./output.ts";
import type { Pool } from "./pool.ts";
import { Program } from "./program.ts";
import { readReport } from "./stop.ts";
import { boxedToHostValue } from "./thrown-value.ts";
import { toHostValue } from "./values.ts";

/** A program stopped in a way no handler of its own could catch. */
export class ProgramStopped extends Error {
  override readonly name = "ProgramStopped";
}

export class EmbeddedProgram {
  readonly #program: Program;
  readonly #pool: Pool;
  readonly #number: number;
  readonly #module: Module;

  /**
   * Instantiates the program and runs its top-level code.
   * @param module verified
   * @throws what the top-level code throws
   */
  constructor(module: Module, pool: Pool) {
    this.#module = module;
    this.#pool = pool;
    this.#program = new Program(
      module,
      {
        threads: pool.threadCount + 1,
        argv: process.argv,
        allowRead: true,
        allowWrite: true,
        allowEnv: true,
      },
      { keepsWorkers: true },
    );
    this.#number = pool.add(this.#program.share);
    this.#pool.summon(this.#number);
    this.#result(callExport(this.#program.root, "entry", []), "void");
  }

  /** Runs an exported function on the calling thread, which it blocks. @throws what the function throws */
  call(name: string, args: readonly unknown[]): unknown {
    const { raw, result } = this.#prepare(name, args);
    this.#pool.summon(this.#number);
    return this.#result(callExport(this.#program.root, `export:${name}`, raw), result);
  }

  /** Runs an exported function on a pool thread. The promise is rejected with what the function throws. */
  async callAsync(name: string, args: readonly unknown[]): Promise<unknown> {
    const { raw, result } = this.#prepare(name, args);
    return this.#result(await this.#pool.call(this.#number, `export:${name}`, raw), result);
  }

  #prepare(
    name: string,
    args: readonly unknown[],
  ): { raw: RawValue[]; result: Module["functions"][number]["result"] } {
    const index = this.#module.exports.find((each) => each.name === name)?.function ?? -1;
    const exported = this.#module.functions[index];
    if (!exported) throw new Error(`the program exports no \`${name}\``);
    const raw = exported.params.map((type, at) =>
      fromHostValue(this.#program.root.context, args[at], type, `argument ${at + 1}`),
    );
    return { raw, result: exported.result };
  }

  #result(outcome: RawOutcome, type: Module["functions"][number]["result"]): unknown {
    const { context } = this.#program.root;
    flushFully(hostState(context).output);
    switch (outcome.kind) {
      case "returned":
        return toHostValue(context, outcome.value, type);
      case "threw":
        throw boxedToHostValue(context, outcome.value);
      case "stopped": {
        const report = readReport(context.words);
        throw new ProgramStopped(
          report
            ? (describeStop(report, context).report ?? "the program was stopped")
            : "the program was stopped",
        );
      }
    }
  }
}
