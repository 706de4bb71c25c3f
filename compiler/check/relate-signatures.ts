/** Signatures against signatures: parameters the other way round (methods both ways), results forward. */
import type { Checker } from "./checker.ts";
import { indexedAccessType } from "./evaluate-keys.ts";
import type { Comparison } from "./relate.ts";
import { callSignaturesOf } from "./signatures-of-type.ts";
import { instantiateSignature, mapperOf } from "./substitute.ts";
import type {
  ParameterInfo,
  Signature,
  TupleElement,
  TupleType,
  Type,
  TypeParameter,
} from "./types.ts";
import { isAny, isPrimitive, someMember, union } from "./unions.ts";

/** Whether each signature of `target` is served by one of `source`. */
export function relateSignatureLists(
  r: Comparison,
  source: readonly Signature[],
  target: readonly Signature[],
  which: "call" | "construct",
): boolean {
  if (r.relation === "identity") {
    return (
      source.length === target.length &&
      source.every(
        (each, i) => target[i] !== undefined && relateIdenticalSignatures(r, each, target[i]),
      )
    );
  }
  if (target.length === 0) return true;
  if (source.length === 0) return false;
  if (which === "construct") {
    const [a] = source;
    const [b] = target;
    if (a?.isAbstract && b !== undefined && !b.isAbstract) return false;
  }
  const [onlySource] = source;
  const [onlyTarget] = target;
  if (
    source.length === 1 &&
    target.length === 1 &&
    onlySource !== undefined &&
    onlyTarget !== undefined
  ) {
    return relateSignatures(r, onlySource, onlyTarget, false);
  }
  return target.every((each) =>
    source.some((own) =>
      relateSignatures(r, eraseSignature(r.c, own), eraseSignature(r.c, each), false),
    ),
  );
}

/** Type parameters become `any`. */
export function eraseSignature(c: Checker, signature: Signature): Signature {
  if (signature.typeParameters.length === 0) return signature;
  return instantiateSignature(
    c,
    signature,
    mapperOf(
      signature.typeParameters,
      signature.typeParameters.map(() => c.store.any),
    ),
  );
}

function relateIdenticalSignatures(r: Comparison, source: Signature, target: Signature): boolean {
  if (source === target) return true;
  if (source.typeParameters.length !== target.typeParameters.length) return false;
  let other = target;
  if (source.typeParameters.length > 0) {
    other = instantiateSignature(
      r.c,
      target,
      mapperOf(target.typeParameters, source.typeParameters),
    );
  }
  if (source.parameters.length !== other.parameters.length) return false;
  for (let i = 0; i < source.parameters.length; i++) {
    const a = source.parameters[i];
    const b = other.parameters[i];
    if (a === undefined || b === undefined) return false;
    if (a.isOptional !== b.isOptional || a.isRest !== b.isRest || !r.related(a.type, b.type))
      return false;
  }
  return r.related(source.returnType, other.returnType);
}

