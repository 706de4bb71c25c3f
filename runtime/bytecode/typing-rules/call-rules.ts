/** Typing rules of calls, closures and tasks. */
import { RESULT_PLACES } from "../module.ts";
import type { Signature } from "../module-typing.ts";
import type { TypingState } from "../typing-state.ts";
import type { Rules } from "./rule.ts";

/** Rules of calls and tasks. */
export const CALL_RULES = {
  call: (state, [callee]) => {
    const definition = state.row(state.module.functions, callee, "function");
    if (definition !== undefined) applySignature(state, definition);
  },
  "call.host": (state, [host]) => {
    const signature = state.typing.hostSignature(host);
    if (typeof signature === "string") state.fail(signature);
    else applySignature(state, signature);
  },
  "call.virtual": (state, [type, slot]) => {
    const struct = state.type(type, "struct");
    if (struct === undefined) return;
    if (state.row(struct.methods, slot, "method slot") === undefined) return;
    const method = state.typing.methodSignature(state.typing.slotFunction(type, slot));
    if (method === undefined) return state.fail(`nothing implements method slot ${slot}`);
    state.popAll(method.params);
    state.pop(type);
    state.pushResult(method.result);
  },
  "call.interface": (state, [type, index]) => {
    const member = state.row(state.type(type, "interface")?.members ?? [], index, "member");
    if (member === undefined) return;
    if (member.params === undefined) return state.fail(`member \`${member.name}\` is a field`);
    state.popAll(member.params);
    state.pop(type);
    state.pushResult(member.type);
  },
  "closure.new": (state, [callee, type]) => {
    const definition = state.row(state.module.functions, callee, "function");
    const closure = state.type(type, "closure");
    if (definition === undefined || closure === undefined) return;
    const captures = state.typing.captureCount(callee, type);
    if (captures === -1) {
      return state.fail(`function \`${definition.name}\` is no ${state.name(type)}`);
    }
    state.popAll(definition.params.slice(0, captures));
    state.push(type);
  },
  "closure.call": (state, [type]) => {
    const closure = state.type(type, "closure");
    if (closure === undefined) return;
    state.popAll(closure.params);
    state.pop(type);
    state.pushResult(closure.result);
  },
  result: (state, [place]) => {
    if (place < 0 || place >= RESULT_PLACES)
      state.fail(`there is no result place ${place}: they are 0 to ${RESULT_PLACES - 1}`);
  },
  // tasks
  fork: (state, [callee]) => {
    const definition = state.row(state.module.functions, callee, "function");
    if (definition === undefined) return;
    const future = state.typing.futureType(definition.result);
    if (future === -1) {
      return state.fail(`the module has no type Future<${state.name(definition.result)}>`);
    }
    state.popAll(definition.params);
    state.push(future);
  },
  wait: (state, [type]) => {
    const future = state.type(type, "future");
    if (future === undefined) return;
    state.pop(type);
    state.pushResult(future.value);
  },
  "fork.latent": (state, [slot]) => {
    const task = taskFunction(state, slot);
    if (task !== undefined) state.popAll(task.params);
  },
  "wait.latent": (state, [slot]) => {
    const task = taskFunction(state, slot);
    if (task !== undefined) state.pushResult(task.result);
  },
} satisfies Partial<Rules>;

function applySignature(state: TypingState, { params, result }: Signature): void {
  state.popAll(params);
  state.pushResult(result);
}

function taskFunction(state: TypingState, slot: number): Signature | undefined {
  const callee = state.row(state.definition.taskSlots, slot, "task slot");
  return callee === undefined ? undefined : state.module.functions[callee];
}
