/** Elements of arrays and texts whose type nobody knows: every kind of array the program has is asked for. */
import {
  STRING_TYPE,
  TRAP_CODES,
  type TypedArrayElement,
  type ValueType,
} from "../../runtime/bytecode/module.ts";
import { type Node, op } from "../ir/tree.ts";
import { hasBeside, isBeside } from "./beside-arrays.ts";
import { type Body, sequence } from "./body.ts";
import { box } from "./convert.ts";
import {
  block,
  booleanConstant,
  branch,
  branchIf,
  choose,
  effectOf,
  integerConstant,
  not,
  numberConstant,
  stringConstant,
  undefinedOf,
  when,
} from "./emit.ts";
import { guardElement } from "./integrity-guards.ts";
import { callLibrary } from "./library.ts";
import { boxedElement, isOfBigints, storedElement } from "./typed-elements.ts";
import type { Value } from "./value.ts";

/** Statements that answer with the texts of an array's elements, joined by commas; undefined and null are empty. */
export function joinedElements(body: Body, self: number): Node[] {
  const nodes: Node[] = [];
  const { builder } = body.lowering;
  const pieces = builder.array(STRING_TYPE);
  builder.eachType((type, at) => {
    if (type.kind !== "array") return;
    const list = body.newLocal(pieces);
    const place = body.newLocal("i32");
    const element = body.newLocal("value");
    const array = (): Node => op("value.to_ref", [at], [body.get(0)], at);
    const read: ValueType = typeof type.element === "number" ? type.element : "value";
    const end = { name: "end" };
    const again = { name: "each" };
    const get = op("array.get_or_undefined", [at], [array(), body.get(place)], read);
    const piece = choose(
      op("value.is_nullish", [], [body.get(element)], "bool"),
      stringConstant(body.lowering, ""),
      op("call", [self], [body.get(element)], STRING_TYPE),
      STRING_TYPE,
    );
    const round: Node[] = [
      branchIf(
        end,
        op("i32.ge_s", [], [body.get(place), op("array.length", [], [array()], "i32")], "bool"),
      ),
      body.set(element, box(get)),
      op("array.push", [pieces], [body.get(list), piece], "void"),
      body.set(place, op("i32.add", [], [body.get(place), integerConstant(1)], "i32")),
      branch(again),
    ];
    nodes.push(
      when(op("value.is_ref", [at], [body.get(0)], "bool"), [
        body.set(list, op("array.of", [pieces, 0], [], pieces)),
        body.set(place, integerConstant(0)),
        block(end, [{ kind: "loop", label: again, body: round, type: "void" }], "void"),
        op(
          "return",
          [],
          [
            op(
              "string.join",
              [pieces],
              [body.get(list), stringConstant(body.lowering, ",")],
              STRING_TYPE,
            ),
          ],
          "never",
        ),
      ]),
    );
  });
  return nodes;
}

/** A TypeError for undefined and null. */
export function refuseNullish(body: Body, name: string): Node {
  const text = body.lowering.builder.string(name);
  const object = op("value.to_ref", [0], [body.get(0)], 0);
  const check: Node = {
    kind: "sequence",
    body: [op("ref.check", [text], [object], 0)],
    type: "void",
  };
  return when(op("value.is_nullish", [], [body.get(0)], "bool"), [check]);
}

/** The TypeError for listing what undefined or null has. */
export function refuseNothing(body: Body): Node {
  return when(op("value.is_nullish", [], [body.get(0)], "bool"), [
    refused(body, "error.ts#refuseNothing", body.get(0), stringConstant(body.lowering, "")),
  ]);
}

/** The TypeError for writing a property of undefined or null. */
export function refuseNullishWrite(body: Body, name: string): Node {
  return when(op("value.is_nullish", [], [body.get(0)], "bool"), [
    refusedWrite(body, body.get(0), stringConstant(body.lowering, name)),
  ]);
}

/** The same where only the running program knows the name: the second parameter. */
export function refuseNullishKey(body: Body, isWrite: boolean): Node {
  const key = op("value.to_string", [], [body.get(1)], STRING_TYPE);
  return when(op("value.is_nullish", [], [body.get(0)], "bool"), [
    refused(body, isWrite ? "error.ts#refuseWrite" : "error.ts#refuseRead", body.get(0), key),
  ]);
}

/** Throws it. */
export function refusedWrite(body: Body, object: Node, name: Node): Node {
  return refused(body, "error.ts#refuseWrite", object, name);
}

