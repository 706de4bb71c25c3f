/**
 * fork and wait. A latent fork writes a record on the worker's task stack and keeps the arguments in locals; its wait, when nobody took the
 * record, is a direct call. An escaping fork fills in a Future.
 */
import { WORKER, WORKER_BLOCK_BYTES, WORKERS_ADDRESS } from "../../abi/memory-map.ts";
import { FUTURE, FUTURE_FORM } from "../../abi/object-layout.ts";
import { recordBytes, TASK, TASK_STATE } from "../../abi/task-layout.ts";
import { OBJECT_TYPE, type ResultType, TRAP_CODES } from "../../bytecode/module.ts";
import { writeNewObject } from "../allocation.ts";
import { functionAt } from "../dispatch.ts";
import type { FunctionWriter, SlotLocals } from "../function-writer.ts";
import type { Operand } from "../operand.ts";
import { isTraced, wasmResults, wasmType } from "../representation.ts";
import { forkFuture, joinRecord, waitFuture } from "../runtime-helpers/tasks.ts";
import { taskBody, taskEntry } from "../task-entries.ts";
import type { Handlers } from "./handler.ts";

/** Handlers of task instructions. */
export const TASK_HANDLERS: Handlers<"fork" | "wait" | "fork.latent" | "wait.latent"> = {
  fork: (w, callee) => w.get(writeFork(w, callee)),
  wait: (w, type) => {
    const definition = w.program.module.types[type];
    if (definition?.kind !== "future") throw new Error(`type ${type} is no Future`);
    const [only, ...others] = w.program.dispatch.futureTargets(type);
    const target = others.length === 0 ? only : undefined;
    writeWait(w, w.takeOne("i32"), definition.value, target);
  },
  "fork.latent": (w, slot) => {
    const { futures } = w.plan.tasks;
    if (futures.has(slot)) {
      const future = writeFork(w, taskOf(w, slot));
      w.get(future);
      w.f.localSet(slotLocals(w, slot).task);
      w.shadow.storeFuture([...futures].indexOf(slot), future);
    } else writeLatentFork(w, slot);
  },
  "wait.latent": (w, slot) => {
    w.flush();
    const { task } = slotLocals(w, slot);
    if (w.plan.tasks.futures.has(slot)) {
      const { result } = functionAt(w.program.module, taskOf(w, slot));
      const future = w.f.addLocal("i32", "waited");
      w.f.localGet(task);
      w.f.localTee(future);
      w.f.op("i32.eqz");
      w.rarely(() => w.trap(TRAP_CODES.unreachable));
      // Before the wait, for a handler may go on behind what that throws.
      emptySlot(w, task);
      writeWait(w, { kind: "local", index: future }, result, taskOf(w, slot));
      return;
    }
    writeLatentWait(w, slot);
    emptySlot(w, task);
  },
};

/** A wait that should not be there finds it out. */
function emptySlot({ f }: FunctionWriter, task: number): void {
  f.i32Const(0);
  f.localSet(task);
}

/** Gives the slots of a function their locals. */
export function addSlotLocals(w: FunctionWriter): void {
  const { f, program, plan } = w;
  plan.definition.taskSlots.forEach((callee, slot) => {
    const task = f.addLocal("i32", `task_${slot}`);
    const { params } = functionAt(program.module, callee);
    const isFuture = plan.tasks.futures.has(slot);
    const args = isFuture ? [] : params.map((type) => f.addLocal(wasmType(type)));
    const hasSegment = !isFuture && program.calls.prints[callee] === true;
    w.slots.push({ task, args, segment: hasSegment ? f.addLocal("i32") : -1 });
  });
}

function taskOf(w: FunctionWriter, slot: number): number {
  return w.plan.definition.taskSlots[slot] ?? 0;
}

function slotLocals(w: FunctionWriter, slot: number): SlotLocals {
  const locals = w.slots[slot];
  if (locals === undefined) throw new Error(`no task slot ${slot}`);
  return locals;
}

/** Entry and state are neighbours, and so are size and waited: a store of 64 bits each. */
function pair(low: number, high: number): bigint {
  return BigInt(low) | (BigInt(high) << 32n);
}

function writeLatentFork(w: FunctionWriter, slot: number): void {
  const { f, program } = w;
  const callee = taskOf(w, slot);
  const { task, args, segment } = slotLocals(w, slot);
  const { params } = functionAt(program.module, callee);
  w.flush();
  for (const local of args.toReversed()) f.localSet(local);
  if (segment >= 0) {
    w.callRuntime("output_fork");
    f.localSet(segment);
  }
  const entry = program.table.indexOf(taskEntry(program, callee));
  const bytes = recordBytes(args.length + (segment >= 0 ? 1 : 0));
  f.globalGet(program.globals.taskTop);
  f.localTee(task);
  f.i64Const(pair(entry, TASK_STATE.latent));
  f.store("i64.store", TASK.entry);
  f.localGet(task);
  f.i64Const(pair(bytes, 0));
  f.store("i64.store", TASK.size);
  params.forEach((type, index) => {
    f.localGet(task);
    f.localGet(args[index] ?? 0);
    storeArgument(w, type, index);
  });
  if (segment >= 0) {
    f.localGet(task);
    f.localGet(segment);
    f.store("i32.store", TASK.args + 8 * params.length);
  }
  f.localGet(task);
  f.i32Const(bytes);
  f.op("i32.add");
  f.globalSet(program.globals.taskTop);
  raiseReferenceFloor(w);
  f.globalGet(program.globals.worker);
  f.load("i64.load", WORKER.poll);
  f.op("i64.eqz");
  f.op("i32.eqz");
  w.rarely(() => w.shadow.slowPath([], () => w.callRuntime("fork_slow")));
}

