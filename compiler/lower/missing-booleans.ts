/**
 * Booleans that may be missing: a `boolean` has no room for `undefined`, but elements of arrays have. What goes into such an array is computed with
 * room for it, and so is what functions give that others call for an array's sake: `names.map((name) => flags[name])`.
 */
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { AssignmentLeaf, Expression, FunctionLike } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { type Body, sequence } from "./body.ts";
import type { BuiltinCall } from "./builtin-calls.ts";
import { convert } from "./convert.ts";
import { choose, integerConstant } from "./emit.ts";
import { callLibrary } from "./library.ts";
import type { Value } from "./value.ts";

/** An expression as an element of an array of booleans; nothing where it may be lowered like any other. */
export function booleanElement(body: Body, node: Expression, array: number): Node | undefined {
  if (goesStraight(body, node)) return undefined;
  const type = withRoom(body);
  const given = body.at(node, () => body.expressionAs(node, type));
  return stored(body, { node: given, type }, array);
}

/** The same of an expression that is assigned. */
export function assignedBoolean(
  body: Body,
  target: AssignmentLeaf,
  node: Expression,
): Node | undefined {
  if (target.kind !== "ElementAccess" || !body.lowering.missing.mayBe(node)) return undefined;
  const array = arrayOfBooleans(body, body.typeOf(target.object));
  return array === undefined ? undefined : booleanElement(body, node, array);
}

/** A value that may be `undefined` as an element of an array of booleans. */
export function stored(body: Body, value: Value, array: number): Node {
  const held = body.hold(value.node);
  const isMissing = op("value.is_undefined", [], [held.read()], "bool");
  const present = convert(
    body,
    { node: held.read(), type: value.type },
    body.lowering.classes.booleanType,
  );
  // What an array holds where nothing is, as it goes from array to array.
  const none = op("array.of", [array, 0], [], array);
  const missing = op("array.get_to_store", [array], [none, integerConstant(0)], "bool");
  return sequence([held.store, choose(isMissing, missing, present, "bool")]);
}

/** The type of booleans with room for `undefined`. */
export function withRoom({ lowering: { classes, representations } }: Body): Type {
  return representations.orUndefined(classes.booleanType);
}

/** What a callback gives, with room for `undefined` where its text says that this may come. */
export function resultWithRoom(body: Body, call: BuiltinCall, index: number, result: Type): Type {
  const isMissable = body.repr(result) === "bool" && mayGiveMissing(body, call, index);
  return isMissable ? withRoom(body) : result;
}

/**
 * The array of booleans that a function of the library makes of what a callback gives.
 * @param make calls the function, for elements of the type
 */
export function madeOfBooleans(
  body: Body,
  call: BuiltinCall,
  callback: number,
  element: Type,
  make: (element: Type) => Value,
): Value {
  const own = resultWithRoom(body, call, callback, element);
  const made = make(own);
  if (own === element) return made;
  return callLibrary(body, "array.ts#booleans", [], [made]);
}

/** Whether a function that is an argument may give what is missing as a boolean. */
function mayGiveMissing(body: Body, { at }: BuiltinCall, index: number): boolean {
  const given = at.kind === "CallExpression" ? at.arguments[index] : undefined;
  if (!given || given.kind === "Spread") return false;
  const known = functionOf(body, given);
  return known !== undefined && body.lowering.missing.ofResult(known)?.isTainted === true;
}

function functionOf(body: Body, node: Expression): FunctionLike | undefined {
  const inner = stripParentheses(node);
  if (inner.kind === "ArrowFunction" || inner.kind === "FunctionExpression") return inner;
  return inner.kind === "Identifier" ? body.lowering.missing.namedFunction(inner) : undefined;
}

function arrayOfBooleans(body: Body, of: Type): number | undefined {
  const { representations, types } = body.lowering;
  const type = representations.normalize(types.nonNullable(of));
  if (representations.category(type) !== "array" || representations.isMixed(type)) return undefined;
  const element = representations.elementOf(type);
  const isOfBooleans = element !== undefined && representations.element(element) === "bool";
  const array = body.repr(type);
  return isOfBooleans && typeof array === "number" ? array : undefined;
}

/** Whether what is missing keeps its way: from array to array by itself, or never. */
function goesStraight(body: Body, node: Expression): boolean {
  const { missing } = body.lowering;
  if (!missing.mayBe(node)) return true;
  const inner = stripParentheses(node);
  switch (inner.kind) {
    case "NonNull":
      return goesStraight(body, inner.expression);
    case "ElementAccess":
      return arrayOfBooleans(body, body.typeOf(inner.object)) !== undefined;
    case "Conditional":
      return goesStraight(body, inner.consequent) && goesStraight(body, inner.alternate);
    case "Logical":
      if (inner.operator === "&&" && missing.mayBe(inner.left)) return false;
      return goesStraight(body, inner.right);
    default:
      return false;
  }
}
