/** Typed arrays: making, views, copying, filling. Widths are parameters, since nothing else differs. */
import { LARGE_OBJECT_BYTES } from "../../abi/memory-map.ts";
import { BYTES, BYTES_FORM, TYPED } from "../../abi/object-layout.ts";
import { OBJECT_TYPE } from "../../bytecode/module.ts";
import { w } from "../../wasm/expressions.ts";
import { helper, slowHelper } from "../helper.ts";
import { indexTrap } from "./arrays.ts";
import { allocate, setHeader, throwRange } from "./memory.ts";

const TOO_MANY_BYTES = 0xffff_fff8 | 0;

/** A zeroed typed array. @param shift logarithm of the element's width */
export const newTyped = helper(
  "typed.new",
  { type: "i32", length: "i32", shift: "i32" },
  ["i32"],
  (f, { type, length, shift }, program) => {
    const scope = { f, program };
    const bytes = f.local("i32", "bytes");
    const buffer = f.local("i32", "buffer");
    const array = f.local("i32", "array");
    return [
      f.if(w.i32.lt_s(length, 0), throwRange(scope, "Invalid typed array length: -1")),
      bytes.set(
        f.select(
          w.i32.gt_u(length, w.i32.shr_u(0xffff_0000 | 0, shift)),
          w.i32.const(TOO_MANY_BYTES),
          w.i32.and(w.i32.add(w.i32.shl(length, shift), BYTES.data + 7), -8),
        ),
      ),
      f.if(
        w.i32.le_u(bytes, LARGE_OBJECT_BYTES - TYPED.bytes),
        [
          bytes.set(w.i32.add(bytes, TYPED.bytes)),
          ...allocate(scope, array, bytes, []),
          buffer.set(w.i32.add(array, TYPED.bytes)),
          ...setHeader(buffer, OBJECT_TYPE, BYTES_FORM),
        ],
        [
          ...allocate(scope, buffer, bytes, []),
          ...setHeader(buffer, OBJECT_TYPE, BYTES_FORM),
          // The collector goes by it.
          w.i32.store(buffer, w.i32.shl(length, shift), BYTES.length),
          ...allocate(scope, array, TYPED.bytes, [buffer]),
        ],
      ),
      w.i32.store(buffer, w.i32.shl(length, shift), BYTES.length),
      ...setHeader(array, type, 0),
      w.i32.store(array, w.i32.add(buffer, BYTES.data), TYPED.data),
      w.i32.store(array, length, TYPED.length),
      w.i32.store(array, buffer, TYPED.buffer),
      f.return(array),
    ];
  },
);

/** A view of the elements start..end. */
export const subarray = helper(
  "typed.subarray",
  { array: "i32", start: "i32", end: "i32", shift: "i32", type: "i32" },
  ["i32"],
  (f, { array, start, end, shift, type }, program) => {
    const view = f.local("i32", "view");
    const length = w.i32.load(array, TYPED.length);
    return [
      f.if(
        w.i32.or(w.i32.gt_u(start, end), w.i32.gt_u(end, length)),
        indexTrap(f, program, end, length),
      ),
      ...allocate({ f, program }, view, TYPED.bytes, [array]),
      ...setHeader(view, type, 0),
      w.i32.store(
        view,
        w.i32.add(w.i32.load(array, TYPED.data), w.i32.shl(start, shift)),
        TYPED.data,
      ),
      w.i32.store(view, w.i32.sub(end, start), TYPED.length),
      w.i32.store(view, w.i32.load(array, TYPED.buffer), TYPED.buffer),
      f.return(view),
    ];
  },
);