/**
 * The object, after the TypeError that JavaScript throws there if it is missing although its type says that it is not.
 * @param how `error.ts#` and the function that throws it
 * @param name what its message names
 */
export function refusingNothing(body: Body, object: Value, how: string, name: string): Value {
  // The library's own types do not lie; and errors are made there, which must not need errors themselves.
  const { type } = object.node;
  if ((typeof type !== "number" && type !== "value") || body.options.isLibrary) return object;
  const held = body.hold(object.node);
  const isMissing = op(
    type === "value" ? "value.is_nullish" : "ref.is_nullish",
    [],
    [held.read()],
    "bool",
  );
  const refusal = refused(body, how, box(held.read()), stringConstant(body.lowering, name));
  const node = sequence([held.store, when(isMissing, [refusal]), held.read()]);
  return { node, type: object.type };
}

/**
 * The TypeError for `name in value` of what is no object: the first parameter.
 * @param name nothing where only the running program knows it: the second parameter
 */
export function refusePrimitivesIn(body: Body, name?: string): Node {
  const isObject = op("value.is_object", [], [body.get(0)], "bool");
  const isFunction = op("value.is_function", [], [body.get(0)], "bool");
  const key =
    name === undefined
      ? op("value.to_string", [], [body.get(1)], STRING_TYPE)
      : stringConstant(body.lowering, name);
  return when(not(choose(isObject, booleanConstant(true), isFunction, "bool")), [
    refused(body, "error.ts#refuseIn", body.get(0), key),
  ]);
}

function refused(body: Body, how: string, object: Node, name: Node): Node {
  const { unknownType, stringType } = body.lowering.classes;
  const call = callLibrary(
    body,
    how,
    [],
    [
      { node: object, type: unknownType },
      { node: name, type: stringType },
    ],
  );
  return sequence([effectOf(call.node), op("unreachable", [], [], "never")]);
}

/** Statements that answer with the length of arrays, typed arrays and texts. */
export function lengthAnswers(body: Body): Node[] {
  const nodes: Node[] = [];
  const giving = (length: Node): Node => answer(box(op("f64.from_i32", [], [length], "f64")));
  nodes.push(onText(body, (text) => [giving(op("string.length", [], [text], "i32"))]));
  eachArray(body, (array) => {
    nodes.push(
      array.when([
        giving(op(array.isTyped ? "typed.length" : "array.length", [], [array.read()], "i32")),
      ]),
    );
  });
  return nodes;
}

/** Bytes of an element of a typed array. */
export function bytesOfElement(element: TypedArrayElement | undefined): number {
  switch (element) {
    case "i8":
    case "u8":
    case "u8c":
      return 1;
    case "i16":
    case "u16":
      return 2;
    case "f64":
    case "i64":
    case "u64":
      return 8;
    default:
      return 4;
  }
}

/** What typed arrays answer of the bytes they look at, by the name of the property; nothing for other names. */
export function viewAnswers(body: Body, name: string): Node[] {
  const nodes: Node[] = [];
  const giving = (count: Node): Node => answer(box(count));
  const float = (integer: Node): Node => op("f64.from_i32", [], [integer], "f64");
  body.lowering.builder.eachType((row, type) => {
    if (row.kind !== "typed-array") return;
    const size = numberConstant(bytesOfElement(row.element));
    const self = (): Node => op("value.to_ref", [type], [body.get(0)], type);
    const length = (): Node => float(op("typed.length", [], [self()], "i32"));
    const found = new Map([
      ["BYTES_PER_ELEMENT", () => size],
      ["byteLength", () => op("f64.mul", [], [length(), size], "f64")],
      ["byteOffset", () => float(op("typed.byte_offset", [], [self()], "i32"))],
    ]).get(name);
    if (found === undefined) return;
    nodes.push(when(op("value.is_ref", [type], [body.get(0)], "bool"), [giving(found())]));
  });
  return nodes;
}

/**
 * Statements that answer with the element at the second parameter; `length` counts as one.
 * @param beside what is answered of an array by a key that is no index, if there may be anything
 * @param inherited what is answered of an array by a text that is no index
 */
