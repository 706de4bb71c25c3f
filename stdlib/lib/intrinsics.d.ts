/**
 * Operations of the machine for library sources, imported from "tscript:intrinsics". A name is an opcode with `_` for `.`; the last
 * group has no single opcode: lowering chooses by the representation of the type argument. `int` operands and results are i32; a number
 * that is not known to be one is converted by truncation (saturating), so library code keeps indices integral and in range.
 */
declare module "tscript:intrinsics" {
  /** A number that is an i32. */
  export type int = number;
  /** An integer of 64 bits, signed or not as the operation says. No number: nothing but these functions takes it. */
  export interface Long {
    readonly long: never;
  }
  /** Any typed array. */
  interface TypedElements {
    readonly length: number;
    readonly [index: number]: unknown;
  }

  // arrays
  export function array_length<T>(array: readonly T[]): int;
  export function array_set_length<T>(array: T[], length: int): void;
  /** Is there an element: in range and no hole. */
  export function array_has<T>(array: readonly T[], index: int): boolean;
  /** Takes out the first element, if there is one. */
  export function array_drop_first<T>(array: T[]): void;
  export function array_get_or_undefined<T>(array: readonly T[], index: int): T | undefined;
  export function array_push<T>(array: T[], item: T): void;
  export function array_pop<T>(array: T[]): T | undefined;
  /** Overlapping is right; holes are copied; ranges must lie inside both. */
  export function array_copy<T>(target: T[], targetStart: int, source: readonly T[], sourceStart: int, count: int): void;
  /** 0 <= start <= end <= length. */
  export function array_slice<T>(array: readonly T[], start: int, end: int): T[];
  /** From `start` on, undefined takes the place of every hole. */
  export function array_fill_holes<T>(array: T[], start: int): void;
  /** An array of that many holes. */
  export function array_new<T>(length: int): T[];

  /** The object that holds the named properties of an array, which is a P. */
  export function array_properties<P>(array: readonly unknown[]): P | undefined;
  /** The fields of an object as named properties of an array. */
  export function array_set_properties(array: readonly unknown[], properties: object): void;

  // typed arrays
  export function typed_copy<A extends TypedElements>(target: A, targetStart: int, source: A, sourceStart: int, count: int): void;
  export function typed_fill<E>(array: { [index: number]: E }, value: E, start: int, end: int): void;
  /** Bytes of the buffer before the first element. */
  export function typed_byte_offset(array: TypedElements): int;
  /** All bytes of the buffer. */
  export function typed_bytes(array: TypedElements): Uint8Array;
  /** Other elements on the same bytes; the range must lie inside. */
  /** What the object refuses, and whether it is a buffer. */
  export function object_integrity(object: object): int;
  export function object_restrict(object: object, restriction: int): void;
  export function typed_view<A extends TypedElements>(bytes: TypedElements, byteOffset: int, length: int): A;
  /** The number that a typed array `A` would read from these bytes; a RangeError outside of them. */
  export function typed_load<A extends TypedElements, E>(bytes: Uint8Array, at: int): E;
  /** The number into the bytes that a typed array `A` would store it in; a RangeError outside of them. */
  export function typed_store<A extends TypedElements, E>(bytes: Uint8Array, at: int, value: E): void;
  /** The same with the highest byte first. */
  export function typed_load_swapped<A extends TypedElements, E>(bytes: Uint8Array, at: int): E;
  export function typed_store_swapped<A extends TypedElements, E>(bytes: Uint8Array, at: int, value: E): void;
  export function typed_subarray<A extends TypedElements>(array: A, start: int, end: int): A;

  /** Stops the program: what every object inherits is no entry. */
  export function stop_inherited(): void;
  /** Stops the program: a value is of no type that goes on. */
  export function stop_wrong_type(): void;

  // strings
  /** -1 out of range. */
  export function string_char_code_at(text: string, index: int): int;
  /** -1 out of range. */
  export function string_code_point_at(text: string, index: int): int;
  /** Empty out of range. */
  export function string_char_at(text: string, index: int): string;
  /** Clamps to 0 <= start <= end <= length. */
  export function string_slice(text: string, start: int, end: int): string;
  /** Each byte is a unit; the range must lie inside. */
  export function string_from_bytes(bytes: Uint8Array, start: int, end: int): string;
  /** Each element is a unit; the range must lie inside. */
  export function string_from_units(units: Uint16Array, start: int, end: int): string;
  export function string_index_of(text: string, search: string, start: int): int;
  export function string_last_index_of(text: string, search: string, start: int): int;
  export function string_compare(a: string, b: string): int;
  export function string_from_char_code(unit: int): string;
  export function string_from_code_point(point: int): string;
  /** What `Number(text)` gives. */
  export function string_to_number(text: string): number;
  /** The same text in one piece. */
  export function string_flatten(text: string): string;
  export function string_join(pieces: readonly string[], separator: string): string;

