/** Traversal of the syntax tree. The table says which fields of a kind hold nodes, in source order. */
import type { Node, NodeKind, NodeOf } from "./ast.ts";

type ChildKey<N> = {
  [P in keyof N]-?: Exclude<N[P], null> extends Node | readonly Node[] ? P : never;
}[keyof N];

const SIGNATURE = ["typeParameters", "thisType", "parameters", "returnType"] as const;
const CLASS = [
  "name",
  "typeParameters",
  "superClass",
  "superTypeArguments",
  "implementsTypes",
  "members",
] as const;

/** Fields that hold child nodes. A field left out does not compile, nor does one that holds none. */
export const CHILD_KEYS = {
  SourceModule: ["statements"],
  Identifier: [],
  PrivateName: [],
  ComputedName: ["expression"],
  NumberLiteral: [],
  BigIntLiteral: [],
  StringLiteral: [],
  BooleanLiteral: [],
  NullLiteral: [],
  RegExpLiteral: [],
  TemplateElement: [],
  TemplateLiteral: ["quasis", "expressions"],
  Hole: [],
  Spread: ["argument"],
  ArrayLiteral: ["elements"],
  ObjectLiteral: ["members"],
  PropertyAssignment: ["key", "value"],
  ShorthandProperty: ["name"],
  Parameter: ["target", "type", "initializer"],
  ArrowFunction: [...SIGNATURE, "body"],
  FunctionExpression: ["name", ...SIGNATURE, "body"],
  ClassExpression: CLASS,
  ThisExpression: [],
  SuperExpression: [],
  PropertyAccess: ["object", "name"],
  ElementAccess: ["object", "index"],
  CallExpression: ["callee", "typeArguments", "arguments"],
  OptionalChain: ["expression"],
  NewExpression: ["callee", "typeArguments", "arguments"],
  ImportCall: ["arguments"],
  MetaProperty: [],
  TaggedTemplate: ["tag", "typeArguments", "template"],
  Unary: ["operand"],
  Update: ["operand"],
  Binary: ["left", "right"],
  PrivateIn: ["name", "object"],
  Logical: ["left", "right"],
  Assignment: ["target", "value"],
  Conditional: ["test", "consequent", "alternate"],
  Sequence: ["expressions"],
  ParenthesizedExpression: ["expression"],
  AsExpression: ["expression", "type"],
  AsConst: ["expression"],
  TypeAssertion: ["type", "expression"],
  Satisfies: ["expression", "type"],
  NonNull: ["expression"],
  Instantiation: ["expression", "typeArguments"],
  Await: ["argument"],
  Yield: ["argument"],
  ObjectPattern: ["properties"],
  ArrayPattern: ["elements"],
  PatternProperty: ["key", "target", "initializer"],
  PatternElement: ["target", "initializer"],
  RestElement: ["target"],
  Block: ["statements"],
  EmptyStatement: [],
  ExpressionStatement: ["expression"],
  VariableStatement: ["list"],
  VariableList: ["declarations"],
  VariableDeclaration: ["target", "type", "initializer"],
  If: ["test", "consequent", "alternate"],
  For: ["initializer", "test", "update", "body"],
  ForOf: ["target", "iterable", "body"],
  ForIn: ["target", "object", "body"],
  While: ["test", "body"],
  DoWhile: ["body", "test"],
  Switch: ["discriminant", "clauses"],
  SwitchClause: ["test", "statements"],
  Break: ["label"],
  Continue: ["label"],
  Return: ["argument"],
  Throw: ["argument"],
  Try: ["block", "handler", "finalizer"],
  CatchClause: ["target", "type", "body"],
  Labeled: ["label", "body"],
  Debugger: [],
  FunctionDeclaration: ["name", ...SIGNATURE, "body"],
  ClassDeclaration: CLASS,
  Constructor: ["parameters", "body"],
  Method: ["key", ...SIGNATURE, "body"],
  Accessor: ["key", ...SIGNATURE, "body"],
  PropertyDefinition: ["key", "type", "initializer"],
  StaticBlock: ["body"],
  InterfaceDeclaration: ["name", "typeParameters", "extendsTypes", "members"],
  TypeAlias: ["name", "typeParameters", "type"],
  EnumDeclaration: ["name", "members"],
  EnumMember: ["key", "initializer"],
  NamespaceDeclaration: ["names", "statements"],
  ImportDeclaration: ["defaultName", "namespaceName", "specifiers", "source"],
  ImportSpecifier: ["imported", "local"],
  ImportAlias: ["name", "target"],
  ExportDeclaration: ["declaration"],
  ExportDefault: ["value"],
  ExportNamed: ["specifiers", "source"],
  ExportSpecifier: ["local", "exported"],
  ExportAll: ["exported", "source"],
  QualifiedName: ["left", "right"],
  TypeParameter: ["name", "constraint", "defaultType"],
  KeywordType: [],
  ThisType: [],
  LiteralType: [],
  TemplateLiteralType: ["quasis", "types"],
  TypeReference: ["name", "typeArguments"],
  ArrayType: ["element"],
  TupleType: ["members"],
  TupleMember: ["name", "type"],
  FunctionType: SIGNATURE,
  ConstructorType: SIGNATURE,
  ObjectType: ["members"],
  PropertySignature: ["key", "type"],
  MethodSignature: ["key", ...SIGNATURE],
  AccessorSignature: ["key", ...SIGNATURE],
  CallSignature: SIGNATURE,
  ConstructSignature: SIGNATURE,
  IndexSignature: ["name", "keyType", "type"],
  UnionType: ["types"],
  IntersectionType: ["types"],
  TypeOperator: ["type"],
  IndexedAccessType: ["object", "index"],
  ConditionalType: ["check", "extendsType", "trueType", "falseType"],
  InferType: ["name", "constraint"],
  MappedType: ["name", "constraint", "nameType", "type"],
  TypeQuery: ["head", "path", "typeArguments"],
  TypePredicate: ["name", "type"],
  ImportType: ["source", "qualifier", "typeArguments"],
} as const satisfies { readonly [K in NodeKind]: readonly ChildKey<NodeOf<K>>[] };

type Unlisted = {
  [K in NodeKind]: Exclude<ChildKey<NodeOf<K>>, (typeof CHILD_KEYS)[K][number]>;
}[NodeKind];
// Names the missing field in the error when a node gains a child that the table lacks.
const nothingUnlisted: [Unlisted] extends [never] ? true : Unlisted = true;
void nothingUnlisted;

/**
 * Calls `visit` with each direct child, in source order.
 * Template literals give their texts first, then their substitutions.
 */
export function forEachChild(node: Node, visit: (child: Node) => void): void {
  const fields = node as unknown as Readonly<Record<string, Node | readonly Node[] | null>>;
  for (const key of CHILD_KEYS[node.kind]) {
    const value = fields[key];
    if (value === null || value === undefined) continue;
    if (isNodeList(value)) for (const child of value) visit(child);
    else visit(value);
  }
}

/** Direct children in the order of `forEachChild`. */
export function children(node: Node): Node[] {
  const fields = node as unknown as Readonly<Record<string, Node | readonly Node[] | null>>;
  const found: Node[] = [];
  for (const key of CHILD_KEYS[node.kind]) {
    const value = fields[key];
    if (value === null || value === undefined) continue;
    if (isNodeList(value)) for (const child of value) found.push(child);
    else found.push(value);
  }
  return found;
}

function isNodeList(value: Node | readonly Node[]): value is readonly Node[] {
  return Array.isArray(value);
}