export function elementAnswers(
  body: Body,
  beside: (array: AnyArray) => Node[],
  inherited: ((array: AnyArray) => Node) | undefined,
): Node[] {
  const nodes: Node[] = [];
  const isLength = op(
    "string.equals",
    [],
    [
      op("value.to_string", [], [body.get(1)], STRING_TYPE),
      stringConstant(body.lowering, "length"),
    ],
    "bool",
  );
  nodes.push(
    when(op("value.is_string", [], [body.get(1)], "bool"), [when(isLength, lengthAnswers(body))]),
  );
  eachArray(body, (array) => {
    const isName = choose(
      op("value.is_string", [], [body.get(1)], "bool"),
      isNoIndex(body),
      booleanConstant(false),
      "bool",
    );
    nodes.push(
      array.when([
        ...besideIndex(body, array, beside),
        ...(inherited ? [when(isName, [answer(inherited(array))])] : []),
        answer(array.get(indexOf(body))),
      ]),
    );
  });
  nodes.push(
    onText(body, (text) => [
      when(not(isNoIndex(body)), [
        answer(box(op("string.get_or_undefined", [], [text, indexOf(body)], STRING_TYPE))),
      ]),
    ]),
  );
  return nodes;
}

/** Statements that write the third parameter to the element at the second. */
export function elementWrites(body: Body, beside?: (array: AnyArray) => Node[]): Node[] {
  const nodes: Node[] = [];
  eachArray(body, (array) => {
    if (array.isTyped) return;
    const set = op(
      "array.set",
      [array.type],
      [array.read(), indexOf(body), unboxed(body.get(2), array.element)],
      "void",
    );
    const guards = guardElement(body, array.element, array.read, () => indexOf(body));
    nodes.push(
      array.when([
        ...besideIndex(body, array, beside),
        when(isNoIndex(body), [op("trap", [TRAP_CODES.wrongType], [], "never")]),
        ...guards,
        set,
        op("return", [], [], "never"),
      ]),
    );
  });
  body.lowering.builder.eachType((row, type) => {
    if (row.kind !== "typed-array") return;
    const { struct } = body.lowering.bigints;
    const item = isOfBigints(row.element)
      ? op("value.to_ref", [struct], [body.get(2)], struct)
      : op("value.to_number", [], [body.get(2)], "f64");
    const stored = storedElement(body, item, row.element);
    const self = op("value.to_ref", [type], [body.get(0)], type);
    const set = op("typed.set", [type], [self, indexOf(body), stored], "void");
    const isThis = op("value.is_ref", [type], [body.get(0)], "bool");
    nodes.push(when(isThis, [set, op("return", [], [], "never")]));
  });
  return nodes;
}

/** Statements that leave a hole at the second parameter, as `delete` does. */
export function elementRemovals(body: Body, beside?: (array: AnyArray) => Node[]): Node[] {
  const nodes: Node[] = [];
  eachArray(body, (array) => {
    const { type, isTyped, element, read, when: whenThis } = array;
    if (isTyped || element === "i32" || element === "i64") return;
    const isThere = op("array.has", [], [read(), indexOf(body)], "bool");
    const hole = op("array.new", [type], [integerConstant(1)], type);
    const first = integerConstant(0);
    const place = indexOf(body);
    const remove = op(
      "array.copy",
      [type],
      [read(), place, hole, first, integerConstant(1)],
      "void",
    );
    nodes.push(
      whenThis([
        ...besideIndex(body, array, beside),
        when(isThere, [remove]),
        op("return", [], [], "never"),
      ]),
    );
  });
  return nodes;
}

/** Statements that answer whether the second parameter is the index of an element; of typed arrays `length` is no property of their own. */
export function elementTests(
  body: Body,
  isOwn: boolean,
  beside?: (array: AnyArray) => Node[],
): Node[] {
  const nodes: Node[] = [];
  eachArray(body, (array) => {
    const key = op("value.to_string", [], [body.get(1)], STRING_TYPE);
    const isLength = op(
      "string.equals",
      [],
      [key, stringConstant(body.lowering, "length")],
      "bool",
    );
    nodes.push(
      array.when([
        ...(array.isTyped && isOwn ? [] : [when(isLength, [answer(booleanConstant(true))])]),
        ...(array.isTyped || isOwn
          ? []
          : [when(isOfLists(body, key), [answer(booleanConstant(true))])]),
        ...besideIndex(body, array, beside),
        answer(
          array.isTyped
            ? op(
                "i32.lt_u",
                [],
                [indexOf(body), op("typed.length", [], [array.read()], "i32")],
                "bool",
              )
            : op("array.has", [], [array.read(), indexOf(body)], "bool"),
        ),
      ]),
    );
  });
  return nodes;
}