/** A view of other elements on the bytes of a typed array. The end is compared in 64 bits, which it cannot leave. */
export const viewBytes = helper(
  "typed.view",
  { array: "i32", start: "i32", length: "i32", shift: "i32", type: "i32" },
  ["i32"],
  (f, { array, start, length, shift, type }, program) => {
    const view = f.local("i32", "view");
    const data = f.local("i32", "data");
    const buffer = w.i32.load(array, TYPED.buffer);
    const wide = w.i64.extend_i32_u;
    // Bytes from the view's first to the end of those it looks at, which end where the buffer does or before.
    const end = w.i64.add(wide(data), w.i64.shl(wide(length), wide(shift)));
    const limit = w.i64.add(
      wide(w.i32.add(buffer, BYTES.data)),
      wide(w.i32.load(buffer, BYTES.length)),
    );
    return [
      data.set(w.i32.add(w.i32.load(array, TYPED.data), start)),
      f.if(
        w.i32.or(
          w.i32.or(w.i32.lt_s(start, 0), w.i32.lt_s(length, 0)),
          w.i32.or(
            w.i64.gt_u(end, limit),
            w.i32.ne(w.i32.and(data, w.i32.sub(w.i32.shl(1, shift), 1)), 0),
          ),
        ),
        indexTrap(f, program, start, length),
      ),
      ...allocate({ f, program }, view, TYPED.bytes, [array]),
      ...setHeader(view, type, 0),
      w.i32.store(view, data, TYPED.data),
      w.i32.store(view, length, TYPED.length),
      w.i32.store(view, w.i32.load(array, TYPED.buffer), TYPED.buffer),
      f.return(view),
    ];
  },
);

/** Throws what a place outside of a DataView is. */
export const throwOutsideView = slowHelper("typed.throw_outside_view", {}, [], (f, _, program) =>
  throwRange({ f, program }, "Offset is outside the bounds of the DataView"),
);

/** All bytes of an array's buffer. */
export const allBytes = helper(
  "typed.bytes",
  { array: "i32", type: "i32" },
  ["i32"],
  (f, { array, type }, program) => {
    const view = f.local("i32", "view");
    const buffer = f.local("i32", "buffer");
    return [
      ...allocate({ f, program }, view, TYPED.bytes, [array]),
      ...setHeader(view, type, 0),
      buffer.set(w.i32.load(array, TYPED.buffer)),
      w.i32.store(view, w.i32.add(buffer, BYTES.data), TYPED.data),
      w.i32.store(view, w.i32.load(buffer, BYTES.length), TYPED.length),
      w.i32.store(view, buffer, TYPED.buffer),
      f.return(view),
    ];
  },
);

/** Copies elements between typed arrays of one type, or within one. */
export const copyTyped = helper(
  "typed.copy",
  {
    target: "i32",
    targetStart: "i32",
    source: "i32",
    sourceStart: "i32",
    count: "i32",
    shift: "i32",
  },
  [],
  (f, { target, targetStart, source, sourceStart, count, shift }, program) => {
    const check = (array: typeof target, start: typeof targetStart) => {
      const length = w.i32.load(array, TYPED.length);
      return f.if(
        w.i32.or(w.i32.gt_u(start, length), w.i32.gt_u(count, w.i32.sub(length, start))),
        indexTrap(f, program, w.i32.add(start, count), length),
      );
    };
    return [
      check(target, targetStart),
      check(source, sourceStart),
      f.if(
        count,
        w.memory.copy(
          w.i32.add(w.i32.load(target, TYPED.data), w.i32.shl(targetStart, shift)),
          w.i32.add(w.i32.load(source, TYPED.data), w.i32.shl(sourceStart, shift)),
          w.i32.shl(count, shift),
        ),
      ),
    ];
  },
);

/** Checks a range for filling; gives the address of its first element. */
export const fillRange = helper(
  "typed.fill_range",
  { array: "i32", start: "i32", end: "i32", shift: "i32" },
  ["i32"],
  (f, { array, start, end, shift }, program) => {
    const length = w.i32.load(array, TYPED.length);
    return [
      f.if(
        w.i32.or(w.i32.gt_u(start, end), w.i32.gt_u(end, length)),
        indexTrap(f, program, end, length),
      ),
      f.return(w.i32.add(w.i32.load(array, TYPED.data), w.i32.shl(start, shift))),
    ];
  },
);
