/** Calls from outside into a program: one root strand from its first instruction to its result, on whatever thread calls. */
import { CONTROL, CONTROL_ADDRESS, WORKER } from "../abi/memory-map.ts";
import { NUMBER_UNDEFINED } from "../abi/object-layout.ts";
import { shareOwnHeap } from "../heap/own-heap.ts";
import { waitForCollector } from "../safepoint/stop-workers.ts";
import { wakeAll } from "../safepoint/wake.ts";
import { finishStrand } from "../sched/join.ts";
import { ProgramStop } from "../sched/strand.ts";
import type { Context } from "./context.ts";
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
  const outerTaskBase = words.load(block + WORKER.taskBase);
  strand.strandBase = base;
  words.store(block + WORKER.taskBase, base);
  words.atomicAdd(CONTROL_ADDRESS + CONTROL.roots, 1);
  words.atomicStore(block + WORKER.state, 1);
  strand.runner.pauseForCollector();
  // From here to the function's first instruction nobody can collect: this worker runs, and comes to no safepoint.
  words.atomicAdd(CONTROL_ADDRESS + CONTROL.rootStrands, 1);
  try {
    const exported = (
      context.exports as unknown as Record<string, (...raw: RawValue[]) => RawValue | undefined>
    )[name];
    if (!exported) throw new Error(`the program exports no \`${name}\``);
    const outcome = attempt(participant, () => orUndefined(exported(...args)));
    // What it gives back is read on another thread, maybe.
    shareOwnHeap(context);
    if (outcome.kind !== "stopped") {
      context.exports.shadow_top.value = shadowTop;
      holdValue(context, outcome, name);
      const rest = attempt(participant, () => finishStrand(strand, base));
      if (rest.kind === "stopped") return rest;
    }
    return outcome;
  } finally {
    strand.runner.setTaskTop(base);
    strand.strandBase = outerBase;
    words.store(block + WORKER.taskBase, outerTaskBase);
    context.exports.shadow_top.value = shadowTop;
    strand.runner.publishStacks();
    words.atomicStore(block + WORKER.state, 0);
    words.atomicAdd(CONTROL_ADDRESS + CONTROL.rootStrands, -1);
    // Idle workers park for as long as there are roots: the last one sends them home.
    if (words.atomicAdd(CONTROL_ADDRESS + CONTROL.roots, -1) === 1)
      wakeAll(words, strand.workerCount);
  }
}

const number = new DataView(new ArrayBuffer(8));

/** A number that is missing is a NaN of bits of its own, which messages between threads do not keep. */
function orUndefined(raw: RawValue | undefined): RawValue | undefined {
  if (typeof raw !== "number" || !Number.isNaN(raw)) return raw;
  number.setFloat64(0, raw);
  return number.getBigUint64(0) === NUMBER_UNDEFINED ? undefined : raw;
}

/** Before the arguments of a call are made: from here on only its own strand sees to what it holds. The embedding thread. */
export function beginOutsideCall({ context, strand }: Participant): void {
  const { words } = context;
  words.atomicAdd(CONTROL_ADDRESS + CONTROL.outsideCalls, 1);
  waitForCollector(words);
  strand.runner.pauseForCollector();
  // The arguments may go to another thread.
  strand.runner.share();
}

/** After the result of a call has been read. */
export function endOutsideCall({ context: { words } }: Participant): void {
  words.atomicAdd(CONTROL_ADDRESS + CONTROL.outsideCalls, -1);
}

/** Puts what a strand gave back on the shadow stack, while it completes what it forked. */
function holdValue({ metadata, words, exports }: Context, outcome: RawOutcome, name: string): void {
  if (outcome.kind === "stopped" || outcome.value === undefined) return;
  const index = metadata.module.exports.find((each) => `export:${each.name}` === name)?.function;
  const result = metadata.functions[index ?? -1]?.result;
  const isBoxed = outcome.kind === "threw" || result === "value";
  if (!isBoxed && typeof result !== "number") return;
  const top = exports.shadow_top.value as number;
  const bits = BigInt(outcome.value);
  words.store64(top >>> 0, isBoxed ? rootBits(bits) : BigInt.asUintN(32, bits));
  exports.shadow_top.value = top + 8;
}

/** As the shadow stack wants a boxed value: what is no reference must not look like one. */
function rootBits(value: bigint): bigint {
  return BigInt.asUintN(64, value) > 0xffff_ffffn ? BigInt.asUintN(64, value) : 0n;
}

/** Keeps an exception alive on the calling thread's shadow stack. Nothing takes it off again. */
export function holdThrown({ context, strand }: Participant, value: bigint): void {
  const { words, exports } = context;
  const top = exports.shadow_top.value as number;
  words.store64(top >>> 0, rootBits(value));
  exports.shadow_top.value = top + 8;
  strand.runner.publishStacks();
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
