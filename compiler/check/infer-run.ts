/** One run of inference: what it has learned of its place, and how it goes one step deeper. */
import type { Checker } from "./checker.ts";
import { type Inference, PRIORITY } from "./inference-context.ts";
import { originOf } from "./relate.ts";
import type { Type } from "./types.ts";

/** Looks at one pair, by what its types are. */
export type InferencePair = (run: InferenceRun, source: Type, target: Type) => void;

/** The state of one run. */
export interface InferenceRun {
  readonly c: Checker;
  /** The rule that a step deeper begins with again. */
  readonly infer: InferencePair;
  readonly inferences: readonly Inference[];
  priority: number;
  isContra: boolean;
  isBivariant: boolean;
  readonly visited: Map<string, number>;
  /** Pairs that are being looked at, the outermost first. */
  readonly stack: { readonly source: Type; readonly target: Type }[];
  readonly origin: Type;
  lowestPriority: number;
}

/** A run that has looked at nothing yet. */
export function startRun(
  c: Checker,
  infer: InferencePair,
  inferences: readonly Inference[],
  origin: Type,
  priority: number = PRIORITY.direct,
  isContra = false,
): InferenceRun {
  return {
    c,
    infer,
    inferences,
    priority,
    isContra,
    isBivariant: false,
    visited: new Map(),
    stack: [],
    origin,
    lowestPriority: Number.POSITIVE_INFINITY,
  };
}

/** Learns what `source` at the place of `target` says. */
export function inferFrom(run: InferenceRun, source: Type, target: Type): void {
  run.infer(run, source, target);
}

/** No declared type nests so deep. */
const DEEPEST = 20;

/** Is the innermost type of the same declaration as one around it, itself or an instance made later: one that the other led to? */
function isGrowing({ stack }: InferenceRun, side: "source" | "target"): boolean {
  const innermost = stack.at(-1)?.[side];
  if (innermost === undefined) return false;
  const origin = originOf(innermost);
  return stack.some(
    (each, place) =>
      place < stack.length - 1 && each[side].id <= innermost.id && originOf(each[side]) === origin,
  );
}

/** Does `work` on a pair unless the run has looked at it before, or the pair grows without end. */
export function invoke(run: InferenceRun, source: Type, target: Type, work: () => void): void {
  const key = `${source.id},${target.id}`;
  const known = run.visited.get(key);
  if (known !== undefined) {
    run.lowestPriority = Math.min(run.lowestPriority, known);
    return;
  }
  run.visited.set(key, -1);
  const saved = run.lowestPriority;
  run.lowestPriority = Number.POSITIVE_INFINITY;
  run.stack.push({ source, target });
  if (isGrowing(run, "source") && isGrowing(run, "target")) run.lowestPriority = -1;
  else if (run.stack.length <= DEEPEST) work();
  run.stack.pop();
  run.visited.set(key, run.lowestPriority);
  run.lowestPriority = Math.min(run.lowestPriority, saved);
}

/** Learns at a place that counts less. */
export function inferWithPriority(
  run: InferenceRun,
  source: Type,
  target: Type,
  priority: number,
  isContra = false,
): void {
  const saved = run.priority;
  run.priority |= priority;
  if (isContra) inferContra(run, source, target);
  else inferFrom(run, source, target);
  run.priority = saved;
}

/** Learns at a place where the type is consumed. */
export function inferContra(run: InferenceRun, source: Type, target: Type): void {
  run.isContra = !run.isContra;
  inferFrom(run, source, target);
  run.isContra = !run.isContra;
}
