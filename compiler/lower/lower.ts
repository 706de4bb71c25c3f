/**
 * Lowering: a checked program to a module of trees. Runs in rounds until what the program was lowered with is what follows from it
 * (flows.ts); the last round's module is the result.
 */

import { OBJECT_TYPE } from "../../runtime/bytecode/module.ts";
import { GrowingType } from "../check/canonical.ts";
import type { CheckedModule, CheckedProgram } from "../check/checked-program.ts";
import { TooMuchWork } from "../check/substitute.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type { Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type Node, op, type TreeModule } from "../ir/tree.ts";
import type { Span } from "../source.ts";
import type { Statement } from "../syntax/ast.ts";
import { AlikeCopies } from "./alike-copies.ts";
import { awaits, lowerAsync, moduleOptions, runOf, startRun } from "./async.ts";
import { Bigints } from "./bigint.ts";
import { Body } from "./body.ts";
import { lowerClassDefinition } from "./class-definition.ts";
import { ClassMembers } from "./class-members.ts";
import { ClassObjects } from "./class-objects.ts";
import { Classes } from "./classes.ts";
import { Closures } from "./closures.ts";
import { lowerCondition } from "./conditional.ts";
import { Constructors } from "./construct.ts";
import { CopiedOrders } from "./copied-order.ts";
import { Doubts } from "./doubts.ts";
import { Dynamic } from "./dynamic.ts";
import { callDynamicMethod, lowerDynamicCall, toClosure } from "./dynamic-calls.ts";
import { itemsOf, walkOf } from "./dynamic-walks.ts";
import { makeErrorMakers } from "./error-makers.ts";
import { lowerEffect, lowerExpression, lowerExpressionAs } from "./expression.ts";
import { Flows } from "./flows.ts";
import { Forecast } from "./forecast.ts";
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
import { libraryInstance } from "./library.ts";
import type { Handlers, Lowering } from "./lowering.ts";
import { MergedInstances, TooManyCopies } from "./merged-instances.ts";
import { MissingValues } from "./missing-values.ts";
import { ModuleBuilder } from "./module-builder.ts";
import { type Init, runModuleGraph } from "./module-graph.ts";
import { ModuleVariables } from "./module-variables.ts";
import { shownValue } from "./object-names.ts";
import { OPEN_OBJECT_MEMBERS } from "./open-objects.ts";
import { OwnProperties } from "./own-properties.ts";
import { Patterns } from "./patterns.ts";
import { prepareCode } from "./prepare.ts";
import { runToEnd } from "./process-end.ts";
import { Prototypes } from "./prototypes.ts";
import { Receivers } from "./receivers.ts";
import { Representations } from "./representation.ts";
import { lowerStatement } from "./statement.ts";
import { Structs } from "./structs.ts";
import { lowerSuspendingReturn } from "./suspending-return.ts";
import { Symbols } from "./symbols.ts";
import { TaggedTemplates } from "./tagged-templates.ts";
import { callOnTypedClass } from "./typed-class-members.ts";
import { requireElementsOfBigints } from "./typed-elements.ts";
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
  async: lowerAsync,
  generator: lowerGenerator,
  functionValue: lowerFunctionValue,
  iterable: asIterable,
  classDefinition: lowerClassDefinition,
  dynamicCall: lowerDynamicCall,
  dynamicMethod: callDynamicMethod,
  dynamicClosure: toClosure,
  shownValue,
  dynamicItems: itemsOf,
  dynamicWalk: walkOf,
  typedClass: callOnTypedClass,
  open: OPEN_OBJECT_MEMBERS,
};

/** Answers only grow, and each round adds one at least; most programs settle in one, others in two or three. */
const MAX_ROUNDS = 40;

/**
 * How often doubtful methods of objects are lowered that such methods of others made: what is not supported shows in the first ones, and where each makes
 * objects of a larger type there is no last one.
 */
const MAX_WAVES = 4;

/** Lowers a program that checked without errors. */
export function lower(program: CheckedProgram, options: LowerOptions = {}): LowerResult {
  program.types.enterLowering();
  return settle(program, options, true);
}

/**
 * What of a program that checked without errors is not supported yet: as `lower` says, without making a module, and without lowering what surely is
 * supported. What a first round accepts is accepted: later rounds differ in how values are held, and what is not supported follows from types. What a
 * first round refuses may be supported by a later one, which knows more.
 */
