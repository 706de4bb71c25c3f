/** Calls of the language's own functions by their rows in `compiler/builtins/table.ts`. */
import { HOST_FUNCTIONS, type HostType } from "../../runtime/bytecode/host-functions.ts";
import { type ResultType, STRING_TYPE, type ValueType } from "../../runtime/bytecode/module.ts";
import { OPCODES, type Opcode, type OperandType } from "../../runtime/bytecode/opcodes.ts";
import type {
  ArgumentConversion,
  BuiltinSpec,
  HostBuiltin,
  LibraryBuiltin,
  OpBuiltin,
  SimpleBuiltin,
  TypeToken,
} from "../builtins/rows.ts";
import { findBuiltin } from "../builtins/table.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import {
  type Argument,
  isText,
  mayBeUndefined,
  placeArguments,
  valueArgument,
} from "./arguments.ts";
import { withSpecies } from "./array-species.ts";
import { type Body, sequence } from "./body.ts";
import { bufferTwin, callTwin, noteBuffers } from "./buffers.ts";
import { pushSeveral } from "./builtin-pushes.ts";
import { lowerSpecial } from "./builtin-specials.ts";
import { withCallbackChecks, withOptionalMap } from "./callback-arguments.ts";
import type { Category } from "./category.ts";
import type { Shape } from "./closures.ts";
import { box, convert, load, store } from "./convert.ts";
import {
  booleanConstant,
  choose,
  effectOf,
  integerConstant,
  numberConstant,
  stringConstant,
  undefinedOf,
} from "./emit.ts";
import { truthOf } from "./equality.ts";
import { withOwnTexts } from "./format-arguments.ts";
import { guardMutator } from "./integrity-guards.ts";
import { callLibrary, fixedParameters, libraryInstance } from "./library.ts";
import { madeOfBooleans, resultWithRoom, stored, withRoom } from "./missing-booleans.ts";
import { keptType } from "./missing-types.ts";
import { admitsNullish, admitsUndefined, isUndefinedTest } from "./nullish.ts";
import { toNumber } from "./operators.ts";
import { fromStringArray } from "./string-arrays.ts";
import { toImpliedText } from "./text.ts";
import { typedItem } from "./typed-elements.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** A call of a builtin. */
export interface BuiltinCall {
  readonly name: string;
  readonly at: SyntaxNode;
  readonly receiver: Value | undefined;
  readonly args: readonly Argument[];
  /** Type arguments of the call, closed. */
  readonly typeArguments: readonly Type[];
  /** Closed type of the call's value. */
  readonly type: Type;
  readonly isUnused: boolean;
  /** It is `super.name(…)`. */
  readonly isOfSuper?: true;
  /** From this argument on they arrive as one array. */
  readonly restFrom?: number;
}

/** Lowers the call. */
export function lowerBuiltinCall(body: Body, call: BuiltinCall): Value {
  return (
    withOptionalMap(body, call, (args) => lowerGivenCall(body, { ...call, args })) ??
    lowerGivenCall(body, call)
  );
}

function lowerGivenCall(body: Body, given: BuiltinCall): Value {
  const spec = findBuiltin(given.name);
  if (!spec) return unsupported(body.span(given.at), `\`${given.name}\``);
  const call = { ...given, args: withCallbackChecks(body, given.name, given.args) };
  const { receiver } = call;
  if (!receiver) return applyRow(body, rowFor(spec, call.args), guardMutator(body, call));
  const twin = bufferTwin(body, call.name, receiver);
  if (twin) {
    const plain = (held: Value): Value =>
      applyRow(body, rowFor(spec, call.args), { ...call, receiver: held });
    const own = (held: Value): Value =>
      lowerBuiltinCall(body, { ...call, name: twin, receiver: held });
    return callTwin(body, receiver, own, plain);
  }
  return withSpecies(body, call, receiver, (held) =>
    applyRow(body, rowFor(spec, call.args), guardMutator(body, { ...call, receiver: held })),
  );
}

