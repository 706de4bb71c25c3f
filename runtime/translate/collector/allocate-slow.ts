/**
 * Where inline allocation gives up: objects go on between the lines that are still in use, as far as there are blocks with free lines (Blackburn,
 * McKinley, _Immix_, PLDI 2008); anything else is the host's, see heap/allocate.ts. Small objects fill whole gaps. Those of more than a line are placed
 * one by one in the first gap that has room for them. Each kind of size has a place of its own in the list of blocks, or it would pass over the gaps that smaller ones
 * fit into. Lines handed out count as in use, so they do not meet. Memory is cleared when it is handed out.
 */
import {
  BLOCK,
  BLOCK_BYTES,
  FIRST_LINE,
  HEAP,
  LARGE_OBJECT_BYTES,
  LINE_BYTES,
  LINES_PER_BLOCK,
  PLACE,
  WORKER,
} from "../../abi/memory-map.ts";
import { type Expression, type Statement, w } from "../../wasm/expressions.ts";
import type { FunctionScope } from "../../wasm/function-scope.ts";
import type { Local } from "../../wasm/local.ts";
import { slowHelper } from "../helper.ts";

const LINE_SHIFT = Math.log2(LINE_BYTES);
/** Eight lines in use. */
const ALL_IN_USE = 0x0101_0101_0101_0101n;

/** @returns zeroed memory; may collect */
export const allocateSlow = slowHelper(
  "heap.allocate_slow",
  { bytes: "i32" },
  ["i32"],
  (f, { bytes }, program) => {
    const address = f.local("i32", "address");
    return [
      address.set(f.call(program.use(placeBetween), bytes)),
      f.if(address, f.return(address)),
      f.return(f.call(program.rt.allocate, bytes)),
    ];
  },
);

/** A place between lines in use. @returns zeroed memory, or 0; never collects */
export const placeBetween = slowHelper(
  "heap.place",
  { bytes: "i32" },
  ["i32"],
  (f, { bytes }, program) => [
    f.if(w.i32.le_u(bytes, LINE_BYTES), f.return(f.call(program.use(placeSmall), bytes))),
    f.if(w.i32.gt_u(bytes, LARGE_OBJECT_BYTES), f.return(0)),
    f.return(f.call(program.use(placeOne), bytes)),
  ],
);

/** Takes the next gap for an object of up to a line and for those that come after it. */
const placeSmall = slowHelper(
  "heap.place_small",
  { bytes: "i32" },
  ["i32"],
  (f, { bytes }, program) => {
    const worker = f.get(program.globals.worker);
    const { heapNext, heapLimit } = program.globals;
    const block = f.local("i32", "block");
    const line = f.local("i32", "line");
    const start = f.local("i32", "start");
    const heap = f.local("i32", "heap");
    const address = f.local("i32", "address");
    const end = f.local("i32", "end");
    return [
      block.set(w.i32.load(worker, WORKER.holeBlock)),
      line.set(w.i32.load(worker, WORKER.holeLine)),
      f.loop((again) => [
        f.if(w.i32.eqz(block), [
          heap.set(w.i32.load(worker, WORKER.heap)),
          block.set(w.i32.load(heap, HEAP.withHoles)),
          f.if(w.i32.eqz(block), f.return(0)),
          w.i32.store(heap, w.i32.load(block, BLOCK.nextWithHoles), HEAP.withHoles),
          w.i32.store(worker, block, WORKER.holeBlock),
          line.set(FIRST_LINE),
        ]),
        ...passLines(f, block, line, ALL_IN_USE, w.i32.const(1)),
        f.if(w.i32.ge_u(line, LINES_PER_BLOCK), [
          block.set(0),
          w.i32.store(worker, 0, WORKER.holeBlock),
          f.br(again),
        ]),
      ]),
      start.set(line),
      ...passLines(f, block, line, 0n, w.i32.const(0)),
      w.i32.store(worker, line, WORKER.holeLine),
      takeLines(block, start, line),
      address.set(w.i32.add(block, w.i32.shl(start, LINE_SHIFT))),
      end.set(w.i32.add(block, w.i32.shl(line, LINE_SHIFT))),
      w.memory.fill(address, 0, w.i32.sub(end, address)),
      countBytes(worker, w.i32.sub(end, address)),
      f.set(heapNext, w.i32.add(address, bytes)),
      f.set(heapLimit, end),
      f.return(address),
    ];
  },
);