export function findUnsupported(program: CheckedProgram): readonly Diagnostic[] {
  program.types.enterLowering();
  return isSupported(program) ? [] : settle(program, {}, false).diagnostics;
}

/** Whether lowering accepts what is doubtful, whoever calls it. */
function isSupported(program: CheckedProgram): boolean {
  try {
    const doubts = new Doubts(program);
    if (doubts.areNone || doubts.areOfWhole) return doubts.areNone;
    const structs = new Structs(program.types, new MergedInstances(program));
    const forecast = new Forecast(program, structs);
    const flows = new Flows(program.types, (type) => forecast.guess(type));
    forecast.read(flows);
    const missing = new MissingValues(program, false);
    const round = new Round(program, flows, structs, new Uses(program), missing, false, doubts);
    return round.runDoubts(doubts).diagnostics.length === 0;
  } catch (error) {
    if (error instanceof TooMuchWork || error instanceof GrowingType) return false;
    if (error instanceof TooManyCopies) return false;
    throw error;
  }
}

/**
 * Lowers until representations are settled.
 * @param makesModule whether a module is made of the last round, when all of it is supported
 */
function settle(program: CheckedProgram, options: LowerOptions, makesModule: boolean): LowerResult {
  const merged = new MergedInstances(program);
  for (;;) {
    try {
      return settleWith(merged, program, options, makesModule);
    } catch (error) {
      if (!(error instanceof TooManyCopies)) throw error;
      merged.merge(error.target);
    }
  }
}

function settleWith(
  merged: MergedInstances,
  program: CheckedProgram,
  options: LowerOptions,
  makesModule: boolean,
): LowerResult {
  const structs = new Structs(program.types, merged);
  const forecast = new Forecast(program, structs);
  const flows = new Flows(program.types, (type) => forecast.guess(type));
  forecast.read(flows);
  const uses = new Uses(program);
  let missing = makesModule ? new MissingValues(program) : undefined;
  // Which values may be missing decides only how they are held.
  const unknown = new MissingValues(program, false);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    try {
      const known = missing ?? unknown;
      const lowered = new Round(program, flows, structs, uses, known, makesModule).run(options);
      const { diagnostics, representations, receivers } = lowered.lowering;
      if (!makesModule && diagnostics.length === 0) return { module: undefined, diagnostics };
      receivers.flow();
      const isOutdated = flows.endRound(representations);
      if (isOutdated || !missing) {
        missing ??= new MissingValues(program);
        continue;
      }
      const isWhole = makesModule && diagnostics.length === 0;
      return { module: isWhole ? lowered.finish() : undefined, diagnostics };
    } catch (error) {
      if (error instanceof TooMuchWork) {
        const span = error.span ?? declarationOf(program, error.type);
        return { module: undefined, diagnostics: [diagnostic("E7004", span, {})] };
      }
      if (!(error instanceof GrowingType)) throw error;
      return { module: undefined, diagnostics: [growing(program, error.type)] };
    }
  }
  throw new Bug("lower", "representations do not settle");
}

/** Reports a type without end where it is declared, when no statement brought it up. */
function growing(program: CheckedProgram, type: Type): Diagnostic {
  return diagnostic("E7003", declarationOf(program, type), {});
}

/** Where a class, an interface or a type parameter is declared; the entry where that says nothing. */
function declarationOf(program: CheckedProgram, type: Type): Span {
  const symbol =
    type.kind === "reference"
      ? type.target.symbol
      : type.kind === "typeParameter"
        ? type.symbol
        : undefined;
  const [declaration] = symbol?.declarations ?? [];
  const module = declaration ? program.moduleOf(declaration) : program.entry;
  const { start, end } = declaration ?? module.ast;
  return { file: module.file, start, end };
}

/** Library files with work left when the program's own code has ended, and what does it. */
const EVENT_LOOP = [
  ["jobs.ts", "jobs.ts#runJobs"],
  ["timers.ts", "timers.ts#runTimers"],
] as const;

type Inits = ReadonlyMap<CheckedModule, Init | undefined>;

class Round {
  readonly lowering: Lowering;
  readonly #tasks: (() => void)[] = [];
  #entry = -1;

