/**
 * What the checker gives to lowering: the syntax trees and, beside them, facts about nodes. Facts are looked up by node;
 * everything is resolved, so no later stage asks for names or infers types.
 */
import type { SourceFile } from "../source.ts";
import type {
  ArrowFunction,
  CallExpression,
  ClassDeclaration,
  ClassExpression,
  ElementAccess,
  Expression,
  FunctionLike,
  NewExpression,
  Node,
  PropertyAccess,
  PropertyDefinition,
  SourceModule,
  TaggedTemplate,
} from "../syntax/ast.ts";
import type { TypeNode } from "../syntax/ast-types.ts";
import type { ProgramSymbol } from "./symbols.ts";
import type { TypeOperations } from "./type-operations.ts";
import type {
  DeclaredType,
  Property,
  ReferenceType,
  Signature,
  SignatureNode,
  Type,
} from "./types.ts";

/** A checked program. */
export interface CheckedProgram {
  /** In the order ESM executes them; the entry is last. Library and declaration files are not among them. */
  readonly modules: readonly CheckedModule[];
  /** What a module imports of these, in the order of its text. */
  importsOf(module: CheckedModule): readonly CheckedModule[];
  readonly entry: CheckedModule;
  readonly types: TypeOperations;

  /** The type of an expression: narrowed, and with what its context gave to it. Never deferred by inference. */
  typeOf(node: Expression): Type;
  /** The type that a literal, arrow or call was checked against, if its place has one. */
  contextualTypeOf(node: Expression): Type | undefined;
  /** What a name stands for, where it is used or declared; imports are followed to their target. */
  symbolOf(node: Node): ProgramSymbol | undefined;
  /** How a call was resolved. Template tags are calls. */
  callOf(node: CallExpression | NewExpression | TaggedTemplate): ResolvedCall;
  /** What a property or element access names. `undefined` for computed elements: `a[i]`, `record[key]`. */
  memberOf(node: PropertyAccess | ElementAccess): ResolvedMember | undefined;
  /** The member a key in an object pattern, object literal or class stands for, by its name at run time. */
  propertyNameOf(node: Node): string | undefined;
  /** The name that a function expression without one gets from where it is written. */
  givenNameOf(node: Node): string | undefined;
  /** Type by declaration (before narrowing) of a variable, parameter, function, class value, enum object. */
  declaredTypeOf(symbol: ProgramSymbol): Type;
  /** The type that a type annotation denotes. */
  typeOfTypeNode(node: TypeNode): Type;
  /** The signature of a function-like node, with its own type parameters. Overloads: that of the implementation. */
  signatureOf(node: SignatureNode): Signature;
  /** The class a declaration or expression declares. */
  classOf(node: ClassDeclaration | ClassExpression): DeclaredType;
  /** The class that declares a field. */
  ownerOf(node: PropertyDefinition): DeclaredType | undefined;
  /** The type of `this` inside a function-like node's own body, if it has one. Arrows: that of the function around. */
  thisTypeOf(node: FunctionLike): Type | undefined;
  /** The type of `this` in a function that gets it from each of its calls; nothing for members of classes and arrows. */
  receiverTypeOf(node: FunctionLike): Type | undefined;
  /** Whether the function's code looks at `arguments`. */
  usesArguments(node: FunctionLike): boolean;
  /** Whether an arrow's code looks at the `arguments` of the function around it. */
  usesOuterArguments(node: ArrowFunction): boolean;
  /** The function whose `this` an arrow uses. */
  ownerOfThis(node: ArrowFunction): FunctionLike | undefined;
  /** The class of the objects that a generator function makes, with its type arguments. */
  generatorTypeOf(node: FunctionLike): ReferenceType | undefined;
  /** What the promise of an async function holds. */
  asyncValueTypeOf(node: FunctionLike): Type;
  /** Whether running off the end of the body is possible. */
  canReachEnd(node: FunctionLike | SourceModule): boolean;
  /**
   * Variables, parameters, local functions and classes of functions around `node` that it or functions inside it use. Things at
   * the top of a module are not captured: they exist once.
   */
  capturesOf(node: FunctionLike | ClassDeclaration | ClassExpression): readonly ProgramSymbol[];
  /** Whether `this` of a function around is used: by arrows, and by functions inside arrows. */
  capturesThis(node: ArrowFunction): boolean;
  /** Whether this node is in code that the program may run. */
  isReachable(node: Node): boolean;
  /** Value of a constant enum member, or of a `const enum` access. */
  constantValueOf(node: Node): string | number | undefined;

