/** Typing rules of variables, constants, references, structs and boxed values. */
import { OBJECT_TYPE, type ValueType } from "../module.ts";
import type { StackType, TypingState } from "../typing-state.ts";
import type { Rules } from "./rule.ts";

/** Rules of data outside arrays. */
export const OBJECT_RULES = {
  // variables
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
  // boxed values
  "value.is_ref": (state, [type]) => state.anyType(type),
  "value.to_ref": (state, [type]) => {
    state.anyType(type);
    state.push(type);
  },
} satisfies Partial<Rules>;

function localType(state: TypingState, local: number): ValueType | undefined {
  const { params, locals } = state.definition;
  if (local < params.length) return state.row(params, local, "local");
  const type = locals[local - params.length];
  if (type === undefined) state.fail(`local ${local} is missing`);
  return type;
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
