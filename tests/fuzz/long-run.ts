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

/** What a process tells of the programs it has done. */
interface Progress {
  /** The first seed that is not done. */
  readonly next: number;
  readonly same: number;
  readonly stopped: number;
  readonly found: readonly string[];
  readonly oracles: readonly string[];
}

/** A process that says nothing for so long hangs, however busy the machine. */
const PATIENCE_MS = 600_000;
/** Programs between two lines of progress. */
const REPORT_EVERY = 1000;
/** One process of so many runs code of V8's optimizing compiler as users do; the others are content with its baseline, which costs a tenth. */
const OPTIMIZED_EVERY = 8;

if (process.send) await work(Number(values.seed), Number(values.programs));
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
  const range = async (seed: number, last: number): Promise<void> => {
    for (let next = seed; next < last; ) {
      const endedWell = await inProcess(children, next, last - next, turn++, (progress) => {
        done += progress.next - next;
        next = progress.next;
        same += progress.same;
        stopped += progress.stopped;
        found += progress.found.length;
        for (const name of progress.oracles) ran.set(name, (ran.get(name) ?? 0) + progress.same);
        for (const text of progress.found) console.log(text);
        if (same >= reported + REPORT_EVERY) report();
      });
      if (endedWell) continue;
      found += 1;
      console.log(`a process ended or hung at the seeds from ${next}`);
      const passed = Math.min(Number(values.batch), last - next);
      done += passed;
      next += passed;
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
      const seed = given;
      given = Math.min(end, seed + Number(values.restart));
      await range(seed, given);
    }
  };
  await Promise.all(Array.from({ length: Number(values.processes) }, lane));
  finish();
}

/** @returns whether the process did all it was to do */
function inProcess(
  children: Set<ChildProcess>,
  seed: number,
  programs: number,
  turn: number,
  onProgress: (progress: Progress) => void,
): Promise<boolean> {
  const args = ["--seed", `${seed}`, "--programs", `${programs}`, "--batch", values.batch];
  const child = fork(fileURLToPath(import.meta.url), [...args, "--size", values.size], {
    execArgv: [
      ...process.execArgv,
      // Most time of a compiler that starts anew all the time goes into short-lived objects.
      "--max-semi-space-size=64",
      ...(turn % OPTIMIZED_EVERY === OPTIMIZED_EVERY - 1 ? [] : ["--liftoff-only"]),
    ],
  });
  children.add(child);
  return new Promise((resolve) => {
    let watch = watchFor(child);
    child.on("message", (progress: Progress) => {
      clearTimeout(watch);
      watch = watchFor(child);
      onProgress(progress);
    });
    child.on("exit", (code) => {
      clearTimeout(watch);
      children.delete(child);
      resolve(code === 0);
    });
  });
}

function watchFor(child: ChildProcess): NodeJS.Timeout {
  return setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
}

/** Does `programs` programs and tells of each batch. */
async function work(seed: number, programs: number): Promise<void> {
  // Without the one who asked, nobody would hear of what comes.
  process.on("disconnect", () => process.exit());
  const end = seed + programs;
  let next = seed;
  let waiting: Program[] = [];
  for (let turn = 0; next < end || waiting.length > 0; turn += 1) {
    while (waiting.length < Number(values.batch) && next < end) {
      waiting.push(randomProgram(next, size));
      next += 1;
    }
    const { verdicts, oracles, found } = await judge(waiting, turn);
    waiting = waiting.filter((_, index) => verdicts[index] === "unsettled");
    process.send?.({
      next: next - waiting.length,
      same: verdicts.filter((each) => each === "same").length,
      stopped: verdicts.filter((each) => each === "stopped").length,
      found,
      oracles,
    } satisfies Progress);
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
