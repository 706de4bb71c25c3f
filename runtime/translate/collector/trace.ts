/**
 * Following references: everything that can be reached from an object gets its mark, and the lines that it occupies get theirs. Nothing recurses:
 * objects still to be looked through wait on a stack of their own, long arrays in parts. All a collection needs is in the tables of trace-tables.ts.
 */
import {
  BLOCK,
  CONTROL,
  LARGE_OBJECT_BYTES,
  LINE_BYTES,
  MARKS_BYTES,
} from "../../abi/memory-map.ts";
import {
  BYTES,
  CLOSURE,
  FORM_MASK,
  FUTURE,
  FUTURE_FORM,
  HEADER,
  STORE,
  STORE_FORM,
  STRING,
  STRING_FORM,
  VALUE_TAG,
} from "../../abi/object-layout.ts";
import { TASK, TASK_STATE } from "../../abi/task-layout.ts";
import { type Expression, type Statement, w } from "../../wasm/expressions.ts";
import type { Local } from "../../wasm/local.ts";
import { helper } from "../helper.ts";
import { blockOf, control, Marking, offsetInBlock } from "./marking.ts";
import { RESULT_KIND, SHAPE, TRACE_TABLES, TYPE_ROW } from "./trace-tables.ts";

/** Elements of an array looked at before what they refer to: the stack stays small however long the array. */
const ELEMENTS_PER_STEP = 256;

