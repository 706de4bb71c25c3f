/** Inference from signatures: parameters at the same place, rests as tuples, results. */
import type { Checker } from "./checker.ts";
import { type InferenceRun, inferContra, inferFrom } from "./infer-run.ts";
import { parameterCount, restFrom, restTypeOf, typeAtPosition } from "./signature-parameters.ts";
import { instantiateSignature, mapperOf, substitute } from "./substitute.ts";
import type { Signature, Type } from "./types.ts";

/** Pairs overloads from the last, as TypeScript does. */
export function inferFromSignatures(
  run: InferenceRun,
  sources: readonly Signature[],
  targets: readonly Signature[],
): void {
  const count = Math.min(sources.length, targets.length);
  for (let i = 0; i < count; i++) {
    const source = sources[sources.length - count + i];
    const target = targets[targets.length - count + i];
    if (source !== undefined && target !== undefined)
      inferFromSignature(run, baseSignature(run.c, source), target);
  }
}

/** Type parameters of a generic function count as their constraints. */
function baseSignature(c: Checker, signature: Signature): Signature {
  if (signature.typeParameters.length === 0) return signature;
  const constraints = signature.typeParameters.map((each) => each.constraint ?? c.store.unknown);
  const map = mapperOf(signature.typeParameters, constraints);
  // Each round lets constraints that name one another go a step further; one that names itself ends in `any`.
  let bases: readonly Type[] = constraints;
  for (let i = 1; i < constraints.length; i++)
    bases = bases.map((each) => substitute(c, each, map));
  const erased = mapperOf(
    signature.typeParameters,
    constraints.map(() => c.store.any),
  );
  bases = bases.map((each) => substitute(c, each, erased));
  return instantiateSignature(c, signature, mapperOf(signature.typeParameters, bases));
}

function inferFromSignature(run: InferenceRun, source: Signature, target: Signature): void {
  const { c } = run;
  const savedBivariant = run.isBivariant;
  const kind = target.declaration?.kind;
  run.isBivariant ||= kind === "Method" || kind === "MethodSignature" || kind === "Constructor";
  inferFromParameters(c, source, target, (a, b) => inferContra(run, a, b));
  run.isBivariant = savedBivariant;
  const a = source.predicate;
  const b = target.predicate;
  if (a?.type !== undefined && b?.type !== undefined && a.parameterIndex === b.parameterIndex) {
    inferFrom(run, a.type, b.type);
  } else inferFrom(run, source.returnType, target.returnType);
}

/** Calls `visit` with the types of parameters that stand at the same place. */
export function inferFromParameters(
  c: Checker,
  source: Signature,
  target: Signature,
  visit: (source: Type, target: Type) => void,
): void {
  const sourceCount = parameterCount(source);
  const targetCount = parameterCount(target);
  const sourceRest = restTypeOf(c, source);
  const targetRest = restTypeOf(c, target);
  const targetFixed = targetRest === undefined ? targetCount : targetCount - 1;
  const count =
    targetRest !== undefined
      ? targetFixed
      : sourceRest !== undefined
        ? targetCount
        : Math.min(sourceCount, targetCount);
  if (source.thisType !== undefined && target.thisType !== undefined)
    visit(source.thisType, target.thisType);
  for (let i = 0; i < count; i++) {
    const a = typeAtPosition(c, source, i);
    const b = typeAtPosition(c, target, i);
    if (a !== undefined && b !== undefined) visit(a, b);
  }
  if (targetRest !== undefined) {
    visit(
      restFrom(c, source, count, targetRest.kind === "typeParameter" && targetRest.isConst),
      targetRest,
    );
  }
}
