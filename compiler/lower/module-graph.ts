/** Programs in which modules await: which module waits for which, as ECMAScript evaluates them. stdlib/lib/module-graph.ts runs them so. */
import { OBJECT_TYPE } from "../../runtime/bytecode/module.ts";
import type { CheckedModule, CheckedProgram } from "../check/checked-program.ts";
import { Bug } from "../diagnostics/bug.ts";
import { op } from "../ir/tree.ts";
import { Body } from "./body.ts";
import { booleanConstant, effectOf, numberConstant, undefinedOf } from "./emit.ts";
import { callLibrary, libraryInstance } from "./library.ts";
import type { Value } from "./value.ts";

const LIBRARY = "module-graph.ts";

/** The function that runs a module's code; of one that awaits it gives a promise. */
export interface Init {
  readonly index: number;
  readonly isAsync: boolean;
}

/** What a module waits for. */
interface Wait {
  readonly module: CheckedModule;
  readonly parent: CheckedModule;
}

/** Emits what runs the modules. @param initOf nothing where a module has no code */
export function runModuleGraph(
  body: Body,
  initOf: (module: CheckedModule) => Init | undefined,
): void {
  const { program, classes } = body.lowering;
  const { modules, waits } = waitsOf(program, (module) => initOf(module)?.isAsync === true);
  const made = callLibrary(body, `${LIBRARY}#newGraph`, [], []);
  const held = body.hold(made.node);
  body.emit(held.store);
  const graph = (): Value => ({ node: held.read(), type: made.type });
  const tell = (name: string, ...given: Value[]): void =>
    body.emit(effectOf(callLibrary(body, `${LIBRARY}#${name}`, [], [graph(), ...given]).node));
  const place = (module: CheckedModule): Value => ({
    node: numberConstant(modules.indexOf(module)),
    type: classes.numberType,
  });
  for (const module of modules) {
    const init = initOf(module);
    const awaits = booleanConstant(init?.isAsync === true);
    tell("addModule", { node: awaits, type: classes.booleanType }, startOf(body, init));
  }
  for (const { module, parent } of waits) tell("addParent", place(module), place(parent));
  tell("runGraph");
}

/** A closure that runs a module. */
function startOf(body: Body, init: Init | undefined): Value {
  const { lowering } = body;
  const { builder, closures, functions } = lowering;
  const type = libraryInstance(lowering, `${LIBRARY}#addModule`, []).shape.params[2]?.type;
  const shape = type && closures.shapeOf(type);
  if (!type || !shape) throw new Bug("lower", "modules are started by a function");
  const index = builder.reserveFunction(body.options.name);
  const inner = new Body(lowering, {
    ...body.options,
    isLibrary: true,
    params: [],
    result: "value",
  });
  const nothing = undefinedOf("value");
  const call = init && op("call", [init.index], [], init.isAsync ? OBJECT_TYPE : "void");
  if (call && !init.isAsync) inner.emit(call);
  const result = call && init.isAsync ? op("value.from_ref", [], [call], "value") : nothing;
  inner.emit(op("return", [], [result], "never"));
  functions.define(index, inner, true);
  const closure = closures.typeOf(shape);
  return { node: op("closure.new", [index, closure], [], closure), type };
}

interface State {
  readonly place: number;
  lowest: number;
  /** The first module of its cycle, once all of that is done. */
  root: CheckedModule | undefined;
}

/** Goes through the modules as their evaluation does: those in their order, and what each waits for. */
function waitsOf(
  program: CheckedProgram,
  awaits: (module: CheckedModule) => boolean,
): { readonly modules: readonly CheckedModule[]; readonly waits: readonly Wait[] } {
  const states = new Map<CheckedModule, State>();
  const open: CheckedModule[] = [];
  const modules: CheckedModule[] = [];
  const waits: Wait[] = [];
  const asynchronous = new Set<CheckedModule>();
  const visit = (module: CheckedModule): State => {
    const state: State = { place: states.size, lowest: states.size, root: undefined };
    states.set(module, state);
    open.push(module);
    for (const imported of program.importsOf(module)) {
      const other = states.get(imported) ?? visit(imported);
      if (!other.root) state.lowest = Math.min(state.lowest, other.lowest);
      const source = other.root ?? imported;
      if (!asynchronous.has(source)) continue;
      waits.push({ module: source, parent: module });
      asynchronous.add(module);
    }
    if (awaits(module)) asynchronous.add(module);
    modules.push(module);
    if (state.lowest === state.place) {
      for (const each of open.splice(open.indexOf(module))) {
        const own = states.get(each);
        if (own) own.root = module;
      }
    }
    return state;
  };
  visit(program.entry);
  return { modules, waits };
}
