/** A program's whole run on the calling thread, from its first instruction to what is said of its end. */
import {
  CONTROL,
  CONTROL_ADDRESS,
  HEAP,
  OWN_PAUSES_ADDRESS,
  ownHeap,
  PAUSE_COUNT,
  PAUSES_ADDRESS,
  WORKER,
  workerBlock,
} from "../abi/memory-map.ts";
import { takenBlockBytes } from "../heap/blocks.ts";
import { liveBytes } from "../heap/heap-lists.ts";
import type { Words } from "../memory/words.ts";
import { ProgramStop } from "../sched/strand.ts";
import { awaitQuiescence } from "../sched/worker-loop.ts";
import { callExport, holdThrown, type RawOutcome } from "./call.ts";
import { describeStop, describeUncaught } from "./describe-end.ts";
import { hostState } from "./host-state.ts";
import type { Participant } from "./instantiate.ts";
import { finishOutput } from "./output.ts";
import { readReport } from "./stop.ts";

/** How a run ended. */
export interface RunResult {
  /** As Node's: 0, 1 after an uncaught exception or a trap, what the program asked for, 70 for a fault of ours. */
  readonly exitCode: number;
  /** What belongs on standard error at the end: an uncaught exception, a trap, statistics. */
  readonly report?: string;
}

/**
 * Runs the program's entry and all that comes of it, blocking the calling thread meanwhile.
 * @param root worker 0 of a program that has not begun
 * @param translateMs appends counters of the run to the report, this among them
 */
export function runEntry(root: Participant, translateMs?: number): RunResult {
  const begun = performance.now();
  const outcome = callExport(root, "entry", []);
  if (outcome.kind === "threw") holdThrown(root, outcome.value);
  if (outcome.kind !== "stopped") settle(root);
  const { report = "", ...rest } = describeEnd(root, outcome);
  const stats =
    translateMs === undefined
      ? ""
      : describeStatistics(root, translateMs, performance.now() - begun);
  const text = report + stats;
  return text === "" ? rest : { ...rest, report: text };
}

/** Waits for what was forked and never waited for; a stop there ends the program like one anywhere. */
function settle(root: Participant): void {
  try {
    awaitQuiescence(root.strand);
  } catch (error) {
    if (!(error instanceof ProgramStop)) throw error;
  }
}

function describeEnd({ context }: Participant, outcome: RawOutcome): RunResult {
  const stop = readReport(context.words);
  finishOutput(hostState(context).output, stop);
  if (stop !== undefined) return describeStop(stop, context);
  if (outcome.kind === "threw")
    return { exitCode: 1, report: describeUncaught(context, outcome.value) };
  return { exitCode: context.words.atomicLoad(CONTROL_ADDRESS + CONTROL.exitCode) };
}

function describeStatistics(root: Participant, translateMs: number, runMs: number): string {
  const { words, map } = root.context;
  const sum = (offset: number) => {
    let total = 0;
    for (let worker = 0; worker < map.workerCount; worker++)
      total += words.load(workerBlock(worker) + offset);
    return total;
  };
  const sum64 = (offset: number) => {
    let total = 0;
    for (let worker = 0; worker < map.workerCount; worker++)
      total += Number(words.load64(workerBlock(worker) + offset));
    return total;
  };
  const usedBytes = takenBlockBytes(words);
  return [
    `workers ${map.workerCount}, translated in ${translateMs.toFixed(1)} ms, ran ${runMs.toFixed(1)} ms`,
    `tasks handed over ${sum(WORKER.forksServed)}, stolen and run ${sum(WORKER.steals)}, steal requests ${sum(WORKER.stealRequests)}, parked ${sum(WORKER.parks)} times`,
    `heap ${mebibytes(usedBytes)} MiB in blocks; ${mebibytes(sum64(WORKER.allocatedBytes))} MiB allocated, ${mebibytes(liveBytes(words, map))} MiB alive at the last collection`,
    describeCollections(words, map.workerCount),
    "",
  ].join("\n");
}

function describeCollections(words: Words, workerCount: number): string {
  const perWorker = (count: (worker: number) => number): string =>
    Array.from({ length: workerCount }, (_, worker) => count(worker)).join(" ");
  const all = words.atomicLoad(CONTROL_ADDRESS + CONTROL.collections);
  const own = words.atomicLoad(CONTROL_ADDRESS + CONTROL.ownCollections);
  const described: string[] = [];
  if (all > 0) {
    const by = perWorker((worker) => words.load(workerBlock(worker) + WORKER.collections));
    // The first is at 1: it is stored after the count has grown.
    const pauses = describePauses(words, PAUSES_ADDRESS, all, all);
    const boxes = perWorker((worker) => words.load(workerBlock(worker) + WORKER.boxesTaken));
    const helped = workerCount > 1 ? `, parts of the marking taken up (by worker: ${boxes})` : "";
    described.push(`${all} collections (by worker: ${by})${helped}, pauses ${pauses}`);
  }
  if (own > 0) {
    const by = perWorker((worker) => words.load(ownHeap(worker) + HEAP.collections));
    const pauses = describePauses(words, OWN_PAUSES_ADDRESS, own, own - 1);
    described.push(
      `${own} collections by one worker of its own heap (by worker: ${by}), pauses of it alone ${pauses}`,
    );
  }
  const opened = ownHeapCounts(words, workerCount, HEAP.opened);
  if (opened.some((count) => count > 0)) {
    const joined = ownHeapCounts(words, workerCount, HEAP.givenAway);
    described.push(
      `own heaps opened (by worker: ${opened.join(" ")}), joined to what all may see (by worker: ${joined.join(" ")})`,
    );
  }
  return described.length === 0 ? "no collections" : described.join("\n");
}

function ownHeapCounts(words: Words, workerCount: number, count: number): number[] {
  return Array.from({ length: workerCount }, (_, worker) => words.load(ownHeap(worker) + count));
}

/** @param last number of the last one */
function describePauses(words: Words, ring: number, count: number, last: number): string {
  const known = Math.min(count, PAUSE_COUNT);
  const pauses = Array.from({ length: known }, (_, index) =>
    words.loadF64(ring + 8 * ((last - index) % PAUSE_COUNT)),
  ).sort((left, right) => left - right);
  const at = (share: number) => (pauses[Math.ceil(share * known) - 1] ?? 0).toFixed(2);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, max ${at(1)} ms`;
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
