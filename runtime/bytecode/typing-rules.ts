/**
 * The typing rules of the instructions whose operands depend on an immediate or on the blocks around them, one named rule per `rule` of the
 * table. A rule runs between the row's fixed `pops` and its fixed `pushes`.
 */
import type { Immediates, ResultType, ValueType } from "./module.ts";
import { OBJECT_TYPE, STRING_TYPE, TRAP_CODES, type TypedArrayElement } from "./module.ts";
import type { Signature } from "./module-typing.ts";
import type { OPCODES, Opcode } from "./opcodes.ts";
import type { ControlFrame, StackType, TypingState } from "./typing-state.ts";

/** Names in the table's column `rule`. */
export type RuleName = {
  [K in Opcode]: (typeof OPCODES)[K] extends { readonly rule: infer Name } ? Name : never;
}[Opcode];

type RuleImmediates<Name extends RuleName> = {
  [K in Opcode]: (typeof OPCODES)[K] extends { readonly rule: Name } ? Immediates<K> : never;
}[Opcode];

type Rule<Name extends RuleName> = (state: TypingState, immediates: RuleImmediates<Name>) => void;

/** TABLE of typing rules. */
export const RULES: { readonly [Name in RuleName]: Rule<Name> } = {
  // control
  unreachable: (state) => state.die(),
  block: (state, [type]) => openBlock(state, "block", type),
  loop: (state, [type]) => openBlock(state, "loop", type),
  if: (state, [type]) => openBlock(state, "if", type),
  try: (state, [type]) => openBlock(state, "try", type),
  else: (state) => {
    if (nextBranch(state, "if", "else")) return;
    state.fail("no `if` is open here");
  },
  catch: (state) => {
    if (nextBranch(state, "try", "catch")) state.push("value");
    else state.fail("no `try` is open here");
  },
  end: (state) => {
    const { op, type } = state.frame;
    if (op === "function") return state.fail("no block is open here");
    if (op === "try") return state.fail("this `try` has no `catch`");
    if (op === "if" && type !== "void") {
      return state.fail(`this \`if\` leaves ${state.name(type)}, so it needs an \`else\``);
    }
    state.close();
    state.pushResult(type);
  },
  br: (state, [depth]) => {
    const target = state.label(depth);
    if (target === undefined) return;
    state.popResult(carriedType(target));
    state.die();
  },
  br_if: (state, [depth]) => {
    const target = state.label(depth);
    if (target === undefined) return;
    const type = carriedType(target);
    if (type === "void") return;
    // What does not jump is still on the stack, with all that is known of it.
    const actual = state.pop(type);
    state.push(actual === "unknown" ? type : actual);
  },
  br_table: (state, [labels]) => {
    const last = labels[labels.length - 1];
    if (last === undefined) return state.fail("wants at least the default label");
    const lastTarget = state.label(last);
    if (lastTarget === undefined) return;
    const type = carriedType(lastTarget);
    const actual: StackType | "void" = type === "void" ? "void" : state.pop(type);
    for (const label of labels) {
      const target = state.label(label);
      if (target === undefined) return;
      const wanted = carriedType(target);
      if (!carriesTo(state, actual, wanted)) {
        return state.fail(
          `label ${label} wants ${wanted === "void" ? "nothing" : state.name(wanted)}`,
        );
      }
    }
    state.die();
  },
  return: (state) => {
    state.popResult(state.definition.result);
    state.die();
  },
  drop: (state) => {
    state.popAny();
  },
  select: (state) => {
    state.pop("i32");
    const second = state.popAny();
    const first = state.popAny();
    const type = widerType(state, first, second);
    if (type === undefined) {
      return state.fail(
        `wants two of one type, not ${state.name(first)} and ${state.name(second)}`,
      );
    }
    state.push(type);
  },
  throw: (state) => state.die(),
  trap: (state, [code]) => {
    if (!TRAP_VALUES.has(code)) state.fail(`no trap has the code ${code}`);
    state.die();
  },
  // locals and globals
  "local.get": (state, [local]) => {
    const type = localType(state, local);
    if (type !== undefined) state.push(type);
  },
  "local.set": (state, [local]) => {
    const type = localType(state, local);
    if (type !== undefined) state.pop(type);
  },
  "local.tee": (state, [local]) => {
    const type = localType(state, local);
    if (type === undefined) return;
    const actual = state.pop(type);
    state.push(actual === "unknown" ? type : actual);
  },
  "global.get": (state, [global]) => {
    const row = state.row(state.module.globals, global, "global");
    if (row !== undefined) state.push(row.type);
  },
  "global.set": (state, [global]) => {
    const row = state.row(state.module.globals, global, "global");
    if (row !== undefined) state.pop(row.type);
  },
  // calls
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
  // constants
  "i32.const": (state, [value]) => {
    if ((value | 0) !== value) state.fail(`${value} is no 32-bit integer`);
  },
  "bool.const": (state, [value]) => {
    if (value !== 0 && value !== 1) state.fail(`${value} is neither 0 nor 1`);
  },
  "i64.const": (state, [value]) => {
    if (BigInt.asIntN(64, value) !== value) state.fail(`${value} is no 64-bit integer`);
  },
  // Every double is a number constant; NaN has one form in a module (see decode).
  "f64.const": () => undefined,
  "string.const": (state, [text]) => {
    state.row(state.module.strings, text, "string");
  },
  // references
  "ref.nullish": (state, [type]) => {
    state.anyType(type);
    state.push(type);
  },
  "ref.check": (state, [name]) => {
    state.row(state.module.strings, name, "string");
    state.push(asReference(state.popReference()));
  },
  "ref.cast": (state, [type]) => {
    state.anyType(type);
    state.popReference();
    state.push(type);
  },
  "ref.test": (state, [type]) => state.anyType(type),
  // structs
  "struct.new": (state, [type]) => {
    const struct = newStruct(state, type);
    if (struct === undefined) return;
    for (let index = struct.fields.length - 1; index >= 0 && !state.isBottomless; index -= 1) {
      state.pop(struct.fields[index]?.type ?? "value");
    }
    state.push(type);
  },
  "struct.new_default": (state, [type]) => {
    if (newStruct(state, type) !== undefined) state.push(type);
  },
  "struct.get": (state, [type, index]) => {
    const field = state.row(state.type(type, "struct")?.fields ?? [], index, "field");
    if (field === undefined) return;
    state.pop(type);
    state.push(field.type);
  },
  "struct.set": (state, [type, index]) => {
    const field = state.row(state.type(type, "struct")?.fields ?? [], index, "field");
    if (field === undefined) return;
    state.pop(field.type);
    state.pop(type);
  },
  "interface.get": (state, [type, index]) => {
    const field = interfaceField(state, type, index);
    if (field === undefined) return;
    state.pop(type);
    state.push(field);
  },
  "interface.set": (state, [type, index]) => {
    const field = interfaceField(state, type, index);
    if (field === undefined) return;
    state.pop(field);
    state.pop(type);
  },
  // arrays
  "array.new": (state, [type]) => {
    state.type(type, "array");
    state.pop("i32");
    state.push(type);
  },
  "array.of": (state, [type, count]) => {
    const array = state.type(type, "array");
    if (array === undefined) return;
    if (!Number.isInteger(count) || count < 0) return state.fail(`${count} is no count`);
    for (let taken = 0; taken < count && !state.isBottomless; taken += 1) state.pop(array.element);
    state.push(type);
  },
  "array.length": (state) => state.popKind("array"),
  "array.set_length": (state) => {
    state.pop("i32");
    state.popKind("array");
  },
  "array.get": (state, [type]) => {
    const element = popIndexed(state, type);
    if (element !== undefined) state.push(element);
  },
  "array.get_or_undefined": (state, [type]) => {
    const element = popIndexed(state, type);
    if (element !== undefined) state.push(orUndefined(element));
  },
  "array.get_or_nan": (state, [type]) => {
    const element = popIndexed(state, type);
    if (element !== undefined && element !== "f64") {
      state.fail(`wants an array of f64, not ${state.name(type)}`);
    }
  },
  "array.set": (state, [type]) => {
    const array = state.type(type, "array");
    if (array === undefined) return;
    state.pop(array.element);
    state.pop("i32");
    state.pop(type);
  },
  "array.has": (state) => {
    state.pop("i32");
    state.popKind("array");
  },
  "array.push": (state, [type]) => {
    const array = state.type(type, "array");
    if (array === undefined) return;
    state.pop(array.element);
    state.pop(type);
  },
  "array.pop": (state, [type]) => {
    const array = state.type(type, "array");
    if (array === undefined) return;
    state.pop(type);
    state.push(orUndefined(array.element));
  },
  "array.copy": (state, [type]) => {
    state.type(type, "array");
    state.popAll([type, "i32", type, "i32", "i32"]);
  },
  "array.slice": (state, [type]) => {
    state.type(type, "array");
    state.popAll([type, "i32", "i32"]);
    state.push(type);
  },
  // typed arrays
  "typed.new": (state, [type]) => {
    state.type(type, "typed-array");
    state.pop("i32");
    state.push(type);
  },
  "typed.length": (state) => state.popKind("typed-array"),
  "typed.get": (state, [type]) => {
    const array = state.type(type, "typed-array");
    if (array === undefined) return;
    state.popAll([type, "i32"]);
    state.push(typedElementType(array.element));
  },
  "typed.get_or_undefined": (state, [type]) => {
    state.type(type, "typed-array");
    state.popAll([type, "i32"]);
  },
  "typed.get_or_nan": (state, [type]) => {
    state.type(type, "typed-array");
    state.popAll([type, "i32"]);
  },
  "typed.set": (state, [type]) => {
    const array = state.type(type, "typed-array");
    if (array !== undefined) state.popAll([type, "i32", typedElementType(array.element)]);
  },
  "typed.subarray": (state, [type]) => {
    state.type(type, "typed-array");
    state.popAll([type, "i32", "i32"]);
    state.push(type);
  },
  "typed.copy": (state, [type]) => {
    state.type(type, "typed-array");
    state.popAll([type, "i32", type, "i32", "i32"]);
  },
  "typed.fill": (state, [type]) => {
    const array = state.type(type, "typed-array");
    if (array !== undefined) state.popAll([type, typedElementType(array.element), "i32", "i32"]);
  },
  // strings and boxed values
  "string.join": (state, [type]) => {
    const array = state.type(type, "array");
    if (array === undefined) return;
    if (array.element !== STRING_TYPE) state.fail(`${state.name(type)} is no array of strings`);
    state.popAll([type, STRING_TYPE]);
  },
  "value.is_ref": (state, [type]) => state.anyType(type),
  "value.to_ref": (state, [type]) => {
    state.anyType(type);
    state.push(type);
  },
};

