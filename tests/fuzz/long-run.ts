/**
 * Runs random programs by the ten thousand and compares them with Node (tests/README.md says how). Programs are compiled many at once, on
 * the interpreter, one worker and each further oracle in turn; processes of their own do so for a few thousand of them each, since threads and
 * compiled code are let go of only when a process ends, and what crashes or hangs is then passed over.
 */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { closeOracles } from "../harness/oracles.ts";
import { type BatchResult, runBatch } from "./program/batch.ts";
import { difference } from "./program/difference.ts";
import { writeDown } from "./program/found.ts";
import { batchesOfAlike } from "./program/kinds.ts";
import { type Program, programText, randomProgram, SIZES } from "./random-program.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    programs: { type: "string", default: "10000" },
    size: { type: "string", default: "small" },
    batch: { type: "string", default: "100" },
    restart: { type: "string", default: "3000" },
    processes: { type: "string", default: "1" },
  },
});
const size = SIZES.find((each) => each === values.size);
if (size === undefined) throw new Error(`programs are ${SIZES.join(", ")}, not ${values.size}`);

/** The programs that a process is to do, by their seeds. */
interface Work {
  readonly seeds: readonly number[];
}

/** What a process tells: of which programs it begins, and what became of those. */
type Message =
  | { readonly kind: "begin"; readonly seeds: readonly number[] }
  | ({ readonly kind: "done" } & Progress);

interface Progress {
  /** Programs that are done; others, which an earlier one kept from running, come once more. */
  readonly seeds: readonly number[];
  readonly same: number;
  readonly stopped: number;
  readonly found: readonly string[];
  readonly oracles: readonly string[];
}

/** A process that says nothing for so long hangs, however busy the machine. */
const PATIENCE_MS = 3_600_000;
/** Programs between two lines of progress. */
const REPORT_EVERY = 1000;
/** One process of so many runs code of V8's optimizing compiler as users do; the others are content with its baseline, which costs a tenth. */
const OPTIMIZED_EVERY = 8;

if (process.send) process.once("message", ({ seeds }: Work) => void work(seeds));
else await supervise();

/** Runs processes beside each other, and new ones after them, until all programs are done. */
async function supervise(): Promise<void> {
  const first = Number(values.seed);
  const end = first + Number(values.programs);
  const started = performance.now();
  const ran = new Map<string, number>();
  const children = new Set<ChildProcess>();
  let [turn, given, done, same, stopped, found, reported] = [0, first, 0, 0, 0, 0, 0];
  const report = (): void => {
    const rate = (same * 1000) / (performance.now() - started);
    console.log(
      `${same} programs the same of the ${done} done (seeds ${first} to ${given - 1}), ${stopped} stopped by a trap, ` +
        `${found} found; ${rate.toFixed(1)} a second`,
    );
    reported = same;
  };
  const finish = (): void => {
    report();
    for (const [name, count] of ran) console.log(`${count} on ${name}`);
    process.exitCode = found > 0 ? 1 : 0;
  };
  const doAll = async (seeds: readonly number[]): Promise<void> => {
    const rest = new Set(seeds);
    while (rest.size > 0) {
      const failed = await inProcess(children, [...rest], turn++, (progress) => {
        for (const seed of progress.seeds) rest.delete(seed);
        done += progress.seeds.length;
        same += progress.same;
        stopped += progress.stopped;
        found += progress.found.length;
        for (const name of progress.oracles) ran.set(name, (ran.get(name) ?? 0) + progress.same);
        for (const text of progress.found) console.log(text);
        if (same >= reported + REPORT_EVERY) report();
      });
      if (failed === undefined) continue;
      found += 1;
      console.log(`a process ended or hung at the seeds ${failed.join(" ")}`);
      for (const seed of failed) rest.delete(seed);
      done += failed.length;
    }
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      for (const child of children) child.kill("SIGKILL");
      finish();
      process.exit();
    });
  }
  const lane = async (): Promise<void> => {
    while (given < end) {
      const from = given;
      given = Math.min(end, from + Number(values.restart));
      await doAll(Array.from({ length: given - from }, (_, index) => from + index));
    }
  };
  await Promise.all(Array.from({ length: Number(values.processes) }, lane));
  finish();
}

