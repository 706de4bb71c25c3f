/** Calls from outside into a program: one root strand from its first instruction to its result, on whatever thread calls. */
import { CONTROL, CONTROL_ADDRESS, WORKER } from "../abi/memory-map.ts";
import { finishStrand } from "../sched/join.ts";
import { ProgramStop, wakeAll } from "../sched/strand.ts";
import { hostState } from "./host-state.ts";
import type { Participant } from "./instantiate.ts";
import { outputDepth, unwindOutput } from "./output.ts";
import { settleHostFailure } from "./report.ts";

/** A value as generated code passes it: f64 and i32 as number, boxed values and i64 as bigint. */
export type RawValue = number | bigint;

/** How a root strand ended. */
export type RawOutcome =
  | { readonly kind: "returned"; readonly value: RawValue | undefined }
  /** The language exception's boxed value. */
  | { readonly kind: "threw"; readonly value: bigint }
  /** The program was stopped: see the report. */
  | { readonly kind: "stopped" };

/**
 * Runs an exported function, or the program's entry, as a root strand on the calling thread.
 * @param name export of the instance; `entry` for the program itself
 * Blocks the thread until the strand and all it forked have ended. The participant must not be inside another call.
 */
export function callExport(
  participant: Participant,
  name: string,
  args: readonly RawValue[],
): RawOutcome {
  const { context, strand } = participant;
  const { words, block } = context;
  const outerBase = strand.strandBase;
  const base = strand.runner.taskTop();
  const shadowTop = context.exports.shadow_top.value;
  strand.strandBase = base;
  words.atomicAdd(CONTROL_ADDRESS + CONTROL.roots, 1);
  words.atomicStore(block + WORKER.state, 1);
  try {
    const exported = (
      context.exports as unknown as Record<string, (...raw: RawValue[]) => RawValue | undefined>
    )[name];
    if (!exported) throw new Error(`the program exports no \`${name}\``);
    const outcome = attempt(participant, () => exported(...args));
    if (outcome.kind !== "stopped") {
      context.exports.shadow_top.value = shadowTop;
      const rest = attempt(participant, () => finishStrand(strand, base));
      if (rest.kind === "stopped") return rest;
    }
    return outcome;
  } finally {
    strand.runner.setTaskTop(base);
    strand.strandBase = outerBase;
    context.exports.shadow_top.value = shadowTop;
    words.atomicStore(block + WORKER.state, 0);
    // Idle workers park for as long as there are roots: the last one sends them home.
    if (words.atomicAdd(CONTROL_ADDRESS + CONTROL.roots, -1) === 1)
      wakeAll(words, strand.workerCount);
  }
}

function attempt(participant: Participant, body: () => unknown): RawOutcome {
  const { output } = hostState(participant.context);
  const depth = outputDepth(output);
  try {
    return { kind: "returned", value: body() as RawValue | undefined };
  } catch (error) {
    if (error instanceof ProgramStop) return { kind: "stopped" };
    try {
      unwindOutput(output, depth);
      return { kind: "threw", value: settleHostFailure(participant.context, error) };
    } catch (stop) {
      if (stop instanceof ProgramStop) return { kind: "stopped" };
      throw stop;
    }
  }
}
