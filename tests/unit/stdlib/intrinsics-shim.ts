/**
 * JavaScript stand-ins for "tscript:intrinsics", so that library sources run under plain Node beside the built-ins they replace. They also
 * hold callers to what the machine asks for: operands that are int32, ranges inside arrays.
 */
type TypedNumbers =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

function requireInt(...values: number[]): void {
  for (const value of values) {
    if ((value | 0) !== value) throw new Error(`shim: ${value} is no int32`);
  }
}

function requireRange(length: number, start: number, end: number): void {
  requireInt(start, end);
  if (start < 0 || start > end || end > length) {
    throw new Error(`shim: range ${start}..${end} of length ${length}`);
  }
}

export const array_length = (array: readonly unknown[]) => array.length;
export function array_set_length(array: unknown[], length: number): void {
  requireInt(length);
  array.length = length;
}
export function array_has(array: readonly unknown[], index: number): boolean {
  requireInt(index);
  return index >= 0 && index < array.length && index in array;
}
export function array_get_or_undefined(array: readonly unknown[], index: number): unknown {
  requireInt(index);
  return array[index];
}
export function array_push(array: unknown[], item: unknown): void {
  array.push(item);
}
export const array_drop_first = (array: unknown[]): void => {
  array.shift();
};
export function array_fill_holes(array: unknown[], start: number): void {
  requireInt(start);
  for (let i = start; i < array.length; i++) if (!(i in array)) array[i] = undefined;
}
export const array_pop = (array: unknown[]) => array.pop();
export function array_copy(
  target: unknown[],
  targetStart: number,
  source: readonly unknown[],
  sourceStart: number,
  count: number,
): void {
  requireRange(target.length, targetStart, targetStart + count);
  requireRange(source.length, sourceStart, sourceStart + count);
  const piece = source.slice(sourceStart, sourceStart + count);
  for (let i = 0; i < count; i++) {
    if (i in piece) target[targetStart + i] = piece[i];
    else delete target[targetStart + i];
  }
}
export function array_slice(array: readonly unknown[], start: number, end: number): unknown[] {
  requireRange(array.length, start, end);
  return array.slice(start, end);
}
export function array_new(length: number): unknown[] {
  requireRange(length, 0, length);
  return new Array(length);
}

export function typed_copy(
  target: TypedNumbers,
  targetStart: number,
  source: TypedNumbers,
  sourceStart: number,
  count: number,
): void {
  requireRange(target.length, targetStart, targetStart + count);
  requireRange(source.length, sourceStart, sourceStart + count);
  target.set(source.subarray(sourceStart, sourceStart + count), targetStart);
}
export function typed_fill(array: TypedNumbers, value: number, start: number, end: number): void {
  requireRange(array.length, start, end);
  array.fill(value, start, end);
}
export function typed_subarray(array: TypedNumbers, start: number, end: number): TypedNumbers {
  requireRange(array.length, start, end);
  return array.subarray(start, end);
}
export function typed_new_like(array: TypedNumbers, length: number): TypedNumbers {
  requireRange(length, 0, length);
  return new (array.constructor as new (length: number) => TypedNumbers)(length);
}
/** Which typed array `typed_new` makes: tests set it, as the type argument is gone at run time. */
export const typedNew: { make: (length: number) => TypedNumbers } = {
  make: (length) => new Float64Array(length),
};
export const typed_new = (length: number) => typedNew.make(length);

export function string_char_code_at(text: string, index: number): number {
  requireInt(index);
  return index < 0 || index >= text.length ? -1 : text.charCodeAt(index);
}
export function string_code_point_at(text: string, index: number): number {
  requireInt(index);
  return text.codePointAt(index) ?? -1;
}
export function string_char_at(text: string, index: number): string {
  requireInt(index);
  return text.charAt(index);
}
export function string_slice(text: string, start: number, end: number): string {
  requireInt(start, end);
  const from = Math.min(Math.max(start, 0), text.length);
  return text.slice(from, Math.max(from, Math.min(end, text.length)));
}
export function string_from_bytes(bytes: Uint8Array, start: number, end: number): string {
  requireRange(bytes.length, start, end);
  return String.fromCharCode(...bytes.subarray(start, end));
}
export function string_from_units(units: Uint16Array, start: number, end: number): string {
  requireRange(units.length, start, end);
  return String.fromCharCode(...units.subarray(start, end));
}
export function string_index_of(text: string, search: string, start: number): number {
  requireInt(start);
  return text.indexOf(search, start);
}
export function string_last_index_of(text: string, search: string, start: number): number {
  requireInt(start);
  return text.lastIndexOf(search, start);
}
export const string_compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
export function string_from_char_code(unit: number): string {
  requireInt(unit);
  return String.fromCharCode(unit);
}
export function string_from_code_point(point: number): string {
  requireInt(point);
  return String.fromCodePoint(point);
}
export const string_to_number = (text: string) => Number(text);
export const string_flatten = (text: string) => text;
export const string_join = (pieces: readonly string[], separator: string) => pieces.join(separator);

