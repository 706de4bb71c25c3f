/**
 * Where inline allocation gives up: small objects go on between the lines that are still in use, as far as there are blocks with free lines
 * (Blackburn, McKinley, _Immix_, PLDI 2008); anything else is the host's, see heap/allocate.ts. Memory is cleared when it is handed out.
 */
import {
  BLOCK,
  FIRST_LINE,
  HEAP,
  LINE_BYTES,
  LINES_PER_BLOCK,
  WORKER,
} from "../../abi/memory-map.ts";
import { type Expression, type Statement, w } from "../../wasm/expressions.ts";
import type { FunctionScope } from "../../wasm/function-scope.ts";
import type { Local } from "../../wasm/local.ts";
import { helper } from "../helper.ts";

const LINE_SHIFT = Math.log2(LINE_BYTES);
/** Eight lines in use. */
const ALL_IN_USE = 0x0101_0101_0101_0101n;

/** @returns zeroed memory; may collect */
export const allocateSlow = helper(
  "heap.allocate_slow",
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
    const giveUp = f.return(f.call(program.rt.allocate, bytes));
    return [
      // Two lines side by side are seldom free where one is: larger objects do not look for them.
      f.if(w.i32.gt_u(bytes, LINE_BYTES), giveUp),
      block.set(w.i32.load(worker, WORKER.holeBlock)),
      line.set(w.i32.load(worker, WORKER.holeLine)),
      f.loop((again) => [
        f.if(w.i32.eqz(block), [
          heap.set(w.i32.load(worker, WORKER.heap)),
          block.set(w.i32.load(heap, HEAP.withHoles)),
          f.if(w.i32.eqz(block), giveUp),
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
      address.set(w.i32.add(block, w.i32.shl(start, LINE_SHIFT))),
      end.set(w.i32.add(block, w.i32.shl(line, LINE_SHIFT))),
      w.memory.fill(address, 0, w.i32.sub(end, address)),
      w.i64.store(
        worker,
        w.i64.add(
          w.i64.load(worker, WORKER.allocatedBytes),
          w.i64.extend_i32_u(w.i32.sub(end, address)),
        ),
        WORKER.allocatedBytes,
      ),
      f.set(heapNext, w.i32.add(address, bytes)),
      f.set(heapLimit, end),
      f.return(address),
    ];
  },
);

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
