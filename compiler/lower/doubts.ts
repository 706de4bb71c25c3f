/**
 * What of a program a check lowers to find out whether it is supported: functions, methods and statements that are not surely so (sure-walk.ts). Who calls
 * them does not matter, so nothing else is lowered; should one of them be refused, the program is lowered again as a whole, which tells what is reached.
 * Only where the code alone does not say which copies there are, of generic code above all, all code that names it is lowered with it.
 */
import type { CheckedModule, CheckedProgram } from "../check/checked-program.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
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
import type { StructRecord } from "./layouts.ts";
import type { Lowering } from "./lowering.ts";
import { isClassInstance } from "./structs.ts";
import { isSureExpression } from "./sure-expressions.ts";
import {
  isSureClass,
  isSureClassMember,
  isSureFunction,
  isSureStatement,
  isSureVariable,
} from "./sure-statements.ts";
import { type Mentions, SureWalk } from "./sure-walk.ts";

/** Code that is lowered as a whole or not at all. */
interface Unit {
  /** The statement of a module that it is, or is in. */
  readonly top: Statement;
  readonly node: Statement | FunctionLike | ClassMember;
  /** For members of classes: the class. */
  readonly owner: ReferenceType | undefined;
  readonly mentions: Mentions;
  isSure: boolean;
}

/** Something for lowering to make. */
type Doubt =
  | {
      readonly kind: "function";
      readonly node: FunctionLike;
      readonly typeArguments: readonly Type[];
    }
  | { readonly kind: "object"; readonly type: ReferenceType };

