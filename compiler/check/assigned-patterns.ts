/** What the left side of `[a, b.c] = value` says of the value: a tuple or object of the types of its targets. */
import type { ArrayPattern, AssignmentTarget, ObjectPattern } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { nameOfKey } from "./object-members.ts";
import { plainProperty } from "./stored-members.ts";
import type { Property, TupleElement, Type } from "./types.ts";

/** The type that a pattern of targets gives to the context of its value. */
export function typeOfAssignedPattern(c: Checker, pattern: ObjectPattern | ArrayPattern): Type {
  return pattern.kind === "ArrayPattern" ? tupleOf(c, pattern) : objectOf(c, pattern);
}

function tupleOf(c: Checker, pattern: ArrayPattern): Type {
  const elements = pattern.elements.map((each): TupleElement => {
    const isRest = each.kind === "RestElement";
    return {
      type: each.kind === "Hole" || isRest ? c.store.any : typeOfLeaf(c, each.target),
      isOptional: each.kind === "PatternElement" && each.initializer !== null,
      isRest,
      isVariadic: false,
      label: undefined,
    };
  });
  const [first] = pattern.elements;
  if (!first || (pattern.elements.length === 1 && first.kind === "RestElement"))
    return c.store.anyArray;
  return c.store.tuple(elements);
}

function objectOf(c: Checker, pattern: ObjectPattern): Type {
  const properties = new Map<string, Property>();
  for (const each of pattern.properties) {
    if (each.kind === "RestElement") continue;
    const name = nameOfKey(c, each.key);
    if (name === undefined) continue;
    const isOptional = each.initializer !== null;
    properties.set(
      name,
      plainProperty(name, () => typeOfLeaf(c, each.target), { isOptional }),
    );
  }
  return c.store.object_(
    { properties, callSignatures: [], constructSignatures: [], indexSignatures: [] },
    { mayBeGeneric: true },
  );
}

function typeOfLeaf(c: Checker, target: AssignmentTarget): Type {
  if (target.kind === "ObjectPattern" || target.kind === "ArrayPattern")
    return typeOfAssignedPattern(c, target);
  return c.late.typeOfAssignmentTarget(c, target) ?? c.store.any;
}
