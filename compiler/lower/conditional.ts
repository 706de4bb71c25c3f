/** Expressions that may skip a part: `&&`, `||`, `??`, `? :`, and conditions made of them. */

import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { isNever } from "../check/unions.ts";
import { Bug } from "../diagnostics/bug.ts";
import type { Node } from "../ir/tree.ts";
import type { Conditional, Expression, Logical } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { type Body, sequence } from "./body.ts";
import { builtinObject } from "./builtin-pattern.ts";
import { convert } from "./convert.ts";
import { booleanConstant, choose, not } from "./emit.ts";
import { truthOf } from "./equality.ts";
import { isNamespace } from "./namespace-values.ts";
import { admitsUndefined, isNullishTest, missingNumberTest } from "./nullish.ts";
import { kindOnPrototype } from "./typeof-tests.ts";
import type { IndexContext, Value } from "./value.ts";

/** The value of a `? :`. */
export function lowerConditional(body: Body, node: Conditional, type = body.typeOf(node)): Value {
  const condition = body.condition(node.test);
  const sides = [node.consequent, node.alternate].map((each) => impossible(body, each));
  const whole = sides.reduce((known, side) => withImpossible(body, known, side), type);
  const [then, otherwise] = [node.consequent, node.alternate].map((each, index) => {
    const side = sides[index];
    return side ? convert(body, side, whole) : body.expressionAs(each, whole);
  });
  if (!then || !otherwise) throw new Bug("lower", "a condition chooses between two");
  return { node: choose(condition, then, otherwise, body.repr(whole)), type: whole };
}

/**
 * What narrowing says cannot be, `op` in `default: throw new Error(names[op] ?? op)`: where it comes all the same it is what it is. Nothing for what
 * gives no value or may be.
 */
function impossible(body: Body, node: Expression): Value | undefined {
  const { kind } = stripParentheses(node);
  if (kind !== "Identifier" && kind !== "PropertyAccess") return undefined;
  if (!isNever(body.typeOf(node))) return undefined;
  const value = body.expression(node, "undefined");
  return value.node.type === "never" || isNever(value.type) ? undefined : value;
}

function withImpossible(body: Body, type: Type, side: Value | undefined): Type {
  return side ? body.lowering.types.union([type, body.lowering.types.widen(side.type)]) : type;
}

/** The type of an expression that may skip a part, with `undefined` where that may come although the type does not say so and somebody asks. */
export function typeWithMissing(
  body: Body,
  node: Conditional | Logical,
  context: IndexContext,
): Type {
  const type = body.typeOf(node);
  const { representations, missing } = body.lowering;
  const isFree = [STRING_TYPE, "value"].includes(body.repr(type));
  const isAsked = context === "undefined" || isFree;
  return isAsked && missing.mayBe(node) ? representations.orUndefined(type) : type;
}

/** The value of `&&`, `||`, `??`. The left side of a chain is walked in a loop: chains lean left and may be long. */
export function lowerLogical(body: Body, node: Logical, context: IndexContext): Value {
  const chain: Logical[] = [];
  let first: Expression = node;
  while (first.kind === "Logical") {
    chain.push(first);
    first = first.left;
  }
  // `process && process.argv`: an object of the language is there, so the other is the value.
  const isThere = chain.at(-1)?.operator === "&&" && builtinObject(body, first) !== undefined;
  const leading = isThere ? chain.pop()?.right : undefined;
  let value = body.expression(leading ?? first, "undefined");
  for (let link = chain.pop(); link; link = chain.pop())
    value = applyLogical(body, link, value, context);
  return value;
}