  // numbers
  export function f64_min(a: number, b: number): number;
  export function f64_max(a: number, b: number): number;
  export function f64_abs(x: number): number;
  export function f64_sqrt(x: number): number;
  export function f64_trunc(x: number): number;
  export function f64_to_string(x: number): string;
  /** Truncates, saturates; NaN gives 0: ToIntegerOrInfinity as far as an index can tell. */
  export function i32_from_f64_exact(x: number): int;

  // integers of 64 bits
  /** The argument is a literal. */
  export function i64_const(value: number): Long;
  export function i64_add(a: Long, b: Long): Long;
  export function i64_sub(a: Long, b: Long): Long;
  export function i64_mul(a: Long, b: Long): Long;
  export function i64_div_s(a: Long, b: Long): Long;
  export function i64_div_u(a: Long, b: Long): Long;
  export function i64_rem_s(a: Long, b: Long): Long;
  export function i64_rem_u(a: Long, b: Long): Long;
  export function i64_and(a: Long, b: Long): Long;
  export function i64_or(a: Long, b: Long): Long;
  export function i64_xor(a: Long, b: Long): Long;
  export function i64_shl(a: Long, b: Long): Long;
  export function i64_shr_s(a: Long, b: Long): Long;
  export function i64_shr_u(a: Long, b: Long): Long;
  export function i64_eq(a: Long, b: Long): boolean;
  export function i64_ne(a: Long, b: Long): boolean;
  export function i64_lt_s(a: Long, b: Long): boolean;
  export function i64_lt_u(a: Long, b: Long): boolean;
  export function i64_gt_u(a: Long, b: Long): boolean;
  export function i64_ge_s(a: Long, b: Long): boolean;
  export function i64_eqz(a: Long): boolean;
  export function i64_from_i32(x: int): Long;
  /** The 32 bits as an unsigned number. */
  export function i64_from_u32(x: int): Long;
  /** For integral numbers in range. */
  export function i64_from_f64(x: number): Long;
  export function i32_from_i64(a: Long): int;
  export function f64_from_i64(a: Long): number;

  // host functions, named after their row with `host_` before and `_` for `.`
  export function host_Number_toFixed(x: number, digits: number): string;
  export function host_Number_toPrecision(x: number, digits: number): string;
  export function host_Number_toExponential(x: number, digits: number): string;
  export function host_Number_toString(x: number, radix: number): string;
  export function host_String_hasPlainOrder(): boolean;
  export function host_String_localeCompare(text: string, other: string): number;
  export function host_parseFloat(text: string): number;
  export function host_parseInt(text: string, radix: number): number;
  export function host_String_normalize(text: string, form: string): string;
  export function host_JSON_refuseCircle(values: readonly unknown[]): string;
  export function host_Date_now(): number;
  export function host_Date_parse(text: string): number;
  export function host_Date_toLocal(time: number): number;
  export function host_Date_toUtc(local: number): number;
  export function host_Date_zone(from: number, length: number): number;
  export function host_Date_text(time: number, method: string): string;
  export function host_Date_toLocale(time: number, method: string, details: readonly unknown[]): string;
  export function host_Intl_text(method: string, details: readonly unknown[]): string;
  export function host_Intl_parts(method: string, details: readonly unknown[]): string[];
  export function host_Number_toLocale(value: number, details: readonly unknown[]): string;
  export function host_String_compareBy(text: string, other: string, details: readonly unknown[]): number;
  export function host_String_toLocaleUpperCase(text: string, details: readonly unknown[]): string;
  export function host_String_toLocaleLowerCase(text: string, details: readonly unknown[]): string;
  export function host_encodeURIComponent(text: string): string | undefined;
  export function host_encodeURI(text: string): string | undefined;
  export function host_decodeURIComponent(text: string): string | undefined;
  export function host_decodeURI(text: string): string | undefined;
  export function host_TextDecoder_name(label: string): string | undefined;
  export function host_TextDecoder_decode(encoding: string, bytes: Uint8Array): string;
  export function host_btoa(text: string): string | undefined;
  export function host_atob(text: string): string | undefined;
  export function host_RegExp_compile(source: string, flags: string): number;
  export function host_RegExp_failure(source: string, flags: string): string;
  export function host_RegExp_source(source: string, flags: string): string;
  export function host_RegExp_names(number: number, source: string, flags: string): string[];
  export function host_RegExp_exec(number: number, source: string, flags: string, text: string, start: number): number;
  export function host_RegExp_test(number: number, source: string, flags: string, text: string, start: number): number;
  export function host_RegExp_lastIndex(): number;
  export function host_RegExp_groups(): string[];
  export function host_RegExp_groupStart(group: number): number;
  export function host_RegExp_groupEnd(group: number): number;
  export function host_RegExp_replace(number: number, source: string, flags: string, text: string, replacement: string, start: number): string;
  export function host_RegExp_matchAll(number: number, source: string, flags: string, text: string): string[];
  export function host_URL_parts(text: string, base: string): string[];
  export function host_URL_change(href: string, name: string, value: string): string[];
  export function host_URLSearchParams_parse(text: string): string[];
  export function host_URLSearchParams_text(flat: readonly unknown[]): string;
  export function host_RegExp_split(number: number, source: string, flags: string, text: string, limit: number): string[];
  /** Magnitudes are bytes, lowest first, whole units of 4. */
  export function host_BigInt_multiply(a: Uint8Array, b: Uint8Array): Uint8Array;
  export function host_BigInt_divide(a: Uint8Array, b: Uint8Array): Uint8Array;
  export function host_BigInt_toString(magnitude: Uint8Array, radix: number): string;
  /** Four bytes, the first of which is 1 for a negative number, and the magnitude; nothing where the text is none. */
  export function host_BigInt_parse(text: string): Uint8Array;
  export function host_util_inspect(values: readonly unknown[]): string;
  export function host_assert_failure(method: string, values: readonly unknown[]): string | undefined;
  export function host_process_exit(code: number): void;
  export function host_process_exitCode(code: number): void;
  export function host_process_writeBytes(descriptor: number, bytes: Uint8Array): void;
  export function host_process_text(name: string): string;
  export function host_process_number(name: string): number;
  export function host_process_stdout_write(text: string): void;
  export function host_process_stderr_write(text: string): void;
  export function host_process_cwd(): string;
  export function host_process_argv(): string[];
  export function host_process_sleep(milliseconds: number): void;
  export function host_performance_now(): number;
  export function host_fs_readTextFile(path: string): string;
  export function host_fs_readTextFd(fd: number): string;
  export function host_fs_readBytes(path: string): Uint8Array;
  export function host_fs_writeTextFile(path: string, text: string): void;
  export function host_fs_writeBytes(path: string, bytes: Uint8Array): void;
  export function host_fs_appendTextFile(path: string, text: string): void;
  export function host_fs_appendBytes(path: string, bytes: Uint8Array): void;
  export function host_fs_exists(path: string): boolean;
  export function host_fs_stat(path: string, followsLinks: boolean): string[];
  export function host_fs_list(path: string, isRecursive: boolean): string[];
  export function host_fs_change(what: string, path: string, other: string): string;
  export function host_crypto_digest(algorithm: string, data: Uint8Array, key: Uint8Array, hasKey: boolean): Uint8Array;
  export function host_crypto_random(count: number): Uint8Array;
  export function host_fs_mkdir(path: string, recursive: boolean): void;

