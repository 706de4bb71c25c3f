/** What the collector's functions share: the heap's bounds, the marks of objects, and the stack of those still to be looked through. */
import {
  BLOCK,
  BLOCK_BYTES,
  CONTROL,
  CONTROL_ADDRESS,
  MARK_BOX,
  MARK_BOX_ENTRIES,
  MARK_BOX_STATE,
  MARK_ENTRY_BYTES,
  WORKER,
} from "../../abi/memory-map.ts";
import { VALUE_TAG } from "../../abi/object-layout.ts";
import { type Expression, type Statement, w } from "../../wasm/expressions.ts";
import type { Local } from "../../wasm/local.ts";
import type { HelperScope } from "../runtime-helpers/memory.ts";

/** A word of CONTROL. */
export function control(offset: number): Expression<"i32"> {
  return w.i32.load(CONTROL_ADDRESS, offset);
}

/** The block an address lies in, large objects by their first. */
export function blockOf(address: Expression<"i32">): Expression<"i32"> {
  return w.i32.and(address, -BLOCK_BYTES);
}

/** Offset of an address in its block. */
export function offsetInBlock(address: Expression<"i32">): Expression<"i32"> {
  return w.i32.and(address, BLOCK_BYTES - 1);
}

/** Objects looked through between two looks at the own mark box: what it costs to fill it stays a small share of the work. */
const STEPS_PER_SHARE = 32;
/** Entries on the mark stack from which on the older half is shared. */
const LEAST_SHARED = 4;

/** Writes the code that follows references. */
export class Marking {
  readonly #scope: HelperScope;
  readonly #heapStart: Local<"i32">;
  readonly #heapBytes: Local<"i32">;
  readonly #heap: Local<"i32">;
  readonly #byte: Local<"i32">;
  readonly #bits: Local<"i32">;
  readonly #bit: Local<"i32">;
  readonly #reference: Local<"i32">;
  readonly #base: Local<"i32">;
  readonly #limit: Local<"i32">;
  readonly #top: Local<"i32">;
  readonly #box: Local<"i32">;
  readonly #steps: Local<"i32">;

  constructor(scope: HelperScope) {
    const { f } = scope;
    this.#scope = scope;
    this.#heapStart = f.local("i32", "heap_start");
    this.#heapBytes = f.local("i32", "heap_bytes");
    this.#heap = f.local("i32", "marked_heap");
    this.#byte = f.local("i32", "mark_byte");
    this.#bits = f.local("i32", "mark_bits");
    this.#bit = f.local("i32", "mark_bit");
    this.#reference = f.local("i32", "reference");
    this.#base = f.local("i32", "mark_base");
    this.#limit = f.local("i32", "mark_limit");
    this.#top = f.local("i32", "mark_top");
    this.#box = f.local("i32", "mark_box");
    this.#steps = f.local("i32", "steps");
  }

  /** To be written at a function's start. @param waiting bytes of entries that are on the mark stack already */
  begin(waiting: Expression<"i32"> = w.i32.const(0)): Statement[] {
    const { f, program } = this.#scope;
    const worker = f.get(program.globals.worker);
    return [
      this.#heapStart.set(control(CONTROL.heapStart)),
      this.#heapBytes.set(w.i32.sub(control(CONTROL.heapLimit), this.#heapStart)),
      this.#heap.set(f.get(program.globals.markedHeap)),
      this.#base.set(w.i32.load(worker, WORKER.markStack)),
      this.#limit.set(w.i32.load(worker, WORKER.markLimit)),
      this.#top.set(w.i32.add(this.#base, waiting)),
      this.#box.set(w.i32.load(worker, WORKER.markBox)),
      this.#steps.set(STEPS_PER_SHARE),
    ];
  }

