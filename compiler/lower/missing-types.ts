/** Types with `undefined` where that comes although they do not say so. */
import { STRING_TYPE, type ValueType } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import type { Body } from "./body.ts";
import type { Shape } from "./closures.ts";
import type { Holder } from "./missing-graph.ts";
import type { Representations } from "./representation.ts";

/** The type in which a holder is represented: with `undefined` where it may hold that and it matters. */
export function widened(
  representations: Representations,
  type: Type,
  holder: Holder | undefined,
): Type {
  if (!holder?.isTainted) return type;
  // Values of several kinds are boxed, and so hold it anyway.
  if (representations.of(type) === "value") return representations.orUndefined(type);
  // A `null` that the type has too is told from it in every representation.
  const categories = new Set(
    representations
      .members(type)
      .map((each) => representations.category(each))
      .filter((each) => each !== "nothing"),
  );
  const [category] = categories;
  if (categories.size !== 1 || category === undefined) return type;
  // A number that is missing is NaN where nobody can tell; for a boolean there is no such value.
  const isWidened =
    category === "number"
      ? holder.isShown || holder.isNothing || (holder.isAsserted && holder.isKept)
      : category === "boolean" ||
        category === "string" ||
        category === "array" ||
        category === "closure";
  return isWidened ? representations.orUndefined(type) : type;
}

/** The type of a property, with `undefined` where that comes although the type does not say so. */
export function admitMissing(body: Body, of: Type, name: string, type: Type): Type {
  const { missing, types, representations } = body.lowering;
  const property = types.propertyOf(of, name);
  return property ? widened(representations, type, missing.ofProperty(property)) : type;
}

/**
 * The type of what arrays, entries and the like keep, with `undefined` where texts may be missing: whoever takes a text out of one asks for it.
 */
export function keptType(body: Body, type: Type): Type {
  const { missing, representations } = body.lowering;
  const isMissable = missing.areTextsMissing && body.repr(type) === STRING_TYPE;
  return isMissable ? representations.orUndefined(type) : type;
}

/** A calling convention for whoever hands on what it is given. */
export function keepingTexts(body: Body, shape: Shape): Shape {
  const params = shape.params.map((param) => ({ ...param, type: keptType(body, param.type) }));
  return { ...shape, params };
}

/** Whether a missing element may go on as if it were there: every use of an object looks whether it is one. */
export function isHarmlessWhenMissing(
  body: Body,
  element: Type,
  storage: ValueType,
): storage is number {
  return (
    typeof storage === "number" &&
    storage !== STRING_TYPE &&
    body.repr(element) === storage &&
    isObject(body, element)
  );
}

export function isObject(body: Body, element: Type): boolean {
  const { representations } = body.lowering;
  return (
    typeof body.repr(element) === "number" &&
    ["object", "closure"].includes(representations.category(representations.normalize(element)))
  );
}
