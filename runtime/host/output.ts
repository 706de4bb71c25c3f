/** A thread's part in the program's output: which segment it prints to, and when text goes out. Protocol: OUTPUT.md. Owner only. */
import { Buffer } from "node:buffer";
import { performance } from "node:perf_hooks";
import { CONTROL, CONTROL_ADDRESS, WORKER, workerBlock } from "../abi/memory-map.ts";
import type { Words } from "../memory/words.ts";
import { ProgramStop } from "../sched/strand.ts";
import { CONSOLE_ERROR, writePart } from "./output-groups.ts";
import {
  addStream,
  appendShortText,
  appendText,
  closeSegment,
  isFirstSegment,
  MAX_SHORT_LENGTH,
  NoOutputMemory,
  type PartMark,
  type Piece,
  passFirstSegment,
  splitSegment,
  streams,
  takeText,
  withOutputLock,
} from "./output-list.ts";
import { createDescriptorSink, type OutputSink } from "./output-sink.ts";

export interface Output {
  readonly words: Words;
  /** The whole memory, for the engine's fast writing of text. */
  readonly memory: Buffer;
  readonly worker: number;
  /** Open segment the thread prints to; 0 before a root strand's first output. */
  current: number;
  /** Segments to go back to, of the tasks that run on the thread now, innermost last. */
  readonly outer: number[];
  /** Bytes printed since the thread last flushed. */
  unflushedBytes: number;
  /** Safepoints' slow paths since the thread printed last. */
  quietSafepoints: number;
  /** Generated code of a program that forks nothing has no safepoints. */
  readonly hasSafepoints: boolean;
  flushedAtMs: number;
  /** Undefined on threads which leave all writing to an embedding program's own thread. */
  sink: OutputSink | undefined;
  /** Text taken from the list; made at the first flush. */
  taken: Buffer | undefined;
  readonly outOfMemory: () => never;
}

export interface OutputOptions {
  readonly outOfMemory: () => never;
  /** An embedding program collects the text: see `Output.sink`. */
  readonly isCaptured: boolean;
  readonly hasSafepoints: boolean;
}

const FLUSHER = CONTROL_ADDRESS + CONTROL.outputFlusher;
/** One system call for some thousand lines. */
const FLUSH_BYTES = 64 << 10;
/** A line after this long a silence is shown at once. A system call takes some 2 µs, so all of them stay below 1 % of the time. */
const FLUSH_INTERVAL_MS = 0.25;
/** Above this a thread waits for whoever writes, so that a slow reader slows the program down. */
const MAX_UNFLUSHED_BYTES = 8 << 20;
/** More than a loop that prints has in a round; each costs some 100 ns. */
const QUIET_SAFEPOINTS = 16;
/** How long a stopped program waits for a thread that was writing. */
const STOPPED_FLUSHER_MS = 1000;
/** Calls that must still fit the stack before the list is changed: more than changing it takes. */
const RESERVED_CALLS = 16;

export function createOutput(
  words: Words,
  memory: Buffer,
  worker: number,
  { outOfMemory, isCaptured, hasSafepoints }: OutputOptions,
): Output {
  return {
    words,
    memory,
    worker,
    current: 0,
    outer: [],
    unflushedBytes: 0,
    quietSafepoints: 0,
    hasSafepoints,
    flushedAtMs: 0,
    sink: isCaptured ? undefined : createDescriptorSink(),
    taken: undefined,
    outOfMemory,
  };
}

/** Prints text in the place of the serial elision. */
export function write(output: Output, descriptor: PartMark, text: string): void {
  if (text.length <= MAX_SHORT_LENGTH) {
    output.unflushedBytes += changeList(output, (words) => {
      output.current ||= addStream(words);
      return appendShortText(words, output.memory, output.current, descriptor, text);
    });
    flushAfterWrite(output, descriptor);
    return;
  }
  writeBytes(output, descriptor, Buffer.from(text));
}

/** Prints bytes likewise. */
export function writeBytes(output: Output, descriptor: PartMark, bytes: Buffer): void {
  // In pieces, so that a long text does not fill the memory on its way out.
  for (let start = 0; start < bytes.length; start += FLUSH_BYTES) {
    const end = Math.min(start + FLUSH_BYTES, bytes.length);
    changeList(output, (words) => {
      output.current ||= addStream(words);
      appendText(words, output.current, descriptor, bytes, start, end);
    });
    output.unflushedBytes += end - start;
    flushAfterWrite(output, descriptor);
  }
}

function flushAfterWrite(output: Output, descriptor: PartMark): void {
  if (output.sink === undefined) return;
  if (descriptor === 2 || descriptor === CONSOLE_ERROR) {
    flushFully(output);
  } else if (
    output.unflushedBytes >= FLUSH_BYTES ||
    output.sink.isInteractive ||
    isFlushDue(output)
  ) {
    flush(output);
    if (output.unflushedBytes >= MAX_UNFLUSHED_BYTES) flushFully(output);
  } else {
    output.quietSafepoints = 0;
    askForSafepoint(output);
  }
}

/** `rt.output_fork`. @returns the child's segment */
export function forkOutput(output: Output): number {
  return changeList(output, (words) => {
    output.current ||= addStream(words);
    const [child, rest] = splitSegment(words, output.current);
    output.current = rest;
    return child;
  });
}

/** `rt.output_enter`. @returns the segment before, for `leaveOutput` */
export function enterOutput(output: Output, segment: number): number {
  const before = output.current;
  output.outer.push(before);
  output.current = segment;
  return before;
}

