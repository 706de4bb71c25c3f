/**
 * Nodes of type syntax. Parenthesized types leave no node: parentheses mean nothing once the
 * tree is built.
 */
import type {
  Identifier,
  NodeBase,
  PropertyName,
  Signature,
  StringLiteral,
  TemplateElement,
  ThisExpression,
} from "./ast.ts";

/** `A`, or `A.B.C` leaning left. */
export type EntityName = Identifier | QualifiedName;

export interface QualifiedName extends NodeBase {
  readonly kind: "QualifiedName";
  readonly left: EntityName;
  readonly right: Identifier;
}

/** `in`, `out` and `const` are kept as written; `const` asks for literal inference. */
export interface TypeParameter extends NodeBase {
  readonly kind: "TypeParameter";
  readonly isConst: boolean;
  readonly isIn: boolean;
  readonly isOut: boolean;
  readonly name: Identifier;
  readonly constraint: TypeNode | null;
  readonly defaultType: TypeNode | null;
}

/** Types that are one word. */
export const TYPE_KEYWORDS = [
  "any",
  "unknown",
  "never",
  "void",
  "null",
  "undefined",
  "string",
  "number",
  "boolean",
  "bigint",
  "symbol",
  "object",
] as const;
export type TypeKeyword = (typeof TYPE_KEYWORDS)[number];

export interface KeywordType extends NodeBase {
  readonly kind: "KeywordType";
  readonly keyword: TypeKeyword;
}

/** `this` as a type. */
export interface ThisType extends NodeBase {
  readonly kind: "ThisType";
}

/** Literal type; a negative number or bigint is one literal, and so is a template without `${}`. */
export interface LiteralType extends NodeBase {
  readonly kind: "LiteralType";
  readonly value: string | number | bigint | boolean;
}

/** `quasis.length === types.length + 1`; at least one type. */
export interface TemplateLiteralType extends NodeBase {
  readonly kind: "TemplateLiteralType";
  readonly quasis: readonly TemplateElement[];
  readonly types: readonly TypeNode[];
}

export interface TypeReference extends NodeBase {
  readonly kind: "TypeReference";
  readonly name: EntityName;
  readonly typeArguments: readonly TypeNode[];
}

export interface ArrayType extends NodeBase {
  readonly kind: "ArrayType";
  readonly element: TypeNode;
}

export interface TupleType extends NodeBase {
  readonly kind: "TupleType";
  readonly members: readonly TupleMember[];
}

/** `type`, `type?`, `...type`, each perhaps with a label: `name: type`, `name?: type`, `...name: type`. */
export interface TupleMember extends NodeBase {
  readonly kind: "TupleMember";
  readonly name: Identifier | null;
  readonly type: TypeNode;
  readonly isOptional: boolean;
  readonly isRest: boolean;
}

export interface FunctionType extends NodeBase, Signature {
  readonly kind: "FunctionType";
}

export interface ConstructorType extends NodeBase, Signature {
  readonly kind: "ConstructorType";
  readonly isAbstract: boolean;
}

/** `{ … }` as a type. */
export interface ObjectType extends NodeBase {
  readonly kind: "ObjectType";
  readonly members: readonly TypeElement[];
}

export interface PropertySignature extends NodeBase {
  readonly kind: "PropertySignature";
  readonly isReadonly: boolean;
  readonly key: PropertyName;
  readonly isOptional: boolean;
  readonly type: TypeNode | null;
}

export interface MethodSignature extends NodeBase, Signature {
  readonly kind: "MethodSignature";
  readonly key: PropertyName;
  readonly isOptional: boolean;
}

export interface AccessorSignature extends NodeBase, Signature {
  readonly kind: "AccessorSignature";
  readonly accessorKind: "get" | "set";
  readonly key: PropertyName;
}

export interface CallSignature extends NodeBase, Signature {
  readonly kind: "CallSignature";
}

export interface ConstructSignature extends NodeBase, Signature {
  readonly kind: "ConstructSignature";
}

/** `[name: keyType]: type`, in an object type, interface or class. */
export interface IndexSignature extends NodeBase {
  readonly kind: "IndexSignature";
  readonly isStatic: boolean;
  readonly isReadonly: boolean;
  readonly name: Identifier;
  readonly keyType: TypeNode;
  readonly type: TypeNode;
}

/** Member of an interface or object type. */
export type TypeElement =
  | PropertySignature
  | MethodSignature
  | AccessorSignature
  | CallSignature
  | ConstructSignature
  | IndexSignature;

export interface UnionType extends NodeBase {
  readonly kind: "UnionType";
  readonly types: readonly TypeNode[];
}

export interface IntersectionType extends NodeBase {
  readonly kind: "IntersectionType";
  readonly types: readonly TypeNode[];
}

export interface TypeOperator extends NodeBase {
  readonly kind: "TypeOperator";
  readonly operator: "keyof" | "readonly" | "unique";
  readonly type: TypeNode;
}

export interface IndexedAccessType extends NodeBase {
  readonly kind: "IndexedAccessType";
  readonly object: TypeNode;
  readonly index: TypeNode;
}

export interface ConditionalType extends NodeBase {
  readonly kind: "ConditionalType";
  readonly check: TypeNode;
  readonly extendsType: TypeNode;
  readonly trueType: TypeNode;
  readonly falseType: TypeNode;
}

/** `infer name`, or `infer name extends constraint`. */
export interface InferType extends NodeBase {
  readonly kind: "InferType";
  readonly name: Identifier;
  readonly constraint: TypeNode | null;
}

/** `{ readonly [name in constraint as nameType]?: type }`; `"add"` is a plain or `+` modifier. */
export interface MappedType extends NodeBase {
  readonly kind: "MappedType";
  readonly readonlyModifier: "add" | "remove" | null;
  readonly name: Identifier;
  readonly constraint: TypeNode;
  readonly nameType: TypeNode | null;
  readonly optionalModifier: "add" | "remove" | null;
  readonly type: TypeNode | null;
}

/** `typeof name<typeArguments>`; a head of `this` is its own node. */
export interface TypeQuery extends NodeBase {
  readonly kind: "TypeQuery";
  readonly head: EntityName | ThisExpression | ImportType;
  /** Names after a head that is not an `EntityName`. */
  readonly path: readonly Identifier[];
  readonly typeArguments: readonly TypeNode[];
}

/** `name is type`, `asserts name`, `asserts name is type`, `this is type`; only as a return type. */
export interface TypePredicate extends NodeBase {
  readonly kind: "TypePredicate";
  readonly isAsserts: boolean;
  readonly name: Identifier | ThisExpression;
  readonly type: TypeNode | null;
}

/** `import("source").qualifier<typeArguments>`. */
export interface ImportType extends NodeBase {
  readonly kind: "ImportType";
  readonly source: StringLiteral;
  readonly qualifier: EntityName | null;
  readonly typeArguments: readonly TypeNode[];
}

export type TypeNode =
  | KeywordType
  | ThisType
  | LiteralType
  | TemplateLiteralType
  | TypeReference
  | ArrayType
  | TupleType
  | FunctionType
  | ConstructorType
  | ObjectType
  | UnionType
  | IntersectionType
  | TypeOperator
  | IndexedAccessType
  | ConditionalType
  | InferType
  | MappedType
  | TypeQuery
  | TypePredicate
  | ImportType;

/** Every node of this file. */
export type TypeSyntax = TypeNode | TypeElement | TypeParameter | TupleMember | QualifiedName;
