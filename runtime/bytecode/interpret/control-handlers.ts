/** Interprets control, locals, globals, calls and tasks. */
import { STRING_TYPE } from "../module.ts";
import type { Handlers } from "./handler.ts";
import type { Machine } from "./machine.ts";
import { type ClosureObject, type FutureObject, isObject, type StructObject } from "./values.ts";

export const CONTROL_HANDLERS = {
  unreachable: (machine) => machine.trap("unreachable"),
  nop: () => undefined,
  block: (machine, [type]) => machine.open("block", type !== "void"),
  loop: (machine, [type]) => machine.open("loop", type !== "void"),
  if: (machine, [type]) => {
    const condition = machine.popNumber();
    machine.open("if", type !== "void");
    if (condition === 0) machine.skipToElse();
  },
  // Reached from the end of the first half: the second is jumped over.
  else: (machine) => machine.close(),
  try: (machine, [type]) => machine.open("try", type !== "void"),
  catch: (machine) => machine.close(),
  end: (machine) => machine.close(),
  br: (machine, [depth]) => machine.jump(depth),
  br_if: (machine, [depth]) => {
    if (machine.popNumber() !== 0) machine.jump(depth);
  },
  br_table: (machine, [labels]) => {
    const index = machine.popNumber() >>> 0;
    machine.jump(labels[Math.min(index, labels.length - 1)] ?? 0);
  },
  return: (machine) => machine.leave(),
  drop: (machine) => {
    machine.pop();
  },
  select: (machine) => {
    const condition = machine.popNumber();
    const second = machine.pop();
    if (condition !== 0) return;
    machine.pop();
    machine.push(second);
  },
  throw: (machine) => machine.throwValue(machine.popBoxed()),
  trap: (machine, [code]) => machine.trapWith(code),
  "local.get": (machine, [local]) => machine.push(machine.frame.locals[local]),
  "local.set": (machine, [local]) => {
    machine.frame.locals[local] = machine.pop();
  },
  "local.tee": (machine, [local]) => {
    const value = machine.pop();
    machine.frame.locals[local] = value;
    machine.push(value);
  },
  "global.get": (machine, [global]) => machine.push(machine.globals[global]),
  "global.set": (machine, [global]) => {
    machine.globals[global] = machine.pop();
  },
  "result.get": (machine, [place]) => machine.push(machine.results[place]),
  "result.set": (machine, [place]) => {
    machine.results[place] = machine.popNumber();
  },
  call: (machine, [callee]) => {
    const definition = machine.function(callee);
    machine.call(definition, machine.popMany(definition.params.length));
  },
  "call.virtual": (machine, [type, slot]) => {
    const signature = machine.typing.methodSignature(machine.typing.slotFunction(type, slot));
    callMethod(machine, signature?.params.length ?? 0, () => slot);
  },
  "call.interface": (machine, [type, member]) => {
    const definition = machine.module.types[type];
    if (definition?.kind !== "interface") return;
    const count = definition.members[member]?.params?.length ?? 0;
    callMethod(machine, count, (struct) => machine.memberSlot(struct.type, type, member));
  },
  "closure.new": (machine, [callee, type]) => {
    const captures = machine.popMany(machine.typing.captureCount(callee, type));
    machine.push({ kind: "closure", type, function: callee, captures });
  },
  "closure.call": (machine, [type]) => {
    const definition = machine.module.types[type];
    if (definition?.kind !== "closure") return;
    const parameters = machine.popMany(definition.params.length);
    const closure = machine.popReference();
    if (!isObject(closure)) return machine.throwError("TypeError", `${closure} is not a function`);
    const { function: callee, captures } = closure as ClosureObject;
    machine.callIndex(callee, [...captures, ...parameters]);
  },
  // The serial elision: a task runs to its end at its fork.
  fork: (machine, [callee]) => {
    const definition = machine.function(callee);
    const type = machine.typing.futureType(definition.result);
    const parameters = machine.popMany(definition.params.length);
    machine.call(definition, parameters, { kind: "future", type });
  },
  wait: (machine, [type]) => {
    const definition = machine.module.types[type];
    if (definition?.kind !== "future") return;
    const future = machine.popReference();
    if (!isObject(future)) return machine.pushZero(definition.value);
    machine.settle((future as FutureObject).outcome, definition.value !== "void");
  },
  "fork.latent": (machine, [slot]) => {
    const definition = machine.function(machine.frame.definition.taskSlots[slot] ?? -1);
    const parameters = machine.popMany(definition.params.length);
    machine.call(definition, parameters, { kind: "latent", slot });
  },
  "wait.latent": (machine, [slot]) => {
    const { slots, definition } = machine.frame;
    const outcome = slots[slot];
    if (outcome === undefined) return machine.trap("unreachable");
    slots[slot] = undefined;
    const task = machine.function(definition.taskSlots[slot] ?? -1);
    machine.settle(outcome, task.result !== "void");
  },
} satisfies Partial<Handlers>;

function callMethod(
  machine: Machine,
  parameterCount: number,
  slotOf: (struct: StructObject) => number,
): void {
  const parameters = machine.popMany(parameterCount);
  const receiver = machine.popReference();
  const type = machine.module.types[isObject(receiver) ? receiver.type : STRING_TYPE];
  if (!isObject(receiver) || receiver.kind !== "struct" || type?.kind !== "struct") {
    machine.trap("wrongType");
    return;
  }
  machine.callIndex(type.methods[slotOf(receiver)] ?? -1, [receiver, ...parameters]);
}
