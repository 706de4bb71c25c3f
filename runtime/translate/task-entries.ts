/** Functions around tasks: entries that a worker calls with a task's address, and `run_task`, which runs one and publishes how it ended. */
import { WORKER } from "../abi/memory-map.ts";
import { TASK, TASK_STATE } from "../abi/task-layout.ts";
import type { ResultType } from "../bytecode/module.ts";
import { type Expression, type Statement, w } from "../wasm/expressions.ts";
import type { FunctionHandle } from "../wasm/handles.ts";
import type { Local } from "../wasm/local.ts";
import { resultNote } from "./collector/escape.ts";
import { functionAt } from "./dispatch.ts";
import { helper } from "./helper.ts";
import type { Program } from "./program.ts";
import { wasmResults, wasmType } from "./representation.ts";
import { type HelperScope, withRoots } from "./runtime-helpers/memory.ts";
import { TASK_STACK_COST } from "./stack-depth.ts";

/** Type of task entries: they take the task's address. */
const ENTRY_TYPE = { params: ["i32"], results: [] } as const;

/** Entry of the tasks of a function: reads the arguments from the task, stores the result in it. */
export function taskEntry(program: Program, functionIndex: number): FunctionHandle {
  const known = program.tasks.get(functionIndex);
  if (known !== undefined) return known;
  const { name, params, result } = functionAt(program.module, functionIndex);
  const f = program.builder.function(`${name} (task)`, ["i32"], []);
  program.tasks.set(functionIndex, f.handle);
  const [type] = wasmResults(result);
  if (type !== undefined) f.localGet(0);
  params.forEach((param, index) => {
    f.localGet(0);
    f.load(`${wasmType(param)}.load`, TASK.args + 8 * index);
  });
  if (program.calls.prints[functionIndex] === true) {
    f.localGet(0);
    f.load("i32.load", TASK.args + 8 * params.length);
  }
  f.call(taskBody(program, functionIndex));
  if (type === "i32") f.op("i64.extend_i32_u");
  if (type !== undefined) f.store(type === "f64" ? "f64.store" : "i64.store", TASK.result);
  const note = resultNote(program, result);
  if (note !== undefined) {
    f.localGet(0);
    f.call(note);
  }
  return f.handle;
}

/**
 * What runs as a task: the function itself, or, where it may print, a wrapper with one parameter more, the output segment. What the task
 * prints goes there, also when it ends by an exception.
 */
export function taskBody(program: Program, functionIndex: number): FunctionHandle {
  const own = program.functions[functionIndex];
  if (own === undefined) throw new Error(`no function ${functionIndex}`);
  if (program.calls.prints[functionIndex] !== true) return own;
  const key = `body ${functionIndex}`;
  const known = program.thunks.get(key);
  if (known !== undefined) return known;
  const { name, params, result } = functionAt(program.module, functionIndex);
  const types = params.map(wasmType);
  const results = wasmResults(result);
  const f = program.builder.function(`${name} (output)`, [...types, "i32"], results);
  program.thunks.set(key, f.handle);
  const outer = f.addLocal("i32", "outer_segment");
  f.localGet(types.length);
  f.call(program.rt.output_enter);
  f.localSet(outer);
  f.try(results[0] ?? "void");
  types.forEach((_, index) => {
    f.localGet(index);
  });
  f.call(own);
  f.catchAll();
  f.localGet(outer);
  f.call(program.rt.output_leave);
  f.rethrow(0);
  f.end();
  f.localGet(outer);
  f.call(program.rt.output_leave);
  return f.handle;
}

/** Runs a task as a strand of its own: its waits take no record of a strand that is suspended beneath it off the stack. */
export const runTask = helper("run_task", { task: "i32" }, [], (f, { task }, program) => {
  const { taskTop, referenceFloor, stackLeft } = program.globals;
  const top = f.local("i32", "task_top_at_entry");
  return [
    top.set(f.get(taskTop)),
    f.set(stackLeft, w.i32.sub(f.get(stackLeft), TASK_STACK_COST)),
    f.call(program.use(runInStrand), task),
    // Where it left something, that may be a record of its frames.
    f.if(w.i32.ne(f.get(taskTop), top), f.set(referenceFloor, f.get(taskTop))),
    f.set(stackLeft, w.i32.add(f.get(stackLeft), TASK_STACK_COST)),
  ];
});

