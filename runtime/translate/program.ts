/**
 * What the translation of one program shares: the module under construction with its imports and globals, the functions by index, layouts,
 * static data and the helpers used so far.
 */
import { RUNTIME_FUNCTIONS, type RuntimeFunctionName } from "../abi/functions.ts";
import { INLINED_BYTES } from "../abi/inlining.ts";
import { STACK_BUDGET } from "../abi/native-stack.ts";
import type { ValueType as BytecodeType, Module } from "../bytecode/module.ts";
import { type ModuleTyping, typeModule } from "../bytecode/module-typing.ts";
import {
  declareFunction,
  defineBody,
  type NamedFunction,
  type Parameters,
} from "../wasm/define-function.ts";
import {
  constF64,
  constI32,
  constI64,
  type FunctionHandle,
  type GlobalHandle,
  type TagHandle,
} from "../wasm/handles.ts";
import { ModuleBuilder } from "../wasm/module.ts";
import type { ValueType } from "../wasm/op-spec.ts";
import { type CallGraph, findCallGraph } from "./call-graph.ts";
import { findShape } from "./code-shape.ts";
import { type Dispatch, findDispatch } from "./dispatch.ts";
import { type FunctionForm, findForms } from "./function-forms.ts";
import { FunctionTable } from "./function-table.ts";
import type { Helper } from "./helper.ts";
import { layOutStructs, type StructLayout } from "./layout.ts";
import { wasmResults, wasmType } from "./representation.ts";
import { StaticData } from "./static-data.ts";
import { findFutureSlots } from "./task-slots.ts";

/** Runtime functions as imported, by name. */
export type RuntimeImports = {
  readonly [K in RuntimeFunctionName]: FunctionHandle<
    (typeof RUNTIME_FUNCTIONS)[K]["params"],
    (typeof RUNTIME_FUNCTIONS)[K]["result"] extends infer R extends ValueType
      ? readonly [R]
      : readonly []
  >;
};

/** Globals of an instance, all i32: state of the worker that runs it. */
export interface WorkerGlobals {
  /** Address of the worker's control block; imported and constant. */
  readonly worker: GlobalHandle<"i32">;
  readonly taskTop: GlobalHandle<"i32">;
  readonly taskLimit: GlobalHandle<"i32">;
  readonly shadowTop: GlobalHandle<"i32">;
  readonly heapNext: GlobalHandle<"i32">;
  readonly heapLimit: GlobalHandle<"i32">;
  /** Address of the worker's own heap while nobody else can name its objects, else 0; see escape.ts. */
  readonly ownHeap: GlobalHandle<"i32">;
  /** The only heap whose objects are marked, 0 for all. */
  readonly markedHeap: GlobalHandle<"i32">;
  /** Native stack left, in bytes, where it is counted; see stack-depth.ts. */
  readonly stackLeft: GlobalHandle<"i32">;
  /** What of it there is when nothing of the program is on it. */
  readonly stackBudget: GlobalHandle<"i32">;
  /**
   * Nothing but FUTURE_REFs lies between here and the task top, and they may go when their tasks are not latent any more. It may be higher than
   * need be, never lower; who notes a task top to come back to, raises it there. Not exported.
   */
  readonly referenceFloor: GlobalHandle<"i32">;
}

const NO_SLOTS: ReadonlySet<number> = new Set();

/** See the head of the file. */
export class Program {
  readonly module: Module;
  readonly typing: ModuleTyping;
  readonly dispatch: Dispatch;
  readonly calls: CallGraph;
  readonly layouts: readonly (StructLayout | undefined)[];
  readonly statics = new StaticData();
  readonly builder = new ModuleBuilder("program");
  readonly table = new FunctionTable();
  readonly thrown: TagHandle;
  readonly globals: WorkerGlobals;
  /** What values pass through that are to be computed where they stand, see pinned-values.ts. */
  readonly pins: {
    readonly i32: GlobalHandle<"i32">;
    readonly i64: GlobalHandle<"i64">;
    readonly f64: GlobalHandle<"f64">;
  };
  readonly rt: RuntimeImports;
  /** Host functions by row of `Module.hostFunctions`. */
  readonly host: readonly FunctionHandle[];
  /** How each function takes its captures. */
  readonly forms: readonly FunctionForm[];
  /** By function index of the bytecode. */
  readonly functions: readonly FunctionHandle[];
  /** Addresses of the module variables. */
  readonly variables: readonly number[];

  /** By function: it, or something it calls, forks or waits for a Future, so that the reference floor must be right. */
  readonly touchesFutures: readonly boolean[];
  readonly #futureSlots: readonly ReadonlySet<number>[];
  /** Entries of the functions that are forked, see task-entries.ts. */
  readonly tasks = new Map<number, FunctionHandle>();
  /** Helpers that wait for Futures, by the only function behind them; see runtime-helpers/tasks.ts. */
  readonly waits = new Map<number | undefined, Helper<{ readonly future: "i32" }, readonly []>>();
  /** Closure entries of plain functions, and task bodies with output; see closures.ts and task-entries.ts. */
  readonly thunks = new Map<string, FunctionHandle>();
  /** Entries of closures with what those capture, by function index of the entry. */
  readonly closureEntries = new Map<
    number,
    { readonly entry: FunctionHandle; readonly captures: readonly BytecodeType[] }
  >();

