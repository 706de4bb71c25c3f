/**
 * Programs in which modules await: each module runs when all that it imports have run, and its siblings meanwhile, as ECMAScript evaluates asynchronous
 * modules. The compiler says which modules wait for which.
 */
import { Job, jobs, Reaction } from "./jobs.ts";
import { settled } from "./promise.ts";

/** Jobs between the failure of the program's last module and the end that Node makes of it. */
const JOBS_TO_END = 3;

class Module {
  /** Its place in the order in which modules are come to. */
  readonly $place: number;
  readonly $awaits: boolean;
  /** Runs it; gives a promise of its end where it awaits. */
  readonly $start: () => unknown;
  /** How many modules it waits for. */
  $missing = 0;
  /** Those that wait for it. */
  readonly $parents: Module[] = [];
  /** It has run, or cannot any more. */
  $isOver = false;

  constructor(place: number, awaits: boolean, start: () => unknown) {
    this.$place = place;
    this.$awaits = awaits;
    this.$start = start;
  }
}

export class ModuleGraph {
  readonly $modules: Module[] = [];

  /** Runs a module, or starts one that awaits. */
  $begin(module: Module): void {
    if (module.$awaits) {
      settled(module.$start(), (isRejected, value) => {
        if (isRejected) this.$fail(module, value);
        else this.$finish(module);
      });
      return;
    }
    module.$start();
    module.$isOver = true;
  }

  /** A module that awaits has run: those run that only waited for it, in their order. */
  $finish(module: Module): void {
    if (module.$isOver) return;
    module.$isOver = true;
    const ready: Module[] = [];
    this.$gather(module, ready);
    for (const each of ready) {
      if (each.$isOver) continue;
      try {
        this.$begin(each);
      } catch (error) {
        this.$fail(each, error);
      }
    }
  }

  $gather(module: Module, ready: Module[]): void {
    for (const parent of module.$parents) {
      if (parent.$isOver || ready.includes(parent)) continue;
      parent.$missing--;
      if (parent.$missing > 0) continue;
      let at = ready.length;
      while (at > 0 && ready[at - 1].$place > parent.$place) at--;
      ready.splice(at, 0, parent);
      // What a module that awaits nothing was waited for is there as soon as it has run, which is in this same job.
      if (!parent.$awaits) this.$gather(parent, ready);
    }
  }

  /** An error goes to all that wait for the module; that of the program's own module ends it. */
  $fail(module: Module, error: unknown): void {
    if (module.$isOver) return;
    module.$isOver = true;
    for (const parent of module.$parents) this.$fail(parent, error);
    if (module.$place === this.$modules.length - 1) jobs.add(new Job(new End(error), false, undefined));
  }
}

/** The end of the program by an error of its modules. */
class End extends Reaction {
  readonly $error: unknown;
  $left = JOBS_TO_END;

  constructor(error: unknown) {
    super();
    this.$error = error;
  }

  $run(_isRejected: boolean, _value: unknown): void {
    this.$left--;
    if (this.$left === 0) throw this.$error;
    jobs.add(new Job(this, false, undefined));
  }
}

export function newGraph(): ModuleGraph {
  return new ModuleGraph();
}

/** Modules are added in the order in which they are come to. */
export function addModule(graph: ModuleGraph, awaits: boolean, start: () => unknown): void {
  graph.$modules.push(new Module(graph.$modules.length, awaits, start));
}

/** Says that a module waits for another. */
export function addParent(graph: ModuleGraph, module: number, parent: number): void {
  graph.$modules[module].$parents.push(graph.$modules[parent]);
  graph.$modules[parent].$missing++;
}

/** Comes to the modules: those that wait for none begin, up to one that fails at once. */
export function runGraph(graph: ModuleGraph): void {
  const { $modules: modules } = graph;
  const last = modules[modules.length - 1];
  for (const module of modules) {
    if (module.$missing > 0) continue;
    try {
      graph.$begin(module);
    } catch (error) {
      for (const each of modules) if (each.$place >= module.$place && each !== last) each.$isOver = true;
      graph.$fail(last, error);
      return;
    }
  }
}
