/** Arrays: making, growing, copying. One family of helpers per kind of element where the kind matters. */
import { LARGE_OBJECT_BYTES } from "../../abi/memory-map.ts";
import { ARRAY, HEADER, STORE, STORE_FORM } from "../../abi/object-layout.ts";
import { TRAP_CODES } from "../../bytecode/module.ts";
import { type Expression, type Operand, type Statement, w } from "../../wasm/expressions.ts";
import type { FunctionScope } from "../../wasm/function-scope.ts";
import type { Local } from "../../wasm/local.ts";
import { noteCopied, noteEscape } from "../collector/escape.ts";
import { ELEMENT_KINDS, type ElementKind, holeOf, layoutOfKind } from "../elements.ts";
import { helper, helperFamily, slowHelper } from "../helper.ts";
import type { Program } from "../program.ts";
import { allocate, type HelperScope, setHeader, throwRange, trap, withRoots } from "./memory.ts";
import { copyBytes, isNullish } from "./string-basics.ts";

/** More than the memory can hold, so that allocating it stops the program. */
const TOO_MANY_BYTES = 0xffff_fff8 | 0;
/** Elements a store gets at its first growth. */
const MIN_CAPACITY = 4;

/** Store of an array; the null zone's zeroes for undefined and null. */
export function storeOf(array: Expression<"i32">): Expression<"i32"> {
  return w.i32.load(array, ARRAY.store);
}

/** Length in a store. */
export function storeLength(store: Expression<"i32">): Expression<"i32"> {
  return w.i32.load(store, STORE.length);
}

/** Stops the program: an index is not below the length. */
export function indexTrap(
  f: FunctionScope,
  program: Program,
  index: Operand<"i32">,
  length: Operand<"i32">,
): Statement[] {
  return trap({ f, program }, TRAP_CODES.indexOutOfRange, index, length);
}

/** Writing through undefined or null does nothing: the null zone must stay zero. */
function returnIfNullish(f: FunctionScope, array: Local<"i32">): Statement {
  return f.if(isNullish(array), f.return());
}

/** Bytes of a store with room for `capacity` elements. */
function storeBytes(f: FunctionScope, capacity: Local<"i32">, shift: number): Expression<"i32"> {
  return f.select(
    w.i32.gt_u(capacity, (0xffff_0000 >>> shift) | 0),
    w.i32.const(TOO_MANY_BYTES),
    w.i32.and(w.i32.add(w.i32.shl(capacity, shift), STORE.elements + 7), -8),
  );
}

/** Writes the hole into elements from..to of a store. */
function fillHoles(
  f: FunctionScope,
  kind: ElementKind,
  store: Local<"i32">,
  from: Operand<"i32">,
  to: Operand<"i32">,
): Statement[] {
  const hole = holeOf(kind);
  const { shift } = layoutOfKind(kind);
  if (hole === undefined) return [];
  const at = f.local("i32", "hole");
  const end = f.local("i32", "last_hole");
  const put =
    typeof hole === "bigint"
      ? w.i64.store(at, hole, STORE.elements)
      : kind === "bool"
        ? w.i32.store8(at, hole, STORE.elements)
        : w.i32.store(at, hole, STORE.elements);
  return [
    at.set(w.i32.add(store, w.i32.shl(from, shift))),
    end.set(w.i32.add(store, w.i32.shl(to, shift))),
    f.while(w.i32.ne(at, end), [put, at.set(w.i32.add(at, 1 << shift))]),
  ];
}

/** A new array with a store of `length` elements, zero or holes. @param type the array's type index */
export const newArray = helperFamily((kind: ElementKind) =>
  helper(`array.new_${kind}`, { type: "i32", length: "i32" }, ["i32"], (f, params, program) => {
    const { type, length } = params;
    const scope = { f, program };
    const store = f.local("i32", "store");
    const array = f.local("i32", "array");
    return [
      f.if(w.i32.lt_s(length, 0), throwRange(scope, "Invalid array length")),
      ...allocateArray(scope, array, store, type, length, layoutOfKind(kind).shift),
      w.i32.store(store, length, STORE.length),
      ...fillHoles(f, kind, store, 0, length),
      f.return(array),
    ];
  }),
);

