/**
 * Builder of one WebAssembly module: collects types, imports, functions, memories, tables, globals, tags and
 * segments in order, and hands out handles with final indices. `encode.ts` turns it into bytes.
 *
 * WebAssembly numbers imports before definitions, so every import of a kind comes before the first definition of
 * that kind; the builder refuses the other order. In return an index never changes and code needs no relocation.
 */
import { WasmBuildError } from "./build-error.ts";
import { FunctionBuilder } from "./function-builder.ts";
import type {
  Constant,
  DataSegment,
  ElementSegment,
  ExternHandle,
  FunctionHandle,
  FunctionType,
  GlobalHandle,
  Import,
  Limits,
  MemoryHandle,
  MemoryLimits,
  SegmentHandle,
  TableHandle,
  TagHandle,
} from "./handles.ts";
import type { RefType, ValueType } from "./op-spec.ts";

/** See the head of the file. */
export class ModuleBuilder {
  /** Module name for stack traces and dumps. */
  readonly name: string;
  readonly types: FunctionType[] = [];
  readonly imports: Import[] = [];
  /** All functions by index, imported ones first. */
  readonly functions: FunctionHandle[] = [];
  /** Bodies by function index; absent for imports and for functions declared but not written yet. */
  readonly bodies = new Map<number, FunctionBuilder>();
  readonly tables: TableHandle[] = [];
  readonly memories: MemoryHandle[] = [];
  readonly tags: TagHandle[] = [];
  readonly globals: GlobalHandle[] = [];
  /** Initial values of the defined globals, in order. */
  readonly globalValues: Constant[] = [];
  readonly exports: { readonly name: string; readonly what: ExternHandle }[] = [];
  readonly elements: ElementSegment[] = [];
  readonly data: DataSegment[] = [];
  /** Function that runs at instantiation. */
  start: FunctionHandle | undefined;

  readonly #typeIndices = new Map<string, number>();
  readonly #importCounts = { function: 0, global: 0, memory: 0, table: 0, tag: 0 };

  /** @param name shown in the name section */
  constructor(name = "module") {
    this.name = name;
  }

  /** Index of a function type; equal types share one index. */
  type(params: readonly ValueType[], results: readonly ValueType[]): number {
    const key = `${params.join(" ")}>${results.join(" ")}`;
    const known = this.#typeIndices.get(key);
    if (known !== undefined) return known;
    const index = this.types.push({ params: [...params], results: [...results] }) - 1;
    this.#typeIndices.set(key, index);
    return index;
  }

  /** How many things of this kind are imported; definitions are numbered from here. */
  importCount(kind: ExternHandle["kind"]): number {
    return this.#importCounts[kind];
  }

  /** Imports a function. */
  importFunction<const P extends readonly ValueType[], const R extends readonly ValueType[]>(
    from: string,
    name: string,
    params: P,
    results: R,
  ): FunctionHandle<P, R> {
    const handle = this.#functionHandle(name, params, results);
    this.#import<FunctionHandle>(from, name, handle, this.functions);
    return handle;
  }

  /** Imports a memory. */
  importMemory(from: string, name: string, limits: MemoryLimits): MemoryHandle {
    const handle = { kind: "memory", index: this.memories.length, limits } as const;
    return this.#import(from, name, handle, this.memories);
  }

  /** Imports a table. */
  importTable(from: string, name: string, type: RefType, limits: Limits): TableHandle {
    const handle = { kind: "table", index: this.tables.length, type, limits } as const;
    return this.#import(from, name, handle, this.tables);
  }

  /** Imports a global. */
  importGlobal<T extends ValueType>(
    from: string,
    name: string,
    type: T,
    isMutable: boolean,
  ): GlobalHandle<T> {
    const handle: GlobalHandle<T> = {
      kind: "global",
      index: this.globals.length,
      name,
      type,
      isMutable,
    };
    this.#import(from, name, handle, this.globals);
    return handle;
  }

  /** Imports an exception tag. */
  importTag(from: string, name: string, params: readonly ValueType[]): TagHandle {
    return this.#import(from, name, this.#tagHandle(name, params), this.tags);
  }

  /** Gives a function its index, so that code can call it before its body is written with `body`. */
  declareFunction<const P extends readonly ValueType[], const R extends readonly ValueType[]>(
    name: string,
    params: P,
    results: R,
  ): FunctionHandle<P, R> {
    const handle = this.#functionHandle(name, params, results);
    this.functions.push(handle);
    return handle;
  }

