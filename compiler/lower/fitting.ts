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
  return types.isAssignable(made, wanted);
}

/** The type as a dictionary, if it is one. */
export function asDictionary(type: Type): ReferenceType | undefined {
  if (!isClassInstance(type)) return undefined;
  const { symbol } = type.target;
  return symbol.name === "Dictionary" && symbol.module.isLibrary ? type : undefined;
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