  // by the representation of the type argument
  /** Hash of a Map key, all 32 bits well mixed, the low ones too. */
  export function hash_of<K>(key: K): int;
  /** As Map keys compare: NaN equals itself, 0 equals -0. */
  export function same_value_zero<K>(a: K, b: K): boolean;
  /** The key as a Map keeps it: 0 for -0, everything else as it is. */
  export function normalize_zero<K>(key: K): K;
  /** `===` of two values of one type. */
  export function strict_equals<T>(a: T, b: T): boolean;
  /** What `String(x)` gives; `undefined` and `null` by name. */
  /** The primitive that an object is where `==` and `+` want one; any other value is itself. */
  export function to_primitive(value: unknown): unknown;
  export function to_text<T>(value: T): string;
  /** What `join` shows of an element: as `to_text`, but `undefined` and `null` are empty. */
  export function element_text<T>(value: T): string;
  /** Are its elements strings (or nullish ones): known where the copy is compiled, of which only the side that applies is made. */
  export function holds_texts<T>(array: readonly T[]): boolean;
  /** The array itself where its elements are strings (or nullish ones), else undefined at once. */
  export function strings_of<T>(array: readonly T[]): string[] | undefined;
  /** The array itself where its elements are numbers, else undefined at once. */
  export function numbers_of<T>(array: readonly T[]): number[] | undefined;
  /** The number itself, NaN at once where the type is another. */
  export function number_of<T>(value: T): number;
  /** The method `then` of an object that is no promise but has one, with its object; else undefined. */
  export function then_of(
    value: unknown,
  ): ((resolve: (value: unknown) => void, reject: (reason: unknown) => void) => void) | undefined;
  /** Is it `undefined`; false at once where the type has no such value. */
  export function is_undefined<T>(value: T): boolean;
  /** An object of the class with these fields, all of them in their order; its constructor does not run. */
  export function struct_of<T extends object>(...fields: unknown[]): T;
  /** 0, false, an empty reference: what is stored over a forgotten element. Never given to a program. */
  export function default_of<T>(): T;
  /** A zeroed typed array of the type of `array`. */
  export function typed_new_like<A extends TypedElements>(array: A, length: int): A;
  /** A zeroed typed array of the type. */
  export function typed_new<A extends TypedElements>(length: int): A;
  /** The stack text of a new error: `header` and the frames that made it, as V8 writes them. */
  export function error_stack(header: string): string;
}
