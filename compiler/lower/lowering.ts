/** What the parts of lowering share: one object per round, so that parts find each other without importing one another. */
import type { CheckedProgram } from "../check/checked-program.ts";
import type { TypeOperations } from "../check/type-operations.ts";
import type { ClassValueType, Type } from "../check/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Node } from "../ir/tree.ts";
import type {
  CallExpression,
  ClassDeclaration,
  ClassExpression,
  Expression,
  FunctionLike,
  Spread,
  Statement,
  Node as SyntaxNode,
} from "../syntax/ast.ts";
import type { AlikeCopies } from "./alike-copies.ts";
import type { Bigints } from "./bigint.ts";
import type { Body } from "./body.ts";
import type { ArgumentSource, ClassMembers } from "./class-members.ts";
import type { ClassObjects } from "./class-objects.ts";
import type { Classes } from "./classes.ts";
import type { Closures, Shape } from "./closures.ts";
import type { Constructors } from "./construct.ts";
import type { CopiedOrders } from "./copied-order.ts";
import type { Doubts } from "./doubts.ts";
import type { Dynamic } from "./dynamic.ts";
import type { Flows } from "./flows.ts";
import type { FunctionInstance, Functions } from "./functions.ts";
import type { Interfaces } from "./interfaces.ts";
import type { JsonReaders } from "./json.ts";
import type { JsonWriting } from "./json-writing.ts";
import type { Layouts, StructRecord } from "./layouts.ts";
import type { MissingValues } from "./missing-values.ts";
import type { ModuleBuilder } from "./module-builder.ts";
import type { ModuleVariables } from "./module-variables.ts";
import type { OwnProperties } from "./own-properties.ts";
import type { Patterns } from "./patterns.ts";
import type { Prototypes } from "./prototypes.ts";
import type { Receivers } from "./receivers.ts";
import type { Representations } from "./representation.ts";
import type { Symbols } from "./symbols.ts";
import type { TaggedTemplates } from "./tagged-templates.ts";
import type { Uses } from "./uses.ts";
import type { IndexContext, Value } from "./value.ts";
import type { WalkUse } from "./walked-text.ts";

/** The services of one round. */
export interface Lowering {
  readonly program: CheckedProgram;
  readonly types: TypeOperations;
  readonly builder: ModuleBuilder;
  readonly flows: Flows;
  readonly uses: Uses;
  readonly missing: MissingValues;
  /** What alone is lowered, where no module is made. */
  readonly doubts: Doubts | undefined;
  readonly representations: Representations;
  readonly bigints: Bigints;
  readonly symbols: Symbols;
  readonly layouts: Layouts;
  readonly interfaces: Interfaces;
  readonly functions: Functions;
  readonly closures: Closures;
  readonly receivers: Receivers;
  readonly classes: Classes;
  readonly classMembers: ClassMembers;
  readonly classObjects: ClassObjects;
  readonly prototypes: Prototypes;
  readonly constructors: Constructors;
  readonly dynamic: Dynamic;
  readonly jsonReaders: JsonReaders;
  readonly jsonWriting: JsonWriting;
  readonly ownProperties: OwnProperties;
  readonly copiedOrders: CopiedOrders;
  readonly patterns: Patterns;
  readonly taggedTemplates: TaggedTemplates;
  readonly moduleVariables: ModuleVariables;
  readonly handlers: Handlers;
  readonly diagnostics: Diagnostic[];
  /** Where no module is made. */
  readonly alikeCopies: AlikeCopies | undefined;
  /** Runs after the current function is done: functions are lowered one after the other, not one inside the other. */
  later(task: () => void): void;
}

/** What structs do for members they have not; nothing where that is nothing. */
export interface OpenObjects {
  read(
    body: Body,
    record: StructRecord,
    object: Node,
    name: string,
    wanted: Type,
  ): Value | undefined;
  write(
    body: Body,
    record: StructRecord,
    object: Node,
    name: string,
    value: Value,
  ): Node | undefined;
  call(
    body: Body,
    record: StructRecord,
    object: Node,
    name: string,
    shape: Shape,
    args: ArgumentSource,
  ): Value | undefined;
}

/** Lowering of syntax, entered from everywhere; filled in where the parts are put together. */
export interface Handlers {
  expression(body: Body, node: Expression, index: IndexContext): Value;
  /** For its effects only. */
  effect(body: Body, node: Expression): void;
  /** As a truth value, a `bool`. */
  condition(body: Body, node: Expression): Node;
  /** With a hint of the type that is wanted; the result is of that type's representation. */
  expressionAs(body: Body, node: Expression, type: Type): Node;
  statement(body: Body, node: Statement): void;
  /** The parameters and statements of a function copy. */
  functionBody(body: Body, instance: FunctionInstance): void;
  /** An async function or a generator: what makes the object, and its body. */
  async(lowering: Lowering, instance: FunctionInstance, name: string): void;
  generator(lowering: Lowering, instance: FunctionInstance, name: string): void;
  /** A function as a closure of the type; of a declared one that is named, where that is. */
  functionValue(body: Body, node: FunctionLike, type: Type, use?: Expression): Node;
  /** An array or string as an object, where the type wants any iterable object. */
  iterable(body: Body, value: Value, to: Type): Value | undefined;
  classDefinition(body: Body, node: ClassDeclaration | ClassExpression): Value | undefined;
  /** A call of a value of unknown type, or of a member of one. */
  dynamicCall(body: Body, node: CallExpression): Value;
  /** A call of a member of a boxed value, boxed too. */
  dynamicMethod(
    body: Body,
    object: Node,
    name: string,
    args: readonly (Expression | Spread)[],
    at: SyntaxNode,
  ): Node;
  /** A boxed value as a function of the calling convention. */
  dynamicClosure(body: Body, value: Node, shape: Shape): Node;
  /** What V8 calls a value in its messages. */
  shownValue(body: Body, value: Node): Node;
  /** What spreads take of a boxed value, as an array. */
  dynamicItems(body: Body, value: Node, at: SyntaxNode, use: WalkUse): Value;
  /** What walks over a boxed value, step by step. */
  dynamicWalk(body: Body, value: Node, at: SyntaxNode, use: WalkUse): Value;
  /** A static method of a typed array that is a value, an instance of it, or the test for one; nothing for other classes. */
  typedClass(
    body: Body,
    type: ClassValueType,
    self: Node,
    name: string,
    shape: Shape | undefined,
    args: ArgumentSource,
  ): Value | undefined;
  /** Members of dictionaries that stand for objects, and of objects that stand for dictionaries. */
  readonly open: OpenObjects;
}
