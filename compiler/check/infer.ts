/** Type argument inference, in TypeScript's order and priorities. */

import { apparentType } from "./apparent-type.ts";
import type { Checker } from "./checker.ts";
import { addCandidate, isAuto, isSilent } from "./infer-candidates.ts";
import { emptyObjectFromKeys } from "./infer-mapped.ts";
import { inferFromObjects } from "./infer-objects.ts";
import {
  type InferenceRun,
  inferContra,
  inferFrom,
  inferWithPriority,
  invoke,
  startRun,
} from "./infer-run.ts";
import { inferToTemplate } from "./infer-template.ts";
import { inferToUnion } from "./infer-union.ts";
import { type Inference, PRIORITY } from "./inference-context.ts";
import { aliasVariances } from "./relate-variance.ts";
import { inferenceContext } from "./start-inference.ts";
import { substitute } from "./substitute.ts";
import type { Mapper, Type, TypeParameter } from "./types.ts";
import { isAny, isPrimitive } from "./unions.ts";

/** Adds to `inferences` what `source` at the place of `target` says. */
export function inferTypes(
  c: Checker,
  inferences: readonly Inference[],
  source: Type,
  target: Type,
  priority: number = PRIORITY.direct,
  isContra = false,
): void {
  inferPair(startRun(c, inferPair, inferences, target, priority, isContra), source, target);
}

/** Mapping for the `infer`s of a conditional type. */
export function inferForConditional(
  c: Checker,
  check: Type,
  pattern: Type,
  parameters: readonly TypeParameter[],
  mapper: Mapper,
): Mapper {
  const context = inferenceContext(c, parameters, undefined);
  inferTypes(c, context.inferences, check, pattern, PRIORITY.direct);
  // Constraints of infer parameters may mention outer ones.
  void mapper;
  return context.mapper;
}