export const f64_min = (a: number, b: number) => Math.min(a, b);
export const f64_max = (a: number, b: number) => Math.max(a, b);
export const f64_abs = Math.abs;
export const f64_sqrt = Math.sqrt;
export const f64_trunc = Math.trunc;
export const f64_to_string = (x: number) => String(x);
export function i32_from_f64_exact(x: number): number {
  if (Number.isNaN(x)) return 0;
  return Math.max(-0x80000000, Math.min(0x7fffffff, Math.trunc(x))) + 0;
}

export const host_Math_hypot = (a: number, b: number) => Math.hypot(a, b);
export const host_parseInt = (text: string, radix: number) => Number.parseInt(text, radix);
export const host_Number_toFixed = (x: number, digits: number) => x.toFixed(digits);
export const host_Number_toPrecision = (x: number, digits: number) => x.toPrecision(digits);
export const host_Number_toExponential = (x: number, digits: number) => x.toExponential(digits);
export const host_Number_toString = (x: number, radix: number) => x.toString(radix);
export const host_String_repeat = (text: string, count: number) => text.repeat(count);
export const host_String_normalize = (text: string, form: string) => text.normalize(form);
export const host_process_cwd = () => "/home/ann";
export const host_process_stdout_write = () => {};
export const host_process_stderr_write = () => {};
export const host_fs_readTextFile = (path: string) => `text of ${path}`;
export const host_fs_readTextFd = (fd: number) => `input ${fd}`;
export const host_fs_readBytes = (path: string) => new TextEncoder().encode(path);
export const host_fs_writeTextFile = () => {};
export const host_fs_writeBytes = () => {};
export const host_fs_appendTextFile = () => {};
export const host_fs_mkdir = () => {};

const identities = new WeakMap<object, number>();
let nextIdentity = 1;

/** Bits a test sets to 0 make keys collide. */
export const hashing = { mask: -1 };

export function hash_of(key: unknown): number {
  return mix(hashBits(key)) & hashing.mask;
}

function hashBits(key: unknown): number {
  switch (typeof key) {
    case "string": {
      let hash = 17;
      for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
      return hash;
    }
    case "number":
      return Number.isNaN(key) ? 5 : (key | 0) ^ Math.trunc(key * 1e-3);
    case "object":
    case "function": {
      if (key === null) return 3;
      const known = identities.get(key) ?? nextIdentity++;
      identities.set(key, known);
      return known;
    }
    default:
      return key === true ? 1 : 2;
  }
}

function mix(bits: number): number {
  let hash = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return hash ^ (hash >>> 16);
}

export const same_value_zero = (a: unknown, b: unknown) =>
  a === b || (Number.isNaN(a) && Number.isNaN(b));
export const normalize_zero = (key: unknown) => (key === 0 ? 0 : key);
export const strict_equals = (a: unknown, b: unknown) => a === b;
export const to_text = (value: unknown) => String(value);
export const element_text = (value: unknown) =>
  value === undefined || value === null ? "" : String(value);
export const holds_texts = (array: readonly unknown[]) =>
  array.length > 0 && array.every((item) => typeof item === "string");
export const numbers_of = (array: readonly unknown[]) =>
  Array.from(array).every((each) => typeof each === "number") ? array : undefined;
export const number_of = (value: unknown) => (typeof value === "number" ? value : Number.NaN);
export const strings_of = (array: readonly unknown[]) =>
  array.length > 0 && array.every((item) => typeof item === "string") ? array : undefined;
export const is_undefined = (value: unknown) => value === undefined;
export const default_of = () => 0;
export const error_stack = (header: string) => header;

const properties = new WeakMap<readonly unknown[], unknown>();
export const array_properties = (array: readonly unknown[]) => properties.get(array);
export const array_set_properties = (array: readonly unknown[], object: unknown) =>
  properties.set(array, object);
