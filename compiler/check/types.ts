/**
 * Types as values, discriminated by `kind`. They are immutable; what may recurse (members of objects, elements of arrays in
 * recursive aliases, result types) is a getter that resolves on first use. `id` is unique per check, and types that are
 * interned (primitives, literals, arrays, references, unions …) are equal exactly if they are the same object; for the others
 * use `canonicalKey`.
 */
import type { FunctionLike, Node } from "../syntax/ast.ts";
import type {
  AccessorSignature,
  CallSignature,
  ConstructorType,
  ConstructSignature,
  FunctionType as FunctionTypeNode,
  MethodSignature,
} from "../syntax/ast-types.ts";
import type { ProgramSymbol } from "./symbols.ts";

/** What every type has. */
export interface TypeBase {
  readonly id: number;
  /** False if no type parameter occurs in it, so that substitution leaves it as it is. */
  readonly mayBeGeneric: boolean;
  /** The alias that named the type, for printing. */
  readonly alias?: AliasUse | undefined;
}

/** `Name<typeArguments>` of a type alias. */
export interface AliasUse {
  readonly symbol: ProgramSymbol;
  readonly typeArguments: readonly Type[];
}

/** `object` is the type of everything that is no primitive. */
export type PrimitiveName =
  | "any"
  | "unknown"
  | "never"
  | "void"
  | "undefined"
  | "null"
  | "string"
  | "number"
  | "boolean"
  | "bigint"
  | "symbol"
  | "object";

export interface PrimitiveType extends TypeBase {
  readonly kind: "primitive";
  readonly name: PrimitiveName;
  /** For `any`: where it comes from. `"unresolved"` is a type we cannot compute: boxed, not an error. */
  readonly origin?: "error" | "auto" | "unresolved" | "silent" | "wildcard" | undefined;
}

/** `"a"`, `1`, `true`, `1n`. A fresh one comes from an expression and widens where it is stored. */
export interface LiteralType extends TypeBase {
  readonly kind: "literal";
  readonly value: string | number | boolean | bigint;
  readonly isFresh: boolean;
}

/** A `unique symbol`, such as `Symbol.iterator`; `key` is its name as a property. */
export interface UniqueSymbolType extends TypeBase {
  readonly kind: "uniqueSymbol";
  readonly key: string;
  readonly name: string;
}

export interface ArrayType extends TypeBase {
  readonly kind: "array";
  readonly element: Type;
  readonly isReadonly: boolean;
}

export interface TupleElement {
  /** Of a rest element: the type of one element, or a generic array-like type `T` for `...T`. */
  readonly type: Type;
  readonly isOptional: boolean;
  readonly isRest: boolean;
  /** A rest element of a generic type, `...T`: `type` is the type of the whole rest. */
  readonly isVariadic: boolean;
  readonly label: string | undefined;
}

export interface TupleType extends TypeBase {
  readonly kind: "tuple";
  readonly elements: readonly TupleElement[];
  readonly isReadonly: boolean;
}

/** An anonymous object type, from type syntax, an object literal, a spread or a mapped type. */
export interface ObjectType extends TypeBase {
  readonly kind: "object";
  /** In order of declaration. */
  readonly properties: ReadonlyMap<string, Property>;
  readonly callSignatures: readonly Signature[];
  readonly constructSignatures: readonly Signature[];
  readonly indexSignatures: readonly IndexSignature[];
  /** Came from an object literal just now: properties that the target does not know are reported. */
  readonly isFresh: boolean;
  /** Made by an object literal, so that missing properties are known to be absent. */
  readonly isLiteral: boolean;
}

/** A class or interface with type arguments; as many as `target.typeParameters`. */
export interface ReferenceType extends TypeBase {
  readonly kind: "reference";
  readonly target: DeclaredType;
  readonly typeArguments: readonly Type[];
}

