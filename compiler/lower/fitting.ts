/**
 * Which structs may turn up where a type is only asserted or found at run time. Besides what is assignable these are dictionaries, which
 * can stand for objects of any shape (`JSON.parse(text) as Config`), and objects of any shape where a dictionary is asked for
 * (`value as Record<string, unknown>`). What each property then holds is checked where it is read.
 */
import type { TypeOperations } from "../check/type-operations.ts";
import type { ReferenceType, Type } from "../check/types.ts";
import { isClassInstance } from "./structs.ts";

/** True if objects made as `made` may be what is asked for. */
export function fitsWhenAsserted(types: TypeOperations, made: Type, wanted: Type): boolean {
  return types.unionMembers(wanted).some((member) => fitsMember(types, made, member));
}

function fitsMember(types: TypeOperations, made: Type, wanted: Type): boolean {
  const madeDictionary = asDictionary(made);
  const wantedDictionary = asDictionary(wanted);
  if (wantedDictionary) {
    if (madeDictionary) return true;
    return isShown(made) && valuesFit(types, made, wantedDictionary.typeArguments[0]);
  }
  if (madeDictionary && !isClassInstance(wanted)) return true;
  return types.isAssignable(made, wanted) || propertiesMayFit(types, made, wanted);
}

/** Every property that is wanted may hold what is wanted: `{ kind: "a" | "b" }` may be `{ kind: "a" }`. */
function propertiesMayFit(types: TypeOperations, made: Type, wanted: Type): boolean {
  if (!isShape(made) || !isShape(wanted)) return false;
  const properties = types.propertiesOf(wanted);
  return (
    properties.length > 0 &&
    properties.every((property) => {
      const found = types.propertyOf(made, property.name);
      return found ? mayHold(types, found.type, property.type) : property.isOptional;
    })
  );
}

function isShape(type: Type): boolean {
  return (
    type.kind === "object" || (type.kind === "reference" && type.target.declarationKind !== "class")
  );
}

function mayHold(types: TypeOperations, made: Type, wanted: Type): boolean {
  if (types.isAssignable(made, wanted)) return true;
  const members = types.unionMembers(made);
  return members.some(
    (member) =>
      (members.length > 1 && types.isAssignable(member, wanted)) ||
      (isOpen(member) &&
        types.unionMembers(wanted).some((each) => types.isAssignable(each, member))),
  );
}

/** A primitive type, or `{}`, which says only that something is there. */
function isOpen(type: Type): boolean {
  if (type.kind !== "object") return type.kind === "primitive";
  return (
    type.properties.size === 0 &&
    type.callSignatures.length === 0 &&
    type.constructSignatures.length === 0 &&
    type.indexSignatures.length === 0
  );
}

/** The type as a dictionary, if it is one. */
export function asDictionary(type: Type): ReferenceType | undefined {
  if (!isClassInstance(type)) return undefined;
  const { symbol } = type.target;
  return symbol.name === "Dictionary" && symbol.module.isLibrary ? type : undefined;
}

/** Members of the library's classes whose names begin with `$` are its own; everywhere else those are names like others. */
export function isInternal(types: TypeOperations, type: Type, name: string): boolean {
  if (!name.startsWith("$")) return false;
  return types.propertyOf(type, name)?.declaredBy?.symbol.module.isLibrary === true;
}

/** Objects whose properties programs can list: of the library's classes only errors. */
function isShown(type: Type): boolean {
  if (!isClassInstance(type) || !type.target.symbol.module.isLibrary) return true;
  return /Error$/.test(type.target.symbol.name);
}

function valuesFit(types: TypeOperations, made: Type, value: Type | undefined): boolean {
  if (!value || (value.kind === "primitive" && (value.name === "unknown" || value.name === "any")))
    return true;
  if (isClassInstance(made)) return false;
  return types.propertiesOf(made).every((property) => types.isAssignable(property.type, value));
}
