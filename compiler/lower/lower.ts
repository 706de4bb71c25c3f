/**
 * Lowering: a checked program to a module of trees. Runs in rounds until what the program was lowered with is what follows from it
 * (flows.ts); the last round's module is the result.
 */

import { GrowingType } from "../check/canonical.ts";
import type { CheckedModule, CheckedProgram } from "../check/checked-program.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type { Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type Node, op, type TreeModule } from "../ir/tree.ts";
import type { Statement } from "../syntax/ast.ts";
import { Bigints } from "./bigint.ts";
import { Body } from "./body.ts";
import { lowerClassDefinition } from "./class-definition.ts";
import { ClassMembers } from "./class-members.ts";
import { ClassObjects } from "./class-objects.ts";
import { Classes } from "./classes.ts";
import { Closures } from "./closures.ts";
import { lowerCondition } from "./conditional.ts";
import { Constructors } from "./construct.ts";
import { Dynamic } from "./dynamic.ts";
import { lowerDynamicCall, toClosure } from "./dynamic-calls.ts";
import { itemsDynamic } from "./dynamic-properties.ts";
import { makeErrorMakers } from "./error-makers.ts";
import { lowerEffect, lowerExpression, lowerExpressionAs } from "./expression.ts";
import { Flows } from "./flows.ts";
import { lowerFunctionBody } from "./function-body.ts";
import { lowerFunctionValue } from "./function-values.ts";
import { Functions } from "./functions.ts";
import { lowerGenerator } from "./generators.ts";
import { Instantiation } from "./instantiation.ts";
import { Interfaces } from "./interfaces.ts";
import { asIterable } from "./iterables.ts";
import { JsonReaders } from "./json.ts";
import { JsonWriting } from "./json-writing.ts";
import { Layouts } from "./layouts.ts";
import type { Handlers, Lowering } from "./lowering.ts";
import { ModuleBuilder } from "./module-builder.ts";
import { ModuleVariables } from "./module-variables.ts";
import { OPEN_OBJECT_MEMBERS } from "./open-objects.ts";
import { OwnProperties } from "./own-properties.ts";
import { prepareCode } from "./prepare.ts";
import { Representations } from "./representation.ts";
import { lowerStatement } from "./statement.ts";
import { Structs } from "./structs.ts";
import { TaggedTemplates } from "./tagged-templates.ts";
import { diagnosticOf } from "./unsupported.ts";
import { Uses } from "./uses.ts";
import { enterBlock, enterFunction } from "./variables.ts";

/** What to keep besides the program's own effects. */
export interface LowerOptions {
  /** Names of functions of the entry module to keep callable from outside. */
  readonly exports?: readonly string[];
}

/** The lowered program, and what of it is not supported yet. */
export interface LowerResult {
  readonly module: TreeModule | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

const HANDLERS: Handlers = {
  expression: lowerExpression,
  effect: lowerEffect,
  condition: lowerCondition,
  expressionAs: lowerExpressionAs,
  statement: lowerStatement,
  functionBody: lowerFunctionBody,
  generator: lowerGenerator,
  functionValue: lowerFunctionValue,
  iterable: asIterable,
  classDefinition: lowerClassDefinition,
  dynamicCall: lowerDynamicCall,
  dynamicClosure: toClosure,
  dynamicItems: itemsDynamic,
  open: OPEN_OBJECT_MEMBERS,
};

/** Answers only grow, and each round adds one at least; programs settle in two or three. */
const MAX_ROUNDS = 40;

/** Lowers a program that checked without errors. */
export function lower(program: CheckedProgram, options: LowerOptions = {}): LowerResult {
  return settle(program, options, (round) => round.finish());
}

/** What of a program that checked without errors is not supported yet: as `lower` says, without making a module. */
export function findUnsupported(program: CheckedProgram): readonly Diagnostic[] {
  return settle(program, {}, () => undefined).diagnostics;
}

/** Lowers until representations are settled. @param finish makes the module of the last round, when all of it is supported */
function settle(
  program: CheckedProgram,
  options: LowerOptions,
  finish: (round: Round) => TreeModule | undefined,
): LowerResult {
  const flows = new Flows(program.types);
  const structs = new Structs(program.types);
  const uses = new Uses(program);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    try {
      const lowered = new Round(program, flows, structs, uses).run(options);
      if (flows.endRound()) continue;
      const { diagnostics } = lowered.lowering;
      return { module: diagnostics.length > 0 ? undefined : finish(lowered), diagnostics };
    } catch (error) {
      if (!(error instanceof GrowingType)) throw error;
      return { module: undefined, diagnostics: [growing(program, error.type)] };
    }
  }
  throw new Bug("lower", "representations do not settle");
}