/**
 * Runs a task in state running on this worker. The state is stored last, atomically: who sees it sees all that the task wrote. Waking those
 * who wait is the caller's.
 */
export const runInStrand = helper("task.run", { task: "i32" }, [], (f, { task }, program) =>
  runAndPublish(
    { f, program },
    task,
    f.callIndirect(ENTRY_TYPE, w.i32.load(task, TASK.entry), [task]),
  ),
);

/** `runInStrand` with the call given: it stores the result in the task. */
export function runAndPublish(
  { f, program }: HelperScope,
  task: Local<"i32">,
  call: Statement | Statement[],
): Statement[] {
  const { globals, rt, thrown } = program;
  const counts = program.calls.counts.includes(true);
  const shadow = f.local("i32", "shadow_at_entry");
  const top = f.local("i32", "task_top_at_entry");
  const stack = f.local("i32", "stack_left");
  const floor = f.local("i32", "floor");
  const base = f.local("i32", "base");
  const error = f.local("i64", "error");
  const failed = f.local("i32", "failed");
  return [
    shadow.set(f.get(globals.shadowTop)),
    top.set(f.get(globals.taskTop)),
    floor.set(f.get(globals.referenceFloor)),
    f.set(globals.referenceFloor, top),
    base.set(w.i32.load(f.get(globals.worker), WORKER.taskBase)),
    w.i32.store(f.get(globals.worker), top, WORKER.taskBase),
    ...(counts ? [stack.set(f.get(globals.stackLeft))] : []),
    f.try(
      call,
      [{ tag: thrown, into: [error], body: failed.set(1) }],
      [f.set(globals.shadowTop, shadow), error.set(f.call(rt.host_error)), failed.set(1)],
    ),
    f.if(
      failed,
      [
        f.set(globals.shadowTop, shadow),
        ...(counts ? [f.set(globals.stackLeft, stack)] : []),
        f.call(program.use(failTask), task, error, top),
      ],
      w.i32.atomic.store(task, TASK_STATE.done, TASK.state),
    ),
    w.i32.store(f.get(globals.worker), base, WORKER.taskBase),
    // Where the task left nothing on the stack, what lies on top is again what was.
    f.if(w.i32.eq(f.get(globals.taskTop), top), f.set(globals.referenceFloor, floor)),
  ];
}

/** Ends a task by an exception: what its frames left on the task stack is completed first. */
const failTask = helper(
  "task.fail",
  { task: "i32", error: "i64", top: "i32" },
  [],
  (f, { task, error, top }, program) => [
    f.if(
      w.i32.gt_u(f.get(program.globals.taskTop), top),
      withRoots({ f, program }, [error], [f.call(program.rt.unwind, top)]),
    ),
    w.i64.store(task, error, TASK.result),
    ...noteResult({ f, program }, task, "value"),
    w.i32.atomic.store(task, TASK_STATE.failed, TASK.state),
  ],
);

/** Calls a task's function with the arguments in the task, and stores the result there: the entry, written in line. */
export function callTask(
  { f, program }: HelperScope,
  functionIndex: number,
  task: Local<"i32">,
): Statement[] {
  const { params, result } = functionAt(program.module, functionIndex);
  const args: Expression[] = params.map((param, index) => {
    const offset = TASK.args + 8 * index;
    return w[wasmType(param)].load(task, offset);
  });
  if (program.calls.prints[functionIndex] === true) {
    args.push(w.i32.load(task, TASK.args + 8 * params.length));
  }
  const call: Expression | Statement = f.call(taskBody(program, functionIndex), ...args);
  const store = (bits: Statement): Statement[] => [
    bits,
    ...noteResult({ f, program }, task, result),
  ];
  switch (wasmResults(result)[0]) {
    case "i32":
      return store(w.i64.store(task, w.i64.extend_i32_u(call as Expression<"i32">), TASK.result));
    case "i64":
      return store(w.i64.store(task, call as Expression<"i64">, TASK.result));
    case "f64":
      return store(w.f64.store(task, call as Expression<"f64">, TASK.result));
    default:
      return [call as unknown as Statement];
  }
}

function noteResult(
  { f, program }: HelperScope,
  task: Local<"i32">,
  type: ResultType,
): Statement[] {
  const note = resultNote(program, type);
  return note === undefined ? [] : [f.call(note, task)];
}