/** Follows everything from an object that has its mark already. */
const traceObject = helper("heap.trace", { object: "i32" }, [], (f, { object }, program) => {
  const marking = new Marking({ f, program });
  const tables = f.local("i32", "tables");
  const index = f.local("i32", "index");
  const info = f.local("i32", "form");
  const row = f.local("i32", "row");
  const shape = f.local("i32", "shape");
  const bytes = f.local("i32", "bytes");
  const at = f.local("i32", "at");
  const end = f.local("i32", "end");
  const value = f.local("i64", "value");
  const length = f.local("i32", "length");

  const round8 = (size: Expression<"i32">) => w.i32.and(w.i32.add(size, 7), -8);
  const entryShape = (entry: Expression<"i32">): Statement =>
    shape.set(w.i32.load(w.i32.add(w.i32.load(tables, TRACE_TABLES.entries), w.i32.shl(entry, 2))));
  const future: Statement[] = [
    entryShape(w.i32.load(object, FUTURE.task + TASK.entry)),
    bytes.set(w.i32.load(shape, SHAPE.bytes)),
    info.set(w.i32.atomic.load(object, FUTURE.task + TASK.state)),
    // Of a task that has ended the result counts, of any other the arguments.
    f.if(w.i32.ge_u(info, TASK_STATE.done), [
      value.set(w.i64.load(object, FUTURE.task + TASK.result)),
      f.if(
        w.i32.or(
          w.i32.eq(info, TASK_STATE.failed),
          w.i32.eq(w.i32.load(shape, SHAPE.result), RESULT_KIND.value),
        ),
        marking.visitValue(value),
        f.if(
          w.i32.eq(w.i32.load(shape, SHAPE.result), RESULT_KIND.reference),
          marking.visit(w.i32.wrap_i64(value)),
        ),
      ),
      shape.set(0),
    ]),
  ];
  const fixed = (address: Expression<"i32">): Statement[] => [
    shape.set(address),
    bytes.set(w.i32.load(shape, SHAPE.bytes)),
  ];
  /** An array's handle, or its store, whose elements `elements` looks at. */
  const array = (shift: Expression<"i32">, elements: Statement[]): Statement =>
    f.if(w.i32.ne(info, STORE_FORM), fixed(w.i32.load(tables, TRACE_TABLES.array)), [
      bytes.set(
        round8(w.i32.add(w.i32.shl(w.i32.load(object, STORE.capacity), shift), STORE.elements)),
      ),
      ...elements,
    ]);
  /** Looks at elements from `index` on; the rest waits until what these refer to is done. */
  const elements = (shift: number, visit: Statement[]): Statement[] => [
    length.set(w.i32.load(object, STORE.length)),
    f.if(w.i32.gt_u(w.i32.sub(length, index), ELEMENTS_PER_STEP), [
      length.set(w.i32.add(index, ELEMENTS_PER_STEP)),
      ...marking.push(object, length),
    ]),
    at.set(w.i32.add(object, w.i32.shl(index, shift))),
    end.set(w.i32.add(object, w.i32.shl(length, shift))),
    f.while(w.i32.lt_u(at, end), [...visit, at.set(w.i32.add(at, 1 << shift))]),
  ];

  return [
    ...marking.begin(),
    tables.set(control(CONTROL.traceTables)),
    f.loop((again) => [
      info.set(w.i32.and(w.i32.load(object, HEADER.info), FORM_MASK)),
      row.set(
        w.i32.add(
          w.i32.load(tables, TRACE_TABLES.types),
          w.i32.shl(w.i32.load(object, HEADER.type), Math.log2(TYPE_ROW.bytes)),
        ),
      ),
      shape.set(0),
      f.switch(
        w.i32.load(row, TYPE_ROW.kind),
        [
          // object
          f.if(
            w.i32.eq(info, FUTURE_FORM),
            future,
            bytes.set(round8(w.i32.add(w.i32.load(object, BYTES.length), BYTES.data))),
          ),
          // string
          f.if(
            w.i32.eq(info, STRING_FORM.rope),
            fixed(w.i32.load(tables, TRACE_TABLES.rope)),
            bytes.set(
              round8(w.i32.add(w.i32.shl(w.i32.load(object, STRING.length), info), STRING.data)),
            ),
          ),
          // shaped
          fixed(w.i32.load(row, TYPE_ROW.detail)),
          // closure
          [
            entryShape(w.i32.load(object, CLOSURE.table)),
            bytes.set(w.i32.load(shape, SHAPE.bytes)),
          ],
          // future
          future,
          // referenceArray
          array(w.i32.const(2), elements(2, marking.visit(w.i32.load(at, STORE.elements)))),
          // valueArray
          array(
            w.i32.const(3),
            elements(3, [value.set(w.i64.load(at, STORE.elements)), marking.visitValue(value)]),
          ),
          // plainArray
          array(w.i32.load(row, TYPE_ROW.detail), []),
        ],
        // An object nobody made: the heap is broken, and going on would break more.
        w.unreachable(),
      ),
      // Parts of an array beyond its first have had their lines marked.
      f.if(
        w.i32.eqz(w.i32.or(index, w.i32.gt_u(bytes, LARGE_OBJECT_BYTES))),
        markLines(f, object, bytes, at, end),
      ),
      f.if(shape, [
        at.set(w.i32.add(shape, SHAPE.offsets)),
        end.set(w.i32.add(at, w.i32.shl(w.i32.load(shape, SHAPE.references), 2))),
        f.while(w.i32.ne(at, end), [
          ...marking.visit(w.i32.load(w.i32.add(object, w.i32.load(at)))),
          at.set(w.i32.add(at, 4)),
        ]),
        end.set(w.i32.add(at, w.i32.shl(w.i32.load(shape, SHAPE.values), 2))),
        f.while(w.i32.ne(at, end), [
          value.set(w.i64.load(w.i32.add(object, w.i32.load(at)))),
          marking.visitValue(value),
          at.set(w.i32.add(at, 4)),
        ]),
      ]),
      ...marking.pop(object, index, f.return()),
      f.br(again),
    ]),
  ];
});

function markLines(
  f: Parameters<Parameters<typeof helper>[3]>[0],
  object: Local<"i32">,
  bytes: Local<"i32">,
  at: Local<"i32">,
  end: Local<"i32">,
): Statement[] {
  const line = (address: Expression<"i32">) =>
    w.i32.add(blockOf(object), w.i32.shr_u(address, Math.log2(LINE_BYTES)));
  return [
    at.set(line(offsetInBlock(object))),
    end.set(line(w.i32.sub(w.i32.add(offsetInBlock(object), bytes), 1))),
    f.loop((again) => [
      w.i32.store8(at, 1, BLOCK.lines),
      at.set(w.i32.add(at, 1)),
      f.brIf(again, w.i32.le_u(at, end)),
    ]),
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
    return [
      f.while(w.i32.lt_u(offset, MARKS_BYTES), [
        bits.set(w.i32.load(w.i32.add(block, offset), BLOCK.marks)),
        f.while(bits, [
          bit.set(w.i32.ctz(bits)),
          bits.set(w.i32.and(bits, w.i32.sub(bits, 1))),
          f.call(
            program.use(traceObject),
            w.i32.add(w.i32.add(block, w.i32.shl(offset, 6)), w.i32.shl(bit, 3)),
          ),
        ]),
        offset.set(w.i32.add(offset, 4)),
      ]),
    ];
  },
);
