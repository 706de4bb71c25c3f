/**
 * A bytecode module as plain data: types, constants, globals, functions with structured code, and line tables. It is what the compiler
 * makes, `.tsb` holds, the verifier checks, the oracle interprets and the translator turns into Wasm. No addresses: how objects lie in
 * memory is the translator's business.
 */
import type { ImmediateKind, OPCODES, Opcode } from "./opcodes.ts";

/**
 * Type of an operand, local, field or element. A number is the index of a reference type in `Module.types`; every reference may also be
 * `undefined` or `null`. `bool` is an i32 known to be 0 or 1; it is accepted where i32 is, not the other way round. `value` is the boxed
 * tagged form which holds anything.
 */
export type ValueType = "i32" | "i64" | "f64" | "bool" | "value" | number;

/** What a function gives back. */
export type ResultType = ValueType | "void";

/** Reserved rows of `Module.types`: every module begins with them. */
export const OBJECT_TYPE = 0; // any reference: top of all reference types
export const STRING_TYPE = 1;
export const FIRST_FREE_TYPE = 2;

/** Element kinds of typed arrays, in the order of their encoding; `u8c` clamps. */
export const TYPED_ARRAY_ELEMENTS = [
  "i8",
  "u8",
  "u8c",
  "i16",
  "u16",
  "i32",
  "u32",
  "f32",
  "f64",
  "i64",
  "u64",
] as const;

export type TypedArrayElement = (typeof TYPED_ARRAY_ELEMENTS)[number];

/** What the host sees when it rebuilds an object, in the order of their encoding. */
export const STRUCT_ROLES = [
  "object",
  "class",
  "cell",
  "map",
  "set",
  "error",
  "date",
  "regexp",
  "dictionary",
  "bigint",
  "array-buffer",
  "data-view",
  "class-value",
  "generator",
  "iterator",
  "iterable",
  "promise",
  "async-generator",
  "url",
  "url-search-params",
  "symbol",
  "prototype",
] as const;

export type StructRole = (typeof STRUCT_ROLES)[number];

export interface Field {
  readonly name: string;
  readonly type: ValueType;
}

export interface StructType {
  readonly kind: "struct";
  /** The class's name, `Object` for object literals, or a name for the eyes of a dump reader. */
  readonly name: string;
  /** Type index of the base class, -1 without one. The base's fields and methods come first, in its order. A base stands before it in `types`. */
  readonly parent: number;
  /** All fields, inherited ones first, in layout order. */
  readonly fields: readonly Field[];
  /** Virtual methods: function index per slot, inherited slots first; -1 for an abstract one. A method's first parameter is the receiver. */
  readonly methods: readonly number[];
  /** What the host sees when it rebuilds the object (console.log, results): see host-values.ts. `cell` is a captured variable and never seen. */
  readonly role: StructRole;
  /** Field indexes in the order in which `Object.keys` shows them; fields not listed (private, internal) are hidden. */
  readonly keys: readonly number[];
  /** Those of the keys which an object has only while their field is not undefined. */
  readonly optionalKeys?: readonly number[];
  /** What a getter `Symbol.toStringTag` of the class gives, which the host shows. */
  readonly tag?: string;
}

export interface ArrayType {
  readonly kind: "array";
  readonly element: ValueType;
}

export interface ClosureType {
  readonly kind: "closure";
  readonly params: readonly ValueType[];
  readonly result: ResultType;
}

export interface FutureType {
  readonly kind: "future";
  readonly value: ResultType;
}

export interface TypedArrayType {
  readonly kind: "typed-array";
  readonly element: TypedArrayElement;
}

/** Member of an interface: a field when `params` is absent, else a method (parameters without the receiver; `type` is its result). */
export interface InterfaceMember {
  readonly name: string;
  readonly type: ResultType;
  readonly params?: readonly ValueType[];
}

export interface Implementor {
  /** Type index of a struct. It and all structs derived from it are of the interface type. */
  readonly struct: number;
  /** Per member: field index for a field, virtual-method slot for a method. Types equal the member's exactly. */
  readonly slots: readonly number[];
}

/** A structural type reached by several layouts (closed world: all of them are listed). */
export interface InterfaceType {
  readonly kind: "interface";
  readonly name: string;
  readonly members: readonly InterfaceMember[];
  readonly implementors: readonly Implementor[];
}

export type TypeDefinition =
  | { readonly kind: "object" }
  | { readonly kind: "string" }
  | StructType
  | ArrayType
  | ClosureType
  | FutureType
  | TypedArrayType
  | InterfaceType;

/** Places of `result.set` and `result.get`. */
export const RESULT_PLACES = 8;

/** Type of the result a block, loop or if leaves on the stack. */
export type BlockType = ResultType;

/** Immediate of each kind, as held in an instruction. */
export interface ImmediateValues {
  i32: number;
  i64: bigint;
  f64: number;
  string: number; // index in Module.strings
  local: number;
  global: number;
  function: number;
  host: number; // index in Module.hostFunctions
  type: number;
  field: number;
  member: number;
  slot: number;
  count: number;
  label: number; // enclosing blocks outwards, 0 is the innermost
  labels: readonly number[]; // the last one is the default
  "block-type": BlockType;
  "task-slot": number;
  trap: TrapCode;
}