  readonly #resultPlaces: GlobalHandle<"f64">[] = [];
  readonly #helpers = new Map<object, FunctionHandle>();
  readonly #unwritten: (() => void)[] = [];

  /** @param module verified @param isTimed somebody watches its time, so that it must come to safepoints */
  constructor(module: Module, isTimed: boolean) {
    this.module = module;
    this.typing = typeModule(module);
    this.dispatch = findDispatch(this.typing);
    this.calls = findCallGraph(this.typing, this.dispatch, isTimed);
    this.layouts = layOutStructs(module.types);
    this.#futureSlots = module.functions.map((definition) =>
      definition.taskSlots.length === 0
        ? NO_SLOTS
        : findFutureSlots(findShape(this.typing, definition)),
    );
    const has = (index: number, wanted: string): boolean =>
      this.futureSlots(index).size > 0 ||
      module.functions[index]?.code.some(({ op }) => op === wanted) === true;
    this.touchesFutures = this.calls.reaches((index) => has(index, "fork") || has(index, "wait"));
    this.forms = findForms(this.typing);
    const { builder } = this;
    // An imported memory may be larger than the least size declared here, never smaller.
    builder.importMemory("env", "memory", { min: 1, max: 65536, isShared: true });
    this.thrown = builder.importTag("env", "thrown", ["i64"]);
    const worker = builder.importGlobal("env", "worker", "i32", false);
    this.rt = importRuntime(builder);
    this.host = module.hostFunctions.map(({ name }, index) => {
      const signature = this.typing.hostSignature(index);
      if (typeof signature === "string") throw new Error(signature);
      const params = signature.params.map(wasmType);
      return builder.importFunction("host", name, params, wasmResults(signature.result));
    });
    const state = (name: string, value = 0): GlobalHandle<"i32"> => {
      const handle = builder.global(name, "i32", true, constI32(value));
      builder.export(name, handle);
      return handle;
    };
    this.globals = {
      worker,
      taskTop: state("task_top"),
      taskLimit: state("task_limit"),
      shadowTop: state("shadow_top"),
      heapNext: state("heap_next"),
      heapLimit: state("heap_limit"),
      ownHeap: state("own_heap"),
      markedHeap: state("marked_heap"),
      stackLeft: state("stack_left", STACK_BUDGET),
      stackBudget: state("stack_budget", STACK_BUDGET),
      referenceFloor: builder.global("reference_floor", "i32", true, constI32(0)),
    };
    this.pins = {
      i32: builder.global("pin_i32", "i32", true, constI32(0)),
      i64: builder.global("pin_i64", "i64", true, constI64(0n)),
      f64: builder.global("pin_f64", "f64", true, constF64(0)),
    };
    this.functions = module.functions.map((definition, index) => {
      const form = this.forms[index];
      const own = definition.params.map(wasmType);
      const params = form?.kind === "closure" ? ["i32" as const, ...own.slice(form.captures)] : own;
      return builder.declareFunction(definition.name, params, wasmResults(definition.result));
    });
    this.variables = module.globals.map(({ type }) => this.statics.global(type));
  }

  /** The place of a number that a function gives back besides its result: each worker's instance has its own. */
  resultPlace(place: number): GlobalHandle<"f64"> {
    let found = this.#resultPlaces[place];
    found ??= this.builder.global(`result_${place}`, "f64", true, constF64(0));
    this.#resultPlaces[place] = found;
    return found;
  }

  /** Latent-fork slots of a function whose tasks are kept as Futures. */
  futureSlots(functionIndex: number): ReadonlySet<number> {
    return this.#futureSlots[functionIndex] ?? NO_SLOTS;
  }

  /** The function of a helper, which is written once, when it is first used. */
  use<P extends Parameters, R extends readonly ValueType[]>(
    helper: Helper<P, R>,
  ): NamedFunction<P, R> {
    const known = this.#helpers.get(helper);
    if (known !== undefined) return known as NamedFunction<P, R>;
    const { name, params, results, write, isSlow } = helper;
    const handle = declareFunction(this.builder, name, params, results);
    this.#helpers.set(helper, handle);
    this.#unwritten.push(() => {
      defineBody(this.builder, handle, (scope, locals) => write(scope, locals, this));
      if (isSlow) this.builder.bodies.get(handle.index)?.outgrow(INLINED_BYTES);
    });
    return handle;
  }

  /** Writes the helpers used so far, and those they use. */
  writeHelpers(): void {
    for (let write = this.#unwritten.pop(); write; write = this.#unwritten.pop()) write();
  }

  /** Type of a parameter or local of a function. */
  localType(functionIndex: number, local: number): BytecodeType {
    const { params = [], locals = [] } = this.module.functions[functionIndex] ?? {};
    return params[local] ?? locals[local - params.length] ?? "value";
  }
}

function importRuntime(builder: ModuleBuilder): RuntimeImports {
  const imports = Object.entries(RUNTIME_FUNCTIONS).map(([name, { params, result }]) => {
    const results = result === "void" ? [] : [result];
    return [name, builder.importFunction("rt", name, params, results)];
  });
  // The table pairs names with signatures; entries of an object lose the pairs.
  return Object.fromEntries(imports) as RuntimeImports;
}