/** The row for the call's number of arguments. */
export function rowFor(spec: BuiltinSpec, args: readonly Argument[]): SimpleBuiltin {
  if (!("byArguments" in spec)) return spec;
  const { byArguments } = spec;
  const last = byArguments.length - 1;
  const index = args.some((each) => each.kind !== "one") ? last : Math.min(args.length, last);
  const row = byArguments[index];
  return row ?? { unsupported: "call it with fewer arguments" };
}

function applyRow(body: Body, row: SimpleBuiltin, call: BuiltinCall): Value {
  if ("unsupported" in row)
    return unsupported(body.span(call.at), `\`${call.name}\` here`, row.unsupported);
  if ("constant" in row)
    return { node: numberConstant(row.constant), type: body.lowering.classes.numberType };
  if ("special" in row) return lowerSpecial(body, row.special, call);
  if ("op" in row) return callOpcode(body, row, call);
  if ("host" in row) return callHost(body, row, call);
  if ("lib" in row) return callLib(body, row, call);
  if ("text" in row) {
    return callLib(body, isText(body, call.args[0]) ? row.text : row.pattern, call);
  }
  return unsupported(body.span(call.at), `\`${call.name}\``);
}

function callOpcode(body: Body, row: OpBuiltin, call: BuiltinCall): Value {
  const spec = OPCODES[row.op];
  const { receiver } = call;
  const operands: Node[] = receiver ? [receiver.node] : [];
  const pops = opcodeOperands(body, row.op, receiver);
  const expected = pops.length - operands.length;
  for (let index = 0; index < expected; index++) {
    const operand = pops[operands.length];
    const conversion = row.args?.[index] ?? "plain";
    operands.push(
      opcodeArgument(body, call, index, operand ?? "value", conversion, row.defaults?.[index]),
    );
  }
  for (const extra of call.args.slice(expected)) {
    if (extra.kind === "one") operands.push(extra.lower(extra.type()));
  }
  const imm = spec.imm.length > 0 && receiver ? [receiver.node.type] : [];
  const result = opcodeResult(body, row.op, receiver);
  const node: Node = {
    kind: "op",
    op: row.op as Exclude<
      Opcode,
      "block" | "loop" | "if" | "else" | "end" | "br" | "br_if" | "br_table" | "try" | "catch"
    >,
    imm,
    args: operands.slice(0, pops.length),
    type: result,
    position: body.position,
  };
  return opcodeValue(body, node, row, call);
}

/** Operand types with those of the receiver's elements filled in. */
function opcodeOperands(body: Body, opcode: Opcode, receiver: Value | undefined): ValueType[] {
  switch (opcode) {
    case "array.length":
    case "array.pop":
    case "typed.length":
      return ["value"];
    case "array.set_length":
      return ["value", "i32"];
    case "array.push":
      return ["value", elementStorage(body, receiver)];
    default:
      return OPCODES[opcode].pops.map((pop) =>
        pop === "string" ? STRING_TYPE : (pop as OperandType) === "ref" ? 0 : (pop as ValueType),
      );
  }
}

function opcodeResult(body: Body, opcode: Opcode, receiver: Value | undefined): ResultType {
  if (opcode === "array.pop") {
    const storage = elementStorage(body, receiver);
    return typeof storage === "number" ? storage : "value";
  }
  if (opcode === "array.length" || opcode === "typed.length") return "i32";
  const [push] = OPCODES[opcode].pushes;
  if (push === undefined) return "void";
  return push === "string" ? STRING_TYPE : push;
}

function elementStorage(body: Body, receiver: Value | undefined): ValueType {
  const element = receiver && body.lowering.representations.elementOf(receiver.type);
  return element ? body.lowering.representations.element(element) : "value";
}