  /** Starts the body of a declared function. */
  body(handle: FunctionHandle): FunctionBuilder {
    if (handle.index < this.#importCounts.function) {
      throw new WasmBuildError(handle.name, "an imported function has no body");
    }
    if (this.bodies.has(handle.index)) throw new WasmBuildError(handle.name, "has a body already");
    const body = new FunctionBuilder(this, handle);
    this.bodies.set(handle.index, body);
    return body;
  }

  /** Declares a function and starts its body. */
  function(
    name: string,
    params: readonly ValueType[],
    results: readonly ValueType[],
  ): FunctionBuilder {
    return this.body(this.declareFunction(name, params, results));
  }

  /** Defines a memory. */
  memory(limits: MemoryLimits): MemoryHandle {
    const handle = { kind: "memory", index: this.memories.length, limits } as const;
    this.memories.push(handle);
    return handle;
  }

  /** Defines a table. */
  table(type: RefType, limits: Limits): TableHandle {
    const handle = { kind: "table", index: this.tables.length, type, limits } as const;
    this.tables.push(handle);
    return handle;
  }

  /** Defines a global. */
  global<T extends ValueType>(
    name: string,
    type: T,
    isMutable: boolean,
    value: Constant,
  ): GlobalHandle<T> {
    const handle: GlobalHandle<T> = {
      kind: "global",
      index: this.globals.length,
      name,
      type,
      isMutable,
    };
    this.globals.push(handle);
    this.globalValues.push(value);
    return handle;
  }

  /** Defines an exception tag that carries `params`. */
  tag(name: string, params: readonly ValueType[]): TagHandle {
    const handle = this.#tagHandle(name, params);
    this.tags.push(handle);
    return handle;
  }

  /** Exports anything under a name. */
  export(name: string, what: ExternHandle | FunctionBuilder): void {
    if (this.exports.some((entry) => entry.name === name)) {
      throw new WasmBuildError(name, "is exported twice");
    }
    this.exports.push({ name, what: what instanceof FunctionBuilder ? what.handle : what });
  }

  /** Copies functions into a table at instantiation, from `offset` on. */
  fillTable(
    table: TableHandle,
    offset: Constant,
    functions: readonly FunctionHandle[],
  ): SegmentHandle {
    return this.#element({ mode: "active", functions, table, offset });
  }

  /** Keeps functions for `table.init`. */
  passiveElements(functions: readonly FunctionHandle[]): SegmentHandle {
    return this.#element({ mode: "passive", functions });
  }

  /** Allows `ref.func` of functions that no table, export or global names. */
  declareReferences(functions: readonly FunctionHandle[]): SegmentHandle {
    return this.#element({ mode: "declared", functions });
  }

  /** Copies bytes into memory 0 at instantiation. Every instance does so: use passive data for a shared memory. */
  activeData(address: Constant, bytes: Uint8Array): SegmentHandle {
    return { kind: "data", index: this.data.push({ address, bytes }) - 1 };
  }

  /** Keeps bytes for `memory.init`. */
  passiveData(bytes: Uint8Array): SegmentHandle {
    return { kind: "data", index: this.data.push({ bytes }) - 1 };
  }

  #element(segment: ElementSegment): SegmentHandle {
    return { kind: "element", index: this.elements.push(segment) - 1 };
  }

  #functionHandle<const P extends readonly ValueType[], const R extends readonly ValueType[]>(
    name: string,
    params: P,
    results: R,
  ): FunctionHandle<P, R> {
    const typeIndex = this.type(params, results);
    const type = { params, results };
    return { kind: "function", index: this.functions.length, name, typeIndex, type };
  }

  #tagHandle(name: string, params: readonly ValueType[]): TagHandle {
    const typeIndex = this.type(params, []);
    const type = { params: [...params], results: [] };
    return { kind: "tag", index: this.tags.length, name, typeIndex, type };
  }

  #import<H extends ExternHandle>(from: string, name: string, what: H, space: H[]): H {
    const kind = what.kind;
    if (space.length !== this.#importCounts[kind]) {
      throw new WasmBuildError(`${from}.${name}`, `a ${kind} import must come before definitions`);
    }
    space.push(what);
    this.#importCounts[kind] += 1;
    this.imports.push({ from, name, what });
    return what;
  }
}
