/**
 * `new Array(n).fill(0)` without a type argument is `any[]` to TypeScript. Elements of unknown type are slow, so an element type is read off
 * what the array is filled with: where the context says what the array shall be, if the value fits; and elsewhere if the whole program,
 * checked with that type, has no mistakes and lets nothing else in (`any-meetings.ts` looks out for that). If it does, `check-program.ts`
 * checks it again: with what is stored in those arrays, and if need be as TypeScript sees it.
 */
import type { CallExpression, Expression, Node } from "../syntax/ast.ts";
import type { CallNode } from "./arguments.ts";
import { type Guess, guessOf, typeOfGuess } from "./array-guesses.ts";
import { type ArrayPlace, placeOf, unitedWrites } from "./array-writes.ts";
import type { Checker } from "./checker.ts";
import { contextualType, instantiateContext } from "./context.ts";
import { isContextSensitive } from "./functions.ts";
import { outOfParentheses } from "./node-tables.ts";
import { StoredObject } from "./stored-object.ts";
import type { Signature, Type } from "./types.ts";
import { isAny, isNever, isNullish, isUnknown, mapMembers, someMember, union } from "./unions.ts";
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
  if (!filling) return unfilledElement(c, node);
  const value = filling.arguments[0];
  if (!value || value.kind === "Spread" || filling.arguments.length > 1) return undefined;
  if (isContextSensitive(value)) return undefined;
  const wanted = wantedElement(c, filling);
  if (wanted !== undefined) {
    if (isOpen(wanted)) return undefined;
    const type = c.late.checkWithContext(c, value, wanted, undefined, 0);
    return !isOpen(type) && c.late.isAssignable(c, type, wanted) ? wanted : undefined;
  }
  if (!c.state.narrowing.isOn) return undefined;
  // Its context would be the parameter of this array's own `fill`.
  const given = c.late.checkWithContext(c, value, undefined, undefined, 0);
  const type = elementFrom(c, given);
  if (type !== undefined || isNullish(given))
    return narrowed(c, node, placeOf(c, filling), type ?? given, type !== undefined);
  return undefined;
}

/** `new Array(n)`, whose elements are stored later: as the check before saw what they are. */
function unfilledElement(c: Checker, node: Expression): Type | undefined {
  const { narrowing } = c.state;
  const place = narrowing.isOn ? placeOf(c, node) : undefined;
  if (place?.owner.kind !== "VariableDeclaration" || place.depth > 0) return undefined;
  return narrowed(c, node, place, undefined, false);
}

/** The element type of an array in this check; remembers it for the next. */
function narrowed(
  c: Checker,
  node: Expression,
  place: ArrayPlace | undefined,
  filled: Type | undefined,
  isNarrow: boolean,
): Type | undefined {
  const { narrowing } = c.state;
  const where = `${c.moduleOf(node).path}:${node.start}`;
  narrowing.arrays.set(where, { place, filled, isNarrow });
  const guess = narrowing.guesses.get(where);
  const guessed = guess === undefined || guess === "any" ? undefined : typeOfGuess(c, guess, node);
  const type = guess === undefined && isNarrow ? filled : guessed;
  if (type !== undefined) narrowing.isUsed = true;
  return type;
}

/**
 * Better element types than this check's, from what the program stores in arrays; nothing if there are none.
 * An array that nobody filled has holes, so of that nothing but elements may be looked at.
 */
export function betterGuesses(c: Checker): ReadonlyMap<string, Guess | "any"> | undefined {
  const { narrowing } = c.state;
  const guesses = new Map<string, Guess | "any">();
  let isConflict = false;
  for (const [where, { place, filled, isNarrow }] of narrowing.arrays) {
    if (place === undefined) continue;
    const writes = narrowing.writesOf(place);
    if (isNarrow) {
      const fits = (type: Type): boolean =>
        !isAny(type) && filled !== undefined && c.late.isAssignable(c, type, filled);
      if (writes.every(fits)) continue;
      isConflict = true;
    } else if (filled === undefined && narrowing.handedOn.has(place.owner)) continue;
    const known = isNarrow && writes.some(isAny) ? undefined : unitedWrites(c, writes);
    const type = known && filled ? union(c.store, [known, filled]) : known;
    const guess = type && !mentionsOpen(type, 0) ? guessOf(type) : undefined;
    if (guess !== undefined) guesses.set(where, guess);
    else if (isNarrow) guesses.set(where, "any");
  }
  const isHopeful = isConflict || (!narrowing.hasErrors && guesses.size > 0);
  return isHopeful ? guesses : undefined;
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
