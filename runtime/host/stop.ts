/**
 * Stopping a program from any worker: a trap, an exit, a fault. The first stopper's report counts; everybody else is woken and thrown out of generated
 * code by `ProgramStop` at the next safepoint.
 */
import {
  CONTROL,
  CONTROL_ADDRESS,
  REPORT_ADDRESS,
  REPORT_BYTES,
  WORKER,
  workerBlock,
} from "../abi/memory-map.ts";
import type { Words } from "../memory/words.ts";
import { wakeAll } from "../safepoint/wake.ts";
import { ProgramStop } from "../sched/strand.ts";
import type { Context } from "./context.ts";

/** Why a program was stopped. Stacks are the engine's own text: who renders the report looks positions up. */
export type StopReason =
  | {
      readonly kind: "trap";
      /** Code of abi/traps. */
      readonly code: number;
      readonly details: readonly [number, number];
      readonly stack: string;
      /** More lines for the report. */
      readonly notes?: readonly string[];
    }
  | { readonly kind: "exit"; readonly exitCode: number }
  /** It ran for as long as it may. */
  | { readonly kind: "timeUp"; readonly stack: string }
  /** An error for which the module has no maker. */
  | {
      readonly kind: "uncaught";
      readonly name: string;
      readonly message: string;
      readonly stack: string;
    }
  /** A fault of ours. */
  | { readonly kind: "internal"; readonly message: string; readonly stack: string };

export type StopReport = StopReason & {
  readonly worker: number;
  /** Output segment in use by the stopper, 0 when none: text behind it is not shown. */
  readonly segment: number;
};

/** Longest texts in a report: together they fit REPORT_BYTES even when each unit of the message is escaped and each of the stack takes three bytes. */
const MAX_MESSAGE = 1000;
const MAX_STACK = 8000;
const MAX_STACK_FRAMES = 60;
/** How long a report may take to appear once somebody stopped the program. */
const REPORT_TIMEOUT_MS = 2000;

/** Stops the program. @throws ProgramStop always */
export function stopProgram(context: Context, reason: StopReason): never {
  const { words, worker } = context;
  if (words.compareExchange(CONTROL_ADDRESS + CONTROL.stopper, 0, worker + 1)) {
    const segment = context.hostState?.output.current ?? 0;
    writeReport(words, { ...shorten(reason), worker, segment });
  }
  endProgram(words);
  throw new ProgramStop();
}

/**
 * Says that the program has run for as long as it may: a worker stops it at its next safepoint, and reports where that is. Any thread, one that takes
 * no part included.
 */
export function endTime(words: Words): void {
  words.atomicStore(CONTROL_ADDRESS + CONTROL.timeUp, 1);
  callWorkers(words);
}

/** Makes every worker leave generated code at its next safepoint. Any thread. */
export function endProgram(words: Words): void {
  words.atomicStore(CONTROL_ADDRESS + CONTROL.shutdown, 1);
  callWorkers(words);
}

function callWorkers(words: Words): void {
  const workerCount = words.atomicLoad(CONTROL_ADDRESS + CONTROL.workerCount);
  for (let worker = 0; worker < workerCount; worker += 1) {
    words.atomicStore(workerBlock(worker) + WORKER.poll, 1);
  }
  wakeAll(words, workerCount);
}

/** @returns the report of who stopped the program; undefined when nobody did. Blocks while it is being written; a stopper may have died over it. */
export function readReport(words: Words): StopReport | undefined {
  if (words.atomicLoad(CONTROL_ADDRESS + CONTROL.stopper) === 0) return undefined;
  const ready = CONTROL_ADDRESS + CONTROL.reportReady;
  if (words.atomicLoad(ready) === 0) words.wait(ready, 0, REPORT_TIMEOUT_MS);
  if (words.atomicLoad(ready) === 0) {
    const worker = words.atomicLoad(CONTROL_ADDRESS + CONTROL.stopper) - 1;
    return { kind: "internal", message: "no report was left", stack: "", worker, segment: 0 };
  }
  const length = words.load(REPORT_ADDRESS);
  const bytes = words.u8.slice(REPORT_ADDRESS + 4, REPORT_ADDRESS + 4 + length);
  return JSON.parse(new TextDecoder().decode(bytes)) as StopReport;
}

/** The engine's stack text of the caller. */
export function captureStack(frameCount = MAX_STACK_FRAMES): string {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = frameCount;
  const holder = { stack: "" };
  Error.captureStackTrace(holder, captureStack);
  Error.stackTraceLimit = stackTraceLimit;
  return holder.stack;
}

function writeReport(words: Words, report: StopReport): void {
  const bytes = new TextEncoder().encode(JSON.stringify(report)).subarray(0, REPORT_BYTES - 4);
  words.u8.set(bytes, REPORT_ADDRESS + 4);
  words.store(REPORT_ADDRESS, bytes.length);
  words.atomicStore(CONTROL_ADDRESS + CONTROL.reportReady, 1);
  words.notify(CONTROL_ADDRESS + CONTROL.reportReady);
}

function shorten(reason: StopReason): StopReason {
  const cut = (text: string): string =>
    text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE)}…` : text;
  switch (reason.kind) {
    case "trap":
    case "timeUp":
      return { ...reason, stack: cutLines(reason.stack) };
    case "exit":
      return reason;
    case "uncaught":
      return { ...reason, message: cut(reason.message), stack: cutLines(reason.stack) };
    case "internal":
      return { ...reason, message: cut(reason.message), stack: cutLines(reason.stack) };
  }
}

/** Whole lines only: half a frame would be read as another one. */
function cutLines(text: string): string {
  if (text.length <= MAX_STACK) return text;
  return text.slice(0, text.lastIndexOf("\n", MAX_STACK));
}
