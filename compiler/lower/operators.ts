/** Unary and binary operators on lowered operands. */

import { STRING_TYPE, TRAP_CODES } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { mayBeMissing } from "../ir/missing-numbers.ts";
import { type Node, op } from "../ir/tree.ts";
import type { BinaryOperator } from "../operators.ts";
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import { arithmeticOfAnything, comparisonOfAnything } from "./any-arithmetic.ts";
import { noteAskedIterable } from "./asked-iterables.ts";
import { bigintBinary, isBoxedBigint } from "./bigint.ts";
import { type Body, sequence } from "./body.ts";
import { box } from "./convert.ts";
import {
  before,
  booleanConstant,
  choose,
  integerConstant,
  not,
  numberConstant,
  stringConstant,
} from "./emit.ts";
import { looseEquals, strictEquals } from "./equality.ts";
import { callLibrary, libraryInstance } from "./library.ts";
import { noArguments } from "./no-arguments.ts";
import { admitsNull, admitsNullish } from "./nullish.ts";
import { numbersFirst } from "./numbers-first.ts";
import { type Hint, ownPrimitive } from "./own-primitive.ts";
import { isDateClass, mayBeObject, ownValueOf, toPrimitive } from "./primitives.ts";
import { callMember } from "./property.ts";
import { concat, refuseSymbol, toImpliedText, toText } from "./text.ts";
import { compareUnits } from "./unit-order.ts";
import { unsupported } from "./unsupported.ts";
import type { IndexContext, Value } from "./value.ts";

const ARITHMETIC = { "-": "f64.sub", "*": "f64.mul", "/": "f64.div", "%": "f64.rem" } as const;
const RELATIONAL = {
  "<": { number: "f64.lt", order: "i32.lt_s" },
  ">": { number: "f64.gt", order: "i32.gt_s" },
  "<=": { number: "f64.le", order: "i32.le_s" },
  ">=": { number: "f64.ge", order: "i32.ge_s" },
} as const;
const BITWISE = {
  "|": "i32.or",
  "&": "i32.and",
  "^": "i32.xor",
  "<<": "i32.shl",
  ">>": "i32.shr_s",
  ">>>": "i32.shr_u",
} as const;

/** Operators whose operands may be NaN where an element is missing. */
export function wantsNumbers(operator: BinaryOperator): boolean {
  return (
    operator in ARITHMETIC || operator in BITWISE || operator in RELATIONAL || operator === "**"
  );
}

/** What is missing becomes NaN in a sum of numbers, and a word in a text. */
export function addendContext(body: Body, sum: Type): IndexContext {
  const { representations } = body.lowering;
  switch (representations.category(representations.normalize(sum))) {
    case "number":
      return "nan";
    case "string":
      return "undefined";
    default:
      return "element";
  }
}