/** Type of `array.get_or_undefined` and `array.pop`: a number or boolean needs a box to be undefined in. */
export function orUndefined(element: ValueType): ValueType {
  return typeof element === "number" ? element : "value";
}

/** Type of the number which `typed.get` gives and `typed.set` takes. */
export function typedElementType(element: TypedArrayElement): "i32" | "f64" {
  return element === "u32" || element === "f32" || element === "f64" ? "f64" : "i32";
}

const TRAP_VALUES: ReadonlySet<number> = new Set(Object.values(TRAP_CODES));

function openBlock(
  state: TypingState,
  op: "block" | "loop" | "if" | "try",
  type: ResultType,
): void {
  if (typeof type === "number") state.anyType(type);
  state.open(op, type);
}

// Ends the first half of an `if` or `try` and begins the second; false when none is open.
function nextBranch(state: TypingState, first: "if" | "try", second: "else" | "catch"): boolean {
  if (state.frame.op !== first) return false;
  const { type } = state.close();
  state.open(second, type);
  return true;
}

// A loop is entered anew by a jump, so nothing travels with it.
function carriedType(target: ControlFrame): ResultType {
  return target.op === "loop" ? "void" : target.type;
}

function carriesTo(state: TypingState, actual: StackType | "void", wanted: ResultType): boolean {
  if (actual === "void" || wanted === "void") return actual === wanted;
  return actual === "unknown" || state.typing.isSubtype(actual, wanted);
}

