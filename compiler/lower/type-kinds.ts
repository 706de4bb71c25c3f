/** Types as lowering sees them: deferred ones computed, unions by member, and of each which kind of value it is. */
import type { TypedArrayElement } from "../../runtime/bytecode/module.ts";
import type { IntersectionType, ReferenceType, Type } from "../check/types.ts";
import { arrayBaseOf } from "./array-classes.ts";
import {
  arrayCategory,
  type Category,
  DECLARED_ARRAYS,
  enumCategory,
  isDeclaredOnly,
  primitiveCategory,
} from "./category.ts";
import { asDictionary } from "./fitting.ts";
import type { Lowering } from "./lowering.ts";
import { TYPED_ARRAYS } from "./typed-array-types.ts";

/** The decision that values of unknown type are asserted to be `Record<string, unknown>`, so that those may be whatever there is. */
export const LOOSE_RECORDS = "any value may be a record";
/** The decision that functions of which nothing is known are called. */
export const CALLS_OF_ANYTHING = "any value may be called";

/** What types are before they are represented: members of unions, dictionaries, arrays, and the kind of value each is. */
export class TypeKinds {
  readonly #lowering: Lowering;

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /** The members of a union as lowering tells them apart; a type which is no union is its own member. */
  members(type: Type): readonly Type[] {
    const evaluated = this.normalize(type);
    if (evaluated.kind !== "union") return [evaluated];
    return this.#lowering.types.unionMembers(evaluated).map((member) => this.normalize(member));
  }

  /** Deferred types computed, index signatures as the dictionaries they are. */
  normalize(type: Type): Type {
    switch (type.kind) {
      case "keyof":
      case "indexedAccess":
      case "conditional":
      case "mapped":
      case "stringMapping":
      case "templateLiteral": {
        const evaluated = this.#lowering.types.evaluate(type);
        return evaluated === type || evaluated.kind === type.kind
          ? evaluated
          : this.normalize(evaluated);
      }
      case "uniqueSymbol":
        return this.#lowering.symbols.type;
      case "primitive":
        return type.name === "symbol" ? this.#lowering.symbols.type : type;
      case "intersection":
        // `symbol & { of?: T }`: a symbol with a mark that only the checker sees.
        if (type.members.some(isSymbol)) return this.#lowering.symbols.type;
        return this.#asDictionary(type) ?? type;
      case "object":
      case "reference":
        return this.#asDictionary(type) ?? this.#asLoose(type) ?? type;
      default:
        return type;
    }
  }

  /** What index signatures are: a dictionary; values of unknown type where a program asserts that of any value, arrays among them. */
  #asDictionary(type: Type): Type | undefined {
    const found = this.dictionaryOf(type);
    if (!found) return undefined;
    const [value] = found.typeArguments;
    const { flows, classes } = this.#lowering;
    if (this.#isArrayLike(type) || this.#isLooseList(type)) return classes.unknownType;
    return value === classes.unknownType && flows.isDecided(LOOSE_RECORDS)
      ? classes.unknownType
      : found;
  }