type ImmediatesOf<Kinds extends readonly ImmediateKind[]> = {
  readonly [Index in keyof Kinds]: ImmediateValues[Kinds[Index]];
};

/** Immediates of an opcode, as a tuple in table order. */
export type Immediates<K extends Opcode> = ImmediatesOf<(typeof OPCODES)[K]["imm"]>;

/** One instruction. */
export type Instruction = {
  [K in Opcode]: { readonly op: K; readonly imm: Immediates<K> };
}[Opcode];

/** Fatal stops; their texts are in the runtime's trap table. Part of the format: never renumber. */
export const TRAP_CODES = {
  unreachable: 0,
  /** A read outside an array whose `undefined` would leak as a plain T. */
  indexOutOfRange: 1,
  /** A type assertion lied: the value is not of the type. */
  wrongType: 2,
  outOfMemory: 3,
  /** A field or element was read as plain T before anything was stored in it. */
  uninitialized: 4,
  /** A variable was used before its declaration ran. */
  deadZone: 5,
  /** What every object inherits was read of, or given to, an object whose type says that it has entries of one type. */
  inherited: 6,
} as const satisfies Record<string, number>;

export type TrapCode = (typeof TRAP_CODES)[keyof typeof TRAP_CODES];

/** A place in the source, and in whose code. Lines and columns count from 1, columns in UTF-16 units. */
export interface LinePlace {
  readonly file: number; // index in Module.files
  readonly line: number;
  readonly column: number;
  /** The call whose code it is in, by its place in `inlined`; absent where the code is the function's own. */
  readonly inlined?: number;
}

/** Source position of the instructions from `at` up to the next entry. */
export interface LineEntry extends LinePlace {
  readonly at: number;
}

/** A call in whose place the code of the function called stands. Stack traces show it as the call it was. */
export interface InlinedCall {
  readonly function: number;
  /** Where it was called, in an inlined call that comes before this one or in the function itself; absent where stack traces show no caller. */
  readonly from?: LinePlace;
}

/** What a call of a function gives the program, in the order of their encoding. */
export const FUNCTION_KINDS = ["plain", "async", "generator", "async-generator"] as const;

export type FunctionKind = (typeof FUNCTION_KINDS)[number];

export interface FunctionDefinition {
  /** Name as a stack trace shows it. */
  readonly name: string;
  /** Captures first where it is a closure's function, then the parameters proper. */
  readonly params: readonly ValueType[];
  readonly result: ResultType;
  /** Locals beyond the parameters; they start as 0, NaN-free 0.0, or undefined. */
  readonly locals: readonly ValueType[];
  /** Function index of the task held by each latent-fork slot of the frame. */
  readonly taskSlots: readonly number[];
  /** Its closures stand for the function they capture first, in another calling convention: to the program they are that function. */
  readonly isAdapter?: boolean;
  /** What the program sees as the `length` of its closures, where it asks for that; no adapter has one. */
  readonly length?: number;
  /** What its closures are shown as; `plain` where it is absent. */
  readonly kind?: FunctionKind;
  /** Flat structured code; the function's own block is not written, its end is the end of the array, where the result is on the stack. */
  readonly code: readonly Instruction[];
  /** Sorted by `at`. */
  readonly lines: readonly LineEntry[];
  /** Calls that `lines` and later ones of these name. */
  readonly inlined?: readonly InlinedCall[];
}

/** A module variable, shared by all workers; starts as 0, 0.0 or undefined. */
export interface GlobalDefinition {
  readonly name: string;
  readonly type: ValueType;
}

/**
 * Classes of the errors the machine and the host functions throw, in the order of their encoding. A `SystemError` is an `Error` with a code: its
 * maker takes code, call and path from the message.
 */
export const ERROR_NAMES = [
  "Error",
  "TypeError",
  "RangeError",
  "ReferenceError",
  "SyntaxError",
  "URIError",
  "SystemError",
] as const;

export type ErrorName = (typeof ERROR_NAMES)[number];

/** Use of a row of `HOST_FUNCTIONS`, by name. */
export interface HostImport {
  readonly name: string;
}

export interface Module {
  readonly types: readonly TypeDefinition[];
  readonly strings: readonly string[];
  readonly globals: readonly GlobalDefinition[];
  readonly hostFunctions: readonly HostImport[];
  readonly functions: readonly FunctionDefinition[];
  /** Runs all modules' top-level code in ESM order; takes nothing, gives nothing. */
  readonly entry: number;
  /** Source files of the line tables, as the user wrote their paths. */
  readonly files: readonly string[];
  /** Functions callable from outside by name (`script(fn)`): function index. */
  readonly exports: readonly { readonly name: string; readonly function: number }[];
  /**
   * Functions the runtime calls to make language-level errors: each takes (message: string) and returns the error object. Absent when the
   * program cannot need one; then such an error ends the program with the same report.
   */
  readonly errorMakers: { readonly [Name in ErrorName]?: number };
}