/** Takes a part of a gap for one object of more than a line. */
const placeOne = slowHelper(
  "heap.place_one",
  { bytes: "i32" },
  ["i32"],
  (f, { bytes }, program) => {
    const worker = f.get(program.globals.worker);
    const place = f.local("i32", "place");
    const lines = f.local("i32", "lines");
    const block = f.local("i32", "block");
    const line = f.local("i32", "line");
    const start = f.local("i32", "start");
    const end = f.local("i32", "end");
    const address = f.local("i32", "address");
    const kind = w.i32.sub(31, w.i32.clz(w.i32.sub(lines, 1)));
    return [
      lines.set(w.i32.shr_u(w.i32.add(bytes, LINE_BYTES - 1), LINE_SHIFT)),
      place.set(
        w.i32.add(
          w.i32.load(worker, WORKER.heap),
          w.i32.add(HEAP.places, w.i32.mul(kind, PLACE.bytes)),
        ),
      ),
      block.set(w.i32.load(place, PLACE.block)),
      line.set(w.i32.load(place, PLACE.line)),
      f.loop((again) => [
        f.if(w.i32.eqz(block), [
          w.i32.store(place, 0, PLACE.block),
          f.return(f.call(program.use(placeBeside), bytes)),
        ]),
        ...passLines(f, block, line, ALL_IN_USE, w.i32.const(1)),
        start.set(line),
        end.set(w.i32.add(start, lines)),
        f.if(w.i32.gt_u(end, LINES_PER_BLOCK), [
          block.set(w.i32.load(block, BLOCK.nextWithHoles)),
          line.set(FIRST_LINE),
          f.br(again),
        ]),
        f.loop((next) => [
          f.brIf(again, w.i32.load8_u(w.i32.add(block, line), BLOCK.lines)),
          line.set(w.i32.add(line, 1)),
          f.brIf(next, w.i32.ne(line, end)),
        ]),
      ]),
      w.i32.store(place, block, PLACE.block),
      w.i32.store(place, end, PLACE.line),
      takeLines(block, start, end),
      address.set(w.i32.add(block, w.i32.shl(start, LINE_SHIFT))),
      w.memory.fill(address, 0, bytes),
      countBytes(worker, bytes),
      f.return(address),
    ];
  },
);

/** Takes the front of what is left of the block for those that fit no gap, whose memory is clear and counted; 0 without room. */
const placeBeside = slowHelper(
  "heap.place_beside",
  { bytes: "i32" },
  ["i32"],
  (f, { bytes }, program) => {
    const worker = f.get(program.globals.worker);
    const address = f.local("i32", "address");
    const left = f.local("i32", "left");
    return [
      address.set(w.i32.load(worker, WORKER.overflow)),
      // Up to the end of the block; nothing of none.
      left.set(w.i32.and(w.i32.sub(0, address), BLOCK_BYTES - 1)),
      f.if(w.i32.lt_u(left, bytes), f.return(0)),
      w.i32.store(
        worker,
        f.select(w.i32.eq(left, bytes), w.i32.const(0), w.i32.add(address, bytes)),
        WORKER.overflow,
      ),
      f.return(address),
    ];
  },
);

/** From now on the lines count as in use. */
function takeLines(block: Local<"i32">, from: Local<"i32">, to: Local<"i32">): Statement {
  return w.memory.fill(w.i32.add(w.i32.add(block, from), BLOCK.lines), 1, w.i32.sub(to, from));
}

function countBytes(worker: Expression<"i32">, bytes: Expression<"i32">): Statement {
  return w.i64.store(
    worker,
    w.i64.add(w.i64.load(worker, WORKER.allocatedBytes), w.i64.extend_i32_u(bytes)),
    WORKER.allocatedBytes,
  );
}

/** Moves `line` on while lines are in the given state. */
function passLines(
  f: FunctionScope,
  block: Local<"i32">,
  line: Local<"i32">,
  eightOfThem: bigint,
  one: Expression<"i32">,
): Statement[] {
  const at = w.i32.add(block, line);
  return [
    f.block((exit) =>
      f.loop((again) => [
        f.brIf(exit, w.i32.ge_u(line, LINES_PER_BLOCK)),
        f.if(
          w.i32.and(
            w.i32.eqz(w.i32.and(line, 7)),
            w.i64.eq(w.i64.load(at, BLOCK.lines), eightOfThem),
          ),
          [line.set(w.i32.add(line, 8)), f.br(again)],
        ),
        f.brIf(exit, w.i32.ne(w.i32.load8_u(at, BLOCK.lines), one)),
        line.set(w.i32.add(line, 1)),
        f.br(again),
      ]),
    ),
  ];
}