  /**
   * A function or class of the library by file and name, as builtins name it: `array.ts#map`. Loads the file if nobody
   * has, and checks the declaration's body, so facts about its nodes are there.
   */
  libraryDeclaration(name: string): ProgramSymbol;
  /**
   * Checks a function or method of the library, or of a class what runs when objects are made, if that has not happened. Lowering calls it
   * before it lowers code of a library file; for the program's own files it does nothing.
   */
  prepare(declaration: Node): void;
  /** The module whose file holds a node. */
  moduleOf(node: Node): CheckedModule;
}

/** One file of the program. */
export interface CheckedModule {
  readonly path: string;
  readonly file: SourceFile;
  readonly ast: SourceModule;
  readonly isLibrary: boolean;
  readonly isDeclarationFile: boolean;
  readonly exports: ReadonlyMap<string, ProgramSymbol>;
}

/**
 * - `function`: a declared function, `symbol` says which
 * - `method`: a method of a class instance or object, `member` says which; may be overridden
 * - `static`: a static method
 * - `super`: `super(…)`, the constructor of the base class
 * - `superMethod`: `super.m(…)`
 * - `constructor`: `new C(…)`
 * - `value`: whatever function the callee evaluates to
 * - `builtin`: a declared global or member of a builtin: `name` is its qualified name
 * - `library`: a function that a library file declares
 * - `fork`, `wait`: of `"tscript"`
 * - `dynamic`: the callee is `any`
 */
export type CallKind =
  | "function"
  | "method"
  | "static"
  | "super"
  | "superMethod"
  | "constructor"
  | "value"
  | "builtin"
  | "library"
  | "fork"
  | "wait"
  | "dynamic";

/** How a call or `new` was resolved. */
export interface ResolvedCall {
  readonly kind: CallKind;
  /** The chosen overload with type arguments put in. */
  readonly signature: Signature;
  /** For the type parameters of `declaration`, in order; for constructors those of the class. */
  readonly typeArguments: readonly Type[];
  /** The declaration with a body, where one is known; for overloads the implementation. */
  readonly declaration: SignatureNode | undefined;
  /** The function, class or method that is called. */
  readonly symbol: ProgramSymbol | undefined;
  /** For methods, statics and builtin members. */
  readonly member: ResolvedMember | undefined;
  /** For builtins: `parseInt`, `Math.floor`, `Array#push`, `tscript.collectAll`, `node:fs.readFileSync`. */
  readonly name: string | undefined;
  /** For `fork(f, …)`: the call `f(…)`, whose arguments are those of the fork after the first. */
  readonly forked: ResolvedCall | undefined;
}

/**
 * - `field`, `method`, `accessor`: of a class instance, interface or object type
 * - `static`: of a class value
 * - `enumMember`, `namespaceMember`
 * - `builtin`: of a global or builtin type, by qualified name
 * - `index`: found by an index signature: `record.name`
 * - `dynamic`: the object is `any`
 */
export type MemberKind =
  | "field"
  | "method"
  | "accessor"
  | "static"
  | "enumMember"
  | "namespaceMember"
  | "builtin"
  | "index"
  | "dynamic";

/** What `object.name` or `object["name"]` means. */
export interface ResolvedMember {
  readonly kind: MemberKind;
  readonly name: string;
  /** The type of the object, without null and undefined. */
  readonly objectType: Type;
  readonly property: Property | undefined;
  /** The symbol of an enum member, namespace member, static or method. */
  readonly symbol: ProgramSymbol | undefined;
  /** For builtins: `Array#push`, `String#length`, `Math.floor`. */
  readonly qualifiedName: string | undefined;
}