/** Allocates handle and store, in one piece when that is small. The length stays 0. */
export function allocateArray(
  scope: HelperScope,
  array: Local<"i32">,
  store: Local<"i32">,
  type: Local<"i32">,
  capacity: Local<"i32">,
  shift: number,
  roots: readonly Local<"i32">[] = [],
): Statement[] {
  const { f } = scope;
  const bytes = f.local("i32", "bytes");
  return [
    bytes.set(storeBytes(f, capacity, shift)),
    f.if(
      w.i32.le_u(bytes, LARGE_OBJECT_BYTES - ARRAY.bytes),
      [
        bytes.set(w.i32.add(bytes, ARRAY.bytes)),
        ...allocate(scope, array, bytes, roots),
        store.set(w.i32.add(array, ARRAY.bytes)),
        ...setHeader(store, type, STORE_FORM),
      ],
      [
        ...allocate(scope, store, bytes, roots),
        ...setHeader(store, type, STORE_FORM),
        // The collector goes by it.
        w.i32.store(store, capacity, STORE.capacity),
        ...allocate(scope, array, ARRAY.bytes, [store, ...roots]),
      ],
    ),
    w.i32.store(store, capacity, STORE.capacity),
    ...setHeader(array, type, 0),
    w.i32.store(array, store, ARRAY.store),
  ];
}

/** Makes room for `wanted` elements: a new store, at least twice as large, with the old elements. Gives the array's store. */
export const growArray = helperFamily((shift: number) =>
  slowHelper(
    `array.grow_${1 << shift}`,
    { array: "i32", wanted: "i32" },
    ["i32"],
    (f, params, program) => {
      const { array, wanted } = params;
      const scope = { f, program };
      const old = f.local("i32", "old");
      const length = f.local("i32", "length");
      const capacity = f.local("i32", "capacity");
      const bytes = f.local("i32", "bytes");
      const store = f.local("i32", "store");
      return [
        old.set(storeOf(array)),
        f.if(w.i32.le_u(wanted, w.i32.load(old, STORE.capacity)), f.return(old)),
        length.set(storeLength(old)),
        capacity.set(w.i32.add(length, w.i32.shr_u(length, 1))),
        f.if(w.i32.lt_u(capacity, MIN_CAPACITY), capacity.set(MIN_CAPACITY)),
        f.if(w.i32.lt_u(capacity, wanted), capacity.set(wanted)),
        bytes.set(storeBytes(f, capacity, shift)),
        ...allocate(scope, store, bytes, [array]),
        ...setHeader(store, w.i32.load(array, HEADER.type), STORE_FORM),
        w.i32.store(store, capacity, STORE.capacity),
        ...copyBytes(f, store, old, w.i32.shl(length, shift)),
        w.i32.store(store, length, STORE.length),
        w.i32.store(array, store, ARRAY.store),
        ...noteEscape(scope, array, store),
        f.return(store),
      ];
    },
  ),
);

/** Writes an element at or behind the end; `push` is this at the length. */
export const setBeyond = helperFamily((kind: ElementKind) => {
  const { wasm, shift } = layoutOfKind(kind);
  return slowHelper(
    `array.set_beyond_${kind}`,
    { array: "i32", index: "i32", element: wasm },
    [],
    (f, { array, index, element }, program) => {
      const scope = { f, program };
      const store = f.local("i32", "store");
      const length = f.local("i32", "length");
      // Growing collects: the element is a reference that nothing else need hold.
      const grow = store.set(f.call(program.use(growArray(shift)), array, w.i32.add(index, 1)));
      const roots =
        kind === "ref" || kind === "value"
          ? [array, element as Local<"i32"> | Local<"i64">]
          : [array];
      return [
        returnIfNullish(f, array),
        store.set(storeOf(array)),
        // JavaScript makes a property of such a name, which arrays have no room for.
        f.if(w.i32.lt_s(index, 0), [
          length.set(storeLength(store)),
          ...indexTrap(f, program, index, length),
        ]),
        f.if(w.i32.ge_u(index, w.i32.load(store, STORE.capacity)), withRoots(scope, roots, [grow])),
        length.set(storeLength(store)),
        f.if(w.i32.gt_u(index, length), clear(f, kind, store, length, index)),
        storeElement(kind, w.i32.add(store, w.i32.shl(index, shift)), element),
        ...(kind === "ref" || kind === "value"
          ? noteEscape(scope, store, element as Local<"i32"> | Local<"i64">)
          : []),
        f.if(w.i32.ge_u(index, length), w.i32.store(store, w.i32.add(index, 1), STORE.length)),
      ];
    },
  );
});

