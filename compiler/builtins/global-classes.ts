/** Global classes that the library defines, what the host makes of their instances, and what constructing them does. */
import type { ConstructBuiltin } from "./rows.ts";

/** How the host rebuilds an instance, see `StructType.role`. */
export type ClassRole =
  | "map"
  | "set"
  | "error"
  | "regexp"
  | "date"
  | "url"
  | "url-search-params"
  | "class"
  | "array-buffer"
  | "data-view"
  | "dictionary"
  | "bigint"
  | "symbol"
  | "generator"
  | "async-generator"
  | "promise"
  | "iterator"
  | "iterable"
  | "prototype";

/** A global class which a library file defines by exporting a class of that name. */
export interface GlobalClass {
  readonly file: string;
  readonly role: ClassRole;
}

/** Global names that are classes of the library: naming one loads its file. */
export const GLOBAL_CLASSES = {
  Map: { file: "map.ts", role: "map" },
  Set: { file: "set.ts", role: "set" },
  ArrayBuffer: { file: "array-buffer.ts", role: "array-buffer" },
  DataView: { file: "data-view.ts", role: "data-view" },
  Generator: { file: "generator.ts", role: "generator" },
  AsyncGenerator: { file: "async-generator.ts", role: "async-generator" },
  Promise: { file: "promise.ts", role: "promise" },
  ReadStream: { file: "streams.ts", role: "class" },
  Timeout: { file: "timers.ts", role: "class" },
  Immediate: { file: "timers.ts", role: "class" },
  Intl: { file: "intl.ts", role: "class" },
  Event: { file: "event-target.ts", role: "class" },
  CustomEvent: { file: "event-target.ts", role: "class" },
  EventTarget: { file: "event-target.ts", role: "class" },
  AbortSignal: { file: "abort.ts", role: "class" },
  AbortController: { file: "abort.ts", role: "class" },
  DisposableStack: { file: "disposable-stack.ts", role: "class" },
  AsyncDisposableStack: { file: "disposable-stack.ts", role: "class" },
  URL: { file: "urls.ts", role: "url" },
  URLSearchParams: { file: "urls.ts", role: "url-search-params" },
  WeakMap: { file: "weak.ts", role: "class" },
  WeakSet: { file: "weak.ts", role: "class" },
  TextEncoder: { file: "encoding.ts", role: "class" },
  TextDecoder: { file: "encoding.ts", role: "class" },
  Date: { file: "date.ts", role: "date" },
  RegExp: { file: "regexp.ts", role: "regexp" },
  Error: { file: "error.ts", role: "error" },
  EvalError: { file: "error.ts", role: "error" },
  RangeError: { file: "error.ts", role: "error" },
  ReferenceError: { file: "error.ts", role: "error" },
  SyntaxError: { file: "error.ts", role: "error" },
  TypeError: { file: "error.ts", role: "error" },
  URIError: { file: "error.ts", role: "error" },
  AggregateError: { file: "error.ts", role: "error" },
  SuppressedError: { file: "suppressed-error.ts", role: "error" },
  DOMException: { file: "dom-exception.ts", role: "error" },
} as const satisfies Record<string, GlobalClass>;

/** How the host rebuilds instances of library classes that have no global name. */
export const LIBRARY_ROLES: Readonly<Record<string, ClassRole>> = {
  Dictionary: "dictionary",
  BigInteger: "bigint",
  SymbolValue: "symbol",
  IterableArray: "iterable",
  IterableText: "iterable",
  ArrayValues: "iterator",
  ArrayKeys: "iterator",
  ArrayEntries: "iterator",
  CodePoints: "iterator",
  TypedValues: "iterator",
  TypedKeys: "iterator",
  TypedEntries: "iterator",
  MapKeys: "iterator",
  MapValues: "iterator",
  MapEntries: "iterator",
  SetValues: "iterator",
  SetEntries: "iterator",
  Matches: "iterator",
  MapHelper: "iterator",
  FilterHelper: "iterator",
  PartHelper: "iterator",
  FlatMapHelper: "iterator",
  Prototype: "prototype",
};

/** Construction of global classes with an argument; without a row the constructor is called as it stands. */
export const CONSTRUCTIONS = {
  Map: {
    fill: "map.ts#setAll",
    types: ["result.0", "result.1", "argument.0"],
    ofAnything: "map.ts#setAllOfAnything",
  },
  Set: { fill: "set.ts#addAll", types: ["result.0", "argument.0"] },
  WeakMap: {
    fill: "weak.ts#setAll",
    types: ["result.0", "result.1", "argument.0"],
    ofAnything: "weak.ts#setAllOfAnything",
  },
  WeakSet: { fill: "weak.ts#addAll", types: ["result.0", "argument.0"] },
} as const satisfies Record<string, ConstructBuiltin>;
