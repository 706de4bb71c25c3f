/** Types to bytecode types. A type here is closed: type parameters have been replaced. The table is in compiler/README.md. */
import {
  OBJECT_TYPE,
  type ResultType,
  STRING_TYPE,
  type TypedArrayElement,
  type ValueType,
} from "../../runtime/bytecode/module.ts";
import type { ReferenceType, Signature, Type } from "../check/types.ts";
import { arrayBaseOf } from "./array-classes.ts";
import type { Lowering } from "./lowering.ts";

/** What values of a type, one member of a union, are at run time. */
export type Category =
  | "number"
  | "boolean"
  | "string"
  | "bigint"
  /** An integer of 64 bits in library sources. */
  | "long"
  | "object"
  | "array"
  | "typed"
  | "closure"
  | "future"
  /** undefined, null, void */
  | "nothing"
  | "never"
  /** any reference but strings and functions: the type `object` */
  | "reference"
  /** any, unknown, what nobody can tell */
  | "anything";

/** The decision that values of unknown type are asserted to be `Record<string, unknown>`, so that those may be whatever there is. */
export const LOOSE_RECORDS = "any value may be a record";

export const TYPED_ARRAYS: Readonly<Record<string, TypedArrayElement>> = {
  Int8Array: "i8",
  Uint8Array: "u8",
  Uint8ClampedArray: "u8c",
  Int16Array: "i16",
  Uint16Array: "u16",
  Int32Array: "i32",
  Uint32Array: "u32",
  Float32Array: "f32",
  Float64Array: "f64",
  Buffer: "u8",
};

/** Element width of the typed arrays of the name, if it is one's. */
export function typedArrayElement(name: string): TypedArrayElement | undefined {
  return Object.hasOwn(TYPED_ARRAYS, name) ? TYPED_ARRAYS[name] : undefined;
}

/** Representations as this round sees them. */
export class Representations {
  readonly #lowering: Lowering;
  readonly #known = new Map<Type, ValueType>();
  readonly #elements = new Map<string, ValueType>();
  /** Types being worked out, by key, with how many others were so before: one that contains itself takes any reference there. */
  readonly #open = new Map<string, number>();
  /** What is found of types while others which they contain are open, and the outermost of those: good until that one is found itself. */
  readonly #provisional = new Map<
    string,
    { readonly found: ValueType; readonly outermost: number }
  >();
  /** Outermost open type that has been come upon since this was last `Infinity`. */
  #outermost = Number.POSITIVE_INFINITY;
  readonly #flows = new Map<Type, Set<Type>>();
  /** For each kind of array a type of its elements. */
  readonly arrays = new Map<number, Type>();
  /** By type index, the typed arrays of the program. */
  readonly typedArrays = new Map<number, Type>();

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /** The bytecode type of values of the type. */
  of(type: Type): ValueType {
    const known = this.#known.get(type);
    if (known !== undefined) return known;
    const { found, isFinal } = this.#noting(() => this.#compute(type));
    if (isFinal) this.#known.set(type, found);
    return found;
  }