function widerType(
  { typing }: TypingState,
  first: StackType,
  second: StackType,
): StackType | undefined {
  if (first === "unknown") return second;
  if (second === "unknown" || typing.isSubtype(second, first)) return first;
  return typing.isSubtype(first, second) ? second : undefined;
}

function localType(state: TypingState, local: number): ValueType | undefined {
  const { params, locals } = state.definition;
  if (local < params.length) return state.row(params, local, "local");
  const type = locals[local - params.length];
  if (type === undefined) state.fail(`local ${local} is missing`);
  return type;
}

function applySignature(state: TypingState, { params, result }: Signature): void {
  state.popAll(params);
  state.pushResult(result);
}

function taskFunction(state: TypingState, slot: number): Signature | undefined {
  const callee = state.row(state.definition.taskSlots, slot, "task slot");
  return callee === undefined ? undefined : state.module.functions[callee];
}

function asReference(type: StackType): StackType {
  return type === "unknown" ? OBJECT_TYPE : type;
}

// A struct with an abstract method has no objects: so every call of a method finds one.
function newStruct(state: TypingState, type: number) {
  const struct = state.type(type, "struct");
  if (struct !== undefined && state.typing.isAbstract(type)) {
    state.fail(`${state.name(type)} has abstract methods`);
    return undefined;
  }
  return struct;
}

function interfaceField(state: TypingState, type: number, index: number): ValueType | undefined {
  const member = state.row(state.type(type, "interface")?.members ?? [], index, "member");
  if (member === undefined) return undefined;
  if (member.params === undefined && member.type !== "void") return member.type;
  state.fail(`member \`${member.name}\` is a method`);
  return undefined;
}

// Array and index go; gives the element's type.
function popIndexed(state: TypingState, type: number): ValueType | undefined {
  const array = state.type(type, "array");
  if (array === undefined) return undefined;
  state.popAll([type, "i32"]);
  return array.element;
}
