/** Operations of the machine which library sources call: named after opcodes, or chosen by the representation of a type argument. */

import { HOST_FUNCTIONS, type HostFunctionName } from "../../runtime/bytecode/host-functions.ts";
import {
  OBJECT_TYPE,
  type ResultType,
  STRING_TYPE,
  TRAP_CODES,
  type TrapCode,
  type TypedArrayElement,
  type ValueType,
} from "../../runtime/bytecode/module.ts";
import { OPCODES, type OpSpec } from "../../runtime/bytecode/opcodes.ts";
import type { Signature, Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import { isMissing, mayBeMissing } from "../ir/missing-numbers.ts";
import { type Node, type OpNode, op } from "../ir/tree.ts";
import type { CallExpression, Expression } from "../syntax/ast.ts";
import { isBigint } from "./bigint.ts";
import type { Body } from "./body.ts";
import { sequence } from "./body.ts";
import { hostCall } from "./builtin-calls.ts";
import { box, convert, load, store } from "./convert.ts";
import {
  before,
  booleanConstant,
  choose,
  integerConstant,
  numberConstant,
  stringConstant,
  undefinedOf,
} from "./emit.ts";
import { isMoreThanItsAddress, noteCompared, strictEquals } from "./equality.ts";
import {
  admitsNullish,
  admitsUndefined,
  isNullishTest,
  isUndefinedTest,
  missingNumberTest,
} from "./nullish.ts";
import { toPrimitive } from "./primitives.ts";
import { toStringArray } from "./string-arrays.ts";
import { toImpliedText, toText } from "./text.ts";
import { thenOf } from "./thenables.ts";
import { elementOf, storedElement, typedItem } from "./typed-elements.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

interface IntrinsicCall {
  readonly node: CallExpression;
  readonly args: readonly Expression[];
  readonly signature: Signature;
  readonly typeArguments: readonly Type[];
}

type Intrinsic = (body: Body, call: IntrinsicCall) => Value;

/** Lowers a call of a function of `tscript:intrinsics`. */
export function lowerIntrinsic(
  body: Body,
  node: CallExpression,
  name: string,
  signature: Signature,
  typeArguments: readonly Type[],
): Value {
  const args = node.arguments.filter((each): each is Expression => each.kind !== "Spread");
  const call: IntrinsicCall = { node, args, signature, typeArguments };
  const special = SPECIAL[name];
  if (special) return special(body, call);
  if (name.startsWith("host_")) return hostIntrinsic(body, call, name);
  const opcode = opcodeOf(name);
  if (!opcode) return unsupported(body.span(node), `the intrinsic \`${name}\``);
  return opcodeIntrinsic(body, call, opcode);
}

function opcodeOf(name: string): string | undefined {
  const dotted = name.replace("_", ".");
  return Object.hasOwn(OPCODES, dotted) ? dotted : undefined;
}

/** An i32 operand; numbers that are integers anyway. */
function integer(body: Body, node: Expression): Node {
  const value = body.expression(node);
  if (value.node.type === "i32" || value.node.type === "bool") return value.node;
  const number = convert(body, value, body.lowering.classes.numberType);
  if (number.kind === "op" && number.op === "f64.const")
    return integerConstant(Number(number.imm[0]));
  // A number made of an integer is that integer.
  if (number.kind === "op" && number.op === "f64.from_i32" && number.args[0]) return number.args[0];
  return op("i32.from_f64_exact", [], [number], "i32");
}

function numberOf(body: Body, node: Node): Value {
  const { classes } = body.lowering;
  if (node.type === "i32")
    return { node: op("f64.from_i32", [], [node], "f64"), type: classes.numberType };
  if (node.type === "bool") return { node, type: classes.booleanType };
  if (node.type === STRING_TYPE) return { node, type: classes.stringType };
  return { node, type: node.type === "void" ? classes.voidType : classes.numberType };
}

/** Rows whose operands the table says in full. */
function opcodeIntrinsic(body: Body, call: IntrinsicCall, name: string): Value {
  const spec: OpSpec = OPCODES[name as keyof typeof OPCODES];
  const { classes } = body.lowering;
  if (name.startsWith("array.") || name.startsWith("typed.") || name === "string.join")
    return arrayIntrinsic(body, call, name);
  const operands = spec.pops.map((pop, index) => {
    const arg = call.args[index];
    if (!arg) return undefinedOf("value");
    if (pop === "i32") return integer(body, arg);
    if (pop === "i64" || pop === "ref") return body.expression(arg).node;
    const type =
      pop === "string"
        ? classes.stringType
        : pop === "bool"
          ? classes.booleanType
          : classes.numberType;
    return body.expressionAs(arg, type);
  });
  const [push] = spec.pushes;
  const result: ResultType =
    push === undefined ? "void" : push === "string" ? STRING_TYPE : push === "ref" ? 0 : push;
  const node = instruction(body, name, [], operands, result);
  if (result === "i64") return { node, type: call.signature.returnType };
  return numberOf(body, node);
}

function instruction(
  body: Body,
  name: string,
  imm: readonly unknown[],
  args: Node[],
  type: ResultType,
): OpNode {
  return { kind: "op", op: name as OpNode["op"], imm, args, type, position: body.position };
}

/** Rows about arrays: the type comes from the first argument or the type argument. */
function arrayIntrinsic(body: Body, call: IntrinsicCall, name: string): Value {
  const { types, representations, classes, builder } = body.lowering;
  const [first, ...rest] = call.args;
  if (name === "string.join") {
    const array = builder.array(STRING_TYPE);
    const operands = [
      first
        ? toStringArray(body, body.expressionAs(first, types.array(classes.stringType)))
        : undefinedOf(array),
      rest[0] ? body.expressionAs(rest[0], classes.stringType) : stringConstant(body.lowering, ""),
    ];
    return {
      node: body.op("string.join", [array], operands as [Node, Node], STRING_TYPE),
      type: classes.stringType,
    };
  }
  if (!first) return unsupported(body.span(call.node), `the intrinsic \`${name}\``);
  if (name === "array.new") {
    const type = types.array(call.typeArguments[0] ?? classes.unknownType);
    const array = body.repr(type);
    return { node: instruction(body, name, [array], [integer(body, first)], array), type };
  }
  if (name === "typed.new") {
    const type = call.typeArguments[0] ?? classes.unknownType;
    const array = body.repr(type);
    return { node: instruction(body, name, [array], [integer(body, first)], array), type };
  }
  const array = body.expression(first);
  const type = array.node.type;
  const isTyped = name.startsWith("typed.");
  const element = isTyped
    ? classes.numberType
    : (representations.elementOf(array.type) ?? classes.unknownType);
  const storage: ValueType = isTyped ? "f64" : representations.element(element);
  const operands: Node[] = [
    array.node,
    ...rest.map((arg, index) => arrayOperand(body, name, arg, index, array, element, storage)),
  ];
  const imm =
    name === "array.length" ||
    name === "array.set_length" ||
    name === "array.has" ||
    name === "typed.length"
      ? []
      : [type];
  switch (name) {
    case "array.length":
    case "typed.length":
      return numberOf(body, instruction(body, name, imm, operands, "i32"));
    case "array.has":
      return { node: instruction(body, name, imm, operands, "bool"), type: classes.booleanType };
    case "array.get_or_undefined":
    case "array.pop": {
      const result = typeof storage === "number" ? storage : "value";
      return load(
        body,
        instruction(body, name, imm, operands, result),
        representations.orUndefined(element),
      );
    }
    case "array.slice":
    case "typed.subarray":
      return {
        node: instruction(
          body,
          name,
          imm,
          operands,
          type === "void" || type === "never" ? 0 : type,
        ),
        type: array.type,
      };
    default:
      return { node: instruction(body, name, imm, operands, "void"), type: classes.voidType };
  }
}

function arrayOperand(
  body: Body,
  name: string,
  arg: Expression,
  index: number,
  array: Value,
  element: Type,
  storage: ValueType,
): Node {
  if (name === "array.push")
    return store(body, { node: body.expressionAs(arg, element), type: element }, element, storage);
  if ((name === "array.copy" || name === "typed.copy") && index === 1)
    return body.expressionAs(arg, array.type);
  if (name === "typed.fill" && index === 0) {
    const kind = body.lowering.representations.typedElement(
      body.lowering.types.nonNullable(array.type),
    );
    const item = body.expressionAs(arg, typedItem(body, array.type));
    return kind ? storedElement(body, item, kind) : item;
  }
  return integer(body, arg);
}

function hostIntrinsic(body: Body, call: IntrinsicCall, name: string): Value {
  const wanted = name.slice("host_".length);
  const host = (Object.keys(HOST_FUNCTIONS) as HostFunctionName[]).find(
    (each) => each.replaceAll(".", "_") === wanted,
  );
  if (!host) return unsupported(body.span(call.node), `the host function \`${wanted}\``);
  const args = call.args.map((arg, index) => {
    const type = call.signature.parameters[index]?.type;
    return type ? body.expressionAs(arg, type) : body.expression(arg).node;
  });
  return hostCall(body, host, args);
}

function one(body: Body, call: IntrinsicCall, index: number): Value {
  const arg = call.args[index];
  const type = call.typeArguments[0] ?? body.lowering.classes.unknownType;
  if (!arg) return { node: undefinedOf("value"), type };
  return { node: body.expressionAs(arg, type), type };
}

/** The argument, the type of an array of texts, and whether it is held as such. */
function textsOf(body: Body, call: IntrinsicCall): Value & { readonly isHeldAsTexts: boolean } {
  const { types, classes, builder } = body.lowering;
  const type = types.array(classes.stringType);
  const [arg] = call.args;
  const { node } = arg ? body.expression(arg) : one(body, call, 0);
  const array = body.repr(type);
  return { node, type, isHeldAsTexts: array === builder.array(STRING_TYPE) && node.type === array };
}

const SPECIAL: Readonly<Record<string, Intrinsic>> = {
  i64_const: (body, call) => {
    const [arg] = call.args;
    const number = arg && body.expression(arg).node;
    const type = call.signature.returnType;
    if (number?.kind === "op" && number.op === "f64.const")
      return { node: op("i64.const", [BigInt(Number(number.imm[0]))], [], "i64"), type };
    const exact = number ?? numberConstant(0);
    return { node: op("i64.from_f64", [], [exact], "i64"), type };
  },
  struct_of: (body, call) => {
    const type = call.typeArguments[0] ?? body.lowering.classes.unknownType;
    const { layouts, constructors } = body.lowering;
    if (type.kind !== "reference") return unsupported(body.span(call.node), "a struct of no class");
    constructors.created(type);
    const record = layouts.record(layouts.ownStruct(type));
    if (call.args.length !== record.fields.length)
      throw new Bug(
        "lower",
        `a struct of ${call.args.length} of ${record.fields.length} fields`,
        body.span(call.node),
      );
    const fields = call.args.map((arg, index) => {
      const field = record.fields[index];
      return field
        ? store(body, body.expression(arg, "undefined"), field.type, field.storage)
        : body.expression(arg).node;
    });
    return { node: instruction(body, "struct.new", [record.index], fields, record.index), type };
  },
  typed_byte_offset: (body, call) =>
    numberOf(body, instruction(body, "typed.byte_offset", [], typedArgument(body, call), "i32")),
  typed_bytes: (body, call) => {
    const bytes = body.lowering.builder.typedArray("u8");
    const node = instruction(body, "typed.bytes", [bytes], typedArgument(body, call), bytes);
    return { node, type: call.signature.returnType };
  },
  string_from_bytes: (body, call) => textOfUnits(body, call, "u8"),
  string_from_units: (body, call) => textOfUnits(body, call, "u16"),
  typed_load: (body, call) => loadBytes(body, call, 0),
  typed_load_swapped: (body, call) => loadBytes(body, call, 1),
  typed_store: (body, call) => storeBytes(body, call, 0),
  typed_store_swapped: (body, call) => storeBytes(body, call, 1),
  typed_view: (body, call) => {
    const type = call.typeArguments[0] ?? body.lowering.classes.unknownType;
    const array = body.repr(type);
    const [bytes, offset, length] = call.args;
    if (!bytes || !offset || !length) return unsupported(body.span(call.node), "a view of nothing");
    const operands = [body.expression(bytes).node, integer(body, offset), integer(body, length)];
    return { node: instruction(body, "typed.view", [array], operands, array), type };
  },
  hash_of: (body, call) => {
    const key = one(body, call, 0);
    // Bigints go by their number, functions by the one that an adapter stands for, buffers by their bytes.
    const isBoxed = isBigint(body.lowering, key) || isMoreThanItsAddress(body, key);
    return numberOf(body, hashOf(body, isBoxed ? box(key.node) : key.node));
  },
  same_value_zero: (body, call) => ({
    node: sameValueZero(body, one(body, call, 0), one(body, call, 1)),
    type: body.lowering.classes.booleanType,
  }),
  strict_equals: (body, call) => ({
    node: strictEquals(body, one(body, call, 0), one(body, call, 1)),
    type: body.lowering.classes.booleanType,
  }),
  to_primitive: (body, call) => toPrimitive(body, one(body, call, 0), "default", call.node),
  to_text: (body, call) => ({
    node: toText(body, one(body, call, 0), call.node),
    type: body.lowering.classes.stringType,
  }),
  element_text: (body, call) => elementText(body, one(body, call, 0), call),
  then_of: (body, call) => {
    const [value] = call.args;
    const type = call.signature.returnType;
    const given = value ? box(body.expression(value, "undefined").node) : undefinedOf("value");
    return { node: thenOf(body, given, type), type };
  },
  holds_texts: (body, call) => ({
    node: booleanConstant(textsOf(body, call).isHeldAsTexts),
    type: body.lowering.classes.booleanType,
  }),
  strings_of: (body, call) => {
    const { node, type, isHeldAsTexts } = textsOf(body, call);
    return { node: isHeldAsTexts ? node : before(node, undefinedOf(body.repr(type))), type };
  },
  numbers_of: (body, call) => {
    const { types, classes } = body.lowering;
    const numbers = types.array(classes.numberType);
    const [arg] = call.args;
    const value = arg ? body.expression(arg) : one(body, call, 0);
    const array = body.repr(numbers);
    const isOfNumbers = array === body.lowering.builder.array("f64");
    if (isOfNumbers && value.node.type === array) return { node: value.node, type: numbers };
    return { node: before(value.node, undefinedOf(array)), type: numbers };
  },
  number_of: (body, call) => {
    const { node } = one(body, call, 0);
    const number = node.type === "f64" ? node : before(node, numberConstant(Number.NaN));
    return { node: number, type: body.lowering.classes.numberType };
  },
  is_undefined: (body, call) => {
    const value = one(body, call, 0);
    const { classes } = body.lowering;
    const test = admitsUndefined(body.lowering, value.type)
      ? isUndefinedTest(body, value)
      : missingNumberTest(value);
    return { node: test ?? before(value.node, booleanConstant(false)), type: classes.booleanType };
  },
  default_of: (body, call) => {
    const type = call.typeArguments[0] ?? body.lowering.classes.unknownType;
    return { node: undefinedOf(body.repr(type)), type };
  },
  normalize_zero: (body, call) => {
    const value = one(body, call, 0);
    // -0 + 0 is 0; everything else stays, but for what is missing, of which a sum makes a NaN.
    if (value.node.type === "f64" && mayBeMissing(value.node)) {
      const number = body.hold(value.node);
      const isZero = op("f64.eq", [], [number.read(), numberConstant(0)], "bool");
      const plain = choose(isZero, numberConstant(0), number.read(), "f64");
      return { node: sequence([number.store, plain]), type: value.type };
    }
    if (value.node.type === "f64")
      return { node: op("f64.add", [], [value.node, numberConstant(0)], "f64"), type: value.type };
    if (value.node.type !== "value") return value;
    const held = body.hold(value.node);
    const isNumber = op("value.is_number", [], [held.read()], "bool");
    const sum = op(
      "f64.add",
      [],
      [op("value.to_f64", [], [held.read()], "f64"), numberConstant(0)],
      "f64",
    );
    return {
      node: sequence([held.store, choose(isNumber, box(sum), held.read(), "value")]),
      type: value.type,
    };
  },
  typed_new_like: (body, call) => {
    const type = call.typeArguments[0] ?? body.lowering.classes.unknownType;
    const array = body.repr(type);
    const [like, length] = call.args;
    const made = instruction(
      body,
      "typed.new",
      [array],
      [length ? integer(body, length) : integerConstant(0)],
      array,
    );
    return { node: before(like ? body.expression(like).node : integerConstant(0), made), type };
  },
  array_properties: (body, call) => {
    const type = call.typeArguments[0] ?? body.lowering.classes.unknownType;
    const target = body.repr(type);
    const [array] = call.args;
    const operand = array ? body.expression(array).node : undefinedOf(OBJECT_TYPE);
    const properties = op("array.properties", [], [operand], OBJECT_TYPE);
    return {
      node:
        typeof target === "number"
          ? body.op("ref.cast", [target], [properties], target)
          : properties,
      type: body.lowering.representations.orUndefined(type),
    };
  },
  array_set_properties: (body, call) => {
    const [array, properties] = call.args.map((arg) => body.expression(arg).node);
    const none = undefinedOf(OBJECT_TYPE);
    const node = op("array.set_properties", [], [array ?? none, properties ?? none], "void");
    return { node, type: body.lowering.classes.voidType };
  },
  stop_inherited: (body, call) => stop(body, call, TRAP_CODES.inherited),
  stop_wrong_type: (body, call) => stop(body, call, TRAP_CODES.wrongType),
  error_stack: (body, call) => {
    const { classes } = body.lowering;
    const [header] = call.args;
    const text = header
      ? body.expressionAs(header, classes.stringType)
      : stringConstant(body.lowering, "");
    return hostCall(body, "Error.stack", [text]);
  },
};

function stop(body: Body, call: IntrinsicCall, code: TrapCode): Value {
  return { node: body.op("trap", [code], [], "never"), type: call.signature.returnType };
}

function textOfUnits(body: Body, call: IntrinsicCall, element: "u8" | "u16"): Value {
  const units = body.lowering.builder.typedArray(element);
  const [array, start, end] = call.args;
  if (!array || !start || !end) return unsupported(body.span(call.node), "a text of nothing");
  const operands = [body.expression(array).node, integer(body, start), integer(body, end)];
  const node = instruction(body, "string.from_bytes", [units], operands, STRING_TYPE);
  return { node, type: call.signature.returnType };
}

function loadBytes(body: Body, call: IntrinsicCall, order: number): Value {
  const { type, element } = loadedType(body, call);
  const [bytes, at] = call.args;
  if (!bytes || !at) return unsupported(body.span(call.node), "nothing that is loaded");
  const operands = [body.expression(bytes).node, integer(body, at)];
  return elementOf(body, element, (number) =>
    body.op("typed.load", [type, order], operands, number),
  );
}

function storeBytes(body: Body, call: IntrinsicCall, order: number): Value {
  const { type, element } = loadedType(body, call);
  const [bytes, at, value] = call.args;
  if (!bytes || !at || !value) return unsupported(body.span(call.node), "nothing that is stored");
  const { classes } = body.lowering;
  const operands = [body.expression(bytes).node, integer(body, at)];
  const item = body.expressionAs(value, call.typeArguments[1] ?? classes.unknownType);
  operands.push(storedElement(body, item, element));
  return {
    node: instruction(body, "typed.store", [type, order], operands, "void"),
    type: classes.voidType,
  };
}

/** Which elements those are of. */
function loadedType(
  body: Body,
  call: IntrinsicCall,
): { readonly type: number; readonly element: TypedArrayElement } {
  const array = call.typeArguments[0] ?? body.lowering.classes.unknownType;
  const type = body.repr(array);
  const element = body.lowering.representations.typedElement(array);
  if (typeof type !== "number" || element === undefined)
    throw new Bug("lower", "a load of no typed array's elements", body.span(call.node));
  return { type, element };
}

function typedArgument(body: Body, call: IntrinsicCall): Node[] {
  return call.args.map((arg) => body.expression(arg).node);
}

/** A text that may be missing has a hash, too. */
function hashOf(body: Body, node: Node): Node {
  if (node.type !== STRING_TYPE || !body.lowering.missing.areTextsMissing) return hash(node);
  const held = body.hold(node);
  const isMissing = op("ref.is_undefined", [], [held.read()], "bool");
  return sequence([held.store, choose(isMissing, integerConstant(0), hash(held.read()), "i32")]);
}

function hash(node: Node): Node {
  switch (node.type) {
    case "f64":
      return op("f64.hash", [], [node], "i32");
    case "bool":
    case "i32":
      return op("i32.mul", [], [node, integerConstant(-1640531527)], "i32");
    case STRING_TYPE:
      return op("string.hash", [], [node], "i32");
    case "value":
      return op("value.hash", [], [node], "i32");
    case "never":
      return node;
    default:
      return op("ref.hash", [], [node], "i32");
  }
}

function sameValueZero(body: Body, a: Value, b: Value): Node {
  if (a.node.type === "value" || b.node.type === "value") {
    noteCompared(body, a, b);
    return op("value.same_value_zero", [], [box(a.node), box(b.node)], "bool");
  }
  if (a.node.type !== "f64") return strictEquals(body, a, b);
  const left = body.hold(a.node);
  const right = body.hold(b.node);
  const equal = op("f64.eq", [], [left.read(), right.read()], "bool");
  const differs = (node: Node, again: Node): Node => op("f64.ne", [], [node, again], "bool");
  const bothNaN = op(
    "i32.and",
    [],
    [differs(left.read(), left.read()), differs(right.read(), right.read())],
    "i32",
  );
  // What is missing is the same as what is missing, too, and no NaN.
  const areBoth = strictEquals(
    body,
    { node: isMissing(left.read()), type: body.lowering.classes.booleanType },
    { node: isMissing(right.read()), type: body.lowering.classes.booleanType },
  );
  const nan = choose(
    op("i32.ne", [], [bothNaN, integerConstant(0)], "bool"),
    areBoth,
    booleanConstant(false),
    "bool",
  );
  return sequence([left.store, right.store, choose(equal, booleanConstant(true), nan, "bool")]);
}

function elementText(body: Body, value: Value, call: IntrinsicCall): Value {
  const { classes, types } = body.lowering;
  if (mayBeMissing(value.node)) {
    const number = body.hold(value.node);
    const text = toImpliedText(body, { node: number.read(), type: value.type }, call.node);
    const nothing = stringConstant(body.lowering, "");
    return {
      node: sequence([number.store, choose(isMissing(number.read()), nothing, text, STRING_TYPE)]),
      type: classes.stringType,
    };
  }
  if (!admitsNullish(body.lowering, value.type)) {
    return { node: toImpliedText(body, value, call.node), type: classes.stringType };
  }
  const held = body.hold(value.node);
  const test = isNullishTest(body, { node: held.read(), type: value.type });
  const known = types.nonNullable(value.type);
  if (!test) return { node: toImpliedText(body, value, call.node), type: classes.stringType };
  const isNothing = known.kind === "primitive" && known.name === "never";
  const present = isNothing
    ? stringConstant(body.lowering, "")
    : toImpliedText(
        body,
        { node: convert(body, { node: held.read(), type: value.type }, known), type: known },
        call.node,
      );
  return {
    node: sequence([
      held.store,
      choose(test, stringConstant(body.lowering, ""), present, STRING_TYPE),
    ]),
    type: classes.stringType,
  };
}
