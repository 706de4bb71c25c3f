/** Contexts of inference that know nothing yet, and copies of contexts. */
import type { Checker } from "./checker.ts";
import type { Inference, InferenceContext } from "./inference-context.ts";
import { inferredType } from "./inferred-type.ts";
import type { Signature, TypeParameter } from "./types.ts";

/** A context that knows nothing yet. */
export function inferenceContext(
  c: Checker,
  parameters: readonly TypeParameter[],
  signature: Signature | undefined,
  hasNoDefault = false,
): InferenceContext {
  const inferences: Inference[] = parameters.map((parameter) => ({
    parameter,
    candidates: undefined,
    contraCandidates: undefined,
    inferred: undefined,
    priority: undefined,
    isTopLevel: true,
    isFixed: false,
  }));
  const context: InferenceContext = {
    signature,
    inferences,
    returnMapper: undefined,
    hasNoDefault,
    mapper: {
      get(parameter) {
        const index = parameters.indexOf(parameter);
        const inference = inferences[index];
        if (inference === undefined) return undefined;
        if (!inference.isFixed) {
          c.late.inferFromSkippedArguments(c, context);
          // Fixed from here on: what was inferred so far decides.
          for (const each of inferences) if (!each.isFixed) each.inferred = undefined;
          inference.isFixed = true;
        }
        return inferredType(c, context, index);
      },
    },
    nonFixingMapper: {
      get(parameter) {
        const index = parameters.indexOf(parameter);
        if (index < 0) return undefined;
        for (const each of inferences) if (!each.isFixed) each.inferred = undefined;
        return inferredType(c, context, index);
      },
    },
  };
  return context;
}

/** A copy that may learn more without the original knowing. */
export function cloneContext(
  c: Checker,
  context: InferenceContext,
  hasNoDefault: boolean,
): InferenceContext {
  const clone = inferenceContext(
    c,
    context.inferences.map((each) => each.parameter),
    context.signature,
    hasNoDefault,
  );
  clone.inferences.forEach((each, i) => {
    const from = context.inferences[i];
    if (from === undefined) return;
    each.candidates = from.candidates?.slice();
    each.contraCandidates = from.contraCandidates?.slice();
    each.priority = from.priority;
    each.isTopLevel = from.isTopLevel;
    each.isFixed = from.isFixed;
    each.inferred = from.inferred;
  });
  return clone;
}
