/** Blocks before and after marking: marks are cleared, then blocks without a mark go back, and those with free lines are lined up to be filled. */
import {
  BLOCK,
  BLOCK_BYTES,
  BLOCK_STATE,
  BLOCK_TABLE_ADDRESS,
  CONTROL,
  CONTROL_ADDRESS,
  FIRST_LINE,
  HEAP,
  LINES_PER_BLOCK,
  MARKS_BYTES,
  PLACE,
  PLACE_CLASSES,
} from "../../abi/memory-map.ts";
import { type Statement, w } from "../../wasm/expressions.ts";
import type { Local } from "../../wasm/local.ts";
import { helper } from "../helper.ts";

/** Offsets in a heap of where objects of more than a line are placed next. */
const PLACES = Array.from({ length: PLACE_CLASSES }, (_, size) => HEAP.places + size * PLACE.bytes);

const BLOCK_SHIFT = Math.log2(BLOCK_BYTES);

/** Clears the marks of a list of blocks. */
export const clearMarks = helper("heap.clear_marks", { block: "i32" }, [], (f, { block }) => [
  f.while(block, [
    w.memory.fill(w.i32.add(block, BLOCK.marks), 0, MARKS_BYTES + LINES_PER_BLOCK),
    block.set(w.i32.load(block, BLOCK.next)),
  ]),
]);

/** Overwrites memory with one byte: zero, or a poison. */
export const fillMemory = helper(
  "heap.fill",
  { from: "i32", to: "i32", byte: "i32" },
  [],
  (_, { from, to, byte }) => [w.memory.fill(from, byte, w.i32.sub(to, from))],
);

/** Gives blocks that lie side by side back to everybody. */
const releaseBlocks = helper("heap.release", { block: "i32" }, [], (f, { block }) => {
  const at = f.local("i32", "at");
  const end = f.local("i32", "end");
  const span = f.local("i32", "span");
  return [
    span.set(w.i32.load(block, BLOCK.span)),
    // Whoever comes upon the header of a free block must not take it for one of a heap's.
    w.i32.store(block, 0, BLOCK.heap),
    at.set(w.i32.shr_u(block, BLOCK_SHIFT)),
    end.set(w.i32.add(at, span)),
    // A hint that is too high costs a round, one that is too low a few steps.
    f.if(
      w.i32.lt_u(at, w.i32.atomic.load(CONTROL_ADDRESS, CONTROL.blockHint)),
      w.i32.atomic.store(CONTROL_ADDRESS, at, CONTROL.blockHint),
    ),
    f.drop(w.i32.atomic.rmw.sub(CONTROL_ADDRESS, span, CONTROL.heapBlocks)),
    f.while(w.i32.lt_u(at, end), [
      w.i32.atomic.store8(at, BLOCK_STATE.free, BLOCK_TABLE_ADDRESS),
      at.set(w.i32.add(at, 1)),
    ]),
  ];
});

/** Objects of more than a line are placed from the first block with free lines on. */
function beginPlacing(heap: Local<"i32">): Statement[] {
  return PLACES.flatMap((place) => [
    w.i32.store(heap, w.i32.load(heap, HEAP.withHoles), place + PLACE.block),
    w.i32.store(heap, FIRST_LINE, place + PLACE.line),
  ]);
}

