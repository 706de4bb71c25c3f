/**
 * The list of output segments in shared memory: OUTPUT.md is its protocol. Every function here is called with the lock held, except
 * `withOutputLock` itself; none makes a system call.
 */
import type { Buffer } from "node:buffer";
import { BLOCK_BYTES, BLOCK_HEADER_BYTES, CONTROL, CONTROL_ADDRESS } from "../abi/memory-map.ts";
import { NO_BLOCK, RUNTIME_HEAP, takeBlocks } from "../heap/blocks.ts";
import type { Words } from "../memory/words.ts";

/** A cell holds a segment with a little text, more text of a segment, or a stream. Blocks are carved into them. */
const CELL_BYTES = 512;

/** A stream: the list of one root strand. */
const STREAM = { next: 0, head: 4 } as const;
/** A segment; its first text part follows at `text`. */
const SEGMENT = { next: 0, previous: 4, stream: 8, isClosed: 12, lastText: 16, text: 20 } as const;
/** A text part, inside a segment or a cell of its own: bytes up to `used` are text for the descriptor. */
const TEXT = { next: 0, descriptor: 4, used: 8, bytes: 12 } as const;

/** Descriptors that text may be meant for. */
export type Descriptor = 1 | 2;
/** What a text part is: text for a descriptor, or one of the marks of output-groups.ts. */
export type PartMark = Descriptor | 3 | 4 | 5;

/** Text taken from the list: bytes `start` to `end` of the buffer it was copied to. */
export interface Piece {
  readonly descriptor: PartMark;
  readonly start: number;
  readonly end: number;
}

/** Longest UTF-8 of one UTF-16 unit; two units that are one code point take four. */
const MAX_UTF8_BYTES_PER_UNIT = 3;
/** Short text goes to one part, so an empty one must have room for it. */
export const MAX_SHORT_LENGTH = 128;

const LOCK = CONTROL_ADDRESS + CONTROL.outputLock;
/** Turns before sleeping: some 5 µs, longer than the lock is held unless its holder was put aside. */
const LOCK_SPINS = 200;

/** Thrown by functions that need a cell when memory is used up, so that the lock is released before the program is stopped. */
export class NoOutputMemory extends Error {}

/** Runs `action` with the lock held. Any thread, never nested. */
export function withOutputLock<T>(words: Words, action: () => T): T {
  for (let spin = 0; !words.compareExchange(LOCK, 0, 1); spin += 1) {
    if (spin < LOCK_SPINS) continue;
    while (words.atomicExchange(LOCK, 2) !== 0) words.wait(LOCK, 2);
    break;
  }
  try {
    return action();
  } finally {
    if (words.atomicExchange(LOCK, 0) === 2) words.notify(LOCK);
  }
}

/** Begins a stream. @returns its open segment */
export function addStream(words: Words): number {
  const stream = takeCell(words);
  const segment = makeSegment(words, stream);
  words.store(stream + STREAM.head, segment | 0);
  words.store(stream + STREAM.next, words.load(CONTROL_ADDRESS + CONTROL.outputStreams));
  words.store(CONTROL_ADDRESS + CONTROL.outputStreams, stream | 0);
  return segment;
}

/** Addresses of all streams. */
export function streams(words: Words): number[] {
  const found: number[] = [];
  let stream = words.loadAddress(CONTROL_ADDRESS + CONTROL.outputStreams);
  for (; stream !== 0; stream = words.loadAddress(stream + STREAM.next)) found.push(stream);
  return found;
}

/**
 * Closes `segment` and puts two open ones behind it.
 * @returns child's segment and the one where the forker goes on
 */
export function splitSegment(words: Words, segment: number): [child: number, rest: number] {
  const stream = words.loadAddress(segment + SEGMENT.stream);
  const child = makeSegment(words, stream);
  const rest = makeSegment(words, stream);
  const next = words.loadAddress(segment + SEGMENT.next);
  link(words, segment, child);
  link(words, child, rest);
  if (next !== 0) link(words, rest, next);
  closeSegment(words, segment);
  return [child, rest];
}

/** No more text will come to the segment; another one must lie behind it. */
export function closeSegment(words: Words, segment: number): void {
  words.store(segment + SEGMENT.isClosed, 1);
  // Tasks that print nothing must not pile segments up.
  dropIfDone(words, segment);
}

/**
 * Puts a short text behind that of an open segment, as UTF-8.
 * @param memory the same memory as `words`
 * @param text at most MAX_SHORT_LENGTH long
 * @returns bytes it took
 */
export function appendShortText(
  words: Words,
  memory: Buffer,
  segment: number,
  descriptor: PartMark,
  text: string,
): number {
  const mostBytes = MAX_UTF8_BYTES_PER_UNIT * text.length;
  let part = words.loadAddress(segment + SEGMENT.lastText);
  let used = words.load(part + TEXT.used);
  if (used > 0) {
    const isSame = words.load(part + TEXT.descriptor) === descriptor;
    if (!isSame || capacity(part) - used < mostBytes) {
      part = addPart(words, segment, part);
      used = 0;
    }
  }
  if (used === 0) words.store(part + TEXT.descriptor, descriptor);
  const byteCount = memory.write(text, part + TEXT.bytes + used, mostBytes, "utf8");
  words.store(part + TEXT.used, used + byteCount);
  return byteCount;
}