  constructor(
    program: CheckedProgram,
    flows: Flows,
    structs: Structs,
    uses: Uses,
    missing: MissingValues,
    makesModule: boolean,
    doubts?: Doubts,
  ) {
    const tasks = this.#tasks;
    // The parts know each other through this object, so it is filled while they are made.
    const lowering = {
      program,
      types: program.types,
      builder: new ModuleBuilder(),
      flows,
      uses,
      missing,
      handlers: HANDLERS,
      diagnostics: [],
      doubts,
      later: (task: () => void) => {
        tasks.push(task);
      },
    } as unknown as { -readonly [Part in keyof Lowering]: Lowering[Part] };
    lowering.classes = new Classes(lowering, program);
    lowering.representations = new Representations(lowering);
    lowering.bigints = new Bigints(lowering);
    lowering.symbols = new Symbols(lowering);
    lowering.layouts = new Layouts(lowering, structs);
    lowering.interfaces = new Interfaces(lowering);
    lowering.closures = new Closures(lowering);
    lowering.receivers = new Receivers(lowering);
    lowering.functions = new Functions(lowering);
    lowering.classMembers = new ClassMembers(lowering);
    lowering.classObjects = new ClassObjects(lowering);
    lowering.prototypes = new Prototypes(lowering);
    lowering.constructors = new Constructors(lowering);
    lowering.dynamic = new Dynamic(lowering);
    lowering.jsonReaders = new JsonReaders(lowering);
    lowering.jsonWriting = new JsonWriting(lowering);
    lowering.ownProperties = new OwnProperties(lowering);
    lowering.copiedOrders = new CopiedOrders(lowering);
    lowering.patterns = new Patterns(lowering);
    lowering.taggedTemplates = new TaggedTemplates(lowering);
    lowering.moduleVariables = new ModuleVariables(lowering);
    lowering.alikeCopies = makesModule ? undefined : new AlikeCopies(lowering);
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
      .map((module) => [module, this.#initModule(module)] as const);
    this.#drain();
    for (const name of options.exports ?? []) this.#export(program.entry, name);
    makeErrorMakers(this.lowering);
    this.#drain();
    this.#lowerEntry(new Map(inits));
    return this;
  }

  /** Lowers what is doubtful, and what that reaches. */
  runDoubts(doubts: Doubts): Lowering {
    const { program, uses } = this.lowering;
    for (const module of program.modules) {
      if (!module.isDeclarationFile) uses.scan(module.ast);
    }
    for (const module of program.modules) {
      if (doubts.statementsOf(module).length > 0) this.#initModule(module);
    }
    doubts.ask(this.lowering);
    for (let wave = 0; wave < MAX_WAVES; wave++) {
      this.#drain();
      if (!doubts.askOfObjects(this.lowering)) break;
    }
    this.#drain();
    return this.lowering;
  }

  /** Writes the tables and gives the module. */
  finish(): TreeModule {
    const { layouts, interfaces, classMembers, dynamic, ownProperties, builder } = this.lowering;
    dynamic.finish();
    this.lowering.jsonWriting.finish();
    ownProperties.finish();
    this.lowering.copiedOrders.finish();
    this.lowering.taggedTemplates.finish();
    this.lowering.constructors.finish();
    classMembers.finish();
    interfaces.finish();
    layouts.finish();
    this.lowering.receivers.finish();
    return builder.finish(this.#entry);
  }

  /** Lowers what has been asked for until nobody asks for more. */
  #drain(): void {
    const { classMembers, interfaces, ownProperties, copiedOrders, dynamic, jsonWriting } =
      this.lowering;
    do {
      // Taken in batches: taking the first of a long array each time is quadratic.
      while (this.#tasks.length > 0) for (const task of this.#tasks.splice(0)) this.#run(task);
      requireElementsOfBigints(this.lowering);
    } while (
      classMembers.complete() ||
      interfaces.complete() ||
      ownProperties.complete() ||
      copiedOrders.complete() ||
      dynamic.complete() ||
      jsonWriting.complete() ||
      this.#tasks.length > 0
    );
  }

  /** Runs a task; code that is not in any statement says here what of it is not supported. */
  #run(task: () => void): void {
    this.lowering.types.beginStep();
    try {
      task();
    } catch (error) {
      this.lowering.diagnostics.push(diagnosticOf(error, undefined));
    }
  }

  /** The function that runs a module's top-level code; nothing when there is none. */
  #initModule(module: CheckedModule): Init | undefined {
    const { functions, builder, types } = this.lowering;
    const options = moduleOptions(module, Instantiation.empty(types));
    if (awaits(module.ast)) return { index: this.#initAsync(module, options), isAsync: true };
    const body = new Body(this.lowering, {
      ...options,
      params: [],
      result: "void",
      resultType: undefined,
    });
    this.#lowerModule(body, module);
    if (body.statements.length === 0) return undefined;
    const index = builder.reserveFunction(body.options.name);
    functions.define(index, body, true);
    return { index, isAsync: false };
  }

  /** The function that starts a module whose code awaits something; it gives the promise of its end. */
  #initAsync(module: CheckedModule, options: ReturnType<typeof moduleOptions>): number {
    const { functions, builder, classes } = this.lowering;
    const run = runOf(this.lowering, options, [], classes.voidType, (body) => {
      this.#lowerModule(body, module);
      lowerSuspendingReturn(body, null);
    });
    const index = builder.reserveFunction(options.name);
    const body = new Body(this.lowering, {
      ...options,
      params: [],
      result: OBJECT_TYPE,
      resultType: undefined,
    });
    const promise = startRun(body, run, [], classes.voidType);
    body.emit(op("return", [], [promise.node], "never"));
    functions.define(index, body, true);
    return index;
  }

  #lowerModule(body: Body, module: CheckedModule): void {
    body.isTopLevel = true;
    enterFunction(body, module.ast);
    enterBlock(body, module.ast.statements);
    const statements = this.lowering.doubts?.statementsOf(module) ?? module.ast.statements;
    for (const statement of statements) {
      if (!module.isLibrary || this.#isUsedVariable(statement))
        this.lowering.handlers.statement(body, statement);
    }
  }

  /** Runs the modules one after the other. Where some await, the others go on meanwhile; where jobs wait, some run before an error ends the program. */
  #runInits(body: Body, inits: Inits): void {
    const { usedModules } = this.lowering.moduleVariables;
    const isAsync = [...inits.values()].some((each) => each?.isAsync);
    if (isAsync || usedModules.has("jobs.ts")) runModuleGraph(body, (module) => inits.get(module));
    else
      for (const init of inits.values()) if (init) body.emit(op("call", [init.index], [], "void"));
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

  /**
   * Closures of static functions first, then the modules in order, library files only if their variables are used; then what waits for
   * the program's own code to end.
   */
  #lowerEntry(inits: Inits): void {
    const { program, moduleVariables, closures, bigints, classObjects, taggedTemplates } =
      this.lowering;
    const { builder, types } = this.lowering;
    const options = moduleOptions(program.entry, Instantiation.empty(types));
    const body = new Body(this.lowering, {
      ...options,
      name: "main",
      params: [],
      result: "void",
      resultType: undefined,
    });
    const runModules = (): void => this.#runInits(body, inits);
    const isToldOfEnd = runToEnd(body, runModules);
    if (!isToldOfEnd) runModules();
    this.#drain();
    for (const [path, loop] of EVENT_LOOP) {
      if (isToldOfEnd || !moduleVariables.usedModules.has(path)) continue;
      const instance = libraryInstance(this.lowering, loop, []);
      body.emit(op("call", [instance.index], [], "void"));
      this.#drain();
    }
    const library: number[] = [];
    const done = new Set<string>();
    for (let more = true; more; ) {
      more = false;
      for (const [path, declaration] of [...moduleVariables.usedModules]) {
        if (done.has(path)) continue;
        done.add(path);
        more = true;
        const init = this.#initModule(program.moduleOf(declaration));
        if (init !== undefined) library.push(init.index);
        this.#drain();
      }
    }
    const first: Node[] = [
      ...closures.initialize(),
      ...bigints.initialize(),
      ...moduleVariables.initialize(),
      ...classObjects.initialize(),
      ...this.lowering.prototypes.initialize(),
      ...taggedTemplates.initialize(),
    ];
    for (const init of library.reverse()) first.push(op("call", [init], [], "void"));
    first.push(...this.lowering.patterns.initialize());
    builder.defineFunction(this.#entry, {
      name: "main",
      params: [],
      result: "void",
      locals: body.locals,
      taskSlots: [],
      body: [...first, ...body.statements],
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