  /** Numbers as keys beside a length or an iterator: arrays, typed arrays and texts fit it as well as objects do. */
  #isArrayLike(type: Type): boolean {
    const { types } = this.#lowering;
    if (types.indexTypeOf(type, "string") !== undefined) return false;
    return ["length", "@@iterator"].some((name) => types.propertyOf(type, name) !== undefined);
  }

  /** Numbers as keys alone, where arrays, typed arrays or texts are found to be used as such. */
  #isLooseList(type: Type): boolean {
    return this.#lowering.flows.isLoose(() => this.listKey(type) ?? "");
  }

  /** What names object types with numbers as keys alone, by what they hold; nothing for other types. */
  listKey(type: Type): string | undefined {
    const { types } = this.#lowering;
    if (type.kind !== "object" && type.kind !== "reference") return undefined;
    if (types.indexTypeOf(type, "string") !== undefined) return undefined;
    const value = types.indexTypeOf(type, "number");
    return value && this.dictionaryOf(type) && `list of ${types.canonicalKey(value)}`;
  }

  /** An object type as what it must be if arrays, texts, functions or numbers are found to be used as such. */
  #asLoose(type: Type): Type | undefined {
    const { flows, types, classes } = this.#lowering;
    return flows.isLoose(() => types.canonicalKey(type)) ? classes.unknownType : undefined;
  }

  /** The dictionary type which an object type with a string index signature is. */
  dictionaryOf(type: Type): ReferenceType | undefined {
    const { types, program } = this.#lowering;
    const value = this.#entryType(type);
    if (!value) return undefined;
    const symbol = program.libraryDeclaration("dictionary.ts#Dictionary");
    const declared = program.declaredTypeOf(symbol);
    if (declared.kind !== "classValue") return undefined;
    const isAny = value.kind === "primitive" && value.name === "any";
    return types.reference(declared.target, [isAny ? this.#lowering.classes.unknownType : value]);
  }

  /** What an object type with an index signature holds by its keys. */
  #entryType(type: Type): Type | undefined {
    const { types } = this.#lowering;
    if (type.kind === "intersection") return this.#commonEntryType(type);
    if (type.kind === "reference") {
      if (type.target.declarationKind === "class" || isDeclaredOnly(type)) return undefined;
    } else if (type.kind !== "object" || type.indexSignatures.length === 0) return undefined;
    return types.indexTypeOf(type, "string") ?? types.indexTypeOf(type, "number");
  }

  /** Of `Record<string, A> & { b: B }` what any key gives. Instances, arrays and functions stay what they are. */
  #commonEntryType(type: IntersectionType): Type | undefined {
    const { types } = this.#lowering;
    const value = types.indexTypeOf(type, "string");
    if (!value) return undefined;
    const isPlain = type.members.every((each) => {
      const known = this.normalize(each);
      return (
        known.kind === "object" ||
        known.kind === "intersection" ||
        (known.kind === "reference" &&
          (known.target.declarationKind !== "class" || asDictionary(known) !== undefined) &&
          this.category(known) === "object")
      );
    });
    if (!isPlain || this.category(type) !== "object") return undefined;
    const others = types.propertiesOf(type).map((each) => each.type);
    return types.union([value, ...others.filter((each) => !types.isAssignable(each, value))]);
  }

  /** What values of the type, no union, are. */
  category(type: Type): Category {
    switch (type.kind) {
      case "primitive":
        return primitiveCategory(type.name);
      case "literal":
        return typeof type.value === "string"
          ? "string"
          : typeof type.value === "number"
            ? "number"
            : typeof type.value === "boolean"
              ? "boolean"
              : "bigint";
      case "array":
      case "tuple":
        return "array";
      case "classValue":
        return "object";
      case "function":
        if (type.callSignatures.length > 0) return "closure";
        return type.constructSignatures.length > 0 ? "object" : "anything";
      case "object":
        if (type.constructSignatures.length > 0 && type.callSignatures.length === 0)
          return "object";
        if (type.properties.size === 0 && type.indexSignatures.length === 0) {
          if (type.callSignatures.length > 0) return "closure";
          // `{}` takes everything but null and undefined, unless it is the type of a literal.
          return type.isLiteral ? "object" : "anything";
        }
        if (type.callSignatures.length === 0) return "object";
        // A function with properties, which lie beside it.
        return type.constructSignatures.length === 0 ? "closure" : "anything";
      case "reference":
        return this.#referenceCategory(type);
      case "intersection":
        return this.#intersectionCategory(type.members);
      case "union":
        return this.#unionCategory(type);
      case "enum":
        return enumCategory(type.members.map((member) => member.value));
      case "enumMember":
        return typeof type.value === "string" ? "string" : "number";
      case "future":
        return "future";
      case "templateLiteral":
      case "stringMapping":
        return "string";
      default:
        return "anything";
    }
  }

  /** The object types a value of the type may be, as one type; `undefined` if none, `"anything"` if nobody can tell. */
  objectPart(type: Type): Type | "anything" | undefined {
    const objects: Type[] = [];
    for (const member of this.members(type)) {
      const category = this.category(member);
      if (category === "anything" || category === "reference") return "anything";
      if (category === "object") objects.push(member);
    }
    const [first] = objects;
    if (!first || objects.length === 1) return first;
    return this.#lowering.types.union(objects);
  }

  /** The typed array element width of a type, if it is a typed array. */
  typedElement(type: Type): TypedArrayElement | undefined {
    const plain = this.typedPart(type);
    return plain.kind === "reference" ? TYPED_ARRAYS[plain.target.symbol.name] : undefined;
  }

  /** The typed array in `Uint8Array & { toHex?: () => string }`; other types as they are. */
  typedPart(type: Type): Type {
    if (type.kind !== "intersection") return type;
    return type.members.find((member) => this.typedElement(member) !== undefined) ?? type;
  }

  /** Type of the elements of an array type, whichever member of a union it is. */
  elementOf(type: Type): Type | undefined {
    const { types } = this.#lowering;
    const elements: Type[] = [];
    for (const member of this.arrayMembers(type)) {
      const element = types.elementTypeOf(member) ?? this.declaredElement(member);
      if (element) elements.push(element);
    }
    const [only] = elements;
    return elements.length > 1 ? types.union(elements) : only;
  }

  /** The elements of an interface that is an array. A group that took no part in a match is undefined, which its type leaves out. */
  declaredElement(type: Type): Type | undefined {
    if (type.kind !== "reference") return undefined;
    const element = this.#lowering.types.indexTypeOf(type, "number");
    const isMatch = type.target.symbol.name.startsWith("RegExp");
    return element && isMatch ? this.orUndefined(element) : element;
  }

  /** The array members of a type; an empty array's `never[]` only where there is no other. */
  arrayMembers(type: Type): readonly Type[] {
    const { types } = this.#lowering;
    const arrays = this.members(type).filter((member) => this.category(member) === "array");
    const solid = arrays.filter((member) => {
      const element = types.elementTypeOf(member);
      return !(element?.kind === "primitive" && element.name === "never");
    });
    return solid.length > 0 ? solid : arrays;
  }

  /** The type with `undefined`. */
  orUndefined(type: Type): Type {
    return this.#lowering.types.union([type, this.#lowering.classes.undefinedType]);
  }

  /** The type without `undefined`; `null` stays. */
  withoutUndefined(type: Type): Type {
    const members = this.members(type);
    const rest = members.filter(
      (member) =>
        !(member.kind === "primitive" && (member.name === "undefined" || member.name === "void")),
    );
    return rest.length === members.length ? type : this.#lowering.types.union(rest);
  }

  /** What all members are, null and undefined not counted. */
  #unionCategory(type: Type): Category {
    const categories = new Set<Category>();
    for (const member of this.members(type)) {
      const category = member.kind === "union" ? "anything" : this.category(member);
      if (category !== "nothing" && category !== "never") categories.add(category);
    }
    const [only] = categories;
    if (only === undefined) return "nothing";
    return categories.size === 1 ? only : "anything";
  }

  #referenceCategory(type: ReferenceType): Category {
    const { name } = type.target.symbol;
    if (type.target.declarationKind === "class")
      return arrayBaseOf(this.#lowering.types, type) ? arrayCategory(type) : "object";
    if (isDeclaredOnly(type)) {
      if (TYPED_ARRAYS[name]) return "typed";
      if (["Function", "CallableFunction", "NewableFunction", "Object"].includes(name))
        return "anything";
      if (name === "String") return "string";
      if (name === "Number") return "number";
      if (name === "Boolean") return "boolean";
      if (name === "BigInt") return "bigint";
      if (name === "Long") return "long";
      if (DECLARED_ARRAYS.has(name)) return "array";
    }
    const { types } = this.#lowering;
    if (types.callSignaturesOf(type).length > 0) {
      return types.constructSignaturesOf(type).length === 0 ? "closure" : "anything";
    }
    return "object";
  }

  #intersectionCategory(members: readonly Type[]): Category {
    const categories = members.map((member) => this.category(this.normalize(member)));
    const primitive = categories.find((each) =>
      ["string", "number", "boolean", "bigint", "never"].includes(each),
    );
    if (primitive) return primitive;
    const special = categories.find(
      (each) => each === "array" || each === "typed" || each === "future",
    );
    if (special) return special;
    if (categories.includes("closure")) {
      // A function with properties, unless it is a class as well.
      const isPlain = categories.every((each) => each === "closure" || each === "object");
      const isClass = members.some((each) => each.kind === "classValue");
      return isPlain && !isClass ? "closure" : "anything";
    }
    // One of the parts takes arrays as well as objects.
    if (members.some((each) => each.kind === "reference" && this.#isArrayLike(each)))
      return "anything";
    if (categories.includes("object")) return "object";
    return categories.find((each) => each !== "anything") ?? "anything";
  }
}

function isSymbol(type: Type): boolean {
  return type.kind === "uniqueSymbol" || (type.kind === "primitive" && type.name === "symbol");
}

/** The types that another is made of, where it is no object: elements, type arguments, members. */
export function partsOf(type: Type): readonly Type[] {
  switch (type.kind) {
    case "array":
      return [type.element];
    case "tuple":
      return type.elements.map((each) => each.type);
    case "reference":
      return type.typeArguments;
    case "union":
    case "intersection":
      return type.members;
    default:
      return [];
  }
}