/** Applies a binary operator; both sides are already in order. */
export function applyBinary(
  body: Body,
  operator: BinaryOperator,
  left: Value,
  right: Value,
  at: SyntaxNode,
): Value {
  if (wantsNumbers(operator)) {
    const sides = [primitiveOf(body, left), primitiveOf(body, right)] as const;
    if (sides[0] !== left || sides[1] !== right) return applyBinary(body, operator, ...sides, at);
    if (!(operator in RELATIONAL) && isConverted(body, left) && !isHeld(right)) {
      // Both operands are there before one of them is asked for its number.
      const [a, b] = [body.hold(left.node), body.hold(right.node)];
      const held = [
        { ...left, node: a.read() },
        { ...right, node: b.read() },
      ] as const;
      const { node, type } = applyBinary(body, operator, ...held, at);
      return { node: sequence([a.store, b.store, node]), type };
    }
  }
  const { classes, builder } = body.lowering;
  const number = classes.numberType;
  const boolean = classes.booleanType;
  const big =
    bigintBinary(body, operator, left, right) ??
    comparisonOfAnything(body, operator, [left, right], at);
  if (big) return big;
  const isArithmetic = wantsNumbers(operator) && !(operator in RELATIONAL);
  const unmixed =
    isArithmetic &&
    arithmeticOfAnything(body, operator, [left, right], at, (inner, [a, b]) => {
      const [first, second] = [a, b].map((node) => ({ node: node ?? left.node, type: number }));
      return applyBinary(inner, operator, first ?? left, second ?? right, at).node;
    });
  if (unmixed) return unmixed;
  switch (operator) {
    case "+":
      return add(body, left, right, at);
    case "-":
    case "*":
    case "/":
    case "%":
      return {
        node: op(
          ARITHMETIC[operator],
          [],
          [toNumber(body, left, at), toNumber(body, right, at)],
          "f64",
        ),
        type: number,
      };
    case "**": {
      const args = [toNumber(body, left, at), toNumber(body, right, at)];
      return { node: op("call.host", [builder.host("Math.pow")], args, "f64"), type: number };
    }
    case "|":
    case "&":
    case "^":
    case "<<":
    case ">>":
    case ">>>": {
      const bits = op(
        BITWISE[operator],
        [],
        [toInt32(body, left, at), toInt32(body, right, at)],
        "i32",
      );
      return {
        node: op(operator === ">>>" ? "f64.from_u32" : "f64.from_i32", [], [bits], "f64"),
        type: number,
      };
    }
    case "<":
    case ">":
    case "<=":
    case ">=":
      return { node: compare(body, operator, left, right, at), type: boolean };
    case "===":
      return { node: strictEquals(body, left, right), type: boolean };
    case "!==":
      return { node: not(strictEquals(body, left, right)), type: boolean };
    case "==":
      return { node: looseEquals(body, left, right), type: boolean };
    case "!=":
      return { node: not(looseEquals(body, left, right)), type: boolean };
    case "in":
    case "instanceof":
      return unsupported(body.span(at), `\`${operator}\` here`);
  }
}

/** Whether code of the program may run when a number is made of the value. */
function isConverted(body: Body, { node, type }: Value): boolean {
  return node.type === "value" && mayBeObject(body.lowering, type);
}

/** Whether making the value does nothing. */
function isHeld({ node }: Value): boolean {
  return node.kind === "op" && (node.op === "local.get" || node.op.endsWith(".const"));
}

/** What an object's own `valueOf` gives, such as a Date's; every other value as it is. */
function primitiveOf(body: Body, value: Value, hint: Hint = "number"): Value {
  const { representations, types } = body.lowering;
  const type = types.nonNullable(value.type);
  if (representations.category(representations.normalize(type)) !== "object") return value;
  const own = ownPrimitive(body, value, hint);
  if (own) return own;
  const shape = ownValueOf(body.lowering, type);
  return (
    (shape && callMember(body, value, "valueOf", [], shape, (own) => noArguments(body, own))) ??
    value
  );
}

function add(body: Body, left: Value, right: Value, at: SyntaxNode): Value {
  const { representations, classes } = body.lowering;
  const isText = (value: Value): boolean => {
    if (value.node.type === STRING_TYPE) return true;
    return representations
      .members(value.type)
      .every((member) => representations.category(member) === "string");
  };
  const mayBeText = (value: Value): boolean =>
    representations.members(value.type).some((member) => {
      const category = representations.category(member);
      return !["number", "boolean", "nothing", "never"].includes(category);
    });
  const isSurely = (value: Value): boolean =>
    isText(value) && !admitsNullish(body.lowering, value.type);
  const isPlain = (value: Value): boolean => isText(value) || value.node.type !== "value";
  if (
    isText(left)
      ? isSurely(left) || isPlain(right)
      : isText(right) && (isSurely(right) || isPlain(left))
  ) {
    const joined = (value: Value): Node => {
      const primitive = addend(body, value, at);
      return body.options.isLibrary
        ? toText(body, primitive, at)
        : toImpliedText(body, primitive, at);
    };
    const mayBeNumber = (value: Value): boolean => isText(value) || !mayBeText(value);
    if (!isSurely(left) && !isSurely(right) && mayBeNumber(left) && mayBeNumber(right))
      return joinMissing(body, [left, right], [left, right].map(isText), at);
    return { node: concat(joined(left), joined(right)), type: classes.stringType };
  }
  if (!mayBeText(left) && !mayBeText(right)) {
    return {
      node: op("f64.add", [], [toNumber(body, left, at), toNumber(body, right, at)], "f64"),
      type: classes.numberType,
    };
  }
  if (mayBeObject(body.lowering, left.type) || mayBeObject(body.lowering, right.type)) {
    if (body.lowering.bigints.exist) libraryInstance(body.lowering, "bigint-text.ts#addAny", []);
    const node = numbersFirst(body, [left, right].map(numberOrBoxed), {
      name: "sum",
      result: "value",
      ofNumbers: (numbers) => box(op("f64.add", [], [...numbers], "f64")),
      ofAnything: (inner, [a = left, b = right]) => addBoxed(inner, a, b, at),
    });
    return { node, type: classes.unknownType };
  }
  const boxed = (value: Value): Value => ({ ...value, node: box(value.node) });
  return { node: addBoxed(body, boxed(left), boxed(right), at), type: classes.unknownType };
}

