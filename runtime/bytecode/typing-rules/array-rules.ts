/** Typing rules of arrays and typed arrays. */
import { LIMITS } from "../limits.ts";
import { OBJECT_TYPE, STRING_TYPE, type TypedArrayElement, type ValueType } from "../module.ts";
import type { TypingState } from "../typing-state.ts";
import type { Rules } from "./rule.ts";

/** Rules of arrays of both kinds. */
export const ARRAY_RULES = {
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
  "array.drop_first": (state) => state.popKind("array"),
  "array.properties": (state) => {
    state.popKind("array");
    state.push(OBJECT_TYPE);
  },
  "array.set_properties": (state) => {
    state.popReference();
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
  "array.get_to_store": (state, [type]) => {
    const element = popIndexed(state, type);
    if (element === undefined) return;
    if (element === "f64" || element === "bool") state.push(element);
    else state.fail(`wants an array of f64 or bool, not ${state.name(type)}`);
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
  "array.fill_holes": (state, [type]) => {
    state.type(type, "array");
    state.popAll([type, "i32"]);
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
  "typed.get_or_undefined": popNumberElement,
  "typed.get_or_nan": popNumberElement,
  "typed.get_i64_or": (state, [type]) => {
    const array = state.type(type, "typed-array");
    if (array === undefined) return;
    if (array.element === "f32" || array.element === "f64") {
      state.fail(`wants an array of integers, not of ${array.element}`);
    }
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
  "typed.byte_offset": (state) => state.popKind("typed-array"),
  "typed.bytes": (state, [type]) => {
    state.type(type, "typed-array");
    state.popKind("typed-array");
    state.push(type);
  },
  "typed.view": (state, [type]) => {
    state.type(type, "typed-array");
    state.popAll(["i32", "i32"]);
    state.popKind("typed-array");
    state.push(type);
  },
  "typed.load": (state, [type, order]) => {
    const array = state.type(type, "typed-array");
    if (array === undefined) return;
    if (order !== 0 && order !== 1) return state.fail(`${order} is no order of bytes`);
    state.pop("i32");
    state.popKind("typed-array");
    state.push(typedElementType(array.element));
  },
  "typed.store": (state, [type, order]) => {
    const array = state.type(type, "typed-array");
    if (array === undefined) return;
    if (order !== 0 && order !== 1) return state.fail(`${order} is no order of bytes`);
    state.popAll(["i32", typedElementType(array.element)]);
    state.popKind("typed-array");
  },
  "typed.copy": (state, [type]) => {
    state.type(type, "typed-array");
    state.popAll([type, "i32", type, "i32", "i32"]);
  },
  "typed.fill": (state, [type]) => {
    const array = state.type(type, "typed-array");
    if (array !== undefined) state.popAll([type, typedElementType(array.element), "i32", "i32"]);
  },
  "string.from_bytes": (state, [type]) => {
    const array = state.type(type, "typed-array");
    if (array === undefined) return;
    if (array.element !== "u8" && array.element !== "u16")
      state.fail(`wants an array of u8 or u16, not of ${array.element}`);
    state.popAll([type, "i32", "i32"]);
  },
  "string.concat_all": (state, [count, numbers]) => {
    if (!(count >= 2 && count <= LIMITS.concatenated)) return state.fail(`${count} is no count`);
    if (numbers >>> count !== 0) return state.fail(`${numbers} names operands beyond ${count}`);
    for (let taken = 0; taken < count && !state.isBottomless; taken += 1) {
      state.pop(((numbers >>> (count - 1 - taken)) & 1) === 1 ? "f64" : STRING_TYPE);
    }
  },
  "string.join": (state, [type]) => {
    const array = state.type(type, "array");
    if (array === undefined) return;
    if (array.element !== STRING_TYPE) state.fail(`${state.name(type)} is no array of strings`);
    state.popAll([type, STRING_TYPE]);
  },
} satisfies Partial<Rules>;

/** Type of `array.get_or_undefined` and `array.pop`: a number or boolean needs a box to be undefined in. */
export function orUndefined(element: ValueType): ValueType {
  return typeof element === "number" ? element : "value";
}

/** Type of the number which `typed.get` gives and `typed.set` takes. */
export function typedElementType(element: TypedArrayElement): "i32" | "i64" | "f64" {
  if (element === "i64" || element === "u64") return "i64";
  return element === "u32" || element === "f32" || element === "f64" ? "f64" : "i32";
}

// Typed array and index go; integers of 64 bits are no numbers that could be boxed.
function popNumberElement(state: TypingState, [type]: readonly [number]): void {
  const array = state.type(type, "typed-array");
  if (array !== undefined && typedElementType(array.element) === "i64") {
    state.fail(`wants an array of numbers, not of ${array.element}`);
  }
  state.popAll([type, "i32"]);
}

// Array and index go; gives the element's type.
function popIndexed(state: TypingState, type: number): ValueType | undefined {
  const array = state.type(type, "array");
  if (array === undefined) return undefined;
  state.popAll([type, "i32"]);
  return array.element;
}