function opcodeArgument(
  body: Body,
  call: BuiltinCall,
  index: number,
  operand: ValueType,
  conversion: ArgumentConversion,
  fallback: number | string | boolean | undefined,
): Node {
  const { representations, classes } = body.lowering;
  const given = call.args[index];
  if (given !== undefined && given.kind !== "one")
    return unsupported(body.span(call.at), `spreading into \`${call.name}\``);
  if (call.name === "Array#push" && given) {
    const array = call.receiver && body.repr(call.receiver.type);
    if (operand === "bool" && typeof array === "number" && given.isMissing?.()) {
      const type = withRoom(body);
      return stored(body, { node: given.lower(type), type }, array);
    }
    const element = keptType(
      body,
      (call.receiver && representations.elementOf(call.receiver.type)) ?? classes.unknownType,
    );
    return store(body, { node: given.lower(element), type: element }, element, operand);
  }
  const type =
    operand === STRING_TYPE
      ? classes.stringType
      : operand === "bool"
        ? classes.booleanType
        : classes.numberType;
  const value = withFallback(body, given, type, fallback, call);
  if (operand !== "i32") return value;
  switch (conversion) {
    case "toInt32":
      return op("i32.from_f64", [], [value], "i32");
    case "index":
      return op("index.from_f64", [], [value], "i32");
    case "position":
    case "plain":
      return positionOf(value);
  }
}

function positionOf(value: Node): Node {
  if (value.kind === "op" && value.op === "f64.const") {
    const number = Number(value.imm[0]);
    if (Number.isInteger(number) && Math.abs(number) < 2 ** 31) return integerConstant(number);
  }
  return op("i32.from_f64_exact", [], [value], "i32");
}

/**
 * An argument, or the row's default for a missing or undefined one.
 * @param isFixed the parameter is of the type in all calls, so that JavaScript converts what it gets
 */
function withFallback(
  body: Body,
  given: Argument | undefined,
  type: Type,
  fallback: number | string | boolean | undefined,
  call: BuiltinCall,
  isFixed = true,
): Node {
  const { representations } = body.lowering;
  const constant = (): Node =>
    fallback === undefined ? undefinedOf(body.repr(type)) : constantOf(body, fallback);
  if (given?.kind !== "one") {
    if (fallback === undefined && !admitsUndefined(body.lowering, type)) {
      if (body.repr(type) === "f64") return numberConstant(Number.NaN);
      return unsupported(body.span(call.at), `\`${call.name}\` without its argument`);
    }
    return constant();
  }
  const own = given.type();
  const { classes } = body.lowering;
  const isNumber = body.repr(own) === "f64" && type === classes.numberType;
  if (isNumber && given.number && call.name.startsWith("Math.")) return given.number();
  const isText = [own, representations.withoutUndefined(own)].includes(classes.stringType);
  const isTextAlone = isText && type === classes.stringType && fallback === undefined;
  if (isTextAlone && isFixed && given.text) return given.text();
  const coerced =
    isFixed && coerce(body, given, type, fallback === undefined ? undefined : constant, call);
  if (coerced) return coerced;
  if (fallback === undefined || !mayBeUndefined(body, given))
    return given.lower(isFixed ? type : keptType(body, type));
  const wide = representations.orUndefined(type);
  const held = body.hold(given.lower(wide));
  const test = isUndefinedTest(body, { node: held.read(), type: wide });
  if (!test) return sequence([held.store, held.read()]);
  const present = convert(body, { node: held.read(), type: wide }, type);
  return sequence([held.store, choose(test, constant(), present, body.repr(type))]);
}

/** What nobody knows the type of becomes the text, number or truth value that is wanted, as JavaScript converts it; nothing for other types. */
function coerce(
  body: Body,
  given: Extract<Argument, { kind: "one" }>,
  type: Type,
  fallback: (() => Node) | undefined,
  { at, name }: BuiltinCall,
): Node | undefined {
  const { representations, classes } = body.lowering;
  const convertTo = CONVERSIONS.get(representations.category(type));
  const isUnknown = representations.objectPart(given.type()) === "anything";
  if (!isUnknown || !convertTo || admitsNullish(body.lowering, type)) return undefined;
  const held = body.hold(box(given.lower(classes.unknownType)));
  const value: Value = { node: held.read(), type: classes.unknownType };
  const refused =
    PATTERNLESS.has(name) && type === classes.stringType ? [refusePattern(body, value, name)] : [];
  const present = convertTo(body, value, at);
  const test = fallback && isUndefinedTest(body, value);
  const whole = test ? choose(test, fallback(), present, body.repr(type)) : present;
  return sequence([held.store, ...refused, whole]);
}

