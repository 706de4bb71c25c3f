/** Inference from tuples: fixed elements from both ends, what is between them for the variadic ones. */
import { indexedAccessType } from "./evaluate-keys.ts";
import type { InferenceRun } from "./infer-run.ts";
import { inferFrom } from "./infer-run.ts";
import type { TupleElement, Type } from "./types.ts";
import { union } from "./unions.ts";

/** What an array or a tuple says at the place of a tuple. */
export function inferTuple(
  run: InferenceRun,
  source: Type,
  targets: readonly TupleElement[],
): void {
  const { c } = run;
  if (source.kind === "array") {
    for (const each of targets) {
      inferFrom(run, each.isVariadic ? source : source.element, each.type);
    }
    return;
  }
  if (source.kind !== "tuple") return;
  const own = source.elements;
  const restIndex = targets.findIndex((each) => each.isRest);
  if (restIndex < 0) {
    targets.forEach((each, i) => {
      const from = own[i];
      if (from !== undefined) inferFrom(run, from.type, each.type);
    });
    return;
  }
  const isRest = (each: TupleElement): boolean => each.isRest;
  const tail = targets.length - 1 - targets.findLastIndex(isRest);
  const sourceRest = own.findIndex(isRest);
  const start = Math.min(restIndex, sourceRest < 0 ? own.length : sourceRest);
  const ownTail = sourceRest < 0 ? own.length - start : own.length - 1 - own.findLastIndex(isRest);
  const end = Math.min(tail, ownTail);
  for (let i = 0; i < start; i++) {
    const from = own[i];
    const to = targets[i];
    if (from !== undefined && to !== undefined) inferFrom(run, from.type, to.type);
  }
  const middle = own.slice(start, Math.max(start, own.length - end));
  const variadics = targets.slice(start, targets.length - end);
  const [first, second] = variadics;
  if (variadics.length === 1 && first !== undefined) {
    if (first.isVariadic) {
      const only = middle[0];
      if (middle.length === 1 && only?.isVariadic) inferFrom(run, only.type, first.type);
      else inferFrom(run, c.store.tuple(middle), first.type);
    } else if (middle.length > 0) {
      inferFrom(
        run,
        union(
          c.store,
          middle.map((each) =>
            each.isVariadic
              ? indexedAccessType(c, each.type, c.store.number, undefined)
              : each.type,
          ),
        ),
        first.type,
      );
    }
  } else if (variadics.length === 2 && first?.isVariadic && second?.isVariadic) {
    const arity = impliedArity(run, first.type);
    if (arity !== undefined) {
      inferFrom(run, c.store.tuple(middle.slice(0, arity)), first.type);
      inferFrom(run, c.store.tuple(middle.slice(arity)), second.type);
    }
  }
  for (let i = 0; i < end; i++) {
    const from = own[own.length - 1 - i];
    const to = targets[targets.length - 1 - i];
    if (from !== undefined && to !== undefined) inferFrom(run, from.type, to.type);
  }
}

function impliedArity(run: InferenceRun, type: Type): number | undefined {
  const inference = run.inferences.find((each) => each.parameter === type);
  if (inference?.impliedArity !== undefined) return inference.impliedArity;
  const candidate = inference?.candidates?.find((each) => each.kind === "tuple");
  return candidate?.kind === "tuple" ? candidate.elements.length : undefined;
}