  /** Runs the function; what it finds is final unless it came upon a type that is open. */
  #noting(find: () => ValueType): { found: ValueType; isFinal: boolean } {
    const before = this.#outermost;
    this.#outermost = Number.POSITIVE_INFINITY;
    const found = find();
    const isFinal = this.#outermost === Number.POSITIVE_INFINITY;
    this.#outermost = Math.min(before, this.#outermost);
    return { found, isFinal };
  }

  /** The bytecode type of a function's result. */
  result(type: Type): ResultType {
    if (type.kind === "primitive" && (type.name === "void" || type.name === "never")) return "void";
    return this.of(type);
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

  /** The dictionary type which an object type with a string index signature and no members of its own is. */
  dictionaryOf(type: Type): ReferenceType | undefined {
    const { types, program } = this.#lowering;
    if (type.kind === "reference") {
      if (type.target.declarationKind === "class" || isDeclaredOnly(type)) return undefined;
    } else if (type.kind !== "object" || type.indexSignatures.length === 0) return undefined;
    const value = types.indexTypeOf(type, "string") ?? types.indexTypeOf(type, "number");
    if (!value) return undefined;
    const symbol = program.libraryDeclaration("dictionary.ts#Dictionary");
    const declared = program.declaredTypeOf(symbol);
    if (declared.kind !== "classValue") return undefined;
    const isAny = value.kind === "primitive" && value.name === "any";
    return types.reference(declared.target, [isAny ? this.#lowering.classes.unknownType : value]);
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
    return type.kind === "reference" ? TYPED_ARRAYS[type.target.symbol.name] : undefined;
  }

  /** The element representation of arrays of the type. */
  element(type: Type): ValueType {
    const key = this.#lowering.types.canonicalKey(type);
    const known = this.#elements.get(key);
    if (known !== undefined) return known;
    const { found, isFinal } = this.#noting(() => this.#joinElements(type, key));
    if (isFinal) this.#elements.set(key, found);
    return found;
  }

  #joinElements(type: Type, key: string): ValueType {
    const others = this.#lowering.flows.elementGroup(key).map((other) => this.of(other));
    return this.#joinAll([this.of(type), ...others]);
  }

  /** Whether `element` would still say of the type with the key what it has said. */
  isStoredElement(key: string): boolean {
    const known = this.#elements.get(key);
    const [first] = this.#lowering.flows.elementGroup(key);
    return known !== undefined && first !== undefined && this.#joinElements(first, key) === known;
  }

  /** One that holds the values of all: the same whatever their order, for one of them may hold two others that have nothing else in common. */
  #joinAll(all: readonly ValueType[]): ValueType {
    const holder = all.find((each) => all.every((other) => this.join(each, other) === each));
    return holder ?? all.reduce((joined, each) => this.join(joined, each));
  }

  /** A representation that holds the values of both. */
  join(a: ValueType, b: ValueType): ValueType {
    if (a === b) return a;
    if (typeof a !== "number" || typeof b !== "number") return "value";
    if (a === STRING_TYPE || b === STRING_TYPE) return "value";
    const { bigints } = this.#lowering;
    if (bigints.isStruct(a) || bigints.isStruct(b)) return "value";
    if (this.isSubtype(a, b)) return b;
    if (this.isSubtype(b, a)) return a;
    return OBJECT_TYPE;
  }

  /** Subtyping of references, as far as it holds whatever the rest of the round brings. */
  isSubtype(actual: ValueType, expected: ValueType): boolean {
    if (actual === expected) return true;
    if (typeof actual !== "number" || typeof expected !== "number")
      return actual === "bool" && expected === "i32";
    if (expected === OBJECT_TYPE) return true;
    const { layouts, interfaces } = this.#lowering;
    const actualStructs = layouts.structAt(actual) ?? interfaces.structsAt(actual);
    const expectedStructs = layouts.structAt(expected) ?? interfaces.structsAt(expected);
    if (!actualStructs || !expectedStructs) return false;
    return actualStructs.every((each) => {
      for (let struct: typeof each | undefined = each; struct; struct = struct.parent) {
        if (expectedStructs.includes(struct)) return true;
      }
      return false;
    });
  }

  /** True the first time it is asked of a pair. */
  isNewFlow(from: Type, to: Type): boolean {
    let targets = this.#flows.get(from);
    if (!targets) {
      targets = new Set();
      this.#flows.set(from, targets);
    }
    if (targets.has(to)) return false;
    targets.add(to);
    return true;
  }

  /** Parameter representations and result of a signature as closures and virtual calls know it. */
  signature(signature: Signature): { params: ValueType[]; result: ResultType } {
    const params = signature.parameters.map((parameter) =>
      this.of(this.parameterType(signature, parameter)),
    );
    return { params, result: this.result(signature.returnType) };
  }

  /** Type of a parameter as the body first sees it: with undefined when it may be missing. */
  parameterType(_signature: Signature, parameter: Signature["parameters"][number]): Type {
    if (parameter.isRest || !(parameter.isOptional || parameter.hasDefault)) return parameter.type;
    return this.orUndefined(parameter.type);
  }

  /** The type with `undefined`. */
  orUndefined(type: Type): Type {
    return this.#lowering.types.union([type, this.#lowering.classes.undefinedType]);
  }

  /** True for unions of which only the running program knows what kind of value, or of array, one is. */
  isMixed(type: Type): boolean {
    const solid = this.members(type).filter((member) => {
      const category = this.category(member);
      return category !== "nothing" && category !== "never";
    });
    const categories = new Set(solid.map((member) => this.category(member)));
    if (categories.size > 1) return true;
    if (!categories.has("array") && !categories.has("typed") && !categories.has("closure"))
      return false;
    const told = categories.has("array") ? this.arrayMembers(type) : solid;
    return new Set(told.map((member) => this.of(member))).size > 1;
  }

  /** Type of the elements of an array type, whichever member of a union it is. */
  elementOf(type: Type): Type | undefined {
    const { types } = this.#lowering;
    const elements: Type[] = [];
    for (const member of this.arrayMembers(type)) {
      const element = types.elementTypeOf(member) ?? this.#declaredElement(member);
      if (element) elements.push(element);
    }
    const [only] = elements;
    return elements.length > 1 ? types.union(elements) : only;
  }

  /** The elements of an interface that is an array. A group that took no part in a match is undefined, which its type leaves out. */
  #declaredElement(type: Type): Type | undefined {
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

  /** The type without `undefined`; `null` stays. */
  withoutUndefined(type: Type): Type {
    const members = this.members(type);
    const rest = members.filter(
      (member) =>
        !(member.kind === "primitive" && (member.name === "undefined" || member.name === "void")),
    );
    return rest.length === members.length ? type : this.#lowering.types.union(rest);
  }

  #compute(type: Type): ValueType {
    const members = this.members(type);
    const categories = new Set<Category>();
    let hasNothing = false;
    for (const member of members) {
      const category = this.category(member);
      if (category === "nothing") hasNothing = true;
      else if (category !== "never") categories.add(category);
    }
    if (categories.size === 0) return "value";
    if (categories.has("anything")) return "value";
    if (categories.size > 1) {
      const areReferences = !["number", "boolean", "string", "bigint"].some((each) =>
        categories.has(each as Category),
      );
      return areReferences ? OBJECT_TYPE : "value";
    }
    const [category] = categories;
    switch (category) {
      case "number":
        return hasNothing ? "value" : "f64";
      case "boolean":
        return hasNothing ? "value" : "bool";
      case "string":
        return STRING_TYPE;
      case "bigint":
        return this.#lowering.bigints.struct;
      case "long":
        return "i64";
      case "reference":
        return OBJECT_TYPE;
      case "object":
        return this.#objectReference(type);
      default:
        return this.#common(members, type);
    }
  }

  /** Arrays, closures, futures: the type all members share, else any reference. */
  #common(members: readonly Type[], type: Type): ValueType {
    const key = this.#lowering.types.canonicalKey(type);
    const depth = this.#open.get(key);
    const known = this.#provisional.get(key);
    if (depth !== undefined || known !== undefined) {
      this.#outermost = Math.min(this.#outermost, depth ?? known?.outermost ?? 0);
      return known?.found ?? OBJECT_TYPE;
    }
    return this.#opened(key, () => {
      const found = new Set<ValueType>();
      const arrays = this.arrayMembers(type);
      for (const member of arrays.length > 0 ? arrays : members) {
        if (this.category(member) !== "nothing") found.add(this.#structural(member));
      }
      const [only] = found;
      return only !== undefined && found.size === 1 ? only : OBJECT_TYPE;
    });
  }

  /** Runs the function with the type open. Without `#provisional` it would go every way through types that contain each other. */
  #opened(key: string, find: () => ValueType): ValueType {
    const before = this.#outermost;
    const depth = this.#open.size;
    this.#outermost = Number.POSITIVE_INFINITY;
    this.#open.set(key, depth);
    try {
      const found = find();
      if (this.#outermost < depth) {
        this.#provisional.set(key, { found, outermost: this.#outermost });
      } else {
        this.#outermost = Number.POSITIVE_INFINITY;
        for (const [inner, { outermost }] of this.#provisional) {
          if (outermost >= depth) this.#provisional.delete(inner);
        }
      }
      return found;
    } finally {
      this.#open.delete(key);
      this.#outermost = Math.min(before, this.#outermost);
    }
  }

  #structural(type: Type): ValueType {
    const { builder, types } = this.#lowering;
    const typed = this.typedElement(type);
    if (typed) {
      const index = builder.typedArray(typed);
      if (!this.typedArrays.has(index)) this.typedArrays.set(index, type);
      return index;
    }
    if (type.kind === "future") return builder.future(this.result(type.value));
    const element =
      types.elementTypeOf(type) ??
      this.#declaredElement(type) ??
      (this.category(type) === "array" ? types.indexTypeOf(type, "number") : undefined);
    if ((type.kind === "array" || type.kind === "tuple" || !this.#isCallable(type)) && element) {
      const storage = this.element(element);
      const array = builder.array(storage);
      if (this.of(element) === storage && !this.arrays.has(array)) this.arrays.set(array, element);
      return array;
    }
    if (type.kind === "tuple") return builder.array("value");
    const [signature] = types.callSignaturesOf(type);
    if (!signature) return OBJECT_TYPE;
    const { params, result } = this.signature(this.#lowering.closures.erased(signature));
    return builder.closure(params, result, signature.parameters.at(-1)?.isRest);
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

  #isCallable(type: Type): boolean {
    return this.#lowering.types.callSignaturesOf(type).length > 0;
  }

  #objectReference(type: Type): ValueType {
    const part = this.objectPart(type);
    if (!part || part === "anything") return OBJECT_TYPE;
    const { flows, layouts, interfaces, types } = this.#lowering;
    const seen = flows.referenceOf(types.canonicalKey(part), part, layouts.ownStruct(part));
    return "key" in seen ? layouts.indexOf(seen) : interfaces.indexOf(seen);
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

/** Objects of a class that extends `Array`. `instanceof` does not say what elements they have: arrays of any kind are the class's then. */
function arrayCategory({ typeArguments }: ReferenceType): Category {
  return typeArguments.some((each) => each.kind === "primitive" && each.name === "any")
    ? "anything"
    : "array";
}

const DECLARED_ARRAYS: ReadonlySet<string> = new Set([
  "TemplateStringsArray",
  "IArguments",
  "ConcatArray",
  "RegExpMatchArray",
  "RegExpExecArray",
  "RegExpIndicesArray",
]);

/** Declared in a `.d.ts` of the library, so no source says what it is. */
function isDeclaredOnly(type: ReferenceType): boolean {
  return type.target.symbol.module.isDeclarationFile;
}

function primitiveCategory(name: string): Category {
  switch (name) {
    case "number":
    case "boolean":
    case "string":
    case "bigint":
    case "never":
      return name;
    case "void":
    case "undefined":
    case "null":
      return "nothing";
    case "object":
      return "reference";
    default:
      return "anything";
  }
}

function enumCategory(values: readonly (string | number | undefined)[]): Category {
  const texts = values.filter((value) => typeof value === "string").length;
  if (texts === 0) return "number";
  return texts === values.length ? "string" : "anything";
}