/** `rt.output_leave`. */
export function leaveOutput(output: Output, before: number): void {
  changeList(output, (words) => closeSegment(words, output.current));
  output.current = before;
  output.outer.pop();
}

/** How many printing tasks run on the thread: to be noted before generated code is called. */
export function outputDepth(output: Output): number {
  return output.outer.length;
}

/** Leaves the tasks whose frames are gone without having left themselves: V8 lets no handler see the end of the native stack. */
export function unwindOutput(output: Output, depth: number): void {
  while (output.outer.length > depth) leaveOutput(output, output.outer.at(-1) ?? 0);
}

/** Is everything before the thread's own place in the output there? */
export function isFirst(output: Output): boolean {
  const { words, current } = output;
  return current === 0 || withOutputLock(words, () => isFirstSegment(words, current));
}

/**
 * After a safepoint's slow path. A program that prints a few lines and then computes must not keep the last ones to itself: as long as text waits
 * the thread asks itself to come here, and some safepoints without a further line mean that it has gone quiet. A loop that prints does not get
 * that far, so its lines still go out together.
 */
export function flushAtSafepoint(output: Output): void {
  if (output.unflushedBytes === 0 || output.sink === undefined) return;
  output.quietSafepoints += 1;
  if (output.quietSafepoints >= QUIET_SAFEPOINTS || isFlushDue(output)) flush(output);
  else askForSafepoint(output);
}

function askForSafepoint({ words, worker, hasSafepoints }: Output): void {
  if (hasSafepoints) words.atomicStore(workerBlock(worker) + WORKER.poll, 1);
}

function isFlushDue({ flushedAtMs }: Output): boolean {
  return performance.now() - flushedAtMs >= FLUSH_INTERVAL_MS;
}

/** Before the thread sleeps. */
export function flushBeforeWaiting(output: Output): void {
  if (output.unflushedBytes > 0) flush(output);
}

/**
 * Writes what is known of the output, unless another thread is about it.
 * @returns false then
 */
export function flush(output: Output): boolean {
  const { words, worker, sink } = output;
  if (sink === undefined) {
    output.unflushedBytes = 0;
    return true;
  }
  output.taken ??= Buffer.allocUnsafeSlow(FLUSH_BYTES);
  const { taken } = output;
  for (;;) {
    const pieces = withOutputLock(words, () => {
      if (words.atomicLoad(FLUSHER) !== 0) return undefined;
      const found = takePieces(words, taken);
      if (found.length > 0) words.atomicStore(FLUSHER, worker + 1);
      return found;
    });
    if (pieces === undefined) return false;
    if (pieces.length === 0) break;
    try {
      for (const { descriptor, start, end } of pieces) {
        writePart(words, sink, descriptor, taken.subarray(start, end));
      }
    } finally {
      words.atomicStore(FLUSHER, 0);
      words.notify(FLUSHER);
    }
  }
  output.unflushedBytes = 0;
  output.flushedAtMs = performance.now();
  return true;
}

/**
 * Writes what is known of the output, waiting for another thread that is about it.
 * @param patienceMs how long; a thread that is still at it then was ended in the middle, or its reader hangs
 */
export function flushFully(output: Output, patienceMs = Number.POSITIVE_INFINITY): void {
  const { words } = output;
  const start = performance.now();
  while (!flush(output)) {
    const flusher = words.atomicLoad(FLUSHER);
    const rest = start + patienceMs - performance.now();
    if (flusher !== 0 && rest > 0) words.wait(FLUSHER, flusher, rest);
    else if (rest <= 0) words.atomicStore(FLUSHER, 0);
  }
}

/**
 * Writes what is left when the program is over. Of a stopped program that is also what unfinished tasks had printed, up to the stopper's place;
 * workers that still run get no further, see `changeList`.
 * @param stop who stopped it, if anybody did
 */
export function finishOutput(output: Output, stop: { readonly segment: number } | undefined): void {
  const { words } = output;
  const last = stop?.segment ?? 0;
  for (;;) {
    flushFully(output, stop === undefined ? Number.POSITIVE_INFINITY : STOPPED_FLUSHER_MS);
    const wentOn = withOutputLock(words, () =>
      streams(words).map((stream) => passFirstSegment(words, stream, last)),
    );
    if (!wentOn.includes(true)) return;
  }
}

function takePieces(words: Words, target: Buffer): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const stream of streams(words)) {
    const found = takeText(words, stream, target, end);
    pieces.push(...found.pieces);
    end = found.end;
  }
  return pieces;
}

/** Memory used up stops the program, but not before the lock is released. */
function changeList<T>(output: Output, change: (words: Words) => T): T {
  // A program at the end of its stack must get its RangeError here, not in the middle of a change.
  reserveCalls(RESERVED_CALLS);
  try {
    return withOutputLock(output.words, () => {
      // From the stop on the list belongs to whoever writes the rest of it.
      if (isOver(output.words)) throw new ProgramStop();
      return change(output.words);
    });
  } catch (error) {
    if (error instanceof NoOutputMemory) output.outOfMemory();
    throw error;
  }
}

function isOver(words: Words): boolean {
  return words.atomicLoad(CONTROL_ADDRESS + CONTROL.shutdown) !== 0;
}

function reserveCalls(count: number): number {
  return count === 0 ? 0 : 1 + reserveCalls(count - 1);
}
