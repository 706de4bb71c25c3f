/**
 * `console.group`: what the console prints is indented by the groups that are open at its place of the serial elision. Which those are is known only
 * where text goes out in that order, so programs with groups mark what they print (`CONSOLE_OUT`, `CONSOLE_ERROR`) and print the openings and endings
 * of groups (`GROUPS`) among it. All state is in one word of shared memory, which belongs to whoever writes text out (CONTROL.flusher).
 */
import { CONTROL, CONTROL_ADDRESS } from "../abi/memory-map.ts";
import type { Words } from "../memory/words.ts";
import type { Descriptor } from "./output-list.ts";
import type { OutputSink } from "./output-sink.ts";

/** Marks of parts of the output list, beside the descriptors themselves. */
export const CONSOLE_OUT = 3;
export const CONSOLE_ERROR = 4;
export const GROUPS = 5;

/** What is printed for a group that begins or ends. */
export const GROUP_BEGINS = "+";
export const GROUP_ENDS = "-";

const NEW_LINE = 10;
const PLUS = 43;
const SPACES_PER_GROUP = 2;
const STATE = CONTROL_ADDRESS + CONTROL.groups;
/** In the state: the descriptor is inside a line. The count of groups is above. */
const IS_INSIDE: Readonly<Record<Descriptor, number>> = { 1: 1, 2: 2 };
const COUNT_SHIFT = 2;

/** Writes a part of the output list to where it belongs. Only the flusher. */
export function writePart(words: Words, sink: OutputSink, mark: number, bytes: Uint8Array): void {
  if (mark === GROUPS) changeGroups(words, bytes);
  else if (mark === CONSOLE_OUT) writeIndented(words, sink, 1, bytes);
  else if (mark === CONSOLE_ERROR) writeIndented(words, sink, 2, bytes);
  else sink.write(mark as Descriptor, bytes);
}

function changeGroups(words: Words, changes: Uint8Array): void {
  const state = words.load(STATE);
  let count = state >>> COUNT_SHIFT;
  for (const change of changes) count = change === PLUS ? count + 1 : Math.max(0, count - 1);
  words.store(STATE, (count << COUNT_SHIFT) | (state & 3));
}

function writeIndented(
  words: Words,
  sink: OutputSink,
  descriptor: Descriptor,
  bytes: Uint8Array,
): void {
  const state = words.load(STATE);
  const bit = IS_INSIDE[descriptor];
  let isInside = (state & bit) !== 0;
  const indent = new Uint8Array((state >>> COUNT_SHIFT) * SPACES_PER_GROUP).fill(32);
  const parts: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const newLine = bytes.indexOf(NEW_LINE, start);
    const end = newLine < 0 ? bytes.length : newLine + 1;
    if (!isInside) parts.push(indent);
    parts.push(bytes.subarray(start, end));
    isInside = newLine < 0;
    start = end;
  }
  words.store(STATE, isInside ? state | bit : state & ~bit);
  sink.write(descriptor, indent.length === 0 ? bytes : concatenate(parts));
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
