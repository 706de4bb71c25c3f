/** The declared type that answers for a type which declares nothing itself, and what the elements of tuples are. */
import type { Checker } from "./checker.ts";
import type { TupleType, Type } from "./types.ts";
import { isPrimitive, union } from "./unions.ts";

/** The declared type that answers for a primitive, array, tuple or future; the constraint of a type parameter. */
export function apparentType(c: Checker, type: Type): Type | undefined {
  switch (type.kind) {
    case "primitive":
      switch (type.name) {
        case "string":
          return globalReference(c, "String");
        case "number":
          return globalReference(c, "Number");
        case "boolean":
          return globalReference(c, "Boolean");
        case "bigint":
          return globalReference(c, "BigInt");
        case "symbol":
          return globalReference(c, "Symbol");
        case "object":
          return c.store.emptyObject;
        default:
          return undefined;
      }
    case "literal":
      return globalReference(c, wrapperOf(typeof type.value));
    case "enumMember":
      return globalReference(c, typeof type.value === "string" ? "String" : "Number");
    case "enum":
      return globalReference(c, isStringEnum(type.members) ? "String" : "Number");
    case "templateLiteral":
    case "stringMapping":
      return globalReference(c, "String");
    case "uniqueSymbol":
      return globalReference(c, "Symbol");
    case "array":
      return globalReference(c, type.isReadonly ? "ReadonlyArray" : "Array", [type.element]);
    case "tuple":
      return globalReference(c, type.isReadonly ? "ReadonlyArray" : "Array", [
        tupleElementType(c, type),
      ]);
    case "future":
      return c.late.futureReference(c, type.value);
    case "typeParameter":
    case "indexedAccess":
    case "conditional":
    case "mapped":
    case "keyof": {
      const constraint = c.late.baseConstraintOf(c, type);
      return constraint === type ? c.store.emptyObject : apparentOfConstraint(c, constraint);
    }
    default:
      return type;
  }
}

function apparentOfConstraint(c: Checker, constraint: Type): Type | undefined {
  if (isPrimitive(constraint, "unknown")) return c.store.emptyObject;
  return constraint.kind === "primitive" ||
    constraint.kind === "literal" ||
    constraint.kind === "array"
    ? constraint
    : constraint;
}

/** Whether an enum has texts for values and nothing else. */
export function isStringEnum(
  members: readonly { readonly value: string | number | undefined }[],
): boolean {
  return members.length > 0 && members.every((each) => typeof each.value === "string");
}

function wrapperOf(name: string): string {
  switch (name) {
    case "string":
      return "String";
    case "number":
      return "Number";
    case "boolean":
      return "Boolean";
    default:
      return "BigInt";
  }
}

function globalReference(c: Checker, name: string, typeArguments: readonly Type[] = []): Type {
  const target = c.globalType(name);
  return target === undefined ? c.store.emptyObject : c.store.reference(target, typeArguments);
}

/** Type of a tuple's elements, all together. */
export function tupleElementType(c: Checker, type: TupleType): Type {
  const known = c.state.tupleElements.get(type.id);
  if (known !== undefined) return known;
  const found = union(
    c.store,
    type.elements.map((each) => tupleMemberType(c, each)),
  );
  // While the program is checked, types inside may not be worked out yet.
  if (c.store.isOfValues && !type.mayBeGeneric) c.state.tupleElements.set(type.id, found);
  return found;
}

/** What one element of a tuple gives when read: with undefined where it may be missing. */
export function tupleMemberType(c: Checker, element: TupleType["elements"][number]): Type {
  if (element.isVariadic)
    return c.late.indexedAccessType(c, element.type, c.store.number, undefined);
  return element.isOptional ? union(c.store, [element.type, c.store.undefined]) : element.type;
}
