/** The stages of compilation in order, and how long each took. */

/** Stages by name, in the order in which they run. */
export const STAGES = ["check", "lower", "passes", "flatten"] as const;

/** Name of a stage. `check` includes parsing, because imports are found by parsing. */
export type StageName = (typeof STAGES)[number];

/** What can be shown of a program on its way: tokens and trees of one file, or of the whole program. */
export const DUMP_STAGES = ["tokens", "ast", "typed", "ir", "graph"] as const;

/** Name of something that can be shown. */
export type DumpStage = (typeof DUMP_STAGES)[number];

/** Milliseconds per stage. */
export type StageTimes = { readonly [Name in StageName]?: number };

/** Measures stages. The clock is handed in, because the compiler knows no host. */
export class StageClock {
  readonly #now: () => number;
  readonly #times: { [Name in StageName]?: number } = {};

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Runs a stage and adds its time. */
  run<T>(name: StageName, work: () => T): T {
    const start = this.#now();
    try {
      return work();
    } finally {
      this.#times[name] = (this.#times[name] ?? 0) + this.#now() - start;
    }
  }

  /** Times so far. */
  get times(): StageTimes {
    return this.#times;
  }
}
