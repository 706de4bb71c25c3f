/**
 * Translates a verified module to one WebAssembly module and what belongs to it: the bytes to place in memory before it runs, and what the
 * host must know of it. Every thread instantiates the same module over one shared memory.
 *
 * Imports: `env.memory`, `env.thrown` (tag, i64), `env.worker` (address of the worker's control block); `rt.*` as abi/functions lists; `host.*`
 * as bytecode/host-functions does. Exports: the globals `task_top`, `task_limit`, `shadow_top`, `heap_next`, `heap_limit`; `table`; `entry`;
 * `heap_…`, the collector's parts; `run_task`; `export:NAME` per row of `Module.exports`; `error:NAME` per error maker.
 */

import {
  ERROR_NAMES,
  type FunctionKind,
  type Module,
  type ResultType,
  type ValueType,
} from "../bytecode/module.ts";
import { encodeModule } from "../wasm/encode.ts";
import type { FunctionHandle } from "../wasm/handles.ts";
import { allocateSlow, placeBetween } from "./collector/allocate-slow.ts";
import { publish } from "./collector/publish.ts";
import { clearMarks, fillMemory, mergeHeaps, sweepHeap } from "./collector/sweep.ts";
import { keepObjects, markRoot, markStack, retraceBlock, traceBox } from "./collector/trace.ts";
import { placeTraceTables } from "./collector/trace-tables.ts";
import { functionAt } from "./dispatch.ts";
import type { StructLayout } from "./layout.ts";
import { type CodePosition, type Positions, positionRow } from "./positions.ts";
import { Program } from "./program.ts";
import { runTask } from "./task-entries.ts";
import { translateFunction } from "./translate-function.ts";

/** A module variable in memory. */
export interface PlacedGlobal {
  readonly name: string;
  readonly type: ValueType;
  readonly address: number;
}

/** What a task's record holds, by its entry. */
export interface TaskDescription {
  /** Index of the entry in the function table. */
  readonly entry: number;
  /** Index of the bytecode function. */
  readonly function: number;
  /** Types of the arguments, 8 bytes each from TASK.args on. */
  readonly args: readonly ValueType[];
  readonly result: ResultType;
  /** Behind the arguments lies an output segment. */
  readonly hasSegment: boolean;
}

/** What the host needs to know of a function of the bytecode. */
export interface FunctionFacts {
  readonly name: string;
  /** Parameters, captures first: a closure's captures are those its type does not have. */
  readonly params: readonly ValueType[];
  readonly result: ResultType;
  /** It, or something it calls, has effects seen from outside. */
  readonly prints: boolean;
  /** Its closures stand for the function they capture first. */
  readonly isAdapter: boolean;
  /** What the program sees as the `length` of its closures; 0 where it does not ask. */
  readonly length: number;
  readonly kind: FunctionKind;
}

/** See the head of the file. Everything but the code can be sent to other threads. */
export interface Translation {
  readonly wasm: Uint8Array<ArrayBuffer>;
  /** To be placed at STATIC_ADDRESS before any code runs. */
  readonly staticData: Uint8Array<ArrayBuffer>;
  /** Address of each string constant. */
  readonly strings: readonly number[];
  readonly globals: readonly PlacedGlobal[];
  /** By type index; undefined where the type is no struct. */
  readonly layouts: readonly (StructLayout | undefined)[];
  readonly functions: readonly FunctionFacts[];
  readonly tasks: readonly TaskDescription[];
  readonly tableSize: number;
  /** The program has a fork: more than one worker can be of use. */
  readonly forks: boolean;
  /** It shall run on a thread of its own, whose stack is deep: see stack-depth.ts. */
  readonly needsDeepStack: boolean;
  readonly positions: Positions;
  /** Address of the tables of collector/trace-tables.ts. */
  readonly traceTables: number;
}