/** Puts bytes `start` to `end` behind the text of an open segment. */
export function appendText(
  words: Words,
  segment: number,
  descriptor: PartMark,
  bytes: Buffer,
  start: number,
  end: number,
): void {
  let text = words.loadAddress(segment + SEGMENT.lastText);
  for (let from = start; from < end; ) {
    let used = words.load(text + TEXT.used);
    if (used === 0) words.store(text + TEXT.descriptor, descriptor);
    const isSame = words.load(text + TEXT.descriptor) === descriptor;
    const room = isSame ? capacity(text) - used : 0;
    if (room === 0) {
      text = addPart(words, segment, text);
      continue;
    }
    const count = Math.min(room, end - from);
    bytes.copy(words.u8, text + TEXT.bytes + used, from, from + count);
    used += count;
    words.store(text + TEXT.used, used);
    from += count;
  }
}

/**
 * Takes text from the front of a stream, up to its first open segment and as much as fits.
 * @param target at least CELL_BYTES long
 * @param start where to begin in `target`
 */
export function takeText(
  words: Words,
  stream: number,
  target: Uint8Array,
  start: number,
): { pieces: Piece[]; end: number } {
  const pieces: Piece[] = [];
  let end = start;
  for (;;) {
    const segment = words.loadAddress(stream + STREAM.head);
    const first = segment + SEGMENT.text;
    for (let text = first; text !== 0; ) {
      const used = words.load(text + TEXT.used);
      if (end + used > target.length) return { pieces, end };
      const next = words.loadAddress(text + TEXT.next);
      if (used > 0) {
        target.set(words.u8.subarray(text + TEXT.bytes, text + TEXT.bytes + used), end);
        addPiece(pieces, words.load(text + TEXT.descriptor) as PartMark, end, end + used);
        end += used;
        words.store(text + TEXT.used, 0);
      }
      if (text !== first) {
        // Unlinked at once, so that a full target leaves the segment whole.
        words.store(first + TEXT.next, next | 0);
        if (next === 0) words.store(segment + SEGMENT.lastText, first | 0);
        freeCell(words, text);
      }
      text = next;
    }
    if (!dropIfDone(words, segment)) return { pieces, end };
  }
}

/** Closes the first segment of a stopped program's stream, whoever held it. @returns false when it is the last one or `last` itself */
export function passFirstSegment(words: Words, stream: number, last: number): boolean {
  const segment = words.loadAddress(stream + STREAM.head);
  if (segment === last || words.load(segment + SEGMENT.next) === 0) return false;
  closeSegment(words, segment);
  return true;
}

/** Is every segment before this one closed: is all that the serial elision prints before it there? */
export function isFirstSegment(words: Words, segment: number): boolean {
  let before = words.loadAddress(segment + SEGMENT.previous);
  while (before !== 0 && words.load(before + SEGMENT.isClosed) !== 0) {
    before = words.loadAddress(before + SEGMENT.previous);
  }
  return before === 0;
}

/** Takes a closed segment without text out of its list. @returns false when it stays */
function dropIfDone(words: Words, segment: number): boolean {
  const text = segment + SEGMENT.text;
  const isEmpty = words.load(text + TEXT.used) === 0 && words.load(text + TEXT.next) === 0;
  if (words.load(segment + SEGMENT.isClosed) === 0 || !isEmpty) return false;
  const previous = words.loadAddress(segment + SEGMENT.previous);
  const next = words.loadAddress(segment + SEGMENT.next);
  if (previous === 0) {
    words.store(words.loadAddress(segment + SEGMENT.stream) + STREAM.head, next | 0);
    words.store(next + SEGMENT.previous, 0);
  } else {
    link(words, previous, next);
  }
  freeCell(words, segment);
  return true;
}

function link(words: Words, segment: number, next: number): void {
  words.store(segment + SEGMENT.next, next | 0);
  words.store(next + SEGMENT.previous, segment | 0);
}

function addPart(words: Words, segment: number, last: number): number {
  const added = takeCell(words);
  words.store(last + TEXT.next, added | 0);
  words.store(segment + SEGMENT.lastText, added | 0);
  return added;
}

function addPiece(pieces: Piece[], descriptor: PartMark, start: number, end: number): void {
  const previous = pieces.at(-1);
  if (previous?.descriptor === descriptor) {
    pieces[pieces.length - 1] = { descriptor, start: previous.start, end };
  } else {
    pieces.push({ descriptor, start, end });
  }
}

function makeSegment(words: Words, stream: number): number {
  const segment = takeCell(words);
  words.store(segment + SEGMENT.stream, stream | 0);
  words.store(segment + SEGMENT.lastText, (segment + SEGMENT.text) | 0);
  return segment;
}

/** Bytes of text a part can hold. Cells are aligned to their size. */
function capacity(text: number): number {
  return CELL_BYTES - (text % CELL_BYTES) - TEXT.bytes;
}

/** @returns a cell whose header words are zero */
function takeCell(words: Words): number {
  const free = CONTROL_ADDRESS + CONTROL.outputFree;
  if (words.load(free) === 0) carveBlock(words);
  const cell = words.loadAddress(free);
  words.store(free, words.load(cell));
  for (let offset = 0; offset < SEGMENT.text + TEXT.bytes; offset += 4) {
    words.store(cell + offset, 0);
  }
  return cell;
}

function freeCell(words: Words, cell: number): void {
  words.store(cell, words.load(CONTROL_ADDRESS + CONTROL.outputFree));
  words.store(CONTROL_ADDRESS + CONTROL.outputFree, cell | 0);
}

function carveBlock(words: Words): void {
  const { address: block } = takeBlocks(words, 1, RUNTIME_HEAP);
  if (block === NO_BLOCK) throw new NoOutputMemory();
  for (let at = block + BLOCK_BYTES - CELL_BYTES; at >= block + BLOCK_HEADER_BYTES; ) {
    freeCell(words, at);
    at -= CELL_BYTES;
  }
}
