/** The cold sides of fork and wait. */
import { WORKER, WORKER_BLOCK_BYTES, WORKERS_ADDRESS } from "../../abi/memory-map.ts";
import { FUTURE } from "../../abi/object-layout.ts";
import { FUTURE_REF_BYTES, TASK, TASK_STATE } from "../../abi/task-layout.ts";
import { TRAP_CODES } from "../../bytecode/module.ts";
import { type Expression, type Statement, w } from "../../wasm/expressions.ts";
import type { FunctionScope } from "../../wasm/function-scope.ts";
import type { Local } from "../../wasm/local.ts";
import { functionAt } from "../dispatch.ts";
import { type Helper, helper } from "../helper.ts";
import type { Program } from "../program.ts";
import { callTask, runAndPublish, runInStrand } from "../task-entries.ts";
import { type HelperScope, trap, withRoots } from "./memory.ts";
import { isNullish } from "./string-basics.ts";

/** Index of the worker that runs the code. */
export function workerIndex(f: FunctionScope, program: Program): Expression<"i32"> {
  return w.i32.shr_u(
    w.i32.sub(f.get(program.globals.worker), WORKERS_ADDRESS),
    Math.log2(WORKER_BLOCK_BYTES),
  );
}

/**
 * Waits for a record of the own stack that is not latent any more, and takes it off the stack, or marks it when it is not the topmost.
 * Throws the task's exception. The result can be read from the record until the next fork.
 * @param popTo what the task top becomes when the record is the topmost
 */
export const joinRecord = helper(
  "task.join",
  { record: "i32", popTo: "i32" },
  [],
  (f, { record, popTo }, program) => {
    const { globals, rt } = program;
    const end = w.i32.add(record, w.i32.load(record, TASK.size));
    return [
      // An empty slot.
      f.if(w.i32.eqz(record), trap({ f, program }, TRAP_CODES.unreachable)),
      f.call(rt.join, record),
      f.if(
        w.i32.eq(f.get(globals.taskTop), end),
        f.set(globals.taskTop, popTo),
        f.if(
          w.i32.eq(w.i32.load(record, TASK.state), TASK_STATE.done),
          w.i32.store(record, TASK_STATE.consumed, TASK.state),
        ),
      ),
      throwIfFailed(f, program, record),
    ];
  },
);

function throwIfFailed(f: FunctionScope, program: Program, task: Local<"i32">): Statement {
  return f.if(
    w.i32.eq(w.i32.load(task, TASK.state), TASK_STATE.failed),
    f.throw(program.thrown, w.i64.load(task, TASK.result)),
  );
}

/** Records a Future just filled in on the task stack. */
export const forkFuture = helper(
  "task.fork_future",
  { future: "i32" },
  [],
  (f, { future }, program) => {
    const { globals, rt } = program;
    const top = f.local("i32", "top");
    const record = f.local("i32", "record");
    return [
      top.set(f.get(globals.taskTop)),
      // Records on top that stand for nothing latent any more go: a loop may fork many Futures and then wait for them in order.
      f.loop((again) => [
        record.set(w.i32.sub(top, FUTURE_REF_BYTES)),
        // Below the floor lies what is no reference: arguments of a task, which are no addresses, so nothing is read there.
        f.if(
          w.i32.ge_u(record, f.get(globals.referenceFloor)),
          f.if(
            w.i32.ne(w.i32.load(w.i32.load(record, TASK.result), TASK.state), TASK_STATE.latent),
            [top.set(record), f.br(again)],
          ),
        ),
      ]),
      f.if(w.i32.ge_u(top, f.get(globals.taskLimit)), [
        ...withRoots({ f, program }, [future], [f.call(rt.fork_future, future)]),
        f.return(),
      ]),
      w.i64.store(top, BigInt(TASK_STATE.futureRef) << 32n, TASK.entry),
      w.i64.store(top, w.i64.extend_i32_u(w.i32.add(future, FUTURE.task)), TASK.result),
      w.i64.store(top, BigInt(FUTURE_REF_BYTES), TASK.size),
      f.set(globals.taskTop, w.i32.add(top, FUTURE_REF_BYTES)),
      f.if(
        w.i64.ne(w.i64.load(f.get(globals.worker), WORKER.poll), 0n),
        withRoots({ f, program }, [future], [f.call(rt.fork_slow)]),
      ),
    ];
  },
);

/**
 * The helper that waits for a Future which is not done, of a type whose tasks all run one function, or any: it runs the task here if it is
 * latent on the own stack, and throws its exception.
 */
export function waitFuture(
  program: Program,
  only: number | undefined,
): Helper<{ readonly future: "i32" }, readonly []> {
  const known = program.waits.get(only);
  if (known !== undefined) return known;
  const name = only === undefined ? "" : ` ${functionAt(program.module, only).name}`;
  const made = helper(`task.wait_future${name}`, { future: "i32" }, [], (f, { future }) => {
    const scope = { f, program };
    const { rt } = program;
    const task = f.local("i32", "task");
    const state = f.local("i32", "state");
    const run =
      only === undefined
        ? [f.call(program.use(runInStrand), task)]
        : runAndPublish(scope, task, callTask(scope, only, task));
    return [
      // Undefined and null give a zero: the null zone's.
      f.if(isNullish(future), f.return()),
      task.set(w.i32.add(future, FUTURE.task)),
      state.set(w.i32.atomic.load(task, TASK.state)),
      f.if(
        w.i32.and(
          w.i32.eq(state, TASK_STATE.latent),
          w.i32.eq(w.i32.load(task, TASK.size), workerIndex(f, program)),
        ),
        [
          // Nobody but the owner of its stack takes a latent task off it, so this needs no exchange.
          w.i64.store(task, w.i64.extend_i32_u(workerIndex(f, program)), TASK.runner),
          w.i32.store(task, TASK_STATE.running, TASK.state),
          ...dropTopmostReference(scope, task),
          ...withRoots(
            scope,
            [future],
            [...run, f.if(w.i32.atomic.load(task, TASK.waited), f.call(rt.wake_waiters))],
          ),
        ],
        f.if(
          w.i32.lt_u(state, TASK_STATE.done),
          withRoots(scope, [future], [f.call(rt.wait_future, future)]),
        ),
      ),
      throwIfFailed(f, program, task),
    ];
  });
  program.waits.set(only, made);
  return made;
}

/** Takes the FUTURE_REF of a task off the stack where it is the topmost, so that a loop of forks and waits leaves nothing behind. */
function dropTopmostReference({ f, program }: HelperScope, task: Local<"i32">): Statement[] {
  const { taskTop, referenceFloor } = program.globals;
  const record = f.local("i32", "record");
  return [
    record.set(w.i32.sub(f.get(taskTop), FUTURE_REF_BYTES)),
    f.if(
      w.i32.and(
        w.i32.ge_u(record, f.get(referenceFloor)),
        w.i32.eq(w.i32.load(record, TASK.result), task),
      ),
      f.set(taskTop, record),
    ),
  ];
}
