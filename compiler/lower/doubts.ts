/**
 * What of a program a check lowers to find out whether it is supported: functions, methods and statements that are not surely so (sure-walk.ts). Who calls
 * them does not matter, so nothing else is lowered; should one of them be refused, the program is lowered again as a whole, which tells what is reached.
 */
import type { CheckedModule, CheckedProgram } from "../check/checked-program.ts";
import type { ReferenceType, Type } from "../check/types.ts";
import type {
  Accessor,
  ClassDeclaration,
  ClassMember,
  FunctionLike,
  Method,
  Node,
  Statement,
  VariableStatement,
} from "../syntax/ast.ts";
import { Instantiation } from "./instantiation.ts";
import type { Lowering } from "./lowering.ts";
import { isSureExpression } from "./sure-expressions.ts";
import {
  isSureClass,
  isSureClassMember,
  isSureFunction,
  isSureStatement,
  isSureVariable,
} from "./sure-statements.ts";
import { SureWalk } from "./sure-walk.ts";

/** A piece of code to lower. */
type Doubt =
  | {
      readonly kind: "function";
      readonly node: FunctionLike;
      readonly typeArguments: readonly Type[];
    }
  | { readonly kind: "member"; readonly owner: ReferenceType; readonly node: Method | Accessor }
  | { readonly kind: "constructor"; readonly owner: ReferenceType };

/** Statements whose code runs where they are: nobody has to call it. */
const IN_PLACE: ReadonlySet<Statement["kind"]> = new Set([
  "ExpressionStatement",
  "Block",
  "If",
  "For",
  "ForOf",
  "ForIn",
  "While",
  "DoWhile",
  "Switch",
  "Throw",
  "Try",
  "Labeled",
]);

/** The doubts about a program. */
export class Doubts {
  readonly #program: CheckedProgram;
  readonly #walk: SureWalk;
  readonly #statements = new Set<Statement>();
  readonly #doubts: Doubt[] = [];
  readonly #generic: FunctionLike[] = [];
  readonly #sure = new Set<Node>();
  #isWhole = false;

  constructor(program: CheckedProgram) {
    this.#program = program;
    this.#walk = new SureWalk(program, {
      expression: isSureExpression,
      functionLike: isSureFunction,
    });
    for (const module of program.modules) {
      if (module.isLibrary || module.isDeclarationFile) continue;
      for (const statement of module.ast.statements) this.#look(statement, statement);
    }
    for (const node of this.#generic) this.#askForCopies(node);
    this.#isWhole ||= this.#walk.dependsOnAll;
  }

  /** Whether there are none. */
  get areNone(): boolean {
    return !this.#isWhole && this.#statements.size === 0 && this.#doubts.length === 0;
  }

  /** Whether some are about the program as a whole. */
  get areOfWhole(): boolean {
    return this.#isWhole;
  }

  /** Whether a function is surely supported. */
  isSure(node: Node): boolean {
    return this.#sure.has(node);
  }

  /** The doubtful statements at the top of a module. */
  statementsOf(module: CheckedModule): readonly Statement[] {
    return module.ast.statements.filter((each) => this.#statements.has(each));
  }

  /** Has lowering make the functions that are doubtful. */
  ask(lowering: Lowering): void {
    const { types, functions, classMembers, constructors, program } = lowering;
    for (const doubt of this.#doubts) {
      lowering.later(() => {
        switch (doubt.kind) {
          case "function": {
            const { typeParameters } = program.signatureOf(doubt.node);
            const empty = Instantiation.empty(types);
            functions.instance(doubt.node, empty.with(typeParameters, doubt.typeArguments));
            return;
          }
          case "member":
            classMembers.instance(doubt.owner, doubt.node, []);
            return;
          case "constructor":
            constructors.created(doubt.owner);
        }
      });
    }
  }

  /** @param top the statement of the module that it is, or that exports it */
  #look(node: Statement, top: Statement): void {
    switch (node.kind) {
      case "ExportDeclaration":
        this.#look(node.declaration, top);
        return;
      case "FunctionDeclaration":
        this.#noteFunction(node, isSureFunction(this.#walk, node));
        return;
      case "ClassDeclaration":
        if (!node.isDeclare && this.#program.isReachable(node)) this.#lookAtClass(node, top);
        return;
      case "VariableStatement":
        if (!node.isDeclare) this.#lookAtVariables(node, top);
        return;
      default:
        if (isSureStatement(this.#walk, node)) return;
        this.#statements.add(top);
        if (!IN_PLACE.has(node.kind)) this.#isWhole = true;
    }
  }

  #noteFunction(node: FunctionLike, isSure: boolean): void {
    if (isSure) this.#sure.add(node);
    else if (!this.#program.isReachable(node)) return;
    else if (isGeneric(node)) this.#generic.push(node);
    else this.#doubts.push({ kind: "function", node, typeArguments: [] });
  }

  #lookAtVariables(node: VariableStatement, top: Statement): void {
    for (const each of node.list.declarations) {
      const { target, initializer } = each;
      const isSure = isSureVariable(this.#walk, each);
      if (!isSure) this.#statements.add(top);
      // Lowered when it is called, if nobody takes it as a value.
      const isFunction =
        initializer?.kind === "ArrowFunction" || initializer?.kind === "FunctionExpression";
      if (isFunction && target.kind === "Identifier") this.#noteFunction(initializer, isSure);
    }
  }

  #lookAtClass(node: ClassDeclaration, top: Statement): void {
    const doubtful = node.members.filter((each) => !isSureClassMember(this.#walk, each));
    for (const each of node.members) if (!doubtful.includes(each)) this.#sure.add(each);
    const { selfType, typeParameters } = this.#program.classOf(node);
    if (!isSureClass(this.#walk, node)) this.#isWhole = true;
    if (doubtful.length === 0) return;
    this.#statements.add(top);
    // Of a generic class nobody knows here which copies there are.
    if (typeParameters.length > 0) this.#isWhole = true;
    for (const each of doubtful) this.#noteMember(each, selfType);
  }

  #noteMember(node: ClassMember, owner: ReferenceType): void {
    if (node.kind === "Constructor" || (node.kind === "PropertyDefinition" && !node.isStatic))
      this.#doubts.push({ kind: "constructor", owner });
    else if (
      (node.kind === "Method" || node.kind === "Accessor") &&
      !node.isStatic &&
      !isGeneric(node)
    )
      this.#doubts.push({ kind: "member", owner, node });
    // A static field is made where its class is.
    else if (node.kind !== "PropertyDefinition") this.#isWhole = true;
  }

  /** The copies of a doubtful function that code asks for which is sure. */
  #askForCopies(node: FunctionLike): void {
    if (this.#walk.values.has(node)) this.#isWhole = true;
    for (const typeArguments of this.#walk.copies.get(node) ?? []) {
      if (typeArguments.some((each) => each.mayBeGeneric)) this.#isWhole = true;
      this.#doubts.push({ kind: "function", node, typeArguments });
    }
  }
}

function isGeneric(node: FunctionLike): boolean {
  return "typeParameters" in node && node.typeParameters.length > 0;
}