/** Reports a type without end where it is declared, when no statement brought it up. */
function growing(program: CheckedProgram, type: Type): Diagnostic {
  const symbol = type.kind === "reference" ? type.target.symbol : undefined;
  const [declaration] = symbol?.declarations ?? [];
  const module = declaration ? program.moduleOf(declaration) : program.entry;
  const { start, end } = declaration ?? module.ast;
  return diagnostic("E7003", { file: module.file, start, end }, {});
}

class Round {
  readonly lowering: Lowering;
  readonly #tasks: (() => void)[] = [];
  #entry = -1;

  constructor(program: CheckedProgram, flows: Flows, structs: Structs, uses: Uses) {
    const tasks = this.#tasks;
    // The parts know each other through this object, so it is filled while they are made.
    const lowering = {
      program,
      types: program.types,
      builder: new ModuleBuilder(),
      flows,
      uses,
      handlers: HANDLERS,
      diagnostics: [],
      later: (task: () => void) => {
        tasks.push(task);
      },
    } as unknown as { -readonly [Part in keyof Lowering]: Lowering[Part] };
    lowering.classes = new Classes(lowering, program);
    lowering.representations = new Representations(lowering);
    lowering.bigints = new Bigints(lowering);
    lowering.layouts = new Layouts(lowering, structs);
    lowering.interfaces = new Interfaces(lowering);
    lowering.closures = new Closures(lowering);
    lowering.functions = new Functions(lowering);
    lowering.classMembers = new ClassMembers(lowering);
    lowering.classObjects = new ClassObjects(lowering);
    lowering.constructors = new Constructors(lowering);
    lowering.dynamic = new Dynamic(lowering);
    lowering.jsonReaders = new JsonReaders(lowering);
    lowering.jsonWriting = new JsonWriting(lowering);
    lowering.ownProperties = new OwnProperties(lowering);
    lowering.taggedTemplates = new TaggedTemplates(lowering);
    lowering.moduleVariables = new ModuleVariables(lowering);
    this.lowering = lowering;
  }