/** Numbers as they are; what may be one, boxed. */
function numberOrBoxed(value: Value): Value {
  const { node } = value;
  if (node.type === "f64") return value;
  if (node.type === "i32") return { ...value, node: op("f64.from_i32", [], [node], "f64") };
  return { ...value, node: box(node) };
}

function addBoxed(body: Body, left: Value, right: Value, at: SyntaxNode): Node {
  const [first, second] = [left, right].map((each) => toPrimitive(body, each, "default", at)) as [
    Value,
    Value,
  ];
  const a = body.hold(first.node);
  const b = body.hold(second.node);
  const textual = (node: Node): Node => op("value.is_string", [], [node], "bool");
  const either = op("i32.or", [], [textual(a.read()), textual(b.read())], "i32");
  const joined = concat(
    toImpliedText(body, { ...first, node: a.read() }, at),
    toImpliedText(body, { ...second, node: b.read() }, at),
  );
  const sum = op(
    "f64.add",
    [],
    [op("value.to_number", [], [a.read()], "f64"), op("value.to_number", [], [b.read()], "f64")],
    "f64",
  );
  const added = sequence([
    ...refuseSymbol(body, a.read(), "number"),
    ...refuseSymbol(body, b.read(), "number"),
    body.lowering.bigints.exist ? addAny(body, a.read(), b.read(), sum) : box(sum),
  ]);
  return sequence([a.store, b.store, choose(either, box(joined), added, "value")]);
}

/** A sum of what are no texts, where bigints may be among them. */
function addAny(body: Body, left: Node, right: Node, ofNumbers: Node): Node {
  const type = body.lowering.classes.unknownType;
  const [a, b] = [left, right].map((node) => ({ node, type }));
  const either = [left, right]
    .map((node) => isBoxedBigint(body, node))
    .reduce((one, other) => op("i32.or", [], [one, other], "i32"));
  const big = callLibrary(body, "bigint-text.ts#addAny", [], a && b ? [a, b] : []).node;
  return choose(either, box(big), box(ofNumbers), "value");
}

/** A sum in which each text may be missing: when all of them are it is a number, and the program stops. */
function joinMissing(
  body: Body,
  values: readonly Value[],
  areTexts: readonly boolean[],
  at: SyntaxNode,
): Value {
  const sides = values.map((value) => ({ held: body.hold(value.node), type: value.type }));
  const stop = body.op("trap", [TRAP_CODES.wrongType], [], "never");
  const areMissing = sides
    .filter((_, index) => areTexts[index])
    .map(({ held }) => op("ref.is_nullish", [], [held.read()], "bool"))
    .reduce((all, test) => op("i32.and", [], [all, test], "i32"));
  const [left, right] = sides.map(({ held, type }) =>
    toText(body, { node: held.read(), type }, at),
  );
  const joined = left && right ? concat(left, right) : stop;
  const stores = sides.map(({ held }) => held.store);
  return {
    node: sequence([...stores, choose(areMissing, stop, joined, STRING_TYPE)]),
    type: body.lowering.classes.stringType,
  };
}

