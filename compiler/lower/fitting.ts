/**
 * Which structs may turn up where a type is only asserted or found at run time. Besides what is assignable these are dictionaries, which
 * can stand for objects of any shape (`JSON.parse(text) as Config`), and objects of any shape where a dictionary is asked for
 * (`value as Record<string, unknown>`). What each property then holds is checked where it is read.
 */
import type { TypeOperations } from "../check/type-operations.ts";
import type { ClassValueType, ReferenceType, Signature, Type } from "../check/types.ts";
import type { MemberNames } from "./member-names.ts";
import { isClassInstance } from "./structs.ts";

/** True if objects made as `made` may be what is asked for. */
export function fitsWhenAsserted(names: MemberNames, made: Type, wanted: Type): boolean {
  const { types } = names;
  return types.unionMembers(wanted).some((member) => fitsMember(names, made, member));
}

function fitsMember(names: MemberNames, made: Type, wanted: Type): boolean {
  const { types } = names;
  const madeDictionary = asDictionary(made);
  const wantedDictionary = asDictionary(wanted);
  if (wantedDictionary) {
    if (madeDictionary) return true;
    return isShown(made) && valuesFit(types, made, wantedDictionary.typeArguments[0]);
  }
  if (madeDictionary && !isClassInstance(wanted)) return true;
  const hasAll = !names.lacksSome(made, wanted);
  if (hasAll && types.isAssignable(made, wanted)) return true;
  const overlaps = new Overlaps(types);
  if (
    wanted.kind === "intersection" &&
    wanted.members.every((each) => fitsMember(names, made, each))
  )
    return true;
  if (isShape(made) && isShape(wanted)) return hasAll && overlaps.propertiesMayFit(made, wanted);
  if (made.kind === "classValue")
    return wanted.kind === "classValue" && extendsClass(types, made, wanted);
  if (!isClassInstance(made)) return false;
  if (isClassInstance(wanted)) return overlaps.areInstances(made, wanted);
  // `(error as { code?: string }).code`, of errors that have none and of those that were given one.
  if (hasAll && isShown(made) && isShape(wanted) && overlaps.propertiesMayFit(made, wanted))
    return true;
  return mayBeSaidOf(names, made, wanted);
}

/**
 * True if objects made as `made` have what tells the wanted kinds of objects apart, though they may be of another kind: an action that no
 * case of a reducer names. Reading that property says so; the others are checked where they are read.
 */
export function standsForOtherKind(types: TypeOperations, made: Type, wanted: Type): boolean {
  if (!isShape(made) && !(isClassInstance(made) && isShown(made))) return false;
  return types.unionMembers(wanted).some((member) => {
    if (!isShape(member) && member.kind !== "intersection") return false;
    return types.propertiesOf(member).some(({ name, type }) => {
      const kind = kindOf(types, type);
      const found = kind && types.propertyOf(made, name);
      return found && valueName(types, found.type) === kind;
    });
  });
}

/** What the values are of a property that tells kinds of objects apart: some of all texts, or some of all numbers. */
function kindOf(types: TypeOperations, type: Type): ValueName | undefined {
  const isOneOfMany = types
    .unionMembers(type)
    .every(({ kind }) => kind === "literal" || kind === "enum" || kind === "enumMember");
  return isOneOfMany ? valueName(types, type) : undefined;
}

type ValueName = "string" | "number";

/** Whether values of a type are texts or numbers, if they are all the one or all the other. */
function valueName(types: TypeOperations, type: Type): ValueName | undefined {
  return (["string", "number"] as const).find((name) =>
    types.unionMembers(type).every((each) => isOfValue(each, name)),
  );
}

function isOfValue(type: Type, name: ValueName): boolean {
  switch (type.kind) {
    case "primitive":
      return type.name === name;
    case "literal":
    case "enumMember":
      return typeof type.value === name;
    case "enum":
      return type.members.every(({ value }) => typeof value === name);
    case "templateLiteral":
      return name === "string";
    default:
      return false;
  }
}

/** `this.constructor as typeof Base`, though a subclass of a generic base is made with other arguments. */
function extendsClass(
  types: TypeOperations,
  { target }: ClassValueType,
  wanted: ClassValueType,
): boolean {
  let each: ReferenceType | undefined = types.reference(target, target.typeParameters);
  while (each && each.target !== wanted.target) each = types.baseClassOf(each);
  return each !== undefined;
}

