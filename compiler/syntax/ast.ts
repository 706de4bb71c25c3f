/**
 * Nodes of the syntax tree: expressions, patterns, statements, declarations. Type syntax is in
 * `ast-types.ts`; traversal is in `ast-children.ts`.
 *
 * Every node carries an `id`, unique and dense per parse, so that later stages keep facts about
 * nodes in arrays beside the tree and never write into it. Absent children are `null`, absent
 * lists are empty: every node of a kind has the same fields.
 */
import type {
  AssignmentOperator,
  BinaryOperator,
  LogicalOperator,
  UnaryOperator,
  UpdateOperator,
} from "../operators.ts";
import type {
  EntityName,
  IndexSignature,
  TypeElement,
  TypeNode,
  TypeParameter,
  TypeReference,
  TypeSyntax,
} from "./ast-types.ts";

/** What every node has. `start` and `end` are offsets into the file's text, `end` exclusive. */
export interface NodeBase {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** A whole file. `statements` includes imports and exports, in source order. */
export interface SourceModule extends NodeBase {
  readonly kind: "SourceModule";
  readonly statements: readonly Statement[];
}

// ---------------------------------------------------------------------------------------- names

/** A name, where it is declared, used, or written after a dot. Escapes are decoded. */
export interface Identifier extends NodeBase {
  readonly kind: "Identifier";
  readonly name: string;
  /** Written `globalThis.name`: a name of the language's own, whatever is declared around it. */
  readonly isGlobal?: true;
}

/** `#name`; `name` is without the `#`. */
export interface PrivateName extends NodeBase {
  readonly kind: "PrivateName";
  readonly name: string;
}

/** `[expression]` as the name of a member. */
export interface ComputedName extends NodeBase {
  readonly kind: "ComputedName";
  readonly expression: Expression;
}

/** Name of a member of an object, class, interface or enum. */
export type PropertyName =
  | Identifier
  | StringLiteral
  | NumberLiteral
  | BigIntLiteral
  | ComputedName
  | PrivateName;

// ------------------------------------------------------------------------------------- literals

export interface NumberLiteral extends NodeBase {
  readonly kind: "NumberLiteral";
  readonly value: number;
}

export interface BigIntLiteral extends NodeBase {
  readonly kind: "BigIntLiteral";
  readonly value: bigint;
}

export interface StringLiteral extends NodeBase {
  readonly kind: "StringLiteral";
  readonly value: string;
}

export interface BooleanLiteral extends NodeBase {
  readonly kind: "BooleanLiteral";
  readonly value: boolean;
}

export interface NullLiteral extends NodeBase {
  readonly kind: "NullLiteral";
}

export interface RegExpLiteral extends NodeBase {
  readonly kind: "RegExpLiteral";
  readonly pattern: string;
  readonly flags: string;
}

/** Text between substitutions. `cooked` is `null` for an escape that only a tag may see. */
export interface TemplateElement extends NodeBase {
  readonly kind: "TemplateElement";
  readonly cooked: string | null;
  readonly raw: string;
}

/** `quasis.length === expressions.length + 1`. */
export interface TemplateLiteral extends NodeBase {
  readonly kind: "TemplateLiteral";
  readonly quasis: readonly TemplateElement[];
  readonly expressions: readonly Expression[];
}

// ---------------------------------------------------------------------------------- expressions

/** A gap in an array literal or pattern: the middle of `[a, , b]`. */
export interface Hole extends NodeBase {
  readonly kind: "Hole";
}

/** `...argument` in a call, array literal or object literal. */
export interface Spread extends NodeBase {
  readonly kind: "Spread";
  readonly argument: Expression;
}

export interface ArrayLiteral extends NodeBase {
  readonly kind: "ArrayLiteral";
  readonly elements: readonly (Expression | Spread | Hole)[];
}

export interface ObjectLiteral extends NodeBase {
  readonly kind: "ObjectLiteral";
  readonly members: readonly ObjectMember[];
}

/** `key: value`. */
export interface PropertyAssignment extends NodeBase {
  readonly kind: "PropertyAssignment";
  readonly key: PropertyName;
  readonly value: Expression;
}

/** `{ name }`: the identifier is both the key and a use of the variable. */
export interface ShorthandProperty extends NodeBase {
  readonly kind: "ShorthandProperty";
  readonly name: Identifier;
}

export type ObjectMember = PropertyAssignment | ShorthandProperty | Spread | Method | Accessor;

/** Parts that everything callable has. `thisType` is the type of a leading `this` parameter. */
export interface Signature {
  readonly typeParameters: readonly TypeParameter[];
  readonly thisType: TypeNode | null;
  readonly parameters: readonly Parameter[];
  readonly returnType: TypeNode | null;
}

/** One parameter. In a constructor, `accessibility`, `isReadonly` or `isOverride` makes it a field too. */
export interface Parameter extends NodeBase {
  readonly kind: "Parameter";
  readonly accessibility: Accessibility | null;
  readonly isReadonly: boolean;
  readonly isOverride: boolean;
  readonly isRest: boolean;
  readonly target: BindingTarget;
  readonly isOptional: boolean;
  readonly type: TypeNode | null;
  readonly initializer: Expression | null;
}

export interface ArrowFunction extends NodeBase, Signature {
  readonly kind: "ArrowFunction";
  readonly isAsync: boolean;
  readonly body: Block | Expression;
}

export interface FunctionExpression extends NodeBase, Signature {
  readonly kind: "FunctionExpression";
  readonly name: Identifier | null;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  readonly body: Block;
}

export interface ClassExpression extends NodeBase, ClassParts {
  readonly kind: "ClassExpression";
}

export interface ThisExpression extends NodeBase {
  readonly kind: "ThisExpression";
}

/** Only the callee of a call, or the object of an access. */
export interface SuperExpression extends NodeBase {
  readonly kind: "SuperExpression";
}

/** `object.name`, or `object?.name` when `optional`. */
export interface PropertyAccess extends NodeBase {
  readonly kind: "PropertyAccess";
  readonly object: Expression;
  readonly name: Identifier | PrivateName;
  readonly optional: boolean;
}

/** `object[index]`, or `object?.[index]` when `optional`. */
export interface ElementAccess extends NodeBase {
  readonly kind: "ElementAccess";
  readonly object: Expression;
  readonly index: Expression;
  readonly optional: boolean;
  /** What `await using` makes: `Symbol.dispose` stands for `Symbol.asyncDispose` where the object has no such member. */
  readonly mayDispose?: true;
}

/** `callee(arguments)`, or `callee?.(arguments)` when `optional`. */
export interface CallExpression extends NodeBase {
  readonly kind: "CallExpression";
  readonly callee: Expression;
  readonly typeArguments: readonly TypeNode[];
  readonly arguments: readonly (Expression | Spread)[];
  readonly optional: boolean;
}

/**
 * End of a chain that has an `optional` link: when a link finds null or undefined, evaluation
 * jumps here and the value is `undefined`. Links outside this node always run.
 */
export interface OptionalChain extends NodeBase {
  readonly kind: "OptionalChain";
  readonly expression: Expression;
}

export interface NewExpression extends NodeBase {
  readonly kind: "NewExpression";
  readonly callee: Expression;
  readonly typeArguments: readonly TypeNode[];
  readonly arguments: readonly (Expression | Spread)[];
}

/** `import(...)`. */
export interface ImportCall extends NodeBase {
  readonly kind: "ImportCall";
  readonly arguments: readonly (Expression | Spread)[];
}

/** `import.meta` or `new.target`. */
export interface MetaProperty extends NodeBase {
  readonly kind: "MetaProperty";
  readonly meta: "import.meta" | "new.target";
}

export interface TaggedTemplate extends NodeBase {
  readonly kind: "TaggedTemplate";
  readonly tag: Expression;
  readonly typeArguments: readonly TypeNode[];
  readonly template: TemplateLiteral;
}

export interface Unary extends NodeBase {
  readonly kind: "Unary";
  readonly operator: UnaryOperator;
  readonly operand: Expression;
}

export interface Update extends NodeBase {
  readonly kind: "Update";
  readonly operator: UpdateOperator;
  readonly isPrefix: boolean;
  readonly operand: AssignmentLeaf;
}

/** Chains such as `a + b + c` lean left and may be thousands deep: walk `left` in a loop. */
export interface Binary extends NodeBase {
  readonly kind: "Binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `#name in object`. */
export interface PrivateIn extends NodeBase {
  readonly kind: "PrivateIn";
  readonly name: PrivateName;
  readonly object: Expression;
}

/** Leans left like `Binary`. */
export interface Logical extends NodeBase {
  readonly kind: "Logical";
  readonly operator: LogicalOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** A pattern as `target` only with `=`. */
export interface Assignment extends NodeBase {
  readonly kind: "Assignment";
  readonly operator: AssignmentOperator;
  readonly target: AssignmentTarget;
  readonly value: Expression;
}

export interface Conditional extends NodeBase {
  readonly kind: "Conditional";
  readonly test: Expression;
  readonly consequent: Expression;
  readonly alternate: Expression;
}

/** `a, b, c`: at least two. */
export interface Sequence extends NodeBase {
  readonly kind: "Sequence";
  readonly expressions: readonly Expression[];
}

/** Kept because parentheses end an optional chain, stop name inference and widen error spans. */
export interface ParenthesizedExpression extends NodeBase {
  readonly kind: "ParenthesizedExpression";
  readonly expression: Expression;
}

/** `expression as type`. */
export interface AsExpression extends NodeBase {
  readonly kind: "AsExpression";
  readonly expression: Expression;
  readonly type: TypeNode;
}

/** `expression as const` or `<const>expression`. */
export interface AsConst extends NodeBase {
  readonly kind: "AsConst";
  readonly expression: Expression;
}

/** `<type>expression`. */
export interface TypeAssertion extends NodeBase {
  readonly kind: "TypeAssertion";
  readonly type: TypeNode;
  readonly expression: Expression;
}

export interface Satisfies extends NodeBase {
  readonly kind: "Satisfies";
  readonly expression: Expression;
  readonly type: TypeNode;
}

/** `expression!`. */
export interface NonNull extends NodeBase {
  readonly kind: "NonNull";
  readonly expression: Expression;
}

/** `f<string>` without a call: an instantiation expression. */
export interface Instantiation extends NodeBase {
  readonly kind: "Instantiation";
  readonly expression: Expression;
  readonly typeArguments: readonly TypeNode[];
}

export interface Await extends NodeBase {
  readonly kind: "Await";
  readonly argument: Expression;
}

export interface Yield extends NodeBase {
  readonly kind: "Yield";
  readonly isDelegate: boolean;
  readonly argument: Expression | null;
}

// ------------------------------------------------------------------------------------- patterns

/** What an assignment may store into, besides patterns. The wrappers hold such a leaf themselves. */
export type AssignmentLeaf =
  | Identifier
  | PropertyAccess
  | ElementAccess
  | ParenthesizedExpression
  | NonNull
  | AsExpression
  | Satisfies
  | TypeAssertion;

/** Target of a declaration or parameter. */
export type BindingTarget = PatternTarget<Identifier>;
/** Left side of an assignment, or of `for (target of …)`. */
export type AssignmentTarget = PatternTarget<AssignmentLeaf>;
/** A leaf, or a pattern that ends in such leaves. A binding pattern is an assignment pattern too. */
export type PatternTarget<Leaf> = Leaf | ObjectPattern<Leaf> | ArrayPattern<Leaf>;

export interface ObjectPattern<Leaf = AssignmentLeaf> extends NodeBase {
  readonly kind: "ObjectPattern";
  readonly properties: readonly (PatternProperty<Leaf> | RestElement<Leaf>)[];
}

export interface ArrayPattern<Leaf = AssignmentLeaf> extends NodeBase {
  readonly kind: "ArrayPattern";
  readonly elements: readonly (PatternElement<Leaf> | RestElement<Leaf> | Hole)[];
}

/** `key: target = initializer`; with `isShorthand`, key and target are the same name, as two nodes. */
export interface PatternProperty<Leaf = AssignmentLeaf> extends NodeBase {
  readonly kind: "PatternProperty";
  readonly key: PropertyName;
  readonly target: PatternTarget<Leaf>;
  readonly initializer: Expression | null;
  readonly isShorthand: boolean;
}

/** `target = initializer`: the initializer is used for `undefined`. */
export interface PatternElement<Leaf = AssignmentLeaf> extends NodeBase {
  readonly kind: "PatternElement";
  readonly target: PatternTarget<Leaf>;
  readonly initializer: Expression | null;
}

/** `...target`, always the last one. */
export interface RestElement<Leaf = AssignmentLeaf> extends NodeBase {
  readonly kind: "RestElement";
  readonly target: PatternTarget<Leaf>;
}

// ----------------------------------------------------------------------------------- statements

export interface Block extends NodeBase {
  readonly kind: "Block";
  readonly statements: readonly Statement[];
}

export interface EmptyStatement extends NodeBase {
  readonly kind: "EmptyStatement";
}

export interface ExpressionStatement extends NodeBase {
  readonly kind: "ExpressionStatement";
  readonly expression: Expression;
}

export type VariableKind = "var" | "let" | "const";

export interface VariableStatement extends NodeBase {
  readonly kind: "VariableStatement";
  readonly isDeclare: boolean;
  readonly list: VariableList;
}

/** `const a = 1, b = 2`, in a statement or in the head of a `for`. */
export interface VariableList extends NodeBase {
  readonly kind: "VariableList";
  readonly variableKind: VariableKind;
  readonly declarations: readonly VariableDeclaration[];
}

export interface VariableDeclaration extends NodeBase {
  readonly kind: "VariableDeclaration";
  readonly target: BindingTarget;
  /** `let x!: T`. */
  readonly isDefinite: boolean;
  readonly type: TypeNode | null;
  readonly initializer: Expression | null;
}

export interface If extends NodeBase {
  readonly kind: "If";
  readonly test: Expression;
  readonly consequent: Statement;
  readonly alternate: Statement | null;
}

export interface For extends NodeBase {
  readonly kind: "For";
  readonly initializer: VariableList | Expression | null;
  readonly test: Expression | null;
  readonly update: Expression | null;
  readonly body: Statement;
}

/** The list in `target` has one declaration, without initializer. */
export interface ForOf extends NodeBase {
  readonly kind: "ForOf";
  readonly isAwait: boolean;
  readonly target: VariableList | AssignmentTarget;
  readonly iterable: Expression;
  readonly body: Statement;
}

/** The list in `target` has one declaration, without initializer. */
export interface ForIn extends NodeBase {
  readonly kind: "ForIn";
  readonly target: VariableList | AssignmentTarget;
  readonly object: Expression;
  readonly body: Statement;
}

export interface While extends NodeBase {
  readonly kind: "While";
  readonly test: Expression;
  readonly body: Statement;
}

export interface DoWhile extends NodeBase {
  readonly kind: "DoWhile";
  readonly body: Statement;
  readonly test: Expression;
}

export interface Switch extends NodeBase {
  readonly kind: "Switch";
  readonly discriminant: Expression;
  readonly clauses: readonly SwitchClause[];
}

/** `case test:`, or `default:` when `test` is `null`. */
export interface SwitchClause extends NodeBase {
  readonly kind: "SwitchClause";
  readonly test: Expression | null;
  readonly statements: readonly Statement[];
}

export interface Break extends NodeBase {
  readonly kind: "Break";
  readonly label: Identifier | null;
}

export interface Continue extends NodeBase {
  readonly kind: "Continue";
  readonly label: Identifier | null;
}

export interface Return extends NodeBase {
  readonly kind: "Return";
  readonly argument: Expression | null;
}

export interface Throw extends NodeBase {
  readonly kind: "Throw";
  readonly argument: Expression;
}

/** At least one of `handler` and `finalizer`. */
export interface Try extends NodeBase {
  readonly kind: "Try";
  readonly block: Block;
  readonly handler: CatchClause | null;
  readonly finalizer: Block | null;
  /** What `using` makes of the statements after it: the finalizer disposes, and an exception of its own goes on with the one before it. */
  readonly isDisposal: boolean;
}

export interface CatchClause extends NodeBase {
  readonly kind: "CatchClause";
  readonly target: BindingTarget | null;
  readonly type: TypeNode | null;
  readonly body: Block;
}

export interface Labeled extends NodeBase {
  readonly kind: "Labeled";
  readonly label: Identifier;
  readonly body: Statement;
}

export interface Debugger extends NodeBase {
  readonly kind: "Debugger";
}

// --------------------------------------------------------------------------------- declarations

/** `body` is `null` for an overload signature and under `declare`; `name` only in `export default`. */
export interface FunctionDeclaration extends NodeBase, Signature {
  readonly kind: "FunctionDeclaration";
  readonly name: Identifier | null;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  readonly isDeclare: boolean;
  readonly body: Block | null;
}

/** Parts that class declarations and class expressions have. */
export interface ClassParts {
  readonly name: Identifier | null;
  readonly isAbstract: boolean;
  readonly typeParameters: readonly TypeParameter[];
  readonly superClass: Expression | null;
  readonly superTypeArguments: readonly TypeNode[];
  readonly implementsTypes: readonly TypeReference[];
  readonly members: readonly ClassMember[];
  /** What a statement of the module puts under `name` of its prototype, of a class that may be one of errors; see `fold-prototypes.ts`. */
  readonly nameOfErrors?: {
    readonly text: string;
    /** The id of the expression that does it. */
    readonly by: number;
    readonly isWritable: boolean;
  };
  /** Properties of its objects that are not listed, see `fold-definitions.ts`. */
  readonly hidden?: readonly { readonly key: string; readonly isWritable: boolean }[];
  /** Properties that statements of the module give to its prototype: of those that are enumerable `for (key in object)` tells. */
  readonly onPrototype?: readonly { readonly key: string; readonly isEnumerable: boolean }[];
}

/** `name` is `null` only in `export default class`. */
export interface ClassDeclaration extends NodeBase, ClassParts {
  readonly kind: "ClassDeclaration";
  readonly isDeclare: boolean;
}

export type ClassMember =
  | Constructor
  | Method
  | Accessor
  | PropertyDefinition
  | StaticBlock
  | IndexSignature;

export type Accessibility = "public" | "protected" | "private";

/** Words before a member. All absent on members of object literals. */
export interface MemberModifiers {
  readonly accessibility: Accessibility | null;
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  readonly isOverride: boolean;
}

/** `body` is `null` for an overload signature. */
export interface Constructor extends NodeBase {
  readonly kind: "Constructor";
  readonly accessibility: Accessibility | null;
  readonly parameters: readonly Parameter[];
  readonly body: Block | null;
}

/** In a class or object literal. `body` is `null` for overload signatures and abstract methods. */
export interface Method extends NodeBase, MemberModifiers, Signature {
  readonly kind: "Method";
  readonly key: PropertyName;
  readonly isOptional: boolean;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  readonly body: Block | null;
}

/** `get key()` or `set key(value)`, in a class or object literal. */
export interface Accessor extends NodeBase, MemberModifiers, Signature {
  readonly kind: "Accessor";
  readonly accessorKind: "get" | "set";
  readonly key: PropertyName;
  readonly body: Block | null;
}

/** A field of a class; `isAutoAccessor` for `accessor key = …`. */
export interface PropertyDefinition extends NodeBase, MemberModifiers {
  readonly kind: "PropertyDefinition";
  readonly isReadonly: boolean;
  readonly isDeclare: boolean;
  readonly isAutoAccessor: boolean;
  readonly key: PropertyName;
  readonly isOptional: boolean;
  readonly isDefinite: boolean;
  readonly type: TypeNode | null;
  readonly initializer: Expression | null;
}

export interface StaticBlock extends NodeBase {
  readonly kind: "StaticBlock";
  readonly body: Block;
}

export interface InterfaceDeclaration extends NodeBase {
  readonly kind: "InterfaceDeclaration";
  readonly isDeclare: boolean;
  readonly name: Identifier;
  readonly typeParameters: readonly TypeParameter[];
  readonly extendsTypes: readonly TypeReference[];
  readonly members: readonly TypeElement[];
}

export interface TypeAlias extends NodeBase {
  readonly kind: "TypeAlias";
  readonly isDeclare: boolean;
  readonly name: Identifier;
  readonly typeParameters: readonly TypeParameter[];
  readonly type: TypeNode;
}

export interface EnumDeclaration extends NodeBase {
  readonly kind: "EnumDeclaration";
  readonly isDeclare: boolean;
  readonly isConst: boolean;
  readonly name: Identifier;
  readonly members: readonly EnumMember[];
}

export interface EnumMember extends NodeBase {
  readonly kind: "EnumMember";
  readonly key: PropertyName;
  readonly initializer: Expression | null;
}

/** `namespace A.B { }` has two names; a string is `declare module "m"`; none is `declare global`. */
export interface NamespaceDeclaration extends NodeBase {
  readonly kind: "NamespaceDeclaration";
  readonly isDeclare: boolean;
  readonly names: readonly (Identifier | StringLiteral)[];
  readonly statements: readonly Statement[];
}

// ------------------------------------------------------------------------------ imports, exports

/** Every binding list empty or `null`: `import "m"`, for its effects. */
export interface ImportDeclaration extends NodeBase {
  readonly kind: "ImportDeclaration";
  readonly isTypeOnly: boolean;
  readonly defaultName: Identifier | null;
  readonly namespaceName: Identifier | null;
  readonly specifiers: readonly ImportSpecifier[];
  readonly source: StringLiteral;
  /** Has a clause, so that `import {} from "m"` and `import "m"` differ. */
  readonly hasClause: boolean;
}

/** `imported as local`; written once, both nodes have the same span. */
export interface ImportSpecifier extends NodeBase {
  readonly kind: "ImportSpecifier";
  readonly isTypeOnly: boolean;
  readonly imported: Identifier | StringLiteral;
  readonly local: Identifier;
}

/** `import A = B.C`. */
export interface ImportAlias extends NodeBase {
  readonly kind: "ImportAlias";
  readonly isTypeOnly: boolean;
  readonly name: Identifier;
  readonly target: EntityName;
}

/** `export` before a declaration, in a module or namespace. */
export interface ExportDeclaration extends NodeBase {
  readonly kind: "ExportDeclaration";
  readonly declaration: Declaration;
}

/** `export default`: a declaration is hoisted and may lack a name, an expression is evaluated. */
export interface ExportDefault extends NodeBase {
  readonly kind: "ExportDefault";
  readonly value: Expression | FunctionDeclaration | ClassDeclaration | InterfaceDeclaration;
}

/** `export { a, b as c }`, from another module when `source` is there. */
export interface ExportNamed extends NodeBase {
  readonly kind: "ExportNamed";
  readonly isTypeOnly: boolean;
  readonly specifiers: readonly ExportSpecifier[];
  readonly source: StringLiteral | null;
}

/** `local as exported`; written once, both nodes have the same span. */
export interface ExportSpecifier extends NodeBase {
  readonly kind: "ExportSpecifier";
  readonly isTypeOnly: boolean;
  readonly local: Identifier | StringLiteral;
  readonly exported: Identifier | StringLiteral;
}

/** `export * from`, or `export * as exported from`. */
export interface ExportAll extends NodeBase {
  readonly kind: "ExportAll";
  readonly isTypeOnly: boolean;
  readonly exported: Identifier | StringLiteral | null;
  readonly source: StringLiteral;
}

// --------------------------------------------------------------------------------------- unions

export type Expression =
  | Identifier
  | NumberLiteral
  | BigIntLiteral
  | StringLiteral
  | BooleanLiteral
  | NullLiteral
  | RegExpLiteral
  | TemplateLiteral
  | ArrayLiteral
  | ObjectLiteral
  | ArrowFunction
  | FunctionExpression
  | ClassExpression
  | ThisExpression
  | SuperExpression
  | PropertyAccess
  | ElementAccess
  | CallExpression
  | OptionalChain
  | NewExpression
  | ImportCall
  | MetaProperty
  | TaggedTemplate
  | Unary
  | Update
  | Binary
  | PrivateIn
  | Logical
  | Assignment
  | Conditional
  | Sequence
  | ParenthesizedExpression
  | AsExpression
  | AsConst
  | TypeAssertion
  | Satisfies
  | NonNull
  | Instantiation
  | Await
  | Yield;

/** Statements that introduce a name. */
export type Declaration =
  | VariableStatement
  | FunctionDeclaration
  | ClassDeclaration
  | InterfaceDeclaration
  | TypeAlias
  | EnumDeclaration
  | NamespaceDeclaration
  | ImportAlias;

export type Statement =
  | Declaration
  | Block
  | EmptyStatement
  | ExpressionStatement
  | If
  | For
  | ForOf
  | ForIn
  | While
  | DoWhile
  | Switch
  | Break
  | Continue
  | Return
  | Throw
  | Try
  | Labeled
  | Debugger
  | ImportDeclaration
  | ExportDeclaration
  | ExportDefault
  | ExportNamed
  | ExportAll;

/** Everything with a parameter list and a body of its own. */
export type FunctionLike =
  | FunctionDeclaration
  | FunctionExpression
  | ArrowFunction
  | Method
  | Accessor
  | Constructor;

export type Node =
  | SourceModule
  | Statement
  | Expression
  | TypeSyntax
  | ClassMember
  | ObjectMember
  | PrivateName
  | ComputedName
  | TemplateElement
  | Hole
  | Spread
  | Parameter
  | ObjectPattern
  | ArrayPattern
  | PatternProperty
  | PatternElement
  | RestElement
  | VariableList
  | VariableDeclaration
  | SwitchClause
  | CatchClause
  | EnumMember
  | ImportSpecifier
  | ExportSpecifier;

export type NodeKind = Node["kind"];

/** The node type of a kind. */
export type NodeOf<K extends NodeKind> = Extract<Node, { readonly kind: K }>;
