/** What lowering may do with types: substitute, take apart, compare, name. */
import type { ProgramSymbol } from "./symbols.ts";
import type {
  ClassValueType,
  DeclaredType,
  Property,
  ReferenceType,
  Signature,
  Substitution,
  Type,
  TypeParameter,
} from "./types.ts";

/** Operations on the types of one program. */
export interface TypeOperations {
  /**
   * From now on types are what values have: an `object` has the keys that it has, though `keyof object` has none. Of instances of generic classes
   * deep in each other no more is known than what they are declared for.
   */
  enterLowering(): void;
  /** The next function is lowered: how long types may take to work out is counted by steps. */
  beginStep(): void;
  /** Puts types for type parameters, and evaluates what becomes known by that. */
  substitute(type: Type, map: Substitution): Type;
  substituteSignature(signature: Signature, map: Substitution): Signature;
  /** The type arguments with which a generic signature is one that is wanted. */
  typeArgumentsFor(signature: Signature, wanted: Signature): readonly Type[];
  /** Computes a deferred type (keyof, indexed access, conditional, mapped), as far as it is known. */
  evaluate(type: Type): Type;
  /** A property of any type, inherited ones included; of a union only if each member has it. */
  propertyOf(type: Type, name: string): Property | undefined;
  /** All properties, inherited ones included, in order of declaration, base classes first. */
  propertiesOf(type: Type): readonly Property[];
  /** The fields, methods and accessors that a class declares itself, with type arguments put in. */
  ownPropertiesOf(type: ReferenceType): readonly Property[];
  /** Statics of a class. */
  staticPropertiesOf(target: DeclaredType): readonly Property[];
  callSignaturesOf(type: Type): readonly Signature[];
  constructSignaturesOf(type: Type): readonly Signature[];
  /** What `type[string]` or `type[number]` is by index signature; arrays and tuples answer to `number`. */
  indexTypeOf(type: Type, key: "string" | "number"): Type | undefined;
  /** May values of the one type be used as the other? Instances of one generic type may, whatever they are of (`flowing`, see relate.ts). */
  isAssignable(source: Type, target: Type): boolean;
  isIdentical(a: Type, b: Type): boolean;
  /** Members of a union, or the type itself; `boolean` and enums are one member. `never` has none. */
  unionMembers(type: Type): readonly Type[];
  union(types: readonly Type[]): Type;
  array(element: Type): Type;
  /** A tuple of required elements. */
  tuple(elements: readonly Type[]): Type;
  /** Type of the elements of an array or tuple (the union of a tuple's). */
  elementTypeOf(type: Type): Type | undefined;
  /** What `for (const x of value)` gives. */
  iteratedTypeOf(type: Type): Type | undefined;
  /** The base class with type arguments put in. */
  baseClassOf(type: ReferenceType): ReferenceType | undefined;
  /** The constructor that a class extends, by its object. */
  baseConstructorOf(type: ClassValueType): Type | undefined;
  /** Base classes and interfaces, directly extended ones. */
  baseTypesOf(type: ReferenceType): readonly Type[];
  reference(target: DeclaredType, typeArguments: readonly Type[]): ReferenceType;
  /** What a copy of the type's objects is: their own properties, and nothing of their classes. */
  copied(type: Type): Type;
  /** What a type parameter may at least be taken as; other types are themselves. */
  constraintOf(type: Type): Type;
  typeParametersOf(symbol: ProgramSymbol): readonly TypeParameter[];
  /** Equal keys mean identical types. */
  canonicalKey(type: Type): string;
  /** Literals that came from expressions become `string`, `number` and `boolean`. */
  widen(type: Type): Type;
  /** The type of a literal in general: `"a"` is a `string`; unions member by member. */
  baseOfLiteral(type: Type): Type;
  /** Without `null` and `undefined`. */
  nonNullable(type: Type): Type;
  /** As users write it. */
  toString(type: Type): string;
}