/** String members that take everything but a regular expression. */
const PATTERNLESS = new Set(["String#startsWith", "String#endsWith", "String#includes"]);

function refusePattern(body: Body, value: Value, name: string): Node {
  const member: Value = {
    node: stringConstant(body.lowering, name.replace("#", ".prototype.")),
    type: body.lowering.classes.stringType,
  };
  return effectOf(callLibrary(body, "string-patterns.ts#refusePattern", [], [value, member]).node);
}

const CONVERSIONS: ReadonlyMap<Category, (body: Body, value: Value, at: SyntaxNode) => Node> =
  new Map([
    ["number", toNumber],
    ["string", toImpliedText],
    ["boolean", truthOf],
  ]);

function constantOf(body: Body, value: number | string | boolean): Node {
  if (typeof value === "number") return numberConstant(value);
  if (typeof value === "boolean") return booleanConstant(value);
  return stringConstant(body.lowering, value);
}

function opcodeValue(body: Body, node: Node, row: OpBuiltin, call: BuiltinCall): Value {
  const { classes, representations } = body.lowering;
  switch (row.result) {
    case "nan-if-negative":
    case "undefined-if-negative": {
      const held = body.hold(node);
      const isMissing = op("i32.lt_s", [], [held.read(), integerConstant(0)], "bool");
      const number = op("f64.from_i32", [], [held.read()], "f64");
      if (row.result === "nan-if-negative") {
        const choice = choose(isMissing, numberConstant(Number.NaN), number, "f64");
        return { node: sequence([held.store, choice]), type: classes.numberType };
      }
      const choice = choose(isMissing, undefinedOf("value"), box(number), "value");
      return {
        node: sequence([held.store, choice]),
        type: representations.orUndefined(classes.numberType),
      };
    }
    default:
  }
  if (node.type === "i32")
    return { node: op("f64.from_i32", [], [node], "f64"), type: classes.numberType };
  if (row.op === "array.pop") {
    const element =
      (call.receiver && representations.elementOf(call.receiver.type)) ?? classes.unknownType;
    return load(body, node, representations.orUndefined(element));
  }
  if (node.type === "f64") return { node, type: classes.numberType };
  if (node.type === "bool") return { node, type: classes.booleanType };
  if (node.type === STRING_TYPE) return { node, type: classes.stringType };
  return { node, type: node.type === "void" ? classes.undefinedType : call.type };
}

/** Calls a host function with lowered operands. */
export function hostCall(body: Body, name: keyof typeof HOST_FUNCTIONS, args: Node[]): Value {
  const { builder } = body.lowering;
  const { result } = HOST_FUNCTIONS[name];
  for (const part of HOST_FUNCTIONS[name].params) hostRepresentation(body, part);
  const type = hostRepresentation(body, result);
  const node = body.op("call.host", [builder.host(name)], args, type);
  const own = hostType(body, result);
  return { node: result === "string[]" ? fromStringArray(body, node, own) : node, type: own };
}

function callHost(body: Body, row: HostBuiltin, call: BuiltinCall): Value {
  const { params } = HOST_FUNCTIONS[row.host];
  const shape: Shape = {
    params: params.map((part, index) => ({
      type: hostType(body, part),
      isRest: row.rest === true && index === params.length - 1,
      isOptional: row.defaults !== undefined && index in row.defaults,
    })),
    result: hostType(body, HOST_FUNCTIONS[row.host].result),
  };
  const shown = row.host.startsWith("console.") ? withOwnTexts(body, call) : call;
  const filled = fillDefaults(body, shown, shape, row.defaults, call.receiver ? 1 : 0);
  return hostCall(body, row.host, placeArguments(body, filled, shape));
}