/** @returns the seeds at which the process failed; `undefined` when it did all it was to do */
function inProcess(
  children: Set<ChildProcess>,
  seeds: readonly number[],
  turn: number,
  onProgress: (progress: Progress) => void,
): Promise<readonly number[] | undefined> {
  const args = ["--size", values.size, "--batch", values.batch];
  const child = fork(fileURLToPath(import.meta.url), args, {
    execArgv: [
      ...process.execArgv,
      // Most time of a compiler that starts anew all the time goes into short-lived objects.
      "--max-semi-space-size=64",
      ...(turn % OPTIMIZED_EVERY === OPTIMIZED_EVERY - 1 ? [] : ["--liftoff-only"]),
    ],
  });
  children.add(child);
  child.send({ seeds } satisfies Work);
  return new Promise((resolve) => {
    let watch = watchFor(child);
    // Whatever fails before the first batch would fail again.
    let begun = seeds;
    child.on("message", (message: Message) => {
      clearTimeout(watch);
      watch = watchFor(child);
      if (message.kind === "begin") begun = message.seeds;
      else onProgress(message);
    });
    child.on("exit", (code) => {
      clearTimeout(watch);
      children.delete(child);
      resolve(code === 0 ? undefined : begun);
    });
  });
}

function watchFor(child: ChildProcess): NodeJS.Timeout {
  return setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
}

/** Does the programs and tells of each batch. */
async function work(seeds: readonly number[]): Promise<void> {
  // Without the one who asked, nobody would hear of what comes.
  process.on("disconnect", () => process.exit());
  const tell = (message: Message): void => void process.send?.(message);
  let waiting = seeds.map((seed) => randomProgram(seed, size));
  for (let turn = 0; waiting.length > 0; ) {
    const unsettled: Program[] = [];
    for (const batch of batchesOfAlike(waiting, Number(values.batch))) {
      tell({ kind: "begin", seeds: batch.map(({ seed }) => seed) });
      const { verdicts, oracles, found } = await judge(batch, turn++);
      unsettled.push(...batch.filter((_, index) => verdicts[index] === "unsettled"));
      tell({
        kind: "done",
        seeds: batch.filter((_, index) => verdicts[index] !== "unsettled").map(({ seed }) => seed),
        same: verdicts.filter((each) => each === "same").length,
        stopped: verdicts.filter((each) => each === "stopped").length,
        found,
        oracles,
      });
    }
    waiting = unsettled;
  }
  await closeOracles();
  process.disconnect();
}

/** What became of a batch and what was found in it. */
interface Judged extends BatchResult {
  readonly found: readonly string[];
}

/** Runs the programs together; when that is not possible, each half, until it is clear which is at fault. */
async function judge(programs: readonly Program[], turn: number): Promise<Judged> {
  const result = await runBatch(programs, { further: turn, verifiesPasses: turn % 8 === 0 });
  if (result) {
    const different = programs.filter((_, index) => result.verdicts[index] === "different");
    return { ...result, found: different.map((program) => findAlone(program, programs)) };
  }
  const [program] = programs;
  if (program !== undefined && programs.length === 1) {
    return { verdicts: ["different"], oracles: [], found: [findAlone(program, programs)] };
  }
  const middle = programs.length >> 1;
  const first = await judge(programs.slice(0, middle), turn);
  const second = await judge(programs.slice(middle), turn);
  const found = [...first.found, ...second.found];
  if (found.length === 0) found.push(`these run apart, not together: ${seedsOf(programs)}`);
  const verdicts = [...first.verdicts, ...second.verdicts];
  return { verdicts, oracles: first.oracles, found };
}

/** What is found of a program that was different among the others. */
function findAlone(program: Program, others: readonly Program[]): string {
  const alone = difference(programText(program));
  if (alone) return writeDown(program, alone);
  return `seed ${program.seed} is different only together with ${seedsOf(others)}`;
}

function seedsOf(programs: readonly Program[]): string {
  return programs.map(({ seed }) => seed).join(" ");
}
