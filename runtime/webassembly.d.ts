/**
 * What this project uses of the WebAssembly JavaScript API, Node 20 and later. TypeScript declares it only in `lib.dom`,
 * whose hundreds of browser globals would hide misspelt names.
 */
declare namespace WebAssembly {
  type ValueType = "i32" | "i64" | "f32" | "f64" | "v128" | "externref" | "anyfunc";
  type ImportValue = ExportValue | number | bigint;
  type ExportValue = ((...args: never) => unknown) | Memory | Table | Global | Tag;
  type Imports = Record<string, Record<string, ImportValue>>;
  type Exports = Record<string, ExportValue>;

  interface ModuleImportDescriptor {
    readonly module: string;
    readonly name: string;
    readonly kind: "function" | "table" | "memory" | "global" | "tag";
  }

  interface ModuleExportDescriptor {
    readonly name: string;
    readonly kind: "function" | "table" | "memory" | "global" | "tag";
  }

  class Module {
    constructor(bytes: ArrayBufferView | ArrayBufferLike);
    static imports(module: Module): ModuleImportDescriptor[];
    static exports(module: Module): ModuleExportDescriptor[];
    static customSections(module: Module, sectionName: string): ArrayBuffer[];
  }

  class Instance {
    constructor(module: Module, imports?: Imports);
    readonly exports: Exports;
  }

  interface MemoryDescriptor {
    readonly initial: number;
    readonly maximum?: number;
    readonly shared?: boolean;
  }

  class Memory {
    constructor(descriptor: MemoryDescriptor);
    /** A `SharedArrayBuffer` when the memory is shared, else an `ArrayBuffer`. */
    readonly buffer: ArrayBufferLike;
    /** @returns the size before, in pages of 64 KiB; throws a RangeError past the maximum */
    grow(pages: number): number;
  }

  interface TableDescriptor {
    readonly element: "anyfunc" | "externref";
    readonly initial: number;
    readonly maximum?: number;
  }

  class Table {
    constructor(descriptor: TableDescriptor, value?: unknown);
    readonly length: number;
    get(index: number): unknown;
    set(index: number, value?: unknown): void;
    grow(delta: number, value?: unknown): number;
  }

  interface GlobalDescriptor {
    readonly value: ValueType;
    readonly mutable?: boolean;
  }

  class Global {
    constructor(descriptor: GlobalDescriptor, value?: unknown);
    value: unknown;
    valueOf(): unknown;
  }

  class Tag {
    constructor(type: { readonly parameters: readonly ValueType[] });
  }

  class Exception extends Error {
    constructor(tag: Tag, payload: readonly unknown[], options?: { readonly traceStack?: boolean });
    is(tag: Tag): boolean;
    getArg(tag: Tag, index: number): unknown;
  }

  class CompileError extends Error {}
  class LinkError extends Error {}
  class RuntimeError extends Error {}

  function validate(bytes: ArrayBufferView | ArrayBufferLike): boolean;
  function compile(bytes: ArrayBufferView | ArrayBufferLike): Promise<Module>;
  function instantiate(module: Module, imports?: Imports): Promise<Instance>;
  function instantiate(
    bytes: ArrayBufferView | ArrayBufferLike,
    imports?: Imports,
  ): Promise<{ module: Module; instance: Instance }>;
}