/** After a record was pushed or popped: what lies below the task top is not known to be FUTURE_REFs. */
function raiseReferenceFloor({ f, program, plan }: FunctionWriter): void {
  if (program.touchesFutures[plan.index] !== true) return;
  f.globalGet(program.globals.taskTop);
  f.globalSet(program.globals.referenceFloor);
}

function storeArgument(w: FunctionWriter, type: ResultType, index: number): void {
  const wasm = type === "void" ? "i32" : wasmType(type);
  w.f.store(`${wasm}.store`, TASK.args + 8 * index);
}

function writeLatentWait(w: FunctionWriter, slot: number): void {
  const { f, program, plan } = w;
  const callee = taskOf(w, slot);
  const { task, segment } = slotLocals(w, slot);
  const { params, result: resultType } = functionAt(program.module, callee);
  const [result] = wasmResults(resultType);
  const bytes = recordBytes(params.length + (segment >= 0 ? 1 : 0));
  const popTo = plan.tasks.clearsAll.has(w.at) ? w.taskBase : task;
  f.localGet(task);
  f.load("i32.load", TASK.state);
  f.i32Const(TASK_STATE.latent);
  f.op("i32.eq");
  f.if(result ?? "void");
  if (!plan.tasks.isTopmost.has(w.at)) {
    f.globalGet(program.globals.taskTop);
    f.localGet(task);
    f.i32Const(bytes);
    f.op("i32.add");
    f.op("i32.ne");
    f.if();
    f.localGet(task);
    f.i32Const(TASK_STATE.consumed);
    f.store("i32.store", TASK.state);
    f.else();
  }
  f.localGet(popTo);
  f.globalSet(program.globals.taskTop);
  raiseReferenceFloor(w);
  if (!plan.tasks.isTopmost.has(w.at)) f.end();
  const callDirectly = (): void => {
    params.forEach((type, index) => {
      f.localGet(task);
      f.load(`${wasmType(type)}.load`, TASK.args + 8 * index);
    });
    if (segment >= 0) {
      f.localGet(task);
      f.load("i32.load", TASK.args + 8 * params.length);
    }
    f.call(taskBody(program, callee));
  };
  if (plan.kindAt(w.at) === "call") w.shadow.aroundCall(callDirectly);
  else callDirectly();
  f.else();
  w.shadow.slowPath([], () => {
    f.localGet(task);
    f.localGet(popTo);
    f.call(program.use(joinRecord));
  });
  if (result !== undefined) {
    f.localGet(task);
    f.load(`${result}.load`, TASK.result);
  }
  f.end();
}

/** Makes a Future of the callee with the arguments on the stack. */
function writeFork(w: FunctionWriter, callee: number): Operand {
  const { f, program } = w;
  const { params, result } = functionAt(program.module, callee);
  const args = w.take(...params.map(wasmType));
  const hasSegment = program.calls.prints[callee] === true;
  if (hasSegment) w.callRuntime("output_fork");
  const segment = hasSegment ? w.store("i32") : undefined;
  const bytes = FUTURE.task + recordBytes(args.length + (hasSegment ? 1 : 0));
  const needed = args.flatMap((operand, index) => {
    const type = params[index] ?? "i32";
    return isTraced(type) ? [{ operand, isBoxed: type === "value" }] : [];
  });
  // Slots need no type of their own in the module.
  const type = program.typing.futureType(result);
  const form = type < 0 ? FUTURE_FORM : 0;
  const future = writeNewObject(w, Math.max(type, OBJECT_TYPE), form, bytes, needed);
  w.get(future);
  const entry = program.table.indexOf(taskEntry(program, callee));
  f.i64Const(pair(entry, TASK_STATE.latent));
  f.store("i64.store", FUTURE.task + TASK.entry);
  // The worker's index, so that whoever waits knows whom to ask.
  w.get(future);
  f.globalGet(program.globals.worker);
  f.i32Const(WORKERS_ADDRESS);
  f.op("i32.sub");
  f.i32Const(Math.log2(WORKER_BLOCK_BYTES));
  f.op("i32.shr_u");
  f.store("i32.store", FUTURE.task + TASK.size);
  args.forEach((arg, index) => {
    w.get(future);
    w.get(arg);
    f.store(`${wasmType(params[index] ?? "i32")}.store`, FUTURE.task + TASK.args + 8 * index);
  });
  if (segment !== undefined) {
    w.get(future);
    w.get(segment);
    f.store("i32.store", FUTURE.task + TASK.args + 8 * params.length);
  }
  w.shadow.aroundCall(() => {
    w.get(future);
    f.call(program.use(forkFuture));
  });
  return future;
}

/** @param only the only function whose task it can be, where that is known */
function writeWait(
  w: FunctionWriter,
  future: Operand,
  result: ResultType,
  only: number | undefined,
): void {
  const { f, program } = w;
  w.get(future);
  f.load("i32.atomic.load", FUTURE.task + TASK.state);
  f.i32Const(TASK_STATE.done);
  f.op("i32.ne");
  w.rarely(() =>
    w.shadow.slowPath([], () => {
      w.get(future);
      f.call(program.use(waitFuture(program, only)));
    }),
  );
  const [type] = wasmResults(result);
  if (type === undefined) return;
  w.get(future);
  f.load(`${type}.load`, FUTURE.task + TASK.result);
}