/** What a class or interface declares, before type arguments. */
export interface DeclaredType {
  readonly id: number;
  readonly declarationKind: "class" | "interface";
  readonly symbol: ProgramSymbol;
  /** Those of generic functions around the declaration first, then its own. */
  readonly typeParameters: readonly TypeParameter[];
  /** How many of `typeParameters` are of functions around it. */
  readonly outerCount: number;
  /** The type of `this` inside. */
  readonly thisType: TypeParameter;
  /** The type with its own parameters as arguments. */
  readonly selfType: ReferenceType;
  readonly isAbstract: boolean;
}

/** A function value: one signature, or several overloads. Also `new (…) => T`, by `constructSignatures`. */
export interface FunctionType extends TypeBase {
  readonly kind: "function";
  readonly callSignatures: readonly Signature[];
  readonly constructSignatures: readonly Signature[];
  /** The function whose value this is, if it is one declared function. */
  readonly symbol?: ProgramSymbol | undefined;
}

/** `typeof C` of a class: statics and constructor. */
export interface ClassValueType extends TypeBase {
  readonly kind: "classValue";
  readonly target: DeclaredType;
  readonly typeArguments: readonly Type[];
}

/** A module namespace object (`import * as m`) or a `namespace`. */
export interface NamespaceType extends TypeBase {
  readonly kind: "namespace";
  readonly symbol: ProgramSymbol;
}

/** The object an enum declaration makes: `typeof E`. */
export interface EnumObjectType extends TypeBase {
  readonly kind: "enumObject";
  readonly enum: EnumType;
}

export interface UnionType extends TypeBase {
  readonly kind: "union";
  readonly members: readonly Type[];
}

export interface IntersectionType extends TypeBase {
  readonly kind: "intersection";
  readonly members: readonly Type[];
}

export interface TypeParameter extends TypeBase {
  readonly kind: "typeParameter";
  readonly name: string;
  readonly symbol: ProgramSymbol | undefined;
  readonly constraint: Type | undefined;
  readonly defaultType: Type | undefined;
  readonly isConst: boolean;
  /** The type of `this` in a class or interface. */
  readonly isThis: boolean;
}

export interface EnumType extends TypeBase {
  readonly kind: "enum";
  readonly symbol: ProgramSymbol;
  readonly members: readonly EnumMemberType[];
  readonly isConst: boolean;
}

export interface EnumMemberType extends TypeBase {
  readonly kind: "enumMember";
  readonly enum: EnumType;
  readonly name: string;
  /** `undefined` when only the running program knows it. */
  readonly value: string | number | undefined;
  readonly isFresh: boolean;
}

/** `Future<value>`. */
export interface FutureType extends TypeBase {
  readonly kind: "future";
  readonly value: Type;
}

/** `keyof type`, for a type that is not known yet. */
export interface KeyofType extends TypeBase {
  readonly kind: "keyof";
  readonly type: Type;
}

/** `object[index]`, not known yet. */
export interface IndexedAccessType extends TypeBase {
  readonly kind: "indexedAccess";
  readonly object: Type;
  readonly index: Type;
}

/** `check extends extends ? … : …`, not known yet. */
export interface ConditionalType extends TypeBase {
  readonly kind: "conditional";
  readonly check: Type;
  readonly extends: Type;
  readonly root: ConditionalRoot;
  readonly mapper: Mapper;
}

/** The declaration a conditional type stems from. */
export interface ConditionalRoot {
  readonly check: Type;
  readonly extends: Type;
  readonly whenTrue: Type;
  readonly whenFalse: Type;
  readonly isDistributive: boolean;
  readonly inferParameters: readonly TypeParameter[];
  readonly alias: AliasUse | undefined;
}

/** `{ [parameter in constraint as nameType]: template }`, for keys that are not known yet. */
export interface MappedType extends TypeBase {
  readonly kind: "mapped";
  readonly root: MappedRoot;
  readonly mapper: Mapper;
  /** The keys. */
  readonly constraint: Type;
}

/** The declaration a mapped type stems from. */
export interface MappedRoot {
  readonly parameter: TypeParameter;
  readonly constraint: Type;
  readonly nameType: Type | undefined;
  readonly template: Type;
  readonly readonlyModifier: "add" | "remove" | null;
  readonly optionalModifier: "add" | "remove" | null;
  readonly alias: AliasUse | undefined;
  /** Type parameters around it that it may mention; `undefined` where it may mention any. */
  readonly free: readonly TypeParameter[] | undefined;
  /** Objects made of it, by what its free parameters stand for. */
  readonly instances: Map<string, Type>;
}