function applyLogical(body: Body, node: Logical, left: Value, context: IndexContext): Value {
  const side = impossible(body, node.right);
  const isLeftImpossible = isNever(body.typeOf(node.left)) && !isNever(left.type);
  const known = logicalType(body, node, left, context);
  const type = [side, isLeftImpossible ? left : undefined].reduce(
    (whole, each) => withImpossible(body, whole, each),
    known,
  );
  const representation = body.repr(type);
  if (left.node.type === "bool" && representation === "bool" && node.operator !== "??") {
    const value = body.expression(node.right, "undefined");
    // A chain may end early where the context takes its value for a truth value.
    const isMissable = value.node.type === "value" && admitsUndefined(body.lowering, value.type);
    const result = isMissable ? body.lowering.representations.orUndefined(type) : type;
    const right = convert(body, value, result);
    const known: Value = { node: booleanConstant(node.operator === "||"), type };
    const decided = convert(body, known, result);
    const choice =
      node.operator === "&&"
        ? choose(left.node, right, decided, body.repr(result))
        : choose(left.node, decided, right, body.repr(result));
    return { node: choice, type: result };
  }
  const held = body.hold(left.node);
  const again: Value = { node: held.read(), type: left.type };
  const right = side ? convert(body, side, type) : body.expressionAs(node.right, type);
  const skip = (): Node => keepLeft(body, node, { node: held.read(), type: left.type }, type);
  if (node.operator === "??") {
    const missing = isNullishTest(body, again) ?? missingNumberTest(again);
    if (!missing) return { node: sequence([held.store, held.read()]), type: left.type };
    return { node: sequence([held.store, choose(missing, right, skip(), representation)]), type };
  }
  const truth = truthOf(body, again);
  const runs = node.operator === "&&" ? truth : not(truth);
  return { node: sequence([held.store, choose(runs, right, skip(), representation)]), type };
}

/** The checker takes an element for granted; where it may be missing, the right side's type belongs to the result. */
function logicalType(body: Body, node: Logical, left: Value, context: IndexContext): Type {
  const { lowering } = body;
  const type = typeWithMissing(body, node, context);
  if (node.operator === "&&") return type;
  const isMissable =
    admitsUndefined(lowering, left.type) && !admitsUndefined(lowering, body.typeOf(node.left));
  // An object may be missing although its type says that it is not: then the checker has left the right side out.
  const isDropped =
    typeof left.node.type === "number" &&
    !lowering.types.isAssignable(body.typeOf(node.right), type);
  if (!isMissable && !isDropped) return type;
  const right = lowering.types.widen(body.typeOf(node.right));
  const known = lowering.types.union([lowering.types.nonNullable(left.type), right]);
  return admitsUndefined(lowering, type) ? lowering.representations.orUndefined(known) : known;
}

/** The left side as the result: of it only what decides that way is left. */
function keepLeft(body: Body, node: Logical, left: Value, type: Value["type"]): Node {
  const { types } = body.lowering;
  if (node.operator === "??" || node.operator === "||") {
    const known = types.nonNullable(left.type);
    if (body.repr(known) !== left.node.type && body.repr(type) !== "value") {
      return convert(body, { node: convert(body, left, known), type: known }, type);
    }
  }
  return convert(body, left, type);
}

/** An expression as a truth value, without making its value where only the truth counts. */
export function lowerCondition(body: Body, node: Expression): Node {
  switch (node.kind) {
    case "ParenthesizedExpression":
      return lowerCondition(body, node.expression);
    case "Unary":
      if (node.operator === "!") return not(lowerCondition(body, node.operand));
      break;
    case "Logical":
      if (node.operator !== "??") return lowerLogicalCondition(body, node);
      break;
    case "BooleanLiteral":
      return booleanConstant(node.value);
    default:
      // `process && process.platform`: an object of the language is there.
      if (isNamespace(body, node) || builtinObject(body, node)) return booleanConstant(true);
      if (kindOnPrototype(body, node) === "function") return booleanConstant(true);
  }
  return body.at(node, () => truthOf(body, body.expression(node, "undefined")));
}

function lowerLogicalCondition(body: Body, node: Logical): Node {
  const chain: Logical[] = [];
  let first: Expression = node;
  while (first.kind === "Logical" && first.operator !== "??") {
    chain.push(first);
    first = first.left;
  }
  let condition = lowerCondition(body, first);
  for (let link = chain.pop(); link; link = chain.pop()) {
    const right = lowerCondition(body, link.right);
    condition =
      link.operator === "&&"
        ? choose(condition, right, booleanConstant(false), "bool")
        : choose(condition, booleanConstant(true), right, "bool");
  }
  return condition;
}