/** Instances of classes may have got what they are said to have besides: `error as Error & { code: string }`. */
function mayBeSaidOf(names: MemberNames, made: ReferenceType, wanted: Type): boolean {
  const { types } = names;
  if (wanted.kind === "intersection")
    return wanted.members.some((each) => isClassInstance(each) && types.isAssignable(made, each));
  return (
    isShape(wanted) &&
    !names.lacksSome(wanted, made) &&
    types.propertiesOf(made).length > 0 &&
    types.isAssignable(wanted, made)
  );
}

/**
 * Whether something that is typed as one type may be found to be of another. What generic functions that are values make is typed by
 * the constraints of their parameters, at any depth: `{ value: unknown[] }` may be found to be a `{ value: number[] }`.
 */
class Overlaps {
  readonly #types: TypeOperations;
  /** Pairs that are being compared, which hold as far as they themselves are concerned: types may contain themselves. */
  readonly #open = new Map<Type, Set<Type>>();

  constructor(types: TypeOperations) {
    this.#types = types;
  }

  /** Every property that is wanted may hold what is wanted: `{ kind: "a" | "b" }` may be `{ kind: "a" }`. */
  propertiesMayFit(made: Type, wanted: Type): boolean {
    const types = this.#types;
    const properties = types.propertiesOf(wanted);
    return (
      properties.length > 0 &&
      properties.every((property) => {
        const found = types.propertyOf(made, property.name);
        return found ? this.mayHold(found.type, property.type) : property.isOptional;
      })
    );
  }

  /** Instances of one generic class: builders are asserted to be of other arguments as they go, `return this as unknown as Query<T, Row>`. */
  areInstances(made: ReferenceType, wanted: ReferenceType): boolean {
    for (let each: ReferenceType | undefined = made; each; each = this.#types.baseClassOf(each))
      if (each.target === wanted.target) return true;
    return false;
  }

  mayHold(made: Type, wanted: Type): boolean {
    const types = this.#types;
    // Type parameters of generic functions inside may be anything.
    if (made.mayBeGeneric || wanted.mayBeGeneric) return true;
    if (types.isAssignable(made, wanted)) return true;
    const known = this.#open.get(made);
    if (known?.has(wanted)) return true;
    if (known) known.add(wanted);
    else this.#open.set(made, new Set([wanted]));
    const members = types.unionMembers(made);
    return members.some(
      (member) =>
        (members.length > 1 && types.isAssignable(member, wanted)) ||
        types.unionMembers(wanted).some((each) => this.#mayBe(member, each)),
    );
  }

  #mayBe(made: Type, wanted: Type): boolean {
    const types = this.#types;
    if (isOpen(made)) return types.isAssignable(wanted, made);
    const element = types.elementTypeOf(made);
    const wantedElement = types.elementTypeOf(wanted);
    if (element || wantedElement)
      return (
        element !== undefined && wantedElement !== undefined && this.mayHold(element, wantedElement)
      );
    if (isClassInstance(made) && isClassInstance(wanted)) return this.areInstances(made, wanted);
    const [signature] = types.callSignaturesOf(made);
    const [other] = types.callSignaturesOf(wanted);
    if (signature || other)
      return (
        signature !== undefined && other !== undefined && this.#mayBeCalledAs(signature, other)
      );
    if (!isShape(wanted)) return false;
    // Dictionaries may have whatever is asked for, as at the top.
    if (isShape(made) && [made, wanted].some((each) => this.#hasAnyKeys(each))) return true;
    return (isShape(made) || isClassInstance(made)) && this.propertiesMayFit(made, wanted);
  }

  #hasAnyKeys(type: Type): boolean {
    return this.#types.indexTypeOf(type, "string") !== undefined;
  }

  #mayBeCalledAs(made: Signature, wanted: Signature): boolean {
    const parametersFit = made.parameters.every(({ type }, index) => {
      const given = wanted.parameters[index];
      return given === undefined || this.mayHold(type, given.type);
    });
    return parametersFit && this.mayHold(made.returnType, wanted.returnType);
  }
}

/** Whether a type says what objects have, and not of which class they are: `Partial<T> & { name: string }` does, too. */
function isShape(type: Type): boolean {
  if (type.kind === "intersection") return type.members.every(isShape);
  return (
    type.kind === "object" || (type.kind === "reference" && type.target.declarationKind !== "class")
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
  const overlaps = new Overlaps(types);
  return types.propertiesOf(made).every((property) => overlaps.mayHold(property.type, value));
}
