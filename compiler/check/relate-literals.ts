/** Object literals against their target: properties it does not know, and targets that have nothing in common with the source. */
import type { Checker } from "./checker.ts";
import { indexSignatureFor, indexSignaturesOf } from "./index-signatures.ts";
import { propertiesOf, propertyOf } from "./members.ts";
import type { RelationName } from "./relate.ts";
import { callSignaturesOf, constructSignaturesOf } from "./signatures-of-type.ts";
import type { ObjectType, Type } from "./types.ts";
import { isPrimitive, isUnknown } from "./unions.ts";

/** Whether a fresh literal has a property that `target` does not declare. */
export function hasExcessProperties(
  c: Checker,
  source: ObjectType,
  target: Type,
  relation: RelationName,
): boolean {
  return findExcessProperty(c, source, target, relation) !== undefined;
}

/** The first property of a fresh literal that `target` does not declare, or whose type no member of it has. */
export function findExcessProperty(
  c: Checker,
  source: ObjectType,
  target: Type,
  relation: RelationName,
): string | undefined {
  // As a subtype a literal must not even fit `{}` with more: `[{}, { a: 1 }]` keeps both.
  if (!isExcessTarget(c, target) && !(relation === "subtype" && target.kind === "object"))
    return undefined;
  if (relation === "comparable" && target.kind === "union") return undefined;
  let checked = target;
  if (target.kind === "union") {
    const match = c.late.discriminatedMember(c, source, target);
    if (match !== undefined) checked = match;
    else {
      const objects = target.members.filter((each) => !isNonObject(each));
      if (objects.length > 0 && objects.length < target.members.length)
        checked = c.late.union(c.store, objects);
    }
  }
  for (const property of source.properties.values()) {
    if (!isKnownProperty(c, checked, property.name)) return property.name;
    if (checked.kind === "union" && checked.members.length > 1) {
      // With several members, the value must at least suit one that declares the property.
      const types = checked.members
        .map((each) => typeOfKnown(c, each, property.name))
        .filter((each): each is Type => each !== undefined);
      if (
        types.length > 0 &&
        !c.late.isAssignableInner(c, property.type, c.late.union(c.store, types))
      ) {
        return property.name;
      }
    }
  }
  return undefined;
}

function typeOfKnown(c: Checker, type: Type, name: string): Type | undefined {
  const property = propertyOf(c, type, name);
  if (property !== undefined) return property.type;
  return indexSignatureFor(c, type, keyOf(c, name))?.type;
}

function keyOf(c: Checker, name: string): Type {
  return name.startsWith("@@") ? c.store.uniqueSymbol(name, name.slice(2)) : c.store.literal(name);
}

function isNonObject(type: Type): boolean {
  switch (type.kind) {
    case "primitive":
      return type.name !== "object";
    case "literal":
    case "enum":
    case "enumMember":
    case "templateLiteral":
    case "uniqueSymbol":
      return true;
    default:
      return false;
  }
}

/** Types whose declared properties are all there may be. */
function isExcessTarget(c: Checker, type: Type): boolean {
  switch (type.kind) {
    case "object":
      return !isGlobalObject(c, type) && !isEmpty(c, type);
    case "reference":
      return type.target.symbol.name !== "Object" && type.target.symbol.name !== "Function";
    case "primitive":
      return false;
    case "union":
      return (
        type.members.some((each) => isExcessTarget(c, each)) &&
        !type.members.some((each) => isOpen(c, each))
      );
    case "intersection":
      return type.members.every((each) => isExcessTarget(c, each));
    case "function":
      return true;
    default:
      return false;
  }
}

function isOpen(c: Checker, type: Type): boolean {
  return (
    isPrimitive(type, "object") ||
    isPrimitive(type, "any") ||
    isUnknown(type) ||
    type.kind === "typeParameter" ||
    (type.kind === "object" && isEmpty(c, type)) ||
    (type.kind === "reference" && type.target.symbol.name === "Object")
  );
}

function isGlobalObject(c: Checker, type: Type): boolean {
  void c;
  return type.kind === "reference" && type.target.symbol.name === "Object";
}

function isEmpty(c: Checker, type: ObjectType): boolean {
  return (
    type.properties.size === 0 &&
    type.callSignatures.length === 0 &&
    type.constructSignatures.length === 0 &&
    indexSignaturesOf(c, type).length === 0
  );
}

/** Whether `type`, or a member of it, declares `name` or an index signature for it. */
export function isKnownProperty(c: Checker, type: Type, name: string): boolean {
  switch (type.kind) {
    case "union":
    case "intersection":
      return type.members.some((each) => isKnownPropertyOf(c, each, name));
    default:
      return isKnownPropertyOf(c, type, name);
  }
}

function isKnownPropertyOf(c: Checker, type: Type, name: string): boolean {
  switch (type.kind) {
    case "object":
    case "reference":
    case "function":
    case "classValue": {
      if (propertiesOf(c, type).some((each) => each.name === name)) return true;
      return indexSignatureFor(c, type, keyOf(c, name)) !== undefined;
    }
    case "union":
    case "intersection":
      return isKnownProperty(c, type, name);
    case "mapped":
    case "typeParameter":
    case "indexedAccess":
    case "conditional":
      return true;
    default:
      return false;
  }
}

/** Whether `target` has optional properties only and `source` none of them. */
export function isWeakMismatch(
  c: Checker,
  source: Type,
  target: Type,
  relation: RelationName,
): boolean {
  if (!isWeakSource(source)) return false;
  // `Object` may be anything.
  if (source.kind === "reference" && source.target === c.globalType("Object")) return false;
  if (source.kind === "object" && source.isFresh && source.properties.size === 0) return false;
  if (!isWeak(c, target)) return false;
  const properties = propertiesOf(c, source);
  if (
    properties.length === 0 &&
    callSignaturesOf(c, source).length === 0 &&
    constructSignaturesOf(c, source).length === 0
  ) {
    return false;
  }
  if (relation === "comparable" && source.kind === "literal") return false;
  return !properties.some((each) => isKnownProperty(c, target, each.name));
}

function isWeakSource(type: Type): boolean {
  switch (type.kind) {
    case "object":
    case "reference":
    case "array":
    case "tuple":
    case "function":
    case "classValue":
    case "literal":
    case "enumMember":
    case "enum":
    case "intersection":
      return true;
    case "primitive":
      return (
        type.name === "string" ||
        type.name === "number" ||
        type.name === "boolean" ||
        type.name === "bigint"
      );
    default:
      return false;
  }
}

function isWeak(c: Checker, type: Type): boolean {
  if (type.kind === "intersection") return type.members.every((each) => isWeak(c, each));
  if (type.kind !== "object" && type.kind !== "reference") return false;
  const properties = propertiesOf(c, type);
  return (
    properties.length > 0 &&
    properties.every((each) => each.isOptional) &&
    callSignaturesOf(c, type).length === 0 &&
    constructSignaturesOf(c, type).length === 0 &&
    indexSignaturesOf(c, type).length === 0
  );
}