/** Goes over the blocks of a heap whose objects have been marked. */
export const sweepHeap = helper("heap.sweep", { heap: "i32" }, [], (f, { heap }, program) => {
  const block = f.local("i32", "block");
  const next = f.local("i32", "next");
  const lines = f.local("i32", "lines");
  const live = f.local("i32", "live_lines");
  const at = f.local("i32", "at");
  const end = f.local("i32", "end");
  const tail = f.local("i32", "tail");
  const blocks = f.local("i32", "blocks");
  const holeTail = f.local("i32", "hole_tail");
  const release = f.call(program.use(releaseBlocks), block);
  const keep: Statement[] = [
    w.i32.store(tail, block),
    tail.set(w.i32.add(block, BLOCK.next)),
    blocks.set(w.i32.add(blocks, w.i32.load(block, BLOCK.span))),
  ];
  return [
    tail.set(w.i32.add(heap, HEAP.blocks)),
    holeTail.set(w.i32.add(heap, HEAP.withHoles)),
    block.set(w.i32.load(tail)),
    f.while(block, [
      next.set(w.i32.load(block, BLOCK.next)),
      lines.set(0),
      at.set(w.i32.add(block, BLOCK.lines)),
      end.set(w.i32.add(at, LINES_PER_BLOCK)),
      f.loop((again) => [
        lines.set(w.i32.add(lines, w.i32.wrap_i64(w.i64.popcnt(w.i64.load(at))))),
        at.set(w.i32.add(at, 8)),
        f.brIf(again, w.i32.ne(at, end)),
      ]),
      f.if(w.i32.eqz(lines), release, [
        ...keep,
        live.set(w.i32.add(live, lines)),
        f.if(w.i32.lt_u(lines, LINES_PER_BLOCK - FIRST_LINE), [
          w.i32.store(holeTail, block),
          holeTail.set(w.i32.add(block, BLOCK.nextWithHoles)),
        ]),
      ]),
      block.set(next),
    ]),
    w.i32.store(tail, 0),
    w.i32.store(holeTail, 0),
    ...beginPlacing(heap),
    tail.set(w.i32.add(heap, HEAP.large)),
    block.set(w.i32.load(tail)),
    f.while(block, [
      next.set(w.i32.load(block, BLOCK.next)),
      // The one object of such a block begins behind the header, or somewhat further up if its front was cut off.
      at.set(w.i32.add(block, BLOCK.marks)),
      end.set(w.i32.add(at, MARKS_BYTES)),
      f.block((found) => [
        f.loop((again) => [
          f.brIf(found, w.i32.eqz(w.i64.eqz(w.i64.load(at)))),
          at.set(w.i32.add(at, 8)),
          f.brIf(again, w.i32.ne(at, end)),
        ]),
      ]),
      f.if(
        w.i32.ne(at, end),
        [
          ...keep,
          live.set(w.i32.add(live, w.i32.mul(w.i32.load(block, BLOCK.span), LINES_PER_BLOCK))),
        ],
        release,
      ),
      block.set(next),
    ]),
    w.i32.store(tail, 0),
    w.i32.store(heap, live, HEAP.liveLines),
    w.i32.store(heap, blocks, HEAP.blockCount),
  ];
});

/** Gives the blocks of one heap to another: two lists are joined, and each block learns of it. */
export const mergeHeaps = helper("heap.merge", { from: "i32", to: "i32" }, [], (f, params) => {
  const { from, to } = params;
  const block = f.local("i32", "block");
  const tail = f.local("i32", "tail");
  const join = (list: number, next: number): Statement[] => [
    tail.set(w.i32.add(from, list)),
    block.set(w.i32.load(tail)),
    f.while(block, [
      w.i32.store(block, to, BLOCK.heap),
      tail.set(w.i32.add(block, next)),
      block.set(w.i32.load(tail)),
    ]),
    w.i32.store(tail, w.i32.load(to, list)),
    w.i32.store(to, w.i32.load(from, list), list),
    w.i32.store(from, 0, list),
  ];
  return [
    ...join(HEAP.blocks, BLOCK.next),
    ...join(HEAP.large, BLOCK.next),
    ...join(HEAP.withHoles, BLOCK.nextWithHoles),
    ...beginPlacing(to),
    ...PLACES.map((place) => w.i32.store(from, 0, place + PLACE.block)),
    w.i32.store(
      to,
      w.i32.add(w.i32.load(to, HEAP.liveLines), w.i32.load(from, HEAP.liveLines)),
      HEAP.liveLines,
    ),
    w.i32.store(from, 0, HEAP.liveLines),
    w.i32.store(from, 0, HEAP.blockCount),
  ];
});