function storeElement(
  kind: ElementKind,
  address: Expression<"i32">,
  element: Expression,
): Statement {
  switch (layoutOfKind(kind).wasm) {
    case "f64":
      return w.f64.store(address, element as Expression<"f64">, STORE.elements);
    case "i64":
      return w.i64.store(address, element as Expression<"i64">, STORE.elements);
    default:
      return kind === "bool"
        ? w.i32.store8(address, element as Expression<"i32">, STORE.elements)
        : w.i32.store(address, element as Expression<"i32">, STORE.elements);
  }
}

/** Address of a table of bytes: element kind by type index of arrays. */
export function elementKinds(program: Program): number {
  return program.statics.table8(
    program.module.types.map((type) => {
      if (type.kind !== "array") return 0;
      const kind = typeof type.element === "number" ? "ref" : type.element;
      return ELEMENT_KINDS.indexOf(kind);
    }),
  );
}

/** Gives an array its named properties. */
export const setProperties = helper(
  "array.set_properties",
  { array: "i32", properties: "i32" },
  [],
  (f, { array, properties }, program) => [
    returnIfNullish(f, array),
    w.i32.store(array, properties, ARRAY.properties),
    ...noteEscape({ f, program }, array, properties),
  ],
);

/** Truncates, or grows with holes; any array. */
export const setLength = helper(
  "array.set_length",
  { array: "i32", length: "i32" },
  [],
  (f, { array, length }, program) => {
    const scope = { f, program };
    const store = f.local("i32", "store");
    const old = f.local("i32", "old_length");
    const kind = w.i32.load8_u(w.i32.load(array, HEADER.type), elementKinds(program));
    return [
      returnIfNullish(f, array),
      f.if(w.i32.lt_s(length, 0), throwRange(scope, "Invalid array length")),
      store.set(storeOf(array)),
      old.set(storeLength(store)),
      f.if(w.i32.le_u(length, old), [
        // An array without a store has nothing to shorten, and the null zone is not written.
        f.if(store, w.i32.store(store, length, STORE.length)),
        f.return(),
      ]),
      f.switch(
        kind,
        ELEMENT_KINDS.map((each) => {
          const { shift } = layoutOfKind(each);
          return [
            ...withRoots(
              scope,
              [array],
              [store.set(f.call(program.use(growArray(shift)), array, length))],
            ),
            ...clear(f, each, store, old, length),
          ];
        }),
      ),
      w.i32.store(store, length, STORE.length),
    ];
  },
);

// Elements beyond the length may be left over from before a truncation.
function clear(
  f: FunctionScope,
  kind: ElementKind,
  store: Local<"i32">,
  from: Local<"i32">,
  to: Local<"i32">,
): Statement[] {
  if (holeOf(kind) !== undefined) return fillHoles(f, kind, store, from, to);
  const { shift } = layoutOfKind(kind);
  return [
    w.memory.fill(
      w.i32.add(w.i32.add(store, w.i32.shl(from, shift)), STORE.elements),
      0,
      w.i32.shl(w.i32.sub(to, from), shift),
    ),
  ];
}

