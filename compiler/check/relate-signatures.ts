/** Signatures against signatures: parameters the other way round (methods both ways), results forward. */
import type { Checker } from "./checker.ts";
import type { Comparison } from "./relate.ts";
import {
  minimumCount,
  openRestOf,
  parameterCount,
  restFrom,
  restTypeOf,
  typeAtPosition,
} from "./signature-parameters.ts";
import { callSignaturesOf } from "./signatures-of-type.ts";
import { instantiateSignature, mapperOf } from "./substitute.ts";
import type { Signature, Type, TypeParameter } from "./types.ts";
import { isAny, isPrimitive, someMember } from "./unions.ts";

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
  if (areOfOneDeclaration(source, target)) {
    // Methods of two instances of one generic type differ in what the type's arguments say, not in their own parameters.
    return target.every((each, i) => {
      const own = source[i];
      return own && relateSignatures(r, eraseSignature(r.c, own), eraseSignature(r.c, each), false);
    });
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

function areOfOneDeclaration(source: readonly Signature[], target: readonly Signature[]): boolean {
  return (
    source.length === target.length &&
    source.every(({ declaration, typeParameters }, i) => {
      const other = target[i];
      return (
        declaration !== undefined &&
        declaration === other?.declaration &&
        typeParameters.length === other.typeParameters.length
      );
    })
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
  if (originalSource === originalTarget || takesAllFunctions(originalTarget)) return true;
  let source = originalSource;
  let target = originalTarget;
  if (source.typeParameters.length > 0) {
    target = canonicalSignature(c, target);
    source = c.late.instantiateInContextOf(c, source, target);
  } else if (target.typeParameters.length > 0) {
    target = canonicalSignature(c, target);
  }
  const targetCount = parameterCount(target);
  if (restTypeOf(c, target) === undefined && minimumCount(source) > targetCount) return false;
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
  const isOpen = openRestOf(c, source) !== undefined || openRestOf(c, target) !== undefined;
  const sourceCount = parameterCount(source);
  const count = isOpen ? Math.min(sourceCount, targetCount) : Math.max(sourceCount, targetCount);
  for (let i = 0; i < count; i++) {
    const isRest = isOpen && i === count - 1;
    const sourceType = isRest ? restFrom(c, source, i) : typeAtPosition(c, source, i);
    const targetType = isRest ? restFrom(c, target, i) : typeAtPosition(c, target, i);
    if (sourceType === undefined || targetType === undefined || sourceType === targetType) continue;
    if (isRest && isAnyList(sourceType, targetType)) continue;
    if (!relateParameter(r, sourceType, targetType, isStrict, isCallback)) return false;
  }
  return relateResults(r, source, target, isCallback);
}

/** `(...args: any) => any`: whatever a function takes, `never` too, and gives. */
function takesAllFunctions({
  typeParameters,
  thisType,
  parameters,
  returnType,
}: Signature): boolean {
  const [only, more] = parameters;
  if (!only?.isRest || more || typeParameters.length > 0 || thisType) return false;
  const isOpen = isAny(only.type) || (only.type.kind === "array" && isAny(only.type.element));
  return isOpen && isAny(returnType);
}

/** `...args: any[]` goes with whatever else there is. */
function isAnyList(a: Type, b: Type): boolean {
  return [a, b].some((each) => isAny(each) || (each.kind === "array" && isAny(each.element)));
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
  if (isBeingInferred(c, source) || isBeingInferred(c, target)) {
    r.isProvisional = true;
    return true;
  }
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

/** A function whose body, on the way to what it returns, is found to use the function itself. */
function isBeingInferred(c: Checker, { declaration }: Signature): boolean {
  if (declaration === undefined || c.state.returnTypes.has(declaration)) return false;
  return c.state.isResolving(declaration, "return");
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
