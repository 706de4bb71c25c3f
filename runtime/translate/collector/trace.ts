/**
 * Following references: everything that can be reached from an object gets its mark, and the lines that it occupies get theirs. Nothing recurses:
 * objects still to be looked through wait on a stack of their own, long arrays in parts. All a collection needs is in the tables of trace-tables.ts.
 */
import {
  BLOCK,
  HEAP,
  HEAP_BYTES,
  HEAPS_ADDRESS,
  LARGE_OBJECT_BYTES,
  LINE_BYTES,
  MARK_BOX,
  MARK_BOX_STATE,
  MARK_ENTRY_BYTES,
  MARKS_BYTES,
  WORKER,
  WORKER_BLOCK_BYTES,
  WORKERS_ADDRESS,
} from "../../abi/memory-map.ts";
import { TRIMMED, VALUE_TAG } from "../../abi/object-layout.ts";
import { type Expression, type Statement, w } from "../../wasm/expressions.ts";
import type { Local } from "../../wasm/local.ts";
import { helper } from "../helper.ts";
import { ObjectReader } from "./follow.ts";
import { blockOf, Marking, offsetInBlock } from "./marking.ts";

/** So many lines are marked faster by a call than one by one. */
const MANY_LINES = 32;

/** What `traceFrom` is given. */
const TRACE_PARAMETERS = { object: "i32", index: "i32", waiting: "i32" } as const;

/** Elements of an array looked at before what they refer to: the stack stays small however long the array. */
const ELEMENTS_PER_STEP = 256;
/** To look at eight elements takes about as long as to look through a small object. */
const ELEMENTS_PER_OBJECT_SHIFT = 3;

/**
 * Follows everything from an object that has its mark already, from an array's element `index` on, and from what waits on the mark stack, of which there
 * are `waiting` bytes.
 */
const traceFrom = helper("heap.trace_from", TRACE_PARAMETERS, [], (f, params, program) => {
  const { object, index, waiting } = params;
  const marking = new Marking({ f, program });
  const reader = new ObjectReader(f, object);
  const steps = f.local("i32", "mark_steps");
  const heap = f.local("i32", "worker_heap");
  return [
    ...marking.begin(waiting),
    reader.begin(),
    f.loop((again) => [
      // The rest of a long array waits until what its first elements refer to is done.
      ...reader.read(marking, {
        index,
        perStep: ELEMENTS_PER_STEP,
        later: (array, from) => marking.push(array, from),
        count: (elements) =>
          steps.set(w.i32.add(steps, w.i32.shr_u(elements, ELEMENTS_PER_OBJECT_SHIFT))),
      }),
      steps.set(w.i32.add(steps, 1)),
      // Parts of an array beyond its first have had their lines marked.
      f.if(
        w.i32.eqz(w.i32.or(index, w.i32.gt_u(reader.bytes, LARGE_OBJECT_BYTES))),
        markLines(f, object, reader),
      ),
      reader.visitFields(marking),
      marking.share(),
      ...marking.pop(object, index, [
        heap.set(heapOfWorker(f.get(program.globals.worker))),
        w.i32.store(heap, w.i32.add(w.i32.load(heap, HEAP.markSteps), steps), HEAP.markSteps),
        f.return(),
      ]),
      f.br(again),
    ]),
  ];
});

/** Follows everything from an object that has its mark already. */
const traceObject = helper("heap.trace", { object: "i32" }, [], (f, { object }, program) => [
  f.call(program.use(traceFrom), object, 0, 0),
]);

/** Empties a mark box, whose state is `taken`, and follows everything from what was in it. */
export const traceBox = helper("heap.trace_box", { box: "i32" }, [], (f, { box }, program) => {
  const start = f.local("i32", "mark_start");
  const last = f.local("i32", "last");
  return [
    start.set(w.i32.load(f.get(program.globals.worker), WORKER.markStack)),
    last.set(w.i32.mul(w.i32.sub(w.i32.load(box, MARK_BOX.count), 1), MARK_ENTRY_BYTES)),
    w.memory.copy(start, w.i32.add(box, MARK_BOX.entries), w.i32.add(last, MARK_ENTRY_BYTES)),
    w.i32.atomic.store(box, MARK_BOX_STATE.empty, MARK_BOX.state),
    f.call(
      program.use(traceFrom),
      w.i32.load(w.i32.add(start, last)),
      w.i32.load(w.i32.add(start, last), 4),
      last,
    ),
  ];
});

