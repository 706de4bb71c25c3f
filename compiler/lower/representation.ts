/** Types to bytecode types. A type here is closed: type parameters have been replaced. The table is in compiler/README.md. */
import {
  OBJECT_TYPE,
  type ResultType,
  STRING_TYPE,
  type ValueType,
} from "../../runtime/bytecode/module.ts";
import type { Signature, Type } from "../check/types.ts";
import type { Category } from "./category.ts";
import type { Lowering } from "./lowering.ts";
import { TypeKinds } from "./type-kinds.ts";

/** Representations as this round sees them. */
export class Representations extends TypeKinds {
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
  readonly #likenesses = new Map<Type, Set<Type>>();
  /** For each kind of array a type of its elements: of boxed ones the types that are first met say nothing. */
  readonly arrays = new Map<number, Type>();
  /** By type index, the typed arrays of the program. */
  readonly typedArrays = new Map<number, Type>();

  constructor(lowering: Lowering) {
    super(lowering);
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

  /** The bytecode type of a function's result. What gives `never` may give something where it is called as another instance of its class. */
  result(type: Type): ResultType {
    if (type.kind === "primitive" && type.name === "void") return "void";
    return this.of(type);
  }

  /** The element representation of arrays of the type. */
  element(type: Type): ValueType {
    const key = this.#lowering.types.canonicalKey(type);
    const known = this.#elements.get(key);
    if (known !== undefined) return known;
    const { found, isFinal } = this.#noting(() => this.joinElements(type, key));
    if (isFinal) this.#elements.set(key, found);
    return found;
  }

  /** The element representation that arrays of the type have by what is known of them now, whatever `element` has said in this round. */
  joinElements(type: Type, key: string): ValueType {
    if (this.#holdsItself(type, key)) return OBJECT_TYPE;
    const { flows } = this.#lowering;
    const others = [key, ...this.#functionKeys(type)].flatMap((each) => flows.elementGroup(each));
    // `const node = { body: [] }` holds an array for whatever type takes it later, so that it is stored as that type's are.
    const stored = [type, ...others].filter((each) => this.category(each) !== "never");
    return this.#joinAll((stored.length > 0 ? stored : [type]).map((each) => this.of(each)));
  }

  /** The keys of several functions, which are the elements of one of several arrays: that holds them as each of those does. */
  #functionKeys(type: Type): string[] {
    const members = this.members(type).filter((each) => this.category(each) !== "nothing");
    const areFunctions =
      members.length > 1 && members.every((each) => this.category(each) === "closure");
    return areFunctions ? members.map((each) => this.#lowering.types.canonicalKey(each)) : [];
  }

  /** Arrays of nothing but arrays, without end: `type Tree = Tree[]`. */
  #holdsItself(type: Type, key: string): boolean {
    const { types } = this.#lowering;
    const seen = new Set<string>();
    for (let each: Type | undefined = type; each; ) {
      const [only, another]: Type[] = this.members(each).filter(
        (member) => this.category(member) !== "nothing",
      );
      if (!only || another || this.category(only) !== "array") return false;
      each = this.elementOf(only);
      const inner: string = each ? types.canonicalKey(each) : "";
      if (inner === key) return true;
      if (seen.has(inner)) return false;
      seen.add(inner);
    }
    return false;
  }

  /** Whether `element` would still say of the type with the key what it has said. */
  isStoredElement(key: string): boolean {
    const known = this.#elements.get(key);
    const [first] = this.#lowering.flows.elementGroup(key);
    return known !== undefined && first !== undefined && this.joinElements(first, key) === known;
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
    return isNewPair(this.#flows, from, to);
  }

  /** The same of arrays used as others that are held alike. */
  isNewLikeness(from: Type, to: Type): boolean {
    return isNewPair(this.#likenesses, from, to);
  }

  /** Parameter representations and result of a signature as closures and virtual calls know it. */
  signature(signature: Signature): { params: ValueType[]; result: ResultType } {
    const params = signature.parameters.map((parameter) =>
      this.of(this.parameterType(signature, parameter)),
    );
    return { params, result: this.result(signature.returnType) };
  }

  /**
   * Type of a parameter as the body first sees it: with undefined when it may be missing; an array of anything for a rest parameter that says
   * `any`, or a type that only type arguments tell (`...args: T[K] extends undefined ? [] : [T[K]]`).
   */
  parameterType(_signature: Signature, parameter: Signature["parameters"][number]): Type {
    const { isRest, type } = parameter;
    if (isRest && this.elementOf(type) === undefined)
      return this.#lowering.types.array(this.#lowering.classes.unknownType);
    if (isRest || !(parameter.isOptional || parameter.hasDefault)) return type;
    return this.orUndefined(type);
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
      if (only === undefined || found.size > 1) return OBJECT_TYPE;
      // A function that gives or takes functions of its own type looks alike from wherever one starts.
      const isRecursive = this.#outermost !== Number.POSITIVE_INFINITY;
      return isRecursive && this.category(type) === "closure" ? OBJECT_TYPE : only;
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
    const { builder, types, classes } = this.#lowering;
    const typed = this.typedElement(type);
    if (typed) {
      const index = builder.typedArray(typed);
      if (!this.typedArrays.has(index)) this.typedArrays.set(index, this.typedPart(type));
      return index;
    }
    if (type.kind === "future") return builder.future(this.result(type.value));
    const element =
      types.elementTypeOf(type) ??
      this.declaredElement(type) ??
      (this.category(type) === "array" ? types.indexTypeOf(type, "number") : undefined);
    if ((type.kind === "array" || type.kind === "tuple" || !this.#isCallable(type)) && element) {
      const storage = this.element(element);
      const array = builder.array(storage);
      if (this.of(element) === storage && !this.arrays.has(array))
        this.arrays.set(array, storage === "value" ? classes.unknownType : element);
      return array;
    }
    if (type.kind === "tuple") return builder.array("value");
    const signature = this.#lowering.closures.commonSignature(type);
    if (!signature) return OBJECT_TYPE;
    const { params, result } = this.signature(signature);
    return builder.closure(params, result, signature.parameters.at(-1)?.isRest);
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
}

function isNewPair(known: Map<Type, Set<Type>>, from: Type, to: Type): boolean {
  let targets = known.get(from);
  if (!targets) {
    targets = new Set();
    known.set(from, targets);
  }
  if (targets.has(to)) return false;
  targets.add(to);
  return true;
}