/** Whether a function of signature `source` may stand for one of `target`. */
export function relateSignatures(
  r: Comparison,
  originalSource: Signature,
  originalTarget: Signature,
  isCallback: boolean,
): boolean {
  const { c } = r;
  if (originalSource === originalTarget) return true;
  let source = originalSource;
  let target = originalTarget;
  if (source.typeParameters.length > 0) {
    target = canonicalSignature(c, target);
    source = c.late.instantiateInContextOf(c, source, target);
  } else if (target.typeParameters.length > 0) {
    target = canonicalSignature(c, target);
  }
  const targetCount = parameterCount(target);
  const sourceRest = restTypeOf(source);
  const targetRest = restTypeOf(target);
  if (targetRest === undefined && minimumCount(source) > targetCount) return false;
  if (
    sourceRest !== undefined &&
    targetRest !== undefined &&
    sourceRest.kind === "typeParameter" &&
    targetRest.kind !== "typeParameter"
  ) {
    // (...args: A) stands for any list that A may be only where that is known.
  }
  if (
    source.thisType !== undefined &&
    !isPrimitive(source.thisType, "void") &&
    target.thisType !== undefined
  ) {
    if (
      !r.related(target.thisType, source.thisType) &&
      !r.related(source.thisType, target.thisType)
    )
      return false;
  }
  const isStrict = !isCallback && !isMethodSignature(target);
  const count =
    sourceRest !== undefined || targetRest !== undefined
      ? Math.max(parameterCount(source), parameterCount(target))
      : Math.min(parameterCount(source), parameterCount(target));
  const genericRest =
    sourceRest !== undefined && targetRest !== undefined && isWholeRest(sourceRest, targetRest)
      ? Math.max(fixedCount(source), fixedCount(target))
      : -1;
  for (let i = 0; i < count; i++) {
    const sourceType = i === genericRest ? sourceRest : typeAtPosition(c, source, i);
    const targetType = i === genericRest ? targetRest : typeAtPosition(c, target, i);
    if (sourceType === undefined || targetType === undefined || sourceType === targetType) continue;
    if (!relateParameter(r, sourceType, targetType, isStrict, isCallback)) return false;
    if (i === genericRest) break;
  }
  return relateResults(r, source, target, isCallback);
}

/** Whether the rest parameters are compared as wholes: one of them is neither a list nor a tuple, whose elements are compared one by one. */
function isWholeRest(source: Type, target: Type): boolean {
  const isList = ({ kind }: Type): boolean => kind === "array" || kind === "tuple";
  return !isList(source) || !isList(target);
}

function relateParameter(
  r: Comparison,
  source: Type,
  target: Type,
  isStrict: boolean,
  isCallback: boolean,
): boolean {
  const { c } = r;
  const sourceSignature = isCallback ? undefined : singleSignature(c, source);
  const targetSignature = isCallback ? undefined : singleSignature(c, target);
  if (
    sourceSignature !== undefined &&
    targetSignature !== undefined &&
    sourceSignature.predicate === undefined &&
    targetSignature.predicate === undefined &&
    admitsNullish(source) === admitsNullish(target)
  ) {
    // Callbacks of parameters are compared covariantly in their own parameters.
    if (!isStrict) return relateSignatures(r, targetSignature, sourceSignature, true);
    return r.related(target, source);
  }
  if (!isCallback && !isStrict && r.related(source, target)) return true;
  return r.related(target, source);
}

function admitsNullish(type: Type): boolean {
  return someMember(type, (each) => isPrimitive(each, "undefined") || isPrimitive(each, "null"));
}

function singleSignature(c: Checker, type: Type): Signature | undefined {
  const stripped = c.late.nonNullable(c, type);
  if (stripped.kind !== "function" && stripped.kind !== "object") return undefined;
  if (stripped.kind === "object" && stripped.properties.size > 0) return undefined;
  const signatures = callSignaturesOf(c, stripped);
  const [only] = signatures;
  return signatures.length === 1 && only?.typeParameters.length === 0 ? only : undefined;
}

function relateResults(
  r: Comparison,
  source: Signature,
  target: Signature,
  isCallback: boolean,
): boolean {
  const { c } = r;
  const wanted = target.returnType;
  if (isPrimitive(wanted, "void") || isAny(wanted)) return true;
  const given = source.returnType;
  const predicate = target.predicate;
  if (predicate !== undefined) {
    const own = source.predicate;
    if (own === undefined) return false;
    if (own.isAsserts !== predicate.isAsserts || own.parameterIndex !== predicate.parameterIndex)
      return false;
    if (own.type !== undefined && predicate.type !== undefined)
      return r.related(own.type, predicate.type);
    return own.type === predicate.type;
  }
  if (isCallback && r.related(wanted, given)) return true;
  void c;
  return r.related(given, wanted);
}

/** With its type parameters standing for themselves, so that none is left to find. */
function canonicalSignature(c: Checker, signature: Signature): Signature {
  if (signature.typeParameters.length === 0) return signature;
  const bases = signature.typeParameters.map((each) => each as TypeParameter);
  return instantiateSignature(c, signature, mapperOf(signature.typeParameters, bases));
}