function hostRepresentation(body: Body, part: HostType): ResultType {
  const { builder } = body.lowering;
  switch (part) {
    case "string":
      return STRING_TYPE;
    case "value[]":
      return builder.array("value");
    case "string[]":
      return builder.array(STRING_TYPE);
    case "u8[]":
      return builder.typedArray("u8");
    default:
      return part;
  }
}

function hostType(body: Body, part: HostType): Type {
  const { classes, types } = body.lowering;
  switch (part) {
    case "string":
      return classes.stringType;
    case "bool":
      return classes.booleanType;
    case "f64":
    case "i32":
      return classes.numberType;
    case "value[]":
      return types.array(classes.shownType);
    case "string[]":
      return types.array(classes.stringType);
    case "u8[]":
      return classes.bytesType;
    case "value":
      return classes.shownType;
    case "void":
      return classes.voidType;
  }
}

function callLib(body: Body, row: LibraryBuiltin, given: BuiltinCall): Value {
  const [first] = given.args;
  const { optional, ofAnything, ...plain } = row;
  const { representations } = body.lowering;
  const isAnything =
    first?.kind === "one" && representations.objectPart(first.type()) === "anything";
  if (ofAnything && isAnything)
    return callLib(
      body,
      { ...plain, lib: ofAnything, types: row.types?.slice(0, -1) ?? [] },
      given,
    );
  if (optional && first?.kind === "one" && admitsUndefined(body.lowering, first.type()))
    return callLib(body, { ...plain, lib: optional }, given);
  noteBuffers(body, row.lib);
  const call: BuiltinCall =
    row.rest && row.types?.includes("argument.0") ? { ...given, restFrom: 0 } : given;
  const isShort = call.args.length <= MAX_FOLDED && call.args.every((each) => each.kind === "one");
  if (row.fold && isShort) return foldArguments(body, row.fold, call);
  const several = pushSeveral(body, row, call, (index) =>
    opcodeArgument(body, call, index, elementStorage(body, call.receiver), "plain", undefined),
  );
  if (several) return several;
  const unusedRow = call.isUnused ? row.unused : undefined;
  if (unusedRow) return callOpcode(body, unusedRow, call);
  const types = (row.types ?? defaultTokens(body, call)).map((token) =>
    typeOfToken(body, token, call),
  );
  const [own, made] = types;
  if (row.lib !== "array-callbacks.ts#map" || !own || !made)
    return callInstance(body, row, call, types);
  return madeOfBooleans(body, call, 0, made, (element) =>
    callInstance(body, row, call, [own, element]),
  );
}

function callInstance(
  body: Body,
  row: LibraryBuiltin,
  call: BuiltinCall,
  types: readonly Type[],
): Value {
  const instance = libraryInstance(body.lowering, row.lib, types);
  const { shape } = instance;
  const rested: Shape = row.rest
    ? {
        ...shape,
        params: shape.params.map((param, index) =>
          index === shape.params.length - 1 ? { ...param, isRest: true } : param,
        ),
      }
    : shape;
  const first = call.receiver ? 1 : 0;
  const isFixed = fixedParameters(body.lowering, row.lib);
  const filled = fillDefaults(body, call, rested, row.defaults, first, isFixed);
  const args = placeArguments(body, filled, rested);
  return { node: body.op("call", [instance.index], args, instance.result), type: shape.result };
}

/** More arguments than that are put in an array, as what is spread is. */
const MAX_FOLDED = 16;

function foldArguments(body: Body, fold: "f64.max" | "f64.min", call: BuiltinCall): Value {
  const [first, ...others] = call.args.map((_, index) =>
    opcodeArgument(body, call, index, "f64", "plain", undefined),
  );
  const node = others.reduce((sum, each) => body.op(fold, [], [sum, each], "f64"), first as Node);
  return { node, type: body.lowering.classes.numberType };
}