/** See the head of the file. @param module verified */
export function translate(module: Module, isTimed = false): Translation {
  const { program, code } = build(module, isTimed);
  const { bytes, bodyOffsets } = encodeModule(program.builder);
  const { calls, statics } = program;
  const traceTables = placeTraceTables(program);
  return {
    wasm: bytes,
    traceTables,
    strings: module.strings.map((text) => statics.string(text)),
    globals: module.globals.map(({ name, type }, index) => ({
      name,
      type,
      address: program.variables[index] ?? 0,
    })),
    layouts: program.layouts,
    functions: module.functions.map(
      ({ name, params, result, isAdapter = false, length = 0, kind = "plain" }, index) => ({
        name,
        params,
        result,
        prints: calls.prints[index] === true,
        isAdapter,
        length,
        kind,
      }),
    ),
    tasks: describeTasks(program),
    tableSize: program.table.size,
    forks: calls.forks,
    needsDeepStack: calls.needsDeepStack,
    positions: findPositions(program, code, bodyOffsets),
    // After the strings above, which may place some more.
    staticData: statics.bytes(),
  };
}

/** The translated program before it is encoded. */
export function build(
  module: Module,
  isTimed = false,
): {
  readonly program: Program;
  /** Positions by bytecode function. */
  readonly code: readonly (readonly CodePosition[])[];
} {
  const program = new Program(module, isTimed);
  const code = module.functions.map((_, index) => translateFunction(program, index));
  const { builder } = program;
  const functionOf = (index: number) => {
    const handle = program.functions[index];
    if (handle === undefined) throw new Error(`no function ${index}`);
    return handle;
  };
  builder.export("entry", outermost(program, functionOf(module.entry)));
  builder.export("run_task", program.use(runTask));
  for (const each of module.exports) {
    builder.export(`export:${each.name}`, outermost(program, functionOf(each.function)));
  }
  for (const name of ERROR_NAMES) {
    const maker = module.errorMakers[name];
    if (maker !== undefined) builder.export(`error:${name}`, functionOf(maker));
  }
  builder.export("heap_allocate", program.use(allocateSlow));
  builder.export("heap_place", program.use(placeBetween));
  builder.export("heap_mark", program.use(markRoot));
  builder.export("heap_mark_stack", program.use(markStack));
  builder.export("heap_retrace", program.use(retraceBlock));
  builder.export("heap_trace_box", program.use(traceBox));
  builder.export("heap_clear_marks", program.use(clearMarks));
  builder.export("heap_sweep", program.use(sweepHeap));
  builder.export("heap_merge", program.use(mergeHeaps));
  builder.export("heap_fill", program.use(fillMemory));
  if (program.calls.forks) {
    builder.export("heap_keep", program.use(keepObjects));
    builder.export("heap_publish", program.use(publish));
  }
  program.writeHelpers();
  builder.export("table", program.table.define(builder));
  return { program, code };
}

/** A function as it is called from outside: nothing of the program is beneath it, whatever an exception left in the globals before. */
function outermost(program: Program, target: FunctionHandle): FunctionHandle {
  if (!program.calls.counts.includes(true) && !program.touchesFutures.includes(true)) return target;
  const { params, results } = target.type;
  const f = program.builder.function(`${target.name} (from outside)`, params, results);
  f.globalGet(program.globals.stackBudget);
  f.globalSet(program.globals.stackLeft);
  f.globalGet(program.globals.taskTop);
  f.globalSet(program.globals.referenceFloor);
  params.forEach((_, index) => {
    f.localGet(index);
  });
  f.call(target);
  return f.handle;
}

function describeTasks(program: Program): TaskDescription[] {
  return [...program.tasks].map(([index, entry]) => ({
    entry: program.table.indexOf(entry),
    function: index,
    args: functionAt(program.module, index).params,
    result: functionAt(program.module, index).result,
    hasSegment: program.calls.prints[index] === true,
  }));
}

function findPositions(
  program: Program,
  code: readonly (readonly CodePosition[])[],
  bodyOffsets: readonly number[],
): Positions {
  const positions: Positions[number][] = program.builder.functions.map(() => undefined);
  program.functions.forEach(({ index }, functionIndex) => {
    positions[index] = {
      name: functionAt(program.module, functionIndex).name,
      function: functionIndex,
      start: bodyOffsets[index] ?? 0,
      rows: (code[functionIndex] ?? []).flatMap(positionRow),
      inlined: (functionAt(program.module, functionIndex).inlined ?? []).map((call) => ({
        ...call,
        name: functionAt(program.module, call.function).name,
      })),
    };
  });
  return positions;
}