/** A side of `+`: an object's own `valueOf` goes before its text, but for a Date. */
function addend(body: Body, value: Value, at: SyntaxNode): Value {
  if (value.node.type === "value") return toPrimitive(body, value, "default", at);
  const { types } = body.lowering;
  if (admitsNullish(body.lowering, value.type) || isDateClass(types.nonNullable(value.type)))
    return value;
  return primitiveOf(body, value, "default");
}

type Order = keyof typeof RELATIONAL;

function compareTexts(operator: Order, left: Node, right: Node): Node {
  const order = op("string.compare", [], [left, right], "i32");
  return op(RELATIONAL[operator].order, [], [order, integerConstant(0)], "bool");
}

/** Texts of which one may be undefined: that is in no order with any other. */
function compareMissingTexts(body: Body, operator: Order, left: Value, right: Value): Node {
  const sides = [left, right].map(({ node, type }) => ({ held: body.hold(node), type }));
  const stores = sides.map(({ held }) => held.store);
  const [a = left.node, b = right.node] = sides.map(({ held }) => held.read());
  const isMissing = sides
    .filter(({ type }) => admitsNullish(body.lowering, type))
    .map(({ held }) => op("ref.is_undefined", [], [held.read()], "bool"))
    .reduce((all, test) => op("i32.or", [], [all, test], "i32"));
  const order = compareTexts(operator, a, b);
  return sequence([...stores, choose(isMissing, booleanConstant(false), order, "bool")]);
}

function compare(
  body: Body,
  operator: "<" | ">" | "<=" | ">=",
  left: Value,
  right: Value,
  at: SyntaxNode,
): Node {
  if (left.node.type === STRING_TYPE && right.node.type === STRING_TYPE) {
    const { lowering } = body;
    const units = compareUnits(lowering, operator, left.node, right.node);
    if (units) return units;
    const isThere = !admitsNullish(lowering, left.type) && !admitsNullish(lowering, right.type);
    if (isThere) return compareTexts(operator, left.node, right.node);
    if (!admitsNull(lowering, left.type) && !admitsNull(lowering, right.type))
      return compareMissingTexts(body, operator, left, right);
    const sides = [left, right].map((side) => ({ ...side, node: box(side.node) }));
    return compare(body, operator, sides[0] ?? left, sides[1] ?? right, at);
  }
  if (left.node.type !== "value" && right.node.type !== "value") {
    const [a, b] = [left, right].map((side) => textOfObject(body, side, at));
    if (a && b && (a !== left || b !== right)) return compare(body, operator, a, b, at);
    return op(
      RELATIONAL[operator].number,
      [],
      [toNumber(body, left, at), toNumber(body, right, at)],
      "bool",
    );
  }
  if (mayBeObject(body.lowering, left.type) || mayBeObject(body.lowering, right.type)) {
    return numbersFirst(body, [left, right].map(numberOrBoxed), {
      name: `order ${operator}`,
      result: "bool",
      ofNumbers: (numbers) => op(RELATIONAL[operator].number, [], [...numbers], "bool"),
      ofAnything: (inner, [a = left, b = right]) => compareBoxed(inner, operator, a, b, at),
    });
  }
  const boxed = (value: Value): Value => ({ ...value, node: box(value.node) });
  return compareBoxed(body, operator, boxed(left), boxed(right), at);
}

/** An object without a `valueOf` of its own is ordered by its text; other values stay as they are. */
function textOfObject(body: Body, value: Value, at: SyntaxNode): Value {
  const { representations, classes } = body.lowering;
  const isObject =
    typeof value.node.type === "number" &&
    ["object", "array"].includes(representations.category(value.type)) &&
    !admitsNullish(body.lowering, value.type) &&
    primitiveOf(body, value) === value;
  return isObject ? { node: toText(body, value, at), type: classes.stringType } : value;
}

