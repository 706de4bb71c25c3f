/**
 * try, catch, throw. Both kinds of exception, language values and what the host threw (a stack overflow), come to the one handler:
 *
 *     block $done (result T)
 *       block $handler (result i64)
 *         try  body; br $done  catch $thrown  br $handler  catch_all  call rt.host_error; br $handler  end
 *       end
 *       restore stacks; handler
 *     end
 */
import type { FunctionWriter } from "../function-writer.ts";
import { blockType } from "./control.ts";
import type { Handlers } from "./handler.ts";

/** Handlers of exception instructions. */
export const EXCEPTION_HANDLERS: Handlers<"try" | "catch" | "throw"> = {
  try: (w, type) => {
    w.flush();
    const savedTaskTop = saveTaskTop(w);
    const target = w.f.block(blockType(type));
    const handler = w.f.block("i64");
    w.f.try();
    const saved = savedTaskTop === undefined ? {} : { savedTaskTop };
    w.blocks.push({ op: "try", target, handler, end: () => w.f.end(), ...saved });
  },
  catch: (w) => {
    w.flush();
    const block = w.blocks.at(-1);
    if (block?.handler === undefined) throw new Error("`catch` without `try`");
    const { handler } = block;
    if (w.plan.shape.isReachable[w.at] === 1) w.f.br(w.f.depthOf(block.target));
    w.f.catch(w.program.thrown);
    w.f.br(w.f.depthOf(handler));
    w.f.catchAll();
    restoreShadowTop(w);
    w.shadow.slowPath([], () => w.callRuntime("host_error"));
    w.f.br(w.f.depthOf(handler));
    w.f.end();
    w.f.op("unreachable");
    w.f.end();
    restoreShadowTop(w);
    restoreStackLeft(w);
    unwindTasks(w, block.savedTaskTop);
  },
  throw: (w) => {
    w.flush();
    w.f.throw(w.program.thrown);
  },
};

/** Saves the shadow top at the entry of a function that has handlers. */
export function saveShadowTop(w: FunctionWriter): void {
  if (!w.plan.definition.code.some(({ op }) => op === "try")) return;
  w.savedShadowTop = w.f.addLocal("i32", "shadow_at_entry");
  w.f.globalGet(w.program.globals.shadowTop);
  w.f.localSet(w.savedShadowTop);
}

function restoreShadowTop(w: FunctionWriter): void {
  w.f.localGet(w.savedShadowTop);
  w.f.globalSet(w.program.globals.shadowTop);
}

function restoreStackLeft(w: FunctionWriter): void {
  if (w.stackLeft < 0) return;
  w.f.localGet(w.stackLeft);
  w.f.globalSet(w.program.globals.stackLeft);
}

/** Puts the task top into a local, as a place to come back to. */
export function noteTaskTop({ f, program, plan }: FunctionWriter, local: number): void {
  f.globalGet(program.globals.taskTop);
  f.localSet(local);
  if (program.touchesFutures[plan.index] !== true) return;
  f.localGet(local);
  f.globalSet(program.globals.referenceFloor);
}

function saveTaskTop(w: FunctionWriter): number | undefined {
  if (!w.program.calls.forks) return undefined;
  const local = w.f.addLocal("i32");
  noteTaskTop(w, local);
  return local;
}

/** Forks made since the `try` belong to frames that are gone; their tasks are completed first. */
function unwindTasks(w: FunctionWriter, savedTaskTop: number | undefined): void {
  if (savedTaskTop === undefined) return;
  const thrown = w.tee("i64");
  // What was there at the `try` may have been waited for since.
  w.f.globalGet(w.program.globals.taskTop);
  w.f.localGet(savedTaskTop);
  w.f.op("i32.gt_u");
  w.rarely(() =>
    w.shadow.slowPath([{ operand: thrown, isBoxed: true }], () => {
      w.f.localGet(savedTaskTop);
      w.callRuntime("unwind");
    }),
  );
}
