/** Kinds of types that lowering treats alike, asked of types as they are written, before anything is known of their representation. */
import type { TypeOperations } from "../check/type-operations.ts";
import type { Type } from "../check/types.ts";

const PRIMITIVES: ReadonlySet<string> = new Set([
  "string",
  "number",
  "boolean",
  "bigint",
  "undefined",
  "null",
  "void",
]);

/** Whether all values are texts, numbers, booleans or nothing: those become texts and numbers without anybody's code. */
export function isPrimitive(type: Type): boolean {
  switch (type.kind) {
    case "primitive":
      return PRIMITIVES.has(type.name);
    case "literal":
    case "enum":
    case "enumMember":
      return true;
    case "union":
      return type.members.every(isPrimitive);
    default:
      return false;
  }
}

/** Whether all values are numbers. */
export function isNumber(type: Type): boolean {
  switch (type.kind) {
    case "primitive":
      return type.name === "number";
    case "literal":
    case "enumMember":
      return typeof type.value === "number";
    case "enum":
    case "union":
      return type.members.every(isNumber);
    default:
      return false;
  }
}

/** Whether a text can be made of any value of the type. */
export function isTextable(type: Type): boolean {
  switch (type.kind) {
    case "function":
    case "future":
    case "classValue":
    case "namespace":
    case "enumObject":
      return false;
    case "union":
      return type.members.every(isTextable);
    default:
      return true;
  }
}

/** Whether objects of the type have fields under symbols, which records cannot take. */
export function hasSymbolKeys(types: TypeOperations, type: Type): boolean {
  return types
    .propertiesOf(types.nonNullable(type))
    .some(({ name, propertyKind }) => name.startsWith("@@") && propertyKind !== "method");
}

/** Whether values are objects of the program with the members that the type has, if there is a value. */
export function isRecord(types: TypeOperations, type: Type): boolean {
  return isPresentRecord(types, types.nonNullable(type));
}

/** The same of a type without null and undefined; of `T & {}` the first part is not asked for its own. */
function isPresentRecord(types: TypeOperations, known: Type): boolean {
  switch (known.kind) {
    case "object":
      return known.indexSignatures.length === 0;
    case "reference":
      return !known.target.symbol.module.isLibrary;
    case "union":
    case "intersection":
      return known.members.every((each) => isPresentRecord(types, each));
    case "typeParameter":
      return (
        known.isThis ||
        (known.constraint !== undefined &&
          isRecord(types, known.constraint) &&
          // A text has a length, too.
          types.propertyOf(known.constraint, "length") === undefined)
      );
    default:
      return false;
  }
}

/** Whether it is an object of which the type says only that it has entries by any text. */
export function isDictionary(type: Type): boolean {
  return (
    type.kind === "object" &&
    type.properties.size === 0 &&
    type.indexSignatures.length === 1 &&
    type.indexSignatures.every(({ key }) => key.kind === "primitive" && key.name === "string")
  );
}

/** Whether a key of the type names one of the object's own properties, whichever it is. */
export function namesProperty(types: TypeOperations, object: Type, key: Type): boolean {
  if (object.kind !== "object" || !isRecord(types, object)) return false;
  const keys = key.kind === "union" ? key.members : [key];
  return keys.every(
    (each) => each.kind === "literal" && types.propertyOf(object, String(each.value)) !== undefined,
  );
}

/** Whether elements are read and written by their numbers, and there is nothing else in their place. */
export function isIndexed(type: Type): boolean {
  switch (type.kind) {
    case "array":
    case "tuple":
      return true;
    case "primitive":
      return type.name === "string";
    case "literal":
      return typeof type.value === "string";
    default:
      return isTypedArray(type);
  }
}

const TYPED_ARRAYS = /^(Uint8Clamped|(Int|Uint|Float)\d+)Array$/;

/** Whether it is one of the library's arrays of numbers. */
export function isTypedArray(type: Type): boolean {
  if (type.kind !== "reference") return false;
  const { symbol } = type.target;
  return symbol.module.isLibrary && TYPED_ARRAYS.test(symbol.name);
}

/** What a walk over values of the type gives, where the type says how it is walked over. */
export function walkedItem(types: TypeOperations, type: Type): Type | undefined {
  const known = types.nonNullable(type);
  return isWalked(known) ? types.iteratedTypeOf(known) : undefined;
}

function isWalked(type: Type): boolean {
  switch (type.kind) {
    case "array":
    case "tuple":
      return true;
    case "reference":
      return type.target.symbol.module.isLibrary;
    case "union":
      return isPrimitive(type) || type.members.every(isIndexed);
    default:
      return isPrimitive(type);
  }
}