/** Statements whose code runs where they are: nobody has to call it. */
const IN_PLACE: ReadonlySet<Node["kind"]> = new Set([
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
  readonly #units: Unit[] = [];
  readonly #statements = new Set<Statement>();
  readonly #doubts: Doubt[] = [];
  /** By class: what is asked for of each of its objects' types. */
  readonly #members = new Map<ProgramSymbol, (Method | Accessor)[]>();
  readonly #asked = new Set<StructRecord>();
  readonly #sure = new Set<Node>();
  /** Classes of which objects are asked for. */
  readonly #made = new Set<ProgramSymbol>();
  /** By class, those that extend it. */
  readonly #derived = new Map<ProgramSymbol, ProgramSymbol[]>();
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
    this.#isWhole ||= this.#walk.dependsOnAll;
    if (!this.#isWhole) this.#spread();
    for (const { node, isSure } of this.#units) if (isSure) this.#sure.add(node);
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

  /** Has lowering make the functions and objects that are doubtful. */
  ask(lowering: Lowering): void {
    const { types, functions, constructors, program } = lowering;
    for (const doubt of this.#doubts) {
      lowering.later(() => {
        if (doubt.kind === "object") {
          // Of an abstract class there are no objects, but its constructor runs for those of others.
          if (constructors.isAbstract(doubt.type)) constructors.maker(doubt.type);
          else constructors.created(doubt.type);
          return;
        }
        const { typeParameters } = program.signatureOf(doubt.node);
        const empty = Instantiation.empty(types);
        functions.instance(doubt.node, empty.with(typeParameters, doubt.typeArguments));
      });
    }
  }

  /** Has lowering make the doubtful methods of the objects that it makes; tells whether there were more. */
  askOfObjects({ layouts, types, classMembers, later }: Lowering): boolean {
    const records = layouts.created.filter((each) => !this.#asked.has(each));
    for (const record of records) {
      this.#asked.add(record);
      const { type } = record.info;
      let owner = isClassInstance(type) ? type : undefined;
      for (; owner; owner = types.baseClassOf(owner)) {
        const of = owner;
        for (const node of this.#members.get(of.target.symbol) ?? [])
          later(() => classMembers.instance(of, node, []));
      }
    }
    return records.length > 0;
  }

  // ------------------------------------------------------------------------------------ finding

  /** @param top the statement of the module that it is, or that exports it */
  #look(node: Statement, top: Statement): void {
    switch (node.kind) {
      case "ExportDeclaration":
        this.#look(node.declaration, top);
        return;
      case "FunctionDeclaration":
        this.#add(top, node, undefined, () => isSureFunction(this.#walk, node));
        return;
      case "ClassDeclaration":
        if (!node.isDeclare) this.#lookAtClass(node, top);
        return;
      case "VariableStatement":
        if (!node.isDeclare) this.#lookAtVariables(node, top);
        return;
      case "NamespaceDeclaration":
        if (node.isDeclare) return;
        for (const each of node.statements) this.#look(each, top);
        // What it adds to the function or class of its name shows wherever that is a value.
        if (this.#program.symbolOf(node)?.kind !== "namespace") this.#isWhole = true;
        return;
      default:
        this.#add(top, node, undefined, () => isSureStatement(this.#walk, node));
    }
  }

  #add(
    top: Statement,
    node: Unit["node"],
    owner: ReferenceType | undefined,
    ask: () => boolean,
  ): boolean {
    const mentions: Mentions = new Set();
    this.#walk.mentions = mentions;
    const isSure = ask() || !this.#program.isReachable(node);
    this.#units.push({ top, node, owner, mentions, isSure });
    return isSure;
  }

  #lookAtVariables(node: VariableStatement, top: Statement): void {
    const others = node.list.declarations.filter((each) => {
      const { target, initializer } = each;
      // Its code is lowered when it is called, if nobody takes it as a value.
      const isFunction =
        initializer?.kind === "ArrowFunction" || initializer?.kind === "FunctionExpression";
      if (!isFunction || target.kind !== "Identifier") return true;
      this.#add(top, initializer, undefined, () => isSureFunction(this.#walk, initializer));
      return false;
    });
    if (others.length > 0)
      this.#add(top, node, undefined, () =>
        others.every((each) => isSureVariable(this.#walk, each)),
      );
  }

  #lookAtClass(node: ClassDeclaration, top: Statement): void {
    const { selfType } = this.#program.classOf(node);
    const { superClass } = node;
    const base = superClass?.kind === "Identifier" && this.#program.symbolOf(superClass);
    if (base) this.#derived.set(base, [...(this.#derived.get(base) ?? []), selfType.target.symbol]);
    const isSure = isSureClass(this.#walk, node);
    // The class itself is what its objects are made of.
    if (!isSure) this.#add(top, node, selfType, () => false);
    for (const each of node.members)
      this.#add(top, each, selfType, () => isSure && isSureClassMember(this.#walk, each));
  }

  // ---------------------------------------------------------------------------------- spreading

  /** Makes doubts of what is not sure, and of what must be lowered with it. */
  #spread(): void {
    const byMention = new Map<Node | ProgramSymbol | string, Unit[]>();
    const pending = this.#units.filter(({ isSure }) => !isSure);
    if (pending.length === 0) return;
    for (const unit of this.#units) {
      for (const each of unit.mentions) {
        const known = byMention.get(each);
        if (known) known.push(unit);
        else byMention.set(each, [unit]);
      }
    }
    for (let unit = pending.pop(); unit; unit = pending.pop()) {
      for (const named of this.#doubt(unit)) {
        for (const each of byMention.get(named) ?? []) {
          if (!each.isSure) continue;
          each.isSure = false;
          pending.push(each);
        }
        byMention.delete(named);
      }
    }
  }

  /** Takes the code for doubtful; gives what names it where that must be lowered, too. */
  #doubt({ node, owner, top }: Unit): Iterable<Node | ProgramSymbol | string> {
    switch (node.kind) {
      case "FunctionExpression":
      case "ArrowFunction":
        this.#statements.add(top);
        return this.#doubtFunction(node);
      case "FunctionDeclaration":
        return this.#doubtFunction(node);
      case "Constructor":
      case "PropertyDefinition":
      case "Method":
      case "Accessor":
        this.#statements.add(top);
        return owner ? this.#doubtMember(node, owner) : [];
      case "ClassDeclaration":
        this.#statements.add(top);
        return owner ? this.#doubtObjects(owner.target.symbol) : [];
      case "StaticBlock":
      case "VariableStatement":
        this.#statements.add(top);
        return [];
      default:
        this.#statements.add(top);
        if (!IN_PLACE.has(node.kind)) this.#isWhole = true;
        return [];
    }
  }

  #doubtFunction(node: FunctionLike): Iterable<Node> {
    const copies = isGeneric(node) ? this.#copiesOf(node) : [[]];
    if (!copies || (isGeneric(node) && this.#walk.values.has(node))) return [node];
    for (const typeArguments of copies)
      this.#doubts.push({ kind: "function", node, typeArguments });
    return [];
  }

  #doubtMember(
    node: Exclude<ClassMember, { kind: "IndexSignature" | "StaticBlock" }>,
    owner: ReferenceType,
  ): Iterable<Node | ProgramSymbol | string> {
    const { symbol } = owner.target;
    if (node.kind === "PropertyDefinition") return node.isStatic ? [] : this.#doubtObjects(symbol);
    if (node.kind === "Constructor") return this.#doubtObjects(symbol);
    const isNamed = node.key.kind === "Identifier" || node.key.kind === "PrivateName";
    if (node.isStatic || isGeneric(node)) {
      // Its copies are those of its calls, on objects that are there.
      if (!isNamed) this.#isWhole = true;
      const called = isNamed ? this.#callsOf(owner, node.key.name, node) : [];
      return node.isStatic ? called : [...called, ...this.#doubtObjects(symbol)];
    }
    this.#members.set(symbol, [...(this.#members.get(symbol) ?? []), node]);
    return this.#doubtObjects(symbol);
  }

  /** What calls of a method name: itself, those of base classes that it overrides, or the method of an interface. */
  #callsOf(owner: ReferenceType, name: string, node: Node): (Node | string)[] {
    const { types } = this.#program;
    const found: (Node | string)[] = [name, node];
    for (let base = types.baseClassOf(owner); base; base = types.baseClassOf(base))
      found.push(...(types.propertyOf(base, name)?.declarations ?? []));
    return found;
  }

  /** Takes for doubtful what makes objects of a class and of those that extend it. */
  #doubtObjects(symbol: ProgramSymbol): readonly ProgramSymbol[] {
    const found = [symbol];
    for (const each of found) found.push(...(this.#derived.get(each) ?? []));
    return found.filter((each) => {
      if (this.#made.has(each)) return false;
      this.#made.add(each);
      const declared = this.#program.declaredTypeOf(each);
      if (declared.kind !== "classValue") return true;
      const { target } = declared;
      const copies = target.typeParameters.length > 0 ? this.#copiesOf(each) : [[]];
      for (const typeArguments of copies ?? [])
        this.#doubts.push({
          kind: "object",
          type: this.#program.types.reference(target, typeArguments),
        });
      return !copies;
    });
  }

  /** The type arguments with which sure code asks for a function or a class; nothing where it takes other code to say so. */
  #copiesOf(named: Node | ProgramSymbol): readonly (readonly Type[])[] | undefined {
    const copies = this.#walk.copies.get(named) ?? [];
    const areKnown = copies.every((each) => each.every((type) => !type.mayBeGeneric));
    return areKnown ? copies : undefined;
  }
}

function isGeneric(node: FunctionLike): boolean {
  return "typeParameters" in node && node.typeParameters.length > 0;
}