function isMethodSignature(signature: Signature): boolean {
  switch (signature.declaration?.kind) {
    case "Method":
    case "MethodSignature":
    case "Constructor":
      return true;
    default:
      return false;
  }
}

/** The type of the rest parameter as a whole. */
export function restTypeOf(signature: Signature): Type | undefined {
  const last = signature.parameters[signature.parameters.length - 1];
  return last?.isRest ? last.type : undefined;
}

function fixedCount(signature: Signature): number {
  const { parameters } = signature;
  return parameters[parameters.length - 1]?.isRest ? parameters.length - 1 : parameters.length;
}

/** How many parameters can be told apart; a rest parameter of tuple type counts its elements. */
export function parameterCount(signature: Signature): number {
  const { parameters } = signature;
  const last = parameters[parameters.length - 1];
  if (last?.isRest && last.type.kind === "tuple") {
    const { elements } = last.type;
    return parameters.length - 1 + elements.length;
  }
  return parameters.length;
}

/** How many arguments a call must give. */
export function minimumCount(signature: Signature): number {
  const { parameters } = signature;
  const last = parameters[parameters.length - 1];
  if (last?.isRest && last.type.kind === "tuple") {
    const required = last.type.elements.filter((each) => !each.isOptional && !each.isRest).length;
    if (required > 0) return parameters.length - 1 + required;
  }
  let minimum = 0;
  for (let i = 0; i < parameters.length; i++) {
    const parameter = parameters[i];
    if (parameter !== undefined && !parameter.isOptional && !parameter.isRest) minimum = i + 1;
  }
  // A last parameter that admits `void` may be left out.
  while (minimum > 0) {
    const parameter = parameters[minimum - 1];
    if (parameter === undefined || !someMember(parameter.type, (each) => isPrimitive(each, "void")))
      break;
    minimum--;
  }
  return minimum;
}

/** The type of the argument at `index`; `undefined` past the end. @param count of all arguments, where it is known */
export function typeAtPosition(
  c: Checker,
  signature: Signature,
  index: number,
  count?: number,
): Type | undefined {
  const { parameters } = signature;
  const fixed = fixedCount(signature);
  const parameter = parameters[index];
  if (index < fixed && parameter !== undefined) {
    return parameter.isOptional ? optional(c, parameter) : parameter.type;
  }
  const rest = restTypeOf(signature);
  if (rest === undefined) return undefined;
  if (count !== undefined && rest.kind === "tuple") {
    const element = elementFromEnd(rest, index - fixed, count - fixed);
    if (element !== undefined) return element.type;
  }
  return restElement(c, rest, index - fixed);
}

/** `...rest: [...string[], number]`: what stands behind the elements of any number is found from the end. */
function elementFromEnd(rest: TupleType, index: number, count: number): TupleElement | undefined {
  const { elements } = rest;
  const open = elements.findIndex((each) => each.isRest);
  if (open === -1 || open === elements.length - 1 || index < open) return undefined;
  const fromEnd = count - index;
  if (fromEnd < elements.length - open) return elements[elements.length - fromEnd];
  return elements[open]?.isVariadic ? undefined : elements[open];
}

function optional(c: Checker, parameter: ParameterInfo): Type {
  return union(c.store, [parameter.type, c.store.undefined]);
}

function restElement(c: Checker, rest: Type, index: number): Type | undefined {
  if (rest.kind === "array") return rest.element;
  if (rest.kind === "tuple") {
    const element = rest.elements[index];
    if (element === undefined) {
      const last = rest.elements.find((each) => each.isRest);
      return last === undefined
        ? undefined
        : last.isVariadic
          ? indexedAccessType(c, last.type, c.store.number, undefined)
          : last.type;
    }
    if (element.isVariadic) return indexedAccessType(c, element.type, c.store.number, undefined);
    return element.isOptional ? union(c.store, [element.type, c.store.undefined]) : element.type;
  }
  if (isAny(rest)) return rest;
  return indexedAccessType(c, rest, c.store.number, undefined);
}
