/**
 * What a function may do, itself or through what it calls: collect, print, run round in circles. Whole program; indirect calls count every
 * function that can be behind them.
 */
import type { Instruction, Module } from "../bytecode/module.ts";
import type { ModuleTyping } from "../bytecode/module-typing.ts";
import type { Dispatch } from "./dispatch.ts";
import { functionAt } from "./dispatch.ts";
import {
  type CallingOpcode,
  hostSafepoint,
  hostSpec,
  SAFEPOINT_KINDS,
  type SafepointKind,
} from "./safepoint-kinds.ts";
import { findCounting, needsDeepStack } from "./stack-depth.ts";
import { findCycles } from "./strong-components.ts";

/** See the head of the file. */
export interface CallGraph {
  /** The program has a fork, so workers steal and safepoints must be reached. */
  readonly forks: boolean;
  /** Loops and circles of calls have safepoints: the program forks, or somebody watches its time. */
  readonly polls: boolean;
  /** By function: keeps count of the native stack, see stack-depth.ts. */
  readonly counts: readonly boolean[];
  /** Calls may nest deeper than a stack like Node's lets them, where Node does not run out of it. */
  readonly needsDeepStack: boolean;
  /** By function: reaches one of these functions. */
  reaches(own: (functionIndex: number) => boolean): readonly boolean[];
  /** By function: may collect and return. */
  readonly collects: readonly boolean[];
  /** By function: may collect while throwing. */
  readonly throws: readonly boolean[];
  /** By function: reaches a host function whose effect is seen from outside. */
  readonly prints: readonly boolean[];
  /** By function: a safepoint is due at its entry, because calls can come round to it without passing another. */
  readonly pollsAtEntry: readonly boolean[];
  /** What an instruction of the function is to the collector. */
  kindOf(instruction: Instruction, functionIndex: number): SafepointKind;
}

/** Walks all code of a verified module. @param isTimed somebody watches the program's time */
export function findCallGraph(
  typing: ModuleTyping,
  dispatch: Dispatch,
  isTimed: boolean,
): CallGraph {
  const { module } = typing;
  const count = module.functions.length;
  const callees = module.functions.map(({ code }, index) => {
    const found = new Set<number>();
    for (const instruction of code) {
      if (CALLING.has(instruction.op))
        for (const callee of calleesOf(instruction, index, module, dispatch)) found.add(callee);
    }
    return [...found];
  });
  const callers: number[][] = Array.from({ length: count }, () => []);
  callees.forEach((list, index) => {
    for (const callee of list) callers[callee]?.push(index);
  });
  const reaches = (own: readonly boolean[]): boolean[] => spread(own, callers);
  const hasForks = forks(module);
  const polls = hasForks || isTimed;
  const atEntry = pollsAtEntry(typing.module, dispatch, polls);
  const counts = findCounting(module, callees, (own) =>
    reaches(module.functions.map((_, index) => own(index))),
  );
  const ownKinds = module.functions.map(({ code }, index) => ({
    collects: atEntry[index] === true || code.some((each) => isOwn(each, ["slow", "call"])),
    throws:
      counts[index] === true ||
      code.some((each) => each.op === "closure.call" || isOwn(each, ["throw"])),
    prints: code.some(
      (each) => each.op === "call.host" && hostSpec(module, each.imm[0]).effect === "io",
    ),
  }));
  const collects = reaches(ownKinds.map((own) => own.collects));
  const throws = reaches(ownKinds.map((own) => own.throws));

  function isOwn(instruction: Instruction, kinds: readonly SafepointKind[]): boolean {
    return kinds.includes(ownKind(instruction, module, polls));
  }

  return {
    forks: hasForks,
    polls,
    counts,
    needsDeepStack: needsDeepStack(module, callees),
    reaches: (own) => reaches(module.functions.map((_, index) => own(index))),
    collects,
    throws,
    prints: reaches(ownKinds.map((own) => own.prints)),
    pollsAtEntry: atEntry,
    kindOf(instruction, functionIndex) {
      const own = ownKind(instruction, module, polls);
      if (own !== "none" || !CALLING.has(instruction.op)) return own;
      const targets = calleesOf(instruction, functionIndex, module, dispatch);
      if (targets.some((callee) => collects[callee] === true)) return "call";
      // What a task slot waits for may have been stolen: then the wait works elsewhere meanwhile.
      if (instruction.op === "wait.latent") return "slow";
      const isNullable = instruction.op === "closure.call";
      return isNullable || targets.some((callee) => throws[callee] === true) ? "throw" : "none";
    },
  };
}