  /** Lowers everything that is reached. */
  run(options: LowerOptions): this {
    const { program, builder, uses } = this.lowering;
    this.#entry = builder.reserveFunction("main");
    for (const module of program.modules) {
      if (!module.isDeclarationFile) uses.scan(module.ast);
    }
    const inits = program.modules
      .filter((module) => !module.isDeclarationFile && !module.isLibrary)
      .map((module) => this.#initModule(module));
    this.#drain();
    for (const name of options.exports ?? []) this.#export(program.entry, name);
    makeErrorMakers(this.lowering);
    this.#drain();
    this.#lowerEntry(inits.filter((each) => each !== undefined));
    return this;
  }

  /** Writes the tables and gives the module. */
  finish(): TreeModule {
    const { layouts, interfaces, classMembers, dynamic, ownProperties, builder } = this.lowering;
    dynamic.finish();
    this.lowering.jsonWriting.finish();
    ownProperties.finish();
    this.lowering.taggedTemplates.finish();
    this.lowering.constructors.finish();
    classMembers.finish();
    interfaces.finish();
    layouts.finish();
    return builder.finish(this.#entry);
  }

  /** Lowers what has been asked for until nobody asks for more. */
  #drain(): void {
    const { classMembers, interfaces, ownProperties, dynamic, jsonWriting } = this.lowering;
    do {
      // Taken in batches: taking the first of a long array each time is quadratic.
      while (this.#tasks.length > 0) for (const task of this.#tasks.splice(0)) this.#run(task);
    } while (
      classMembers.complete() ||
      interfaces.complete() ||
      ownProperties.complete() ||
      dynamic.complete() ||
      jsonWriting.complete() ||
      this.#tasks.length > 0
    );
  }

  /** Runs a task; code that is not in any statement says here what of it is not supported. */
  #run(task: () => void): void {
    try {
      task();
    } catch (error) {
      this.lowering.diagnostics.push(diagnosticOf(error, undefined));
    }
  }

  /** The function that runs a module's top-level code; nothing when there is none. */
  #initModule(module: CheckedModule): number | undefined {
    const { functions, builder, types } = this.lowering;
    const body = new Body(this.lowering, {
      name: `<${module.path}>`,
      file: module.file,
      path: module.path,
      instantiation: Instantiation.empty(types),
      params: [],
      result: "void",
      resultType: undefined,
      isLibrary: module.isLibrary,
    });
    body.isTopLevel = true;
    enterFunction(body, module.ast);
    enterBlock(body, module.ast.statements);
    for (const statement of module.ast.statements) {
      if (!module.isLibrary || this.#isUsedVariable(statement))
        this.lowering.handlers.statement(body, statement);
    }
    if (body.statements.length === 0) return undefined;
    const index = builder.reserveFunction(body.options.name);
    functions.define(index, body, true);
    return index;
  }

  /** Of a library file only what the program uses is made. */
  #isUsedVariable(statement: Statement): boolean {
    const { program, moduleVariables } = this.lowering;
    const declaration = statement.kind === "ExportDeclaration" ? statement.declaration : statement;
    if (declaration.kind !== "VariableStatement") return false;
    prepareCode(this.lowering, statement);
    return declaration.list.declarations.some((each) => {
      const symbol = each.target.kind === "Identifier" ? program.symbolOf(each.target) : undefined;
      return symbol !== undefined && moduleVariables.isUsed(symbol);
    });
  }

  /** Closures of static functions first, then the modules in order; library files only if their variables are used. */
  #lowerEntry(inits: readonly number[]): void {
    const { program, moduleVariables, closures, bigints, classObjects, taggedTemplates, builder } =
      this.lowering;
    const library: number[] = [];
    const done = new Set<string>();
    for (let more = true; more; ) {
      more = false;
      for (const [path, declaration] of [...moduleVariables.usedModules]) {
        if (done.has(path)) continue;
        done.add(path);
        more = true;
        const init = this.#initModule(program.moduleOf(declaration));
        if (init !== undefined) library.push(init);
        this.#drain();
      }
    }
    const body: Node[] = [
      ...closures.initialize(),
      ...bigints.initialize(),
      ...classObjects.initialize(),
      ...taggedTemplates.initialize(),
    ];
    for (const init of [...library.reverse(), ...inits]) body.push(op("call", [init], [], "void"));
    builder.defineFunction(this.#entry, {
      name: "main",
      params: [],
      result: "void",
      locals: [],
      taskSlots: [],
      body,
      signatureIsFixed: true,
      isLibrary: false,
    });
  }

  #export(module: CheckedModule, name: string): void {
    const { functions, builder, types, uses } = this.lowering;
    const symbol: ProgramSymbol | undefined = module.exports.get(name);
    const node = symbol && uses.knownFunction(symbol);
    if (!node) return;
    const instance = functions.instance(node, Instantiation.empty(types));
    builder.export(name, instance.index);
  }
}