/** Is there an element at the index, in range and no hole? Any array. */
export const hasElement = helper(
  "array.has",
  { array: "i32", index: "i32" },
  ["i32"],
  (f, { array, index }, program) => {
    const store = f.local("i32", "store");
    const kind = w.i32.load8_u(w.i32.load(array, HEADER.type), elementKinds(program));
    return [
      store.set(storeOf(array)),
      f.if(w.i32.ge_u(index, storeLength(store)), f.return(0)),
      f.switch(
        kind,
        ELEMENT_KINDS.map((each) => {
          const hole = holeOf(each);
          const at = w.i32.add(store, w.i32.shl(index, layoutOfKind(each).shift));
          if (hole === undefined) return f.return(1);
          if (typeof hole === "bigint") {
            return f.return(w.i64.ne(w.i64.load(at, STORE.elements), hole));
          }
          const element =
            each === "bool" ? w.i32.load8_u(at, STORE.elements) : w.i32.load(at, STORE.elements);
          return f.return(w.i32.ne(element, hole));
        }),
      ),
      f.return(0),
    ];
  },
);

/** Stops the program unless start..start + count lies within the array. */
function checkRange(
  f: FunctionScope,
  program: Program,
  store: Local<"i32">,
  start: Local<"i32">,
  count: Local<"i32">,
): Statement {
  const length = storeLength(store);
  return f.if(
    w.i32.or(w.i32.gt_u(start, length), w.i32.gt_u(count, w.i32.sub(length, start))),
    indexTrap(f, program, w.i32.add(start, count), length),
  );
}

/** Copies elements between arrays or within one. */
export const copyElements = helperFamily((shift: number) => copyHelper(shift, false));

/** The same of elements that may be references. */
export const copyReferences = helperFamily((shift: number) => copyHelper(shift, true));

function copyHelper(shift: number, hasReferences: boolean) {
  return slowHelper(
    `array.copy_${hasReferences ? "references_" : ""}${1 << shift}`,
    { target: "i32", targetStart: "i32", source: "i32", sourceStart: "i32", count: "i32" },
    [],
    (f, { target, targetStart, source, sourceStart, count }, program) => {
      const to = f.local("i32", "to");
      const from = f.local("i32", "from");
      const bytes = f.local("i32", "bytes");
      return [
        target.set(storeOf(target)),
        source.set(storeOf(source)),
        checkRange(f, program, target, targetStart, count),
        checkRange(f, program, source, sourceStart, count),
        to.set(w.i32.add(target, w.i32.shl(targetStart, shift))),
        from.set(w.i32.add(source, w.i32.shl(sourceStart, shift))),
        bytes.set(w.i32.shl(count, shift)),
        f.if(
          // Upward into what is still to be read: from the end then.
          w.i32.lt_u(w.i32.sub(to, from), bytes),
          w.memory.copy(w.i32.add(to, STORE.elements), w.i32.add(from, STORE.elements), bytes),
          copyBytes(f, to, from, bytes),
        ),
        ...(hasReferences ? noteCopied({ f, program }, shift, source, target, to, count) : []),
      ];
    },
  );
}

/** A new array of the elements start..end. @param type the array's type index */
export const sliceArray = helperFamily((shift: number) =>
  helper(
    `array.slice_${1 << shift}`,
    { type: "i32", array: "i32", start: "i32", end: "i32" },
    ["i32"],
    (f, { type, array, start, end }, program) => {
      const scope = { f, program };
      const source = f.local("i32", "source");
      const count = f.local("i32", "count");
      const store = f.local("i32", "store");
      const slice = f.local("i32", "slice");
      return [
        source.set(storeOf(array)),
        count.set(w.i32.sub(end, start)),
        f.if(
          w.i32.or(w.i32.gt_u(start, end), w.i32.gt_u(end, storeLength(source))),
          indexTrap(f, program, end, storeLength(source)),
        ),
        // The old store is a root of its own: the array may get another one meanwhile.
        ...allocateArray(scope, slice, store, type, count, shift, [source]),
        source.set(w.i32.add(source, w.i32.shl(start, shift))),
        ...copyBytes(f, store, source, w.i32.shl(count, shift)),
        w.i32.store(store, count, STORE.length),
        f.return(slice),
      ];
    },
  ),
);
