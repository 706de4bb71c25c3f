/**
 * Arrays and texts become objects of the library where something that can be iterated is wanted, see iterables.ts. A program that asks such a value
 * what it is (`Array.isArray(items)`, `typeof items === "string"`, `items === list`) gets them as they are.
 */

import type { Type } from "../check/types.ts";
import type { Body } from "./body.ts";
import type { Lowering } from "./lowering.ts";
import { isClassInstance } from "./structs.ts";

/** The decision that something which can be iterated is asked whether it is an array or a text, so that those stay what they are there. */
const ASKED_ITERABLES = "iterables are asked what they are";

/** Whether arrays and texts stay what they are where something that can be iterated is wanted. */
export function keepsIterables(lowering: Lowering): boolean {
  return lowering.flows.isDecided(ASKED_ITERABLES);
}

/** Whether an array or a text becomes an object of the library where the type is wanted: something that is iterated, and nothing else. */
export function isWrapped(lowering: Lowering, from: Type, to: Type): boolean {
  const { representations, types } = lowering;
  if (keepsIterables(lowering)) return false;
  const target = types.nonNullable(to);
  if (representations.category(representations.normalize(target)) !== "object") return false;
  if (types.propertyOf(target, "@@iterator") === undefined) return false;
  const source = representations.normalize(types.nonNullable(from));
  const category = representations.category(source);
  if (category !== "array" && category !== "string") return false;
  // `Iterable<T> & { length: number }`: what else is asked of it, only the array itself has.
  return !types
    .unionMembers(types.evaluate(target))
    .some((member) =>
      types
        .propertiesOf(member)
        .some(({ name }) => name !== "@@iterator" && types.propertyOf(source, name) !== undefined),
    );
}

/** Whether arrays and texts become objects of the library where values of the type are wanted. */
export function mayHoldList({ representations, types, classes }: Lowering, type: Type): boolean {
  return (
    representations.category(type) === "object" &&
    !isClassInstance(type) &&
    types.propertyOf(type, "@@iterator") !== undefined &&
    (types.isAssignable(classes.stringType, type) ||
      types.isAssignable(types.array(classes.neverType), type))
  );
}

/** Notes that values of the type are asked what they are, if arrays or texts may be among them in another form. */
export function noteAskedIterable({ lowering, options }: Body, type: Type): void {
  if (options.isLibrary) return;
  if (lowering.representations.members(type).some((each) => mayHoldList(lowering, each)))
    lowering.flows.decide(ASKED_ITERABLES);
}