/** What arrays answer by a key that is no index. */
function besideIndex(
  body: Body,
  array: AnyArray,
  beside: ((array: AnyArray) => Node[]) | undefined,
): Node[] {
  if (array.isTyped || !beside || !hasBeside(body.lowering)) return [];
  return [when(isNoIndex(body), [when(isBeside(array.read()), beside(array))])];
}

/** Whether the second parameter is no index. */
function isNoIndex(body: Body): Node {
  return op("i32.lt_s", [], [indexOf(body), integerConstant(0)], "bool");
}

function isOfLists(body: Body, name: Node): Node {
  const given = { node: name, type: body.lowering.classes.stringType };
  return callLibrary(body, "lost-methods.ts#isOfLists", [], [given]).node;
}

/** Statements that run for each element of an array or text, boxed, with the local that holds its place, then answer. */
export function overElements(
  body: Body,
  round: (element: Node, place: () => Node) => Node[],
  then: (array?: AnyArray) => Node[],
): Node[] {
  const each = (length: Node, get: (place: Node) => Node, array?: AnyArray): Node[] => {
    const place = body.newLocal("i32");
    const end = { name: "end" };
    const again = { name: "each" };
    const inside: Node[] = [
      branchIf(end, op("i32.ge_s", [], [body.get(place), length], "bool")),
      ...round(get(body.get(place)), () => body.get(place)),
      body.set(place, op("i32.add", [], [body.get(place), integerConstant(1)], "i32")),
      branch(again),
    ];
    return [
      body.set(place, integerConstant(0)),
      block(end, [{ kind: "loop", label: again, body: inside, type: "void" }], "void"),
      ...then(array),
    ];
  };
  const nodes: Node[] = [
    onText(body, (text) =>
      each(op("string.length", [], [text], "i32"), (place) =>
        box(op("string.get_or_undefined", [], [text, place], STRING_TYPE)),
      ),
    ),
  ];
  eachArray(body, (array) => {
    const length = op(array.isTyped ? "typed.length" : "array.length", [], [array.read()], "i32");
    nodes.push(array.when(each(length, array.get, array)));
  });
  return nodes;
}

/** A kind of array, for the value that a question is about. */
export interface AnyArray {
  readonly type: number;
  readonly isTyped: boolean;
  readonly element: ValueType;
  readonly read: () => Node;
  /** The element at a place, boxed. */
  readonly get: (place: Node) => Node;
  /** Statements for when the value is such an array. */
  readonly when: (then: Node[]) => Node;
}

/** A boxed value as what a parameter or element holds; stops the program where it is not that. */
export function unboxed(node: Node, type: ValueType): Node {
  switch (type) {
    case "value":
      return node;
    case "f64":
      return op("value.to_f64", [], [node], "f64");
    case "bool":
      return op("value.to_bool", [], [node], "bool");
    case "i32":
    case "i64":
      return undefinedOf(type);
    default:
      return op("value.to_ref", [type], [node], type);
  }
}

export function eachArray(body: Body, visit: (array: AnyArray) => void): void {
  body.lowering.builder.eachType((row, type) => {
    if (row.kind !== "array" && row.kind !== "typed-array") return;
    const isTyped = row.kind === "typed-array";
    const read = (): Node => op("value.to_ref", [type], [body.get(0)], type);
    const element = isTyped
      ? isOfBigints(row.element)
        ? body.lowering.bigints.struct
        : "f64"
      : row.element;
    const result: ValueType = typeof element === "number" ? element : "value";
    visit({
      type,
      isTyped,
      element,
      read,
      get: (place) =>
        isTyped
          ? boxedElement(body, read(), type, row.element, place)
          : box(op("array.get_or_undefined", [type], [read(), place], result)),
      when: (then) => when(op("value.is_ref", [type], [body.get(0)], "bool"), then),
    });
  });
}

export function onText(body: Body, then: (text: Node) => Node[]): Node {
  const text = op("value.to_ref", [STRING_TYPE], [body.get(0)], STRING_TYPE);
  return when(op("value.is_string", [], [body.get(0)], "bool"), then(text));
}

/** The second parameter as an index, -1 for what is none. */
function indexOf(body: Body): Node {
  return op("index.from_f64", [], [op("value.to_number", [], [body.get(1)], "f64")], "i32");
}

function answer(value: Node): Node {
  return op("return", [], [value], "never");
}
