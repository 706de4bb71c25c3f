/** The checker's door: a program's entry file to a checked program and what is wrong with it. */
import {
  type Diagnostic,
  diagnostic,
  hasErrors,
  inReadingOrder,
} from "../diagnostics/diagnostic.ts";
import { type SourceHost, sourceFile, spanOf } from "../source.ts";
import { meetStored } from "./any-meetings.ts";
import { CheckState } from "./check-state.ts";
import type { CheckedProgram } from "./checked-program.ts";
import type { Checker } from "./checker.ts";
import type { StoredDeclaration } from "./declared.ts";
import { executionOrder } from "./execution-order.ts";
import { betterGuesses } from "./filled-arrays.ts";
import { checkIsolation } from "./isolation.ts";
import { ModuleTable } from "./module-table.ts";
import { Narrowing } from "./narrowing.ts";
import { nodeTables } from "./node-tables.ts";
import { checkedProgram } from "./program.ts";
import { reachableUnits, unitOf } from "./reachable-code.ts";
import { RULES } from "./rules.ts";
import type { ModuleNames } from "./scopes.ts";
import { TooMuchWork } from "./substitute.ts";
import { isSuppressed } from "./suppressed.ts";
import { MEANING } from "./symbol-table.ts";
import { TypeStore } from "./type-store.ts";
import { classLike } from "./type-symbols.ts";

/** What checking gives. `program` is there even if there are errors, as far as it goes; not if the entry cannot be read. */
export interface CheckResult {
  readonly program: CheckedProgram | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks the program that starts at `entryPath`. Arrays may take the types of their elements from what fills them. Where that turns out to be
 * too narrow, or too little is known, it is checked once more with what they were seen to hold, and at last without such types.
 */
export function checkProgram(entryPath: string, host: SourceHost): CheckResult {
  const first = checkNarrow(entryPath, host);
  if (first.guesses) {
    const second = checkNarrow(entryPath, host, first.guesses);
    if (second.isAgreed) return second;
  }
  return first.isAgreed ? first : checkOnce(entryPath, host, new Narrowing(false));
}

interface NarrowResult extends CheckResult {
  /** The program as TypeScript sees it has the same mistakes, and does the same. */
  readonly isAgreed: boolean;
  /** What to take for elements in another check. */
  readonly guesses: ReturnType<typeof betterGuesses>;
}

function checkNarrow(
  entryPath: string,
  host: SourceHost,
  given?: NarrowResult["guesses"],
): NarrowResult {
  const narrowing = new Narrowing(true, given);
  let guesses: NarrowResult["guesses"];
  const result = checkOnce(entryPath, host, narrowing, (c) => {
    guesses = given ? undefined : betterGuesses(c);
  });
  const isAgreed = !narrowing.isUsed || (narrowing.isSound && !hasErrors(result.diagnostics));
  return { ...result, isAgreed, guesses };
}

function checkOnce(
  entryPath: string,
  host: SourceHost,
  narrowing: Narrowing,
  then: (c: Checker) => void = () => undefined,
): CheckResult {
  const tables = nodeTables();
  const modules = new ModuleTable(host, tables);
  const entry = modules.load(entryPath);
  if (entry === undefined) {
    const file = sourceFile(entryPath, "");
    return {
      program: undefined,
      diagnostics: [diagnostic("E3006", spanOf(file, 0, 0), { module: entryPath })],
    };
  }
  modules.loadAll(entry);
  narrowing.isOn &&= modules.programModules.some(({ module }) => fillsArrays(module.file.text));
  const c = checker(modules, tables, narrowing);
  const tooMuch = whereTooMuch(c, () => {
    for (const names of modules.programModules) checkModule(c, names);
    if (narrowing.isUsed) meetStored(c);
  });
  if (tooMuch || hasErrors(c.diagnostics)) narrowing.hasErrors = true;
  if (tooMuch) return { program: undefined, diagnostics: [tooMuch] };
  then(c);
  if (narrowing.isUsed && !narrowing.isSound) return { program: undefined, diagnostics: [] };
  for (const { module } of modules.programModules) checkIsolation(c, module.ast);
  const execution = executionOrder(c, entry);
  const reached = reachableUnits(
    c,
    execution.order.map((each) => each.module.ast),
  );
  for (const use of c.state.subsetUses)
    use.report(reached.has(unitOf(c, use.node)) ? "error" : "warning");
  const said = c.diagnostics.filter((each) => !isSuppressed(each));
  const own = [...modules.diagnostics, ...said].filter((each) => !isOfOthers(each));
  const diagnostics = inReadingOrder(own);
  return { program: checkedProgram(c, entry, execution, reached), diagnostics };
}

/** Whether there may be such arrays in a file: most have none, and then nobody needs to look out. */
function fillsArrays(text: string): boolean {
  return text.includes("Array(");
}

/** What is wrong when the work does not come to an end. */
function whereTooMuch(c: Checker, work: () => void): Diagnostic | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    const { statement } = c.state;
    if (!(error instanceof TooMuchWork) || !statement) throw error;
    const { file } = c.moduleOf(statement);
    return diagnostic("E7004", spanOf(file, statement.start, statement.end), {});
  }
}

/** A checker over `modules` that has checked nothing yet. */
export function checker(
  modules: ModuleTable,
  tables: ReturnType<typeof nodeTables>,
  narrowing: Narrowing,
): Checker {
  const globals = new Map<string, StoredDeclaration | undefined>();
  const c: Checker = {
    store: new TypeStore(),
    tables,
    modules,
    state: new CheckState(narrowing),
    late: RULES,
    diagnostics: [],
    globalType(name) {
      if (globals.has(name)) return globals.get(name);
      const symbol = modules.global(name, MEANING.type);
      const isClassLike = symbol?.declarations.some(
        (each) => each.kind === "InterfaceDeclaration" || each.kind === "ClassDeclaration",
      );
      const type = symbol !== undefined && isClassLike ? classLike(c, symbol) : undefined;
      globals.set(name, type);
      return type;
    },
    moduleOf: (node) => modules.moduleOf(node).module,
  };
  c.state.useBodyCheck((node) => RULES.checkFunctionBody(c, node));
  return c;
}

/** Checks a file's statements, then the bodies that waited. */
function checkModule(c: Checker, names: ModuleNames): void {
  RULES.checkStatements(c, names.module.ast.statements);
  runDeferred(c);
}

/** Does what waited, and what comes up meanwhile. */
export function runDeferred(c: Checker): void {
  for (let work = c.state.deferred.shift(); work !== undefined; work = c.state.deferred.shift())
    work();
}

/** Warnings of what a package does not reach: nobody who reads them can change it. */
function isOfOthers({ severity, span }: Diagnostic): boolean {
  return severity === "warning" && /(^|\/)node_modules\//.test(span.file.path);
}
