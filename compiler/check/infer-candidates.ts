/** What a type at the place of a parameter adds to what is known of the parameter. */
import type { Checker } from "./checker.ts";
import type { InferenceRun } from "./infer-run.ts";
import { type Inference, PRIORITY } from "./inference-context.ts";
import type { Type } from "./types.ts";

/** The type of what was skipped: it says nothing. */
export function isSilent(type: Type): boolean {
  return type.kind === "primitive" && type.origin === "silent";
}

/** The type of a variable that evolves: it says nothing yet. */
export function isAuto(type: Type): boolean {
  return type.kind === "primitive" && type.origin === "auto";
}

/** Adds `source` to what is known of the parameter, unless something of better priority is known. */
export function addCandidate(
  run: InferenceRun,
  inference: Inference,
  source: Type,
  target: Type,
): void {
  if (inference.isFixed) return;
  if (mentionsSkipped(run.c, source)) return;
  const { priority } = run;
  if (inference.priority === undefined || priority < inference.priority) {
    inference.candidates = undefined;
    inference.contraCandidates = undefined;
    inference.isTopLevel = true;
    inference.priority = priority;
  }
  if (priority === inference.priority) {
    if (run.isContra && !run.isBivariant) {
      inference.contraCandidates ??= [];
      if (!inference.contraCandidates.includes(source)) {
        inference.contraCandidates.push(source);
        inference.inferred = undefined;
      }
    } else {
      inference.candidates ??= [];
      if (!inference.candidates.includes(source)) {
        inference.candidates.push(source);
        inference.inferred = undefined;
      }
    }
  }
  if (
    (priority & PRIORITY.returnType) === 0 &&
    inference.isTopLevel &&
    !isAtTopLevel(run.origin, target)
  ) {
    inference.isTopLevel = false;
    inference.inferred = undefined;
  }
  run.lowestPriority = Math.min(run.lowestPriority, priority);
}

/**
 * Whether the type is, or a literal or tuple of it holds, that of a function or call that waits for its context: what it is shows only once that
 * has one.
 * @param depth how far to look, as declared types may hold themselves
 */
export function mentionsSkipped(c: Checker, type: Type, depth = 5): boolean {
  if (isSilent(type) || c.state.isSkippedFunction(type)) return true;
  if (depth === 0) return false;
  const isOrHolds = (each: Type): boolean => mentionsSkipped(c, each, depth - 1);
  switch (type.kind) {
    case "array":
      return isOrHolds(type.element);
    case "tuple":
      return type.elements.some((each) => isOrHolds(each.type));
    case "union":
      return type.members.some(isOrHolds);
    case "object":
      return (
        type.isLiteral &&
        [...type.properties.values()].some(
          (each) => each.propertyKind !== "accessor" && isOrHolds(each.type),
        )
      );
    default:
      return false;
  }
}

function isAtTopLevel(origin: Type, parameter: Type): boolean {
  if (origin === parameter) return true;
  if (origin.kind === "union" || origin.kind === "intersection") {
    return origin.members.some((each) => isAtTopLevel(each, parameter));
  }
  return false;
}
