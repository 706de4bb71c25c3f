/** `undefined` and `null`: which types have them, how values are tested for them. */
import type { Type } from "../check/types.ts";
import { isMissing, mayBeMissing } from "../ir/missing-numbers.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Body } from "./body.ts";
import type { Lowering } from "./lowering.ts";
import type { Value } from "./value.ts";

/** True if `undefined` is a value of the type. */
export function admitsUndefined(lowering: Lowering, type: Type): boolean {
  return lowering.representations
    .members(type)
    .some(
      (member) =>
        (member.kind === "primitive" &&
          ["undefined", "void", "any", "unknown"].includes(member.name)) ||
        member.kind === "typeParameter",
    );
}

/** True if `null` or `undefined` is a value of the type. */
export function admitsNullish(lowering: Lowering, type: Type): boolean {
  return admitsUndefined(lowering, type) || admitsNull(lowering, type);
}

/** True if the type names `null`. */
export function admitsNull({ representations }: Lowering, type: Type): boolean {
  return representations
    .members(type)
    .some((member) => member.kind === "primitive" && member.name === "null");
}

/** True if the types differ in that only the first has `undefined`. */
export function onlyLosesUndefined(lowering: Lowering, from: Type, to: Type): boolean {
  const { types, representations } = lowering;
  if (!admitsUndefined(lowering, from)) return false;
  return (
    types.canonicalKey(representations.withoutUndefined(from)) ===
    types.canonicalKey(types.baseOfLiteral(to))
  );
}

/** A test for `undefined`, or nothing where the representation has none. */
export function isUndefinedTest(_body: Body, value: Value): Node | undefined {
  const { type } = value.node;
  if (type === "value") return op("value.is_undefined", [], [value.node], "bool");
  if (typeof type === "number") return op("ref.is_undefined", [], [value.node], "bool");
  return undefined;
}

/** A test for a number that is missing, or nothing where it cannot be. */
export function missingNumberTest({ node }: Value): Node | undefined {
  return mayBeMissing(node) ? isMissing(node) : undefined;
}

/** A test for `null`, or nothing where the representation has none. */
export function isNullTest(_body: Body, value: Value): Node | undefined {
  const { type } = value.node;
  if (type === "value") return op("value.is_null", [], [value.node], "bool");
  if (typeof type === "number") return op("ref.is_null", [], [value.node], "bool");
  return undefined;
}

/** A test for either, or nothing where the representation has neither. */
export function isNullishTest(_body: Body, value: Value): Node | undefined {
  const { type } = value.node;
  if (type === "value") return op("value.is_nullish", [], [value.node], "bool");
  if (typeof type === "number") return op("ref.is_nullish", [], [value.node], "bool");
  return undefined;
}