/** Receiver and arguments, with the row's defaults for what is missing or undefined. */
function fillDefaults(
  body: Body,
  call: BuiltinCall,
  shape: Shape,
  defaults: Readonly<Record<number, number | string | boolean>> | undefined,
  first: number,
  isFixed: readonly boolean[] = [],
): Argument[] {
  const filled: Argument[] = call.receiver ? [valueArgument(body, call.receiver)] : [];
  if (call.args.some((each) => each.kind !== "one")) return [...filled, ...call.args];
  const wanted = shape.params.slice(first);
  wanted.forEach((param, index) => {
    if (param.isRest) {
      filled.push(...call.args.slice(index));
      return;
    }
    const given = call.args[index];
    const fallback = defaults?.[index];
    const type = (): Type => param.type;
    filled.push({
      kind: "one",
      type,
      lower: (to) => withFallback(body, given, to, fallback, call, isFixed[first + index] ?? true),
    });
  });
  return wanted.at(-1)?.isRest ? filled : [...filled, ...call.args.slice(wanted.length)];
}

function defaultTokens(body: Body, call: BuiltinCall): TypeToken[] {
  const { receiver } = call;
  const own = receiver ? typeArgumentsOf(body, receiver.type).length : 0;
  const tokens: TypeToken[] = [];
  for (let index = 0; index < own; index++) tokens.push(`receiver.${index}`);
  call.typeArguments.forEach((_, index) => {
    tokens.push(`call.${index}`);
  });
  return tokens;
}

/** The type a token of a row stands for in this call. */
export function typeOfToken(body: Body, token: TypeToken, call: BuiltinCall): Type {
  const { representations, types, classes, closures } = body.lowering;
  const [what, place] = token.split(".");
  const index = Number(place ?? -1);
  const argument = call.args[index];
  switch (what) {
    case "receiver": {
      const type = call.receiver?.type ?? classes.unknownType;
      return place === undefined
        ? type
        : (typeArgumentsOf(body, type)[index] ?? classes.unknownType);
    }
    case "element":
      return typedItem(body, call.receiver?.type ?? call.type);
    case "call":
      return call.typeArguments[index] ?? classes.unknownType;
    case "argument":
      if (call.restFrom !== undefined && index >= call.restFrom) {
        return types.array(restType(body, call.args.slice(index)));
      }
      if (argument?.kind === "spread")
        return representations.elementOf(body.typeOf(argument.node)) ?? classes.unknownType;
      if (argument?.kind === "rest")
        return representations.elementOf(argument.value.type) ?? classes.unknownType;
      return argument ? types.widen(types.baseOfLiteral(argument.type())) : classes.unknownType;
    case "returns": {
      const shape = argument?.kind === "one" ? closures.shapeOf(argument.type()) : undefined;
      return shape
        ? resultWithRoom(body, call, index, types.baseOfLiteral(shape.result))
        : classes.unknownType;
    }
    default:
      return place === undefined
        ? call.type
        : (typeArgumentsOf(body, call.type)[index] ?? classes.unknownType);
  }
}

/** Type of the elements of a rest array. */
function restType(body: Body, args: readonly Argument[]): Type {
  const { types, representations, classes } = body.lowering;
  const found = args.map((each) =>
    each.kind === "one"
      ? types.widen(types.baseOfLiteral(each.type()))
      : (representations.elementOf(
          each.kind === "rest" ? each.value.type : body.typeOf(each.node),
        ) ?? classes.unknownType),
  );
  return found.length > 0 ? types.union(found) : classes.numberType;
}

/** Type arguments of an array, a class instance or a future. */
function typeArgumentsOf(body: Body, type: Type): readonly Type[] {
  const { types, representations, classes } = body.lowering;
  const solid = representations.normalize(types.nonNullable(type));
  if (representations.category(solid) === "array")
    return [representations.elementOf(solid) ?? classes.neverType];
  if (solid.kind === "future") return [solid.value];
  return solid.kind === "reference" ? solid.typeArguments : [];
}
