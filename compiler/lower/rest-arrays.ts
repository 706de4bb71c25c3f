/** Which of the arrays that a rest parameter may be the given arguments make. */
import type { Type } from "../check/types.ts";
import type { Body } from "./body.ts";

/**
 * The type of a rest parameter's array where its declared type is a union of tuples: the first that the arguments fit, as arrays of the
 * union's tuples may be represented differently.
 */
export function restType(body: Body, type: Type, given: readonly Type[]): Type {
  const { representations, types } = body.lowering;
  const members = representations.arrayMembers(type);
  if (new Set(members.map((member) => body.repr(member))).size < 2) return type;
  const fits = (member: Type): boolean => {
    if (member.kind !== "tuple") return given.every((each) => isElement(member, each));
    const { elements } = member;
    const least = elements.filter((each) => !each.isOptional && !each.isRest).length;
    const isOpen = elements.some((each) => each.isRest || each.isVariadic);
    if (given.length < least || (given.length > elements.length && !isOpen)) return false;
    return isOpen || given.every((each, at) => isGiven(elements[at]?.type, each));
  };
  const isElement = (member: Type, each: Type) => isGiven(types.elementTypeOf(member), each);
  const isGiven = (to: Type | undefined, each: Type) =>
    to !== undefined && types.isAssignable(each, to);
  return members.find(fits) ?? type;
}
