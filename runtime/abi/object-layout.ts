/**
 * How values and heap objects lie in memory: shared by generated code, the slow paths in TypeScript and, later, the collector.
 * Imports nothing. All objects are 8-byte aligned and begin with an 8-byte header: type index (u32), info (u32).
 */

export const HEADER_BYTES = 8;
export const HEADER = { type: 0, info: 4 } as const;
/** Low 8 bits of `info`: the object's form, below. The next 8: what it refuses (`object.integrity`). The rest belongs to the collector, and is zero at first. */
export const FORM_MASK = 0xff;
/** The byte of `info` that says what an object refuses. */
export const INTEGRITY_BYTE = 1;
/** Bit of `info`, of objects in a worker's own heap: others may name it. | owner of the heap, once, before anybody else can name it | owner | plain */
export const PUBLISHED = 0x1_0000;

/**
 * Forms of a string object (type index 1). A flat string is two-byte only when some unit is above 255, so flat strings of different forms are
 * never equal. The hash is FNV-1a over the units (translate/string-hash.ts).
 */
export const STRING_FORM = { latin1: 0, twoByte: 1, rope: 2 } as const;
/**
 * Length in UTF-16 units; hash 0 = not computed yet. A rope's `flat` is 0 until flattened, then a flat string of the same content. Until then it is one of three: two texts, `left`
 * and then `right`; a text that grew, `left` and then as many units of the buffer `right` as its length says; or, where `right` is 0, a part of `left`, which is flat: the units from `offset` on.
 * Of ropes of the first kind that word is `base`, the length of the text that they began to grow from.
 */
export const STRING = {
  length: 8,
  hash: 12,
  /** Of a buffer, in the place of its hash: how many of its units are in use. */
  used: 12,
  data: 16,
  left: 16,
  right: 20,
  flat: 24,
  offset: 28,
  base: 28,
  ropeBytes: 32,
} as const;
/** Bit of `info` of flat strings: a buffer. Its length is how many units it has room for, and only ropes name it, as `right` (translate/runtime-helpers/string-buffers.ts). */
export const TEXT_BUFFER = 0x8000;
/** Of two texts which are shorter together than this a copy is made, of longer ones a rope. No rope is shorter. */
export const MIN_ROPE_LENGTH = 32;

/**
 * An array is a handle to a store, so that it can grow; length lives in the store, so that a racy reader checks against what it reads.
 * Store 0 is that of an array which never had an element: the null zone says length 0, capacity 0. `properties` is a reference to the struct
 * that holds the array's named properties, 0 (undefined) where it has none.
 */
export const ARRAY = { store: 8, properties: 12, bytes: 16 } as const;
/** A store has the array's type index and form `STORE_FORM`. Element size: 8 for f64, i64, value; 4 for i32, references; 1 for bool. */
export const STORE_FORM = 1;
/**
 * Stores that were shortened at their front may begin in the middle of eight bytes; the four before them hold this, which is no type index. Marks stand for eight bytes.
 */
export const TRIMMED = -1;
export const STORE = { length: 8, capacity: 12, elements: 16 } as const;

/** Typed array: data is the address of element 0, inside the bytes object `buffer`. */
export const TYPED = { data: 8, length: 12, buffer: 16, bytes: 24 } as const;
/** Raw bytes: type index 0 and form `BYTES_FORM`. */
export const BYTES_FORM = 2;
export const BYTES = { length: 8, data: 16 } as const;

/** Closure: index in the function table, function index (for tracing and names), then captures of 8 bytes each. */
export const CLOSURE = { table: 8, function: 12, captures: 16 } as const;

/** Form of a Future made where the module has no type for it: type index 0. Its task's entry says what it holds. */
export const FUTURE_FORM = 3;
/** Future: its task begins at `task` (see task-layout). */
export const FUTURE = { task: 8 } as const;

/**
 * Boxed value, an i64: any double as its bits (NaN made canonical), else a tag in the upper 16 bits. A value is a number exactly when it
 * is below `FIRST_TAG`, unsigned.
 */
export const VALUE_TAG = {
  reference: 0xfff9,
  boolean: 0xfffa,
  undefined: 0xfffb,
  null: 0xfffc,
  hole: 0xfffd,
} as const;
export const FIRST_TAG = 0xfff9n << 48n;
export const VALUE_UNDEFINED = 0xfffbn << 48n;
export const VALUE_NULL = 0xfffcn << 48n;
export const VALUE_FALSE = 0xfffan << 48n;
export const VALUE_TRUE = (0xfffan << 48n) | 1n;
export const VALUE_REFERENCE = 0xfff9n << 48n;
/** Hole in value arrays. */
export const VALUE_HOLE = 0xfffdn << 48n;
/** Hole in f64 arrays: a signalling NaN, because that is what no arithmetic makes, not even of itself. */
export const NUMBER_HOLE = 0xfff4n << 48n;
/** `undefined` in f64 arrays, as an element that is there. It differs from the hole in one bit, so that one comparison tells both from numbers. */
export const NUMBER_UNDEFINED = 0xfff6n << 48n;
/** Hole in bool arrays, whose elements are bytes 0 and 1. Arrays of i32 and i64 have no holes: zero stands there. */
export const BOOL_HOLE = 2;
/** `undefined` in bool arrays. */
export const BOOL_UNDEFINED = 3;
export const CANONICAL_NAN = 0x7ff8n << 48n;

/** Bytes of an element or field by representation. References, i32 and bool fields take 4; bool array elements take 1. */
export function elementBytes(
  element: "i32" | "i64" | "f64" | "bool" | "value" | number,
): 1 | 4 | 8 {
  if (element === "bool") return 1;
  return element === "i32" || typeof element === "number" ? 4 : 8;
}

export function fieldBytes(type: "i32" | "i64" | "f64" | "bool" | "value" | number): 4 | 8 {
  return type === "i64" || type === "f64" || type === "value" ? 8 : 4;
}

/**
 * Byte offsets of a struct's fields, base class first (its offsets never change in a subclass). Within a class 8-byte fields come first.
 * @param ownFields representations of the fields the class adds, in order
 * @param parentBytes object size of the base class, HEADER_BYTES without one
 * @returns offset per own field and the object's size, a multiple of 8
 */
export function layOutFields(
  ownFields: readonly ("i32" | "i64" | "f64" | "bool" | "value" | number)[],
  parentBytes: number,
): { offsets: number[]; bytes: number } {
  const offsets: number[] = new Array(ownFields.length).fill(0);
  let at = parentBytes;
  for (const size of [8, 4]) {
    ownFields.forEach((field, index) => {
      if (fieldBytes(field) !== size) return;
      offsets[index] = at;
      at += size;
    });
  }
  return { offsets, bytes: (at + 7) & ~7 };
}
