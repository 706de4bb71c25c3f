/** Inference to the members of a union: those that match first, then parameters that stand alone. */

import { type InferenceRun, inferFrom, inferWithPriority } from "./infer-run.ts";
import { type Inference, PRIORITY } from "./inference-context.ts";
import type { Type } from "./types.ts";
import { union } from "./unions.ts";

/** What `source` says at the place of a union of `targets`. */
export function inferToUnion(run: InferenceRun, source: Type, targets: readonly Type[]): void {
  const { c } = run;
  let sources: readonly Type[] = source.kind === "union" ? source.members : [source];
  let open: readonly Type[] = targets;
  // Members that are on both sides say nothing about the others.
  const matchedTargets = new Set<Type>();
  const matchedSources = new Set<Type>();
  for (const each of open) {
    for (const one of sources) {
      if (one === each || (isClosedMatch(each) && c.late.isIdentical(c, one, each))) {
        matchedSources.add(one);
        matchedTargets.add(each);
        if (each.mayBeGeneric) inferFrom(run, one, each);
      }
    }
  }
  sources = sources.filter((each) => !matchedSources.has(each));
  open = open.filter((each) => !matchedTargets.has(each));
  if (open.length === 0) return;
  const naked: Inference[] = [];
  let typeVariableCount = 0;
  const matched = new Array<boolean>(sources.length).fill(false);
  let isCircular = false;
  for (const target of open) {
    const inference = run.inferences.find(
      (each) => each.parameter === target || each.slot === target,
    );
    if (inference !== undefined) {
      naked.push(inference);
      typeVariableCount++;
      continue;
    }
    for (let i = 0; i < sources.length; i++) {
      const one = sources[i];
      if (one === undefined) continue;
      const saved = run.lowestPriority;
      run.lowestPriority = Number.POSITIVE_INFINITY;
      inferFrom(run, one, target);
      if (run.lowestPriority === run.priority) matched[i] = true;
      if (run.lowestPriority === -1) isCircular = true;
      run.lowestPriority = Math.min(run.lowestPriority, saved);
    }
  }
  if (typeVariableCount === 0) return;
  if (typeVariableCount === 1 && !isCircular) {
    const unmatched = sources.filter((_, i) => !matched[i]);
    const [only] = naked;
    if (unmatched.length > 0) {
      if (only !== undefined) {
        // What no other member took is for the parameter.
        const given = union(c.store, unmatched);
        const saved = run.priority;
        if (open.length > 1) run.priority |= 0;
        inferFrom(run, given, only.slot ?? only.parameter);
        run.priority = saved;
      }
      return;
    }
  }
  for (const inference of naked) {
    if (sources.length === 0) continue;
    inferWithPriority(
      run,
      union(c.store, sources),
      inference.slot ?? inference.parameter,
      PRIORITY.nakedTypeVariable,
    );
  }
}

function isClosedMatch(type: Type): boolean {
  return !type.mayBeGeneric;
}