/** Address of the heap of objects that all may see, of the worker with this block. */
function heapOfWorker(worker: Expression<"i32">): Expression<"i32"> {
  const offset = w.i32.sub(worker, WORKERS_ADDRESS);
  return w.i32.add(HEAPS_ADDRESS, w.i32.shr_u(offset, Math.log2(WORKER_BLOCK_BYTES / HEAP_BYTES)));
}

function markLines(
  f: Parameters<Parameters<typeof helper>[3]>[0],
  object: Local<"i32">,
  { bytes, at, end }: ObjectReader,
): Statement[] {
  const line = (address: Expression<"i32">) =>
    w.i32.add(blockOf(object), w.i32.shr_u(address, Math.log2(LINE_BYTES)));
  return [
    at.set(line(offsetInBlock(object))),
    end.set(line(w.i32.sub(w.i32.add(offsetInBlock(object), bytes), 1))),
    f.if(
      w.i32.gt_u(w.i32.sub(end, at), MANY_LINES),
      w.memory.fill(w.i32.add(at, BLOCK.lines), 1, w.i32.add(w.i32.sub(end, at), 1)),
      f.loop((again) => [
        w.i32.store8(at, 1, BLOCK.lines),
        at.set(w.i32.add(at, 1)),
        f.brIf(again, w.i32.le_u(at, end)),
      ]),
    ),
  ];
}

/** Marks what a reference refers to and everything that can be reached from there. */
export const markRoot = helper(
  "heap.mark",
  { reference: "i32" },
  [],
  (f, { reference }, program) => {
    const marking = new Marking({ f, program });
    return [
      ...marking.begin(),
      ...marking.mark(reference, (object) => [f.call(program.use(traceObject), object)]),
    ];
  },
);

/** Marks from everything on a part of a shadow stack. */
export const markStack = helper(
  "heap.mark_stack",
  { from: "i32", to: "i32" },
  [],
  (f, { from, to }, program) => {
    const marking = new Marking({ f, program });
    const value = f.local("i64", "value");
    const tag = f.local("i64", "tag");
    return [
      ...marking.begin(),
      f.while(w.i32.lt_u(from, to), [
        value.set(w.i64.load(from)),
        tag.set(w.i64.shr_u(value, 32n)),
        f.if(
          w.i32.or(w.i64.eqz(tag), w.i64.eq(w.i64.shr_u(value, 48n), BigInt(VALUE_TAG.reference))),
          marking.mark(w.i32.wrap_i64(value), (object) => [
            f.call(program.use(traceObject), object),
          ]),
        ),
        from.set(w.i32.add(from, 8)),
      ]),
    ];
  },
);

/** Looks once more through all objects of a block that have marks: after the mark stack had overflowed. */
export const retraceBlock = helper(
  "heap.retrace",
  { block: "i32" },
  [],
  (f, { block }, program) => {
    const offset = f.local("i32", "offset");
    const bits = f.local("i32", "bits");
    const bit = f.local("i32", "bit");
    const object = f.local("i32", "object");
    return [
      f.while(w.i32.lt_u(offset, MARKS_BYTES), [
        bits.set(w.i32.load(w.i32.add(block, offset), BLOCK.marks)),
        f.while(bits, [
          bit.set(w.i32.ctz(bits)),
          bits.set(w.i32.and(bits, w.i32.sub(bits, 1))),
          object.set(w.i32.add(w.i32.add(block, w.i32.shl(offset, 6)), w.i32.shl(bit, 3))),
          f.if(w.i32.eq(w.i32.load(object), TRIMMED), object.set(w.i32.add(object, 4))),
          f.call(program.use(traceObject), object),
        ]),
        offset.set(w.i32.add(offset, 4)),
      ]),
    ];
  },
);

/** Marks the objects in a list of addresses, and nothing that they refer to. */
export const keepObjects = helper(
  "heap.keep",
  { from: "i32", to: "i32" },
  [],
  (f, { from, to }, program) => {
    const marking = new Marking({ f, program });
    const object = f.local("i32", "object");
    const reader = new ObjectReader(f, object);
    return [
      ...marking.begin(),
      reader.begin(),
      f.while(w.i32.lt_u(from, to), [
        object.set(w.i32.load(from)),
        from.set(w.i32.add(from, 4)),
        ...marking.mark(object, () => [
          ...reader.read(),
          f.if(w.i32.le_u(reader.bytes, LARGE_OBJECT_BYTES), markLines(f, object, reader)),
        ]),
      ]),
    ];
  },
);