  /**
   * Does `unmarked` where the reference is to an object of a heap that is marked, and that had no mark; it has one then.
   * The mark is stored without an atomic instruction: README.md "Marking together" says why that is enough.
   */
  mark(reference: Expression<"i32">, unmarked: (object: Local<"i32">) => Statement[]): Statement[] {
    const { f } = this.#scope;
    const at = this.#reference;
    const isElsewhere = w.i32.ne(w.i32.load(blockOf(at), BLOCK.heap), this.#heap);
    return [
      at.set(reference),
      f.block((exit) => [
        f.brIf(exit, w.i32.ge_u(w.i32.sub(at, this.#heapStart), this.#heapBytes)),
        f.if(this.#heap, f.brIf(exit, isElsewhere)),
        this.#byte.set(w.i32.add(blockOf(at), w.i32.shr_u(offsetInBlock(at), 6))),
        this.#bits.set(w.i32.load8_u(this.#byte, BLOCK.marks)),
        this.#bit.set(w.i32.shl(1, w.i32.and(w.i32.shr_u(at, 3), 7))),
        f.brIf(exit, w.i32.and(this.#bits, this.#bit)),
        w.i32.store8(this.#byte, w.i32.or(this.#bits, this.#bit), BLOCK.marks),
        ...unmarked(at),
      ]),
    ];
  }

  /** Marks the object behind a reference and puts it on the mark stack. */
  visit(reference: Expression<"i32">): Statement[] {
    return this.mark(reference, (object) => this.push(object, w.i32.const(0)));
  }

  /** `visit` where a boxed value is a reference. */
  visitValue(value: Local<"i64">): Statement {
    const { f } = this.#scope;
    return f.if(
      w.i64.eq(w.i64.shr_u(value, 48n), BigInt(VALUE_TAG.reference)),
      this.visit(w.i32.wrap_i64(value)),
    );
  }

  /** Puts a marked object on the mark stack. Where there is no room it is noted that objects with marks have to be gone through. */
  push(object: Expression<"i32">, index: Expression<"i32">): Statement[] {
    const { f, program } = this.#scope;
    return [
      f.if(
        w.i32.lt_u(this.#top, this.#limit),
        [
          w.i32.store(this.#top, object),
          w.i32.store(this.#top, index, 4),
          this.#top.set(w.i32.add(this.#top, MARK_ENTRY_BYTES)),
        ],
        w.i32.store(f.get(program.globals.worker), 1, WORKER.markOverflow),
      ),
    ];
  }

  /** Takes an object off the mark stack, or does `empty`. */
  pop(object: Local<"i32">, index: Local<"i32">, empty: Statement[]): Statement[] {
    const { f } = this.#scope;
    return [
      f.if(w.i32.eq(this.#top, this.#base), empty),
      this.#top.set(w.i32.sub(this.#top, MARK_ENTRY_BYTES)),
      object.set(w.i32.load(this.#top)),
      index.set(w.i32.load(this.#top, 4)),
    ];
  }

  /** Between two objects: puts the older half of those that wait into the own mark box from time to time, if it is empty and others mark too. */
  share(): Statement {
    const { f, program } = this.#scope;
    const box = this.#box;
    const count = f.local("i32", "count");
    const start = f.local("i32", "mark_start");
    const waiting = w.i32.sub(this.#top, this.#base);
    return f.if(box, [
      this.#steps.set(w.i32.sub(this.#steps, 1)),
      f.if(w.i32.eqz(this.#steps), [
        this.#steps.set(STEPS_PER_SHARE),
        f.if(
          w.i32.and(
            w.i32.ge_u(waiting, LEAST_SHARED * MARK_ENTRY_BYTES),
            w.i32.eq(w.i32.atomic.load(box, MARK_BOX.state), MARK_BOX_STATE.empty),
          ),
          [
            count.set(w.i32.div_u(waiting, 2 * MARK_ENTRY_BYTES)),
            f.if(w.i32.gt_u(count, MARK_BOX_ENTRIES), count.set(MARK_BOX_ENTRIES)),
            w.i32.store(box, count, MARK_BOX.count),
            count.set(w.i32.mul(count, MARK_ENTRY_BYTES)),
            w.memory.copy(w.i32.add(box, MARK_BOX.entries), this.#base, count),
            this.#base.set(w.i32.add(this.#base, count)),
            w.i32.atomic.store(box, MARK_BOX_STATE.full, MARK_BOX.state),
            // What is shared is taken from the stack's bottom: it moves down again before there is no room above it.
            start.set(w.i32.load(f.get(program.globals.worker), WORKER.markStack)),
            f.if(
              w.i32.gt_u(
                w.i32.sub(this.#base, start),
                w.i32.shr_u(w.i32.sub(this.#limit, start), 1),
              ),
              [
                w.memory.copy(start, this.#base, waiting),
                this.#top.set(w.i32.add(start, waiting)),
                this.#base.set(start),
              ],
            ),
          ],
        ),
      ]),
    ]);
  }
}