/** Does any function fork? Then worker threads are of use. */
export function forks(module: Module): boolean {
  return module.functions.some(({ code }) =>
    code.some(({ op }) => op === "fork" || op === "fork.latent"),
  );
}

/** Instructions which may call: hardly any does, so they are told apart before anything is asked of one. */
const CALLING: ReadonlySet<Instruction["op"]> = new Set([
  "call",
  "fork",
  "call.virtual",
  "call.interface",
  "closure.call",
  "wait",
  "wait.latent",
]);

/** Functions which the instruction may call, on this thread and before it is done. */
function calleesOf(
  instruction: Instruction,
  functionIndex: number,
  module: Module,
  dispatch: Dispatch,
): readonly number[] {
  switch (instruction.op) {
    case "wait.latent": {
      const slot = functionAt(module, functionIndex).taskSlots[instruction.imm[0]];
      return slot === undefined ? [] : [slot];
    }
    case "wait":
      return dispatch.futureTargets(instruction.imm[0]);
    default:
      return calledFunctions(instruction, dispatch);
  }
}

function calledFunctions(instruction: Instruction, dispatch: Dispatch): readonly number[] {
  switch (instruction.op) {
    case "call":
    case "fork":
      return instruction.imm;
    case "call.virtual":
      return dispatch.virtualTargets(...instruction.imm).map((target) => target.index);
    case "call.interface":
      return dispatch.interfaceMethods(...instruction.imm).map((target) => target.index);
    case "closure.call":
      return dispatch.closureTargets(instruction.imm[0]);
    default:
      return [];
  }
}

function ownKind(instruction: Instruction, module: Module, polls: boolean): SafepointKind {
  switch (instruction.op) {
    case "call":
    case "call.virtual":
    case "call.interface":
    case "closure.call":
    case "wait.latent":
    case "return":
      return "none";
    case "call.host":
      return hostSafepoint(hostSpec(module, instruction.imm[0]));
    case "closure.new":
    case "fork.latent":
      return "slow";
    case "loop":
      return polls ? "slow" : "none";
    default:
      return SAFEPOINT_KINDS[instruction.op satisfies Exclude<string, CallingOpcode>] ?? "none";
  }
}

/** Marks everything from which something marked can be reached. */
function spread(marked: readonly boolean[], callers: readonly (readonly number[])[]): boolean[] {
  const reached = [...marked];
  const pending = reached.flatMap((isMarked, index) => (isMarked ? [index] : []));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const caller of callers[next] ?? []) {
      if (reached[caller] === true) continue;
      reached[caller] = true;
      pending.push(caller);
    }
  }
  return reached;
}

/**
 * A fork is a safepoint, so a circle of calls needs none of its own when each round forks. What counts are the calls that can be reached
 * from their function's entry without a fork.
 */
function pollsAtEntry(module: Module, dispatch: Dispatch, polls: boolean): boolean[] {
  if (!polls) return module.functions.map(() => false);
  return findCycles(
    module.functions.map(({ code }) => {
      const found = new Set<number>();
      const outer: boolean[] = [];
      let hasForked = false;
      for (const instruction of code) {
        const { op } = instruction;
        if (op === "fork" || op === "fork.latent") hasForked = true;
        else if (op === "block" || op === "loop" || op === "if" || op === "try") {
          outer.push(hasForked);
        } else if (op === "else" || op === "catch") hasForked = outer.at(-1) ?? false;
        // A branch may have left the block before its fork.
        else if (op === "end") hasForked = outer.pop() ?? false;
        if (hasForked) continue;
        for (const callee of calledFunctions(instruction, dispatch)) found.add(callee);
      }
      return [...found];
    }),
  );
}