/** `${…}` as a type with parts that are not single literals. `texts.length === types.length + 1`. */
export interface TemplateLiteralType extends TypeBase {
  readonly kind: "templateLiteral";
  readonly texts: readonly string[];
  readonly types: readonly Type[];
}

export type StringMappingName = "Uppercase" | "Lowercase" | "Capitalize" | "Uncapitalize";

/** `Uppercase<T>` and its like, for a text that is not known. */
export interface StringMappingType extends TypeBase {
  readonly kind: "stringMapping";
  readonly mapping: StringMappingName;
  readonly type: Type;
}

export type Type =
  | PrimitiveType
  | LiteralType
  | UniqueSymbolType
  | ArrayType
  | TupleType
  | ObjectType
  | ReferenceType
  | FunctionType
  | ClassValueType
  | NamespaceType
  | EnumObjectType
  | UnionType
  | IntersectionType
  | TypeParameter
  | EnumType
  | EnumMemberType
  | FutureType
  | KeyofType
  | IndexedAccessType
  | ConditionalType
  | MappedType
  | TemplateLiteralType
  | StringMappingType;

export type TypeKind = Type["kind"];

/** What type parameters stand for. */
export type Substitution = ReadonlyMap<TypeParameter, Type>;

/** The same as a question; `undefined` leaves the parameter as it is. */
export interface Mapper {
  get(parameter: TypeParameter): Type | undefined;
}

export type Visibility = "public" | "protected" | "private";

/** A member of a type. `#private` names begin with `#`, well-known symbols with `@@`. */
export interface Property {
  readonly name: string;
  readonly propertyKind: "field" | "method" | "accessor";
  /** As read; with `undefined` when optional. */
  readonly type: Type;
  /** As written; differs from `type` for accessors only. */
  readonly writeType: Type;
  readonly isOptional: boolean;
  readonly isReadonly: boolean;
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  readonly visibility: Visibility;
  /** All declarations: overloads, or getter and setter. */
  readonly declarations: readonly Node[];
  /** The class or interface that declares it. */
  readonly declaredBy: DeclaredType | undefined;
  /** The symbol of the member itself, shared by all its substitutions. */
  readonly symbol: ProgramSymbol | undefined;
  /** The member of an enum that names it. */
  readonly enumKey?: Type | undefined;
}

export interface IndexSignature {
  /** `string`, `number`, `symbol` or a template literal type. */
  readonly key: Type;
  readonly type: Type;
  readonly isReadonly: boolean;
}

export interface ParameterInfo {
  readonly name: string;
  /** Without the `undefined` of an optional one; of a rest parameter the whole array. */
  readonly type: Type;
  readonly isOptional: boolean;
  readonly isRest: boolean;
  readonly hasDefault: boolean;
  readonly symbol: ProgramSymbol | undefined;
}

/** `name is type`, `asserts name`, `asserts name is type`. */
export interface Predicate {
  readonly isAsserts: boolean;
  /** Index of the parameter, or -1 for `this`. */
  readonly parameterIndex: number;
  readonly type: Type | undefined;
}

/** What a signature stems from. */
export type SignatureNode =
  | FunctionLike
  | MethodSignature
  | CallSignature
  | ConstructSignature
  | FunctionTypeNode
  | ConstructorType
  | AccessorSignature;

export interface Signature {
  readonly id: number;
  readonly declaration: SignatureNode | undefined;
  /** The ones a call must find; empty once substituted. */
  readonly typeParameters: readonly TypeParameter[];
  readonly thisType: Type | undefined;
  readonly parameters: readonly ParameterInfo[];
  readonly returnType: Type;
  readonly predicate: Predicate | undefined;
  readonly isAbstract: boolean;
  /** The class a constructor signature makes. */
  readonly constructs: DeclaredType | undefined;
  /** The generic signature that was substituted, if one was. */
  readonly generic: Signature | undefined;
}