function compareBoxed(
  body: Body,
  operator: Order,
  left: Value,
  right: Value,
  at: SyntaxNode,
): Node {
  const a = body.hold(toPrimitive(body, left, "number", at).node);
  const b = body.hold(toPrimitive(body, right, "number", at).node);
  const both = op(
    "i32.and",
    [],
    [op("value.is_string", [], [a.read()], "bool"), op("value.is_string", [], [b.read()], "bool")],
    "i32",
  );
  const texts = op(
    "string.compare",
    [],
    [
      op("value.to_ref", [STRING_TYPE], [a.read()], STRING_TYPE),
      op("value.to_ref", [STRING_TYPE], [b.read()], STRING_TYPE),
    ],
    "i32",
  );
  const numbers = op(
    RELATIONAL[operator].number,
    [],
    [op("value.to_number", [], [a.read()], "f64"), op("value.to_number", [], [b.read()], "f64")],
    "bool",
  );
  const ordered = op(RELATIONAL[operator].order, [], [texts, integerConstant(0)], "bool");
  return sequence([a.store, b.store, choose(both, ordered, numbers, "bool")]);
}

/** ToNumber. */
export function toNumber(body: Body, value: Value, at: SyntaxNode): Node {
  const { node } = value;
  switch (node.type) {
    case "f64":
    case "never":
      return node;
    case "void":
      return before(node, numberConstant(Number.NaN));
    case "bool":
    case "i32":
      return op("f64.from_i32", [], [node], "f64");
    case "i64":
      return op("f64.from_i64", [], [node], "f64");
    case "value":
      if (!mayBeObject(body.lowering, value.type)) return op("value.to_number", [], [node], "f64");
      return numbersFirst(body, [value], {
        name: "number",
        result: "f64",
        ofNumbers: ([number = node]) => number,
        ofAnything: (inner, [any = value]) => {
          const held = inner.hold(toPrimitive(inner, any, "number", at).node);
          const number = op("value.to_number", [], [held.read()], "f64");
          return sequence([held.store, ...refuseSymbol(inner, held.read(), "number"), number]);
        },
      });
    case STRING_TYPE: {
      if (!admitsNullish(body.lowering, value.type))
        return op("string.to_number", [], [node], "f64");
      const held = body.hold(node);
      const number = op("string.to_number", [], [held.read()], "f64");
      const nothing = op("value.to_number", [], [box(held.read())], "f64");
      const isMissing = op("ref.is_nullish", [], [held.read()], "bool");
      return sequence([held.store, choose(isMissing, nothing, number, "f64")]);
    }
    default: {
      const primitive = primitiveOf(body, value);
      if (primitive !== value) return toNumber(body, primitive, at);
      if (body.lowering.representations.category(value.type) === "array")
        return op("string.to_number", [], [toText(body, value, at)], "f64");
      return unsupported(
        body.span(at),
        `\`${body.lowering.types.toString(value.type)}\` as a number`,
      );
    }
  }
}

/** ToInt32. */
export function toInt32(body: Body, value: Value, at: SyntaxNode): Node {
  const { node } = value;
  if (node.type === "i32" || node.type === "bool") return node;
  const number = toNumber(body, value, at);
  if (number.kind === "op" && number.op === "f64.const")
    return integerConstant(Number(number.imm[0]) | 0);
  return op("i32.from_f64", [], [number], "i32");
}

/** `typeof` as a string. */
export function typeOfValue(body: Body, value: Value): Node {
  const { lowering } = body;
  noteAskedIterable(body, value.type);
  const text = (name: string): Node => before(value.node, stringConstant(lowering, name));
  switch (value.node.type) {
    case "f64":
      return mayBeMissing(value.node)
        ? op("value.typeof", [], [box(value.node)], STRING_TYPE)
        : text("number");
    case "i32":
    case "i64":
      return text("number");
    case "bool":
      return text("boolean");
    case "void":
      return text("undefined");
    default:
      return op("value.typeof", [], [box(value.node)], STRING_TYPE);
  }
}
