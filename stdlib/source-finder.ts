/**
 * Finds the TypeScript source of a function handed to `script`, and what it uses; with the files of its folder the only place that knows ts-morph.
 * Gives *virtual sources*: the original texts with everything that is not needed blanked out, so that positions in diagnostics and stacks
 * stay right.
 */
import type { CallSite } from "./call-site.ts";
import { ScriptError } from "./script-error.ts";
import { findArgument } from "./source-finder/call-argument.ts";
import { findEntry, functionOf } from "./source-finder/entry.ts";
import { completeModuleState } from "./source-finder/module-state.ts";
import { Needs } from "./source-finder/needs.ts";
import { type ParameterFacts, parameterFacts } from "./source-finder/parameters.ts";
import { type SourceFiles, UserProject } from "./source-finder/project.ts";
import { virtualText } from "./source-finder/virtual-text.ts";

/** Program made of the parts of the user's files that a function needs. */
export interface FoundSource {
  readonly entry: string;
  /** Name under which the entry exports the function. */
  readonly name: string;
  /** Virtual sources by path. */
  readonly files: ReadonlyMap<string, string>;
  /** The function changes objects of its modules: they must live as long as the program. */
  readonly keepsState: boolean;
  readonly parameters: ParameterFacts;
}

/** Name under which the function is exported, besides any of its own. */
const EXPORTED_NAME = "$script";
/** Name a function written inside an expression gets. */
const INLINE_NAME = "scripted";

/**
 * @param site where `script` was called
 * @param functionName the function's own name, to find the call when the position is not exact
 * @throws ScriptError
 */
export function findSource(site: CallSite, functionName: string, files: SourceFiles): FoundSource {
  const project = new UserProject(files);
  const caller = project.open(site.path);
  if (!caller) {
    throw new ScriptError(
      `there is no TypeScript source for ${site.path}, where script() was called\nhelp: compile with source maps, and keep the .ts files where the maps say`,
    );
  }
  const entry = findEntry(project, caller, findArgument(caller, site, functionName));
  const { module } = entry;
  const needs = new Needs(project);
  if (entry.kind === "named") needs.add(module, entry.declaration);
  else needs.addUses(module, entry.function);
  const keepsState = completeModuleState(needs);
  const texts = new Map(
    needs.modules.map((each) => [each, virtualText(each, needs.keptOf(each))] as const),
  );
  const text = texts.get(module);
  let name = entry.kind === "named" ? entry.name : INLINE_NAME;
  if (entry.kind === "inline" && text) {
    while (module.file.getFullText().includes(name)) name += "_";
    const start = entry.function.getStart();
    const isPlaced =
      !needs.isKept(module, entry.function) && text.placeBefore(start, ["const ", `${name}=`]);
    if (isPlaced) text.keep(start, entry.function.getEnd());
    else text.append(`const ${name} = ${entry.function.getText()};`);
  }
  const written = entry.kind === "named" ? functionOf(entry) : entry.function;
  if (name !== "default") text?.append(`export { ${name} as ${EXPORTED_NAME} };\n`);
  return {
    entry: module.path,
    name: name === "default" ? name : EXPORTED_NAME,
    files: new Map([...texts].map(([{ path }, each]) => [path, String(each)])),
    keepsState,
    parameters: parameterFacts(written),
  };
}
