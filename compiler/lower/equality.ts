/** `===`, `==` and truth, by representation. */
import { OBJECT_TYPE, STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { mayBeMissing } from "../ir/missing-numbers.ts";
import { type Node, op } from "../ir/tree.ts";
import { noteAskedIterable } from "./asked-iterables.ts";
import { bigintEquals, bigintLooseEquals, bigintTruth, isBigint } from "./bigint.ts";
import { type Body, sequence } from "./body.ts";
import type { Category } from "./category.ts";
import { FUNCTIONS_ARE_COMPARED } from "./closures.ts";
import { box } from "./convert.ts";
import { before, booleanConstant, isPlain, not } from "./emit.ts";
import { callLibrary } from "./library.ts";
import { isNullishTest, isNullTest, isUndefinedTest, missingNumberTest } from "./nullish.ts";
import { roleOf } from "./struct-roles.ts";
import type { Value } from "./value.ts";

/** `a === b`. */
export function strictEquals(body: Body, a: Value, b: Value): Node {
  const nothing = nothingOf(b);
  if (nothing) return before(b.node, testFor(body, a, nothing));
  const other = nothingOf(a);
  if (other) return before(a.node, testFor(body, b, other));
  noteAskedIterable(body, a.type);
  noteAskedIterable(body, b.type);
  const left = a.node.type;
  const right = b.node.type;
  if (left === "f64" && right === "f64") return op("f64.eq", [], [a.node, b.node], "bool");
  if (isInteger(left) && isInteger(right)) return op("i32.eq", [], [a.node, b.node], "bool");
  if (isNumeric(left) && isNumeric(right))
    return op("f64.eq", [], [asDouble(a.node), asDouble(b.node)], "bool");
  if (left === STRING_TYPE && right === STRING_TYPE)
    return op("string.equals", [], [a.node, b.node], "bool");
  const equal = bigintEquals(body, a, b);
  if (equal) return equal;
  const element = isNumeric(right) ? asNumber(body, a.node, mayBeMissing(b.node)) : undefined;
  if (element) return op("f64.eq", [], [element, asDouble(b.node)], "bool");
  noteCompared(body, a, b);
  const areMore = isMoreThanItsAddress(body, a) || isMoreThanItsAddress(body, b);
  if (isReference(left) && isReference(right) && !areMore)
    return op("ref.eq", [], [a.node, b.node], "bool");
  return op("value.strict_equals", [], [box(a.node), box(b.node)], "bool");
}

/**
 * An element of an array of numbers that equals no number where there is none, unboxed.
 * @param keepsMissing whether it then equals what is missing
 */
function asNumber(body: Body, node: Node, keepsMissing: boolean): Node | undefined {
  if (node.kind !== "op") return undefined;
  const { op: opcode, args, position } = node;
  if (opcode === "typed.get_or_undefined")
    return op("typed.get_or_nan", [node.imm[0] as number], args, "f64", position);
  if (opcode !== "array.get_or_undefined") return undefined;
  const array = body.lowering.builder.typeAt(node.imm[0] as number);
  return array?.kind === "array" && array.element === "f64"
    ? op(
        keepsMissing ? "array.get" : "array.get_or_nan",
        [node.imm[0] as number],
        args,
        "f64",
        position,
      )
    : undefined;
}

/** `a == b`. */
export function looseEquals(body: Body, a: Value, b: Value): Node {
  if (nothingOf(b))
    return before(
      b.node,
      isNullishTest(body, a) ?? missingNumberTest(a) ?? before(a.node, booleanConstant(false)),
    );
  if (nothingOf(a))
    return before(
      a.node,
      isNullishTest(body, b) ?? missingNumberTest(b) ?? before(b.node, booleanConstant(false)),
    );
  const equal = bigintLooseEquals(body, a, b);
  if (equal) return equal;
  if (mayConvert(body, a, b))
    return callLibrary(body, "loose-equality.ts#looseEquals", [], [a, b]).node;
  const left = body.hold(a.node);
  const right = body.hold(b.node);
  const leftNullish = isNullishTest(body, { node: left.read(), type: a.type });
  const rightNullish = isNullishTest(body, { node: right.read(), type: b.type });
  if (!leftNullish || !rightNullish) return strictEquals(body, a, b);
  const same = strictEquals(
    body,
    { node: left.read(), type: a.type },
    { node: right.read(), type: b.type },
  );
  const choice: Node = {
    kind: "if",
    condition: leftNullish,
    then: [rightNullish],
    else: [same],
    type: "bool",
  };
  return sequence([left.store, right.store, choice]);
}

/** Categories of which all values are compared as they are, and only with one another. */
const PRIMITIVES: ReadonlySet<Category> = new Set(["number", "boolean", "string", "bigint"]);

/** True where the values may be of different kinds, one of them a primitive, so that `==` converts; neither only `undefined` or `null`. */
function mayConvert(body: Body, a: Value, b: Value): boolean {
  const { representations } = body.lowering;
  const categories = [a, b]
    .flatMap(({ type }) => representations.members(type))
    .map((member) => representations.category(member))
    .filter((category) => category !== "nothing" && category !== "never");
  const kinds = new Set(categories.map((each) => (PRIMITIVES.has(each) ? each : "reference")));
  return kinds.size > 1 || categories.includes("anything");
}

/** ToBoolean. */
export function truthOf(body: Body, value: Value): Node {
  const { node } = value;
  switch (node.type) {
    case "bool":
    case "never":
      return node;
    case "void":
      return before(node, booleanConstant(false));
    case "f64":
      return op("f64.truthy", [], [node], "bool");
    case "i32":
      return op("i32.ne", [], [node, op("i32.const", [0], [], "i32")], "bool");
    case "i64":
      return not(op("i64.eqz", [], [node], "bool"));
    case "value":
      return op("value.truthy", [], [node], "bool");
    case STRING_TYPE:
      return op("string.truthy", [], [node], "bool");
    default:
      if (isBigint(body.lowering, value)) return bigintTruth(body, value);
      return not(op("ref.is_nullish", [], [node], "bool"));
  }
}

/** `undefined` or `null` if the value can only be that. An element under a key that no type has says that of itself, and may be there all the same. */
function nothingOf(value: Value): "undefined" | "null" | undefined {
  const { type, node } = value;
  const isConstant =
    node.kind === "op" && (node.op === "value.undefined" || node.op === "value.null");
  if (node.type === "value" && !isConstant) return undefined;
  if (type.kind === "primitive" && type.name === "null") return "null";
  if (type.kind === "primitive" && (type.name === "undefined" || type.name === "void"))
    return "undefined";
  return undefined;
}

function testFor(body: Body, value: Value, what: "undefined" | "null"): Node {
  const test =
    what === "null"
      ? isNullTest(body, value)
      : (isUndefinedTest(body, value) ?? missingNumberTest(value));
  if (test) return test;
  const never = booleanConstant(value.node.type === "void" && what === "undefined");
  return isPlain(value.node) ? never : before(value.node, never);
}

/** Whether the representation is that of functions of one signature. */
export function isClosure(body: Body, type: Node["type"]): boolean {
  return typeof type === "number" && body.lowering.builder.typeAt(type)?.kind === "closure";
}

function isInteger(type: Node["type"]): boolean {
  return type === "i32" || type === "bool";
}

function isNumeric(type: Node["type"]): boolean {
  return type === "i32" || type === "f64";
}

function isReference(type: Node["type"]): boolean {
  return typeof type === "number" && type !== STRING_TYPE;
}

function asDouble(node: Node): Node {
  return node.type === "i32" ? op("f64.from_i32", [], [node], "f64") : node;
}

/**
 * Whether two references of the type may be of one thing and differ: a function may have been adapted to the signature that it is seen with, and the
 * buffer of a view is an object that is made when it is asked for.
 */
export function isMoreThanItsAddress(body: Body, { node, type }: Value): boolean {
  if (node.type === OBJECT_TYPE) return mayBeFunction(body, type);
  return isClosure(body, node.type) || mayBeBuffer(body, node.type);
}

/** Notes where functions may be compared: copies of a generic one are then no longer told apart by what each is used for. */
export function noteCompared(body: Body, a: Value, b: Value): void {
  if (mayBeFunction(body, a.type) && mayBeFunction(body, b.type))
    body.lowering.flows.decide(FUNCTIONS_ARE_COMPARED);
}

/** Whether functions are among what an object of the type may be. */
function mayBeFunction({ lowering: { representations } }: Body, type: Type): boolean {
  return representations
    .members(type)
    .map((each) => representations.category(each))
    .some((each) => each === "closure" || each === "anything" || each === "reference");
}

function mayBeBuffer(body: Body, type: Node["type"]): boolean {
  if (typeof type !== "number") return false;
  const { layouts, interfaces } = body.lowering;
  const structs = layouts.structAt(type) ?? interfaces.structsAt(type);
  return structs?.some((each) => roleOf(each) === "array-buffer") ?? false;
}