/** What one pair says, by the kinds of its types. */
function inferPair(run: InferenceRun, source: Type, target: Type): void {
  const { c } = run;
  if (!target.mayBeGeneric || c.state.isSkippedFunction(source)) return;
  if (source === target && (source.kind === "union" || source.kind === "intersection")) {
    for (const each of source.members) inferFrom(run, each, each);
    return;
  }
  if (
    source.alias !== undefined &&
    target.alias !== undefined &&
    source.alias.symbol === target.alias.symbol
  ) {
    const a = source.alias.typeArguments;
    const b = target.alias.typeArguments;
    if (a.length > 0 && a.length === b.length && source.kind === target.kind) {
      const variances = aliasVariances(c, source.alias)?.of ?? [];
      a.forEach((each, i) => {
        const other = b[i];
        const variance = variances[i];
        if (other === undefined) return;
        if (variance?.isContravariant && !variance.isCovariant) inferContra(run, each, other);
        else inferFrom(run, each, other);
      });
      return;
    }
  }
  if (target.kind === "union") {
    inferToUnion(run, source, target.members);
    return;
  }
  if (target.kind === "intersection") {
    if (source.kind === "union") {
      // Handled member by member below.
    } else {
      const parts = source.kind === "intersection" ? source.members : [source];
      const open = target.members.filter(
        (each) => !parts.some((part) => c.late.isIdentical(c, part, each)),
      );
      const rest = parts.filter(
        (part) => !target.members.some((each) => c.late.isIdentical(c, part, each)),
      );
      const given = rest.length === 0 ? source : c.late.intersection(c.store, rest);
      for (const each of open) inferFrom(run, given, each);
      return;
    }
  }
  if (target.kind === "indexedAccess") {
    const slot = run.inferences.find((each) => each.slot === target);
    if (slot !== undefined) {
      if (!isSilent(source) && !isAuto(source)) addCandidate(run, slot, source, target);
      return;
    }
  }
  if (target.kind === "indexedAccess" && target.object.kind !== "typeParameter") {
    const simplified = c.late.simplifyIndexedAccess(c, target.object, target.index);
    if (simplified !== undefined) {
      inferFrom(run, source, simplified);
      return;
    }
  }
  if (target.kind === "typeParameter") {
    if (isSilent(source) || isAuto(source)) return;
    const inference = run.inferences.find((each) => each.parameter === target);
    if (inference !== undefined) {
      addCandidate(run, inference, source, target);
      return;
    }
  }
  if (target.kind === "indexedAccess" && source.kind === "indexedAccess") {
    inferFrom(run, source.object, target.object);
    inferFrom(run, source.index, target.index);
    return;
  }
  if (target.kind === "indexedAccess") {
    const inference = run.inferences.find((each) => each.parameter === target.index);
    if (inference !== undefined) return;
    return;
  }
  if (source.kind === "stringMapping" && target.kind === "stringMapping") {
    if (source.mapping === target.mapping) inferFrom(run, source.type, target.type);
    return;
  }
  if (target.kind === "conditional") {
    invoke(run, source, target, () => {
      if (source.kind === "conditional") {
        inferFrom(run, source.check, target.check);
        inferFrom(run, source.extends, target.extends);
        return;
      }
      const saved = run.priority;
      run.priority |= run.isContra ? PRIORITY.contravariantConditional : 0;
      const { root, mapper } = target;
      const branches = [root.whenTrue, root.whenFalse].map((each) => substitute(c, each, mapper));
      const isNaked = (each: Type) => run.inferences.some((one) => one.parameter === each);
      for (const each of branches) if (!isNaked(each)) inferFrom(run, source, each);
      for (const each of branches)
        if (isNaked(each)) inferWithPriority(run, source, each, PRIORITY.nakedTypeVariable);
      run.priority = saved;
    });
    return;
  }
  if (source.kind === "keyof" && target.kind === "keyof") {
    inferContra(run, source.type, target.type);
    return;
  }
  if (target.kind === "keyof") {
    // From keys to an object type that has them.
    if (isPrimitive(source, "any")) return;
    const empty = emptyObjectFromKeys(c, source);
    inferWithPriority(run, empty, target.type, PRIORITY.literalKeyof, true);
    return;
  }
  if (target.kind === "templateLiteral") {
    inferToTemplate(run, source, target);
    return;
  }
  if (source.kind === "union") {
    for (const each of source.members) inferFrom(run, each, target);
    return;
  }
  const reduced =
    source.kind === "typeParameter" || source.kind === "indexedAccess"
      ? (apparentOfGeneric(c, source) ?? source)
      : source;
  if (isPrimitive(reduced, "never") || isAny(reduced)) {
    if (isAny(reduced)) inferAnyInto(run, reduced, target);
    return;
  }
  invoke(run, reduced, target, () => inferFromObjects(run, reduced, target));
}

/** `any` gives `any` to every parameter inside. */
function inferAnyInto(run: InferenceRun, source: Type, target: Type): void {
  for (const inference of run.inferences) {
    if (mentionsParameter(target, inference.slot ?? inference.parameter, 0)) {
      addCandidate(run, inference, source, target);
    }
  }
}

function apparentOfGeneric(c: Checker, source: Type): Type | undefined {
  const apparent = apparentType(c, source);
  return apparent === c.store.emptyObject ? undefined : apparent;
}

function mentionsParameter(type: Type, parameter: Type, depth: number): boolean {
  if (type === parameter) return true;
  if (!type.mayBeGeneric || depth > 3) return false;
  switch (type.kind) {
    case "array":
      return mentionsParameter(type.element, parameter, depth + 1);
    case "tuple":
      return type.elements.some((each) => mentionsParameter(each.type, parameter, depth + 1));
    case "union":
    case "intersection":
      return type.members.some((each) => mentionsParameter(each, parameter, depth + 1));
    case "reference":
      return type.typeArguments.some((each) => mentionsParameter(each, parameter, depth + 1));
    case "future":
      return mentionsParameter(type.value, parameter, depth + 1);
    case "function":
      return type.callSignatures.some(
        (each) =>
          each.parameters.some((one) => mentionsParameter(one.type, parameter, depth + 1)) ||
          mentionsParameter(each.returnType, parameter, depth + 1),
      );
    case "object":
      return (
        [...type.properties.values()].some((each) =>
          mentionsParameter(each.type, parameter, depth + 1),
        ) || type.indexSignatures.some((each) => mentionsParameter(each.type, parameter, depth + 1))
      );
    default:
      return false;
  }
}
