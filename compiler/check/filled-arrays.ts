/**
 * `new Array(n).fill(0)` without a type argument is `any[]` to TypeScript. Elements of unknown type are slow, so an element type is read off
 * what the array is filled with: where the context says what the array shall be, if the value fits; and elsewhere if the whole program,
 * checked with that type, has no mistakes and lets nothing else in (`any-meetings.ts` looks out for that). If it does, `check-program.ts`
 * checks it again as TypeScript sees it.
 */
import type { CallExpression, Expression, Node } from "../syntax/ast.ts";
import type { CallNode } from "./arguments.ts";
import type { Checker } from "./checker.ts";
import { contextualType, instantiateContext } from "./context.ts";
import { isContextSensitive } from "./functions.ts";
import { outOfParentheses } from "./node-tables.ts";
import { StoredObject } from "./stored-object.ts";
import type { Signature, Type } from "./types.ts";
import { isAny, isNever, isNullish, isUnknown, mapMembers, someMember } from "./unions.ts";
import { baseOfLiteral, widen } from "./widen.ts";

/** The element type of `Array(n)` as the call's own signature leaves it open, from what fills the array; else `undefined`. */
export function filledElement(
  c: Checker,
  node: CallNode,
  signature: Signature,
  found: readonly Type[],
): Type | undefined {
  const [element] = found;
  if (found.length !== 1 || element === undefined || !isAny(element)) return undefined;
  if (node.kind === "TaggedTemplate" || node.typeArguments.length > 0) return undefined;
  if (!isArrayOfLength(signature) || c.moduleOf(node).isLibrary) return undefined;
  const filling = fillOf(c, node);
  const value = filling?.arguments[0];
  if (!filling || !value || value.kind === "Spread" || filling.arguments.length > 1)
    return undefined;
  if (isContextSensitive(value)) return undefined;
  const wanted = wantedElement(c, filling);
  if (wanted !== undefined) {
    if (isOpen(wanted)) return undefined;
    const type = c.late.checkWithContext(c, value, wanted, undefined, 0);
    return !isOpen(type) && c.late.isAssignable(c, type, wanted) ? wanted : undefined;
  }
  if (!c.state.narrowing.isOn) return undefined;
  const type = elementFrom(c, c.late.checkExpressionCached(c, value));
  if (type === undefined) return undefined;
  c.state.narrowing.isUsed = true;
  return type;
}

/** `<T = any>(length?: number): T[]`. */
function isArrayOfLength(signature: Signature): boolean {
  const [parameter] = signature.typeParameters;
  return (
    parameter?.defaultType !== undefined &&
    isAny(parameter.defaultType) &&
    parameter.symbol?.module.isLibrary === true &&
    signature.returnType.kind === "array" &&
    signature.returnType.element === parameter
  );
}

/** The call `array.fill(…)` whose array this is. */
function fillOf(c: Checker, node: Node): CallExpression | undefined {
  const { node: array, parent: access } = outOfParentheses(c.tables, node);
  if (access?.kind !== "PropertyAccess" || access.object !== array || access.optional)
    return undefined;
  if (access.name.name !== "fill") return undefined;
  const { node: callee, parent: call } = outOfParentheses(c.tables, access);
  return call?.kind === "CallExpression" && call.callee === callee && !call.optional
    ? call
    : undefined;
}

/** What the elements of an array shall be by its context. */
function wantedElement(c: Checker, node: Expression): Type | undefined {
  const context = contextualType(c, node);
  const type = context && instantiateContext(c, context, node, false);
  if (type === undefined || type.mayBeGeneric) return undefined;
  if (isOpen(type)) return type;
  const elements = (type.kind === "union" ? type.members : [type]).flatMap((each) =>
    each.kind === "array" ? [each.element] : [],
  );
  const [only] = elements;
  return elements.length === 1 ? only : undefined;
}

/** The type of all elements of an array that is filled with a value of the type. */
function elementFrom(c: Checker, value: Type): Type | undefined {
  const type = widen(c, c.late.regularObjectType(c, baseOfLiteral(c, value)));
  const isVague = someMember(type, (each) => isOpen(each) || isNullish(each) || isNever(each));
  if (isVague || type.mayBeGeneric || mentionsOpen(type, 0)) return undefined;
  return mapMembers(c.store, type, (each) => c.store.regular(each));
}

/** Deeper than this nobody writes what arrays are filled with. */
const MAX_DEPTH = 4;

/** Whether part of a type is unknown, or an array of nothing yet. */
function mentionsOpen(type: Type, depth: number): boolean {
  if (depth > MAX_DEPTH) return true;
  switch (type.kind) {
    case "primitive":
      return isOpen(type) || isNever(type);
    case "array":
      return mentionsOpen(type.element, depth + 1);
    case "tuple":
      return type.elements.some((each) => mentionsOpen(each.type, depth + 1));
    case "union":
      return type.members.some((each) => mentionsOpen(each, depth));
    case "object":
      return (
        type instanceof StoredObject &&
        [...type.properties.values()].some((each) => mentionsOpen(each.type, depth + 1))
      );
    default:
      return false;
  }
}

/** `any` or `unknown`. */
function isOpen(type: Type): boolean {
  return isAny(type) || isUnknown(type);
}
