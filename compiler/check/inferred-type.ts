/** The type that the candidates of a type parameter lead to. */
import type { Checker } from "./checker.ts";
import {
  type Inference,
  type InferenceContext,
  PRIORITY_IMPLIES_COMBINATION,
} from "./inference-context.ts";
import { StoredObject } from "./stored-object.ts";
import { substitute } from "./substitute.ts";
import type { Signature, Type, TypeParameter } from "./types.ts";
import { filterMembers, isAny, isNever, isNullish, isPrimitive, union } from "./unions.ts";

/** The inferred type of parameter `index`. */
export function inferredType(c: Checker, context: InferenceContext, index: number): Type {
  const inference = context.inferences[index];
  if (inference === undefined) return c.store.unknown;
  if (inference.inferred !== undefined) return inference.inferred;
  let result: Type | undefined;
  let fallback: Type | undefined;
  if (context.signature === undefined) {
    result = unitedInferences(c, inference);
  } else {
    const covariant =
      inference.candidates === undefined
        ? undefined
        : covariantInference(c, inference, context.signature);
    const contravariant =
      inference.contraCandidates === undefined ? undefined : contravariantInference(c, inference);
    if (covariant !== undefined || contravariant !== undefined) {
      const prefersCovariant =
        covariant !== undefined &&
        (contravariant === undefined ||
          (!isNever(covariant) &&
            !isAny(covariant) &&
            (inference.contraCandidates ?? []).some((each) =>
              c.late.isAssignable(c, covariant, each),
            )));
      result = prefersCovariant ? covariant : contravariant;
      if (result === covariant && result !== undefined) {
        result = elementsFromContext(c, context, inference, result);
      }
      fallback = prefersCovariant ? contravariant : covariant;
    } else if (context.hasNoDefault) {
      result = c.store.silentNever;
    } else {
      const defaultType = inference.parameter.defaultType;
      if (defaultType !== undefined) {
        // A default may mention parameters before it, and only those.
        result = substitute(c, defaultType, {
          get: (parameter) => {
            const at = context.inferences.findIndex((each) => each.parameter === parameter);
            if (at < 0) return undefined;
            return at >= index ? c.store.unknown : inferredType(c, context, at);
          },
        });
      } else if (isPartOfMap(inference.parameter)) {
        result = c.store.any;
      }
    }
  }
  inference.inferred =
    result ??
    (context.signature === undefined
      ? (inference.parameter.constraint ?? c.store.unknown)
      : c.store.unknown);
  const { constraint } = inference.parameter;
  if (constraint !== undefined) {
    const bound = substitute(c, constraint, boundMapper(c, context));
    if (result === undefined || !isWithin(c, result, bound)) {
      const filtered =
        result === undefined
          ? undefined
          : filterMembers(c.store, result, (each) => isWithin(c, each, bound));
      inference.inferred =
        fallback !== undefined && isWithin(c, fallback, bound)
          ? fallback
          : filtered !== undefined &&
              !isNever(filtered) &&
              inference.priority !== undefined &&
              (inference.priority & PRIORITY_IMPLIES_COMBINATION) !== 0
            ? filtered
            : bound;
    }
  }
  return inference.inferred;
}

/** What an `infer` stands for: all that was found for it, together. */
function unitedInferences(c: Checker, inference: Inference): Type | undefined {
  const { candidates, contraCandidates } = inference;
  // A union that was found as a whole stays as it is.
  if (candidates?.length === 1) return candidates[0];
  if (candidates !== undefined) return c.late.subtypeUnion(c, candidates);
  return contraCandidates && c.late.intersection(c.store, contraCandidates);
}

/** `new Map()` is declared to be a `Map<any, any>`, and a WeakMap's values are `any`, where nothing else says what they are. */
function isPartOfMap(parameter: TypeParameter): boolean {
  const { symbol } = parameter;
  if (symbol === undefined || !symbol.module.isLibrary) return false;
  const { path } = symbol.module;
  return path === "map.ts" || (path === "weak.ts" && symbol.name === "V");
}

/**
 * `const rows: number[][] = xs.map(() => [])` infers `never[]` for what the arrow gives, as TypeScript does. An array is made for its
 * elements here, so the type that the call's own context asks for is taken where it is wider. So it is where a literal leaves out what the
 * context lets it leave out: the object is made with room for that.
 */
function elementsFromContext(
  c: Checker,
  context: InferenceContext,
  inference: Inference,
  inferred: Type,
): Type {
  const wanted = context.returnMapper?.get(inference.parameter);
  // What admits everything says nothing of elements.
  if (wanted === undefined || isAny(wanted) || isPrimitive(wanted, "unknown")) return inferred;
  if (wanted === c.store.emptyObject) return inferred;
  const isNarrow = mentionsEmptyArray(inferred, 0) || leavesOutOptional(c, inferred, wanted, 0);
  return isNarrow && c.late.isAssignable(c, inferred, wanted) ? wanted : inferred;
}

/** Does a literal of the type, or one in it, leave out an optional property that the wanted type has? A union is left to what narrows it. */
function leavesOutOptional(c: Checker, type: Type, wanted: Type, depth: number): boolean {
  if (depth > MAX_LITERAL_DEPTH) return false;
  if (type.kind === "array" && wanted.kind === "array")
    return leavesOutOptional(c, type.element, wanted.element, depth + 1);
  if (!(type instanceof StoredObject) || !type.isLiteral) return false;
  if (wanted.kind !== "object" && wanted.kind !== "reference") return false;
  return c.late.propertiesOf(c, wanted).some((property) => {
    const given = type.properties.get(property.name);
    if (!given) return property.isOptional;
    const [own, other] = [given.type, property.type].map((each) =>
      filterMembers(c.store, each, (member) => !isNullish(member)),
    );
    return own !== undefined && other !== undefined && leavesOutOptional(c, own, other, depth + 1);
  });
}

/** Literals nest as deep as they are written; deeper than this nobody writes them in a call. */
const MAX_LITERAL_DEPTH = 6;

function mentionsEmptyArray(type: Type, depth: number): boolean {
  if (depth > MAX_LITERAL_DEPTH) return false;
  switch (type.kind) {
    case "array":
      return isNever(type.element) || mentionsEmptyArray(type.element, depth + 1);
    case "tuple":
      return type.elements.some((each) => mentionsEmptyArray(each.type, depth + 1));
    case "union":
      return type.members.some((each) => mentionsEmptyArray(each, depth + 1));
    default:
      return (
        type instanceof StoredObject &&
        type.isLiteral &&
        [...type.properties.values()].some((each) => mentionsEmptyArray(each.type, depth + 1))
      );
  }
}

function isWithin(c: Checker, type: Type, bound: Type): boolean {
  return isPrimitive(type, "never") ? true : c.late.isAssignable(c, type, bound);
}

function boundMapper(
  c: Checker,
  context: InferenceContext,
): { get(parameter: TypeParameter): Type | undefined } {
  return {
    get(parameter) {
      const at = context.inferences.findIndex((each) => each.parameter === parameter);
      return at < 0 ? undefined : inferredType(c, context, at);
    },
  };
}

function covariantInference(
  c: Checker,
  inference: Inference,
  signature: Signature | undefined,
): Type {
  const candidates = uniteLiteralObjects(c, inference.candidates ?? []);
  const isPrimitiveBound =
    hasPrimitiveConstraint(c, inference.parameter) || inference.parameter.isConst;
  const widens =
    !isPrimitiveBound &&
    inference.isTopLevel &&
    (inference.isFixed || !isTopLevelInResult(c, signature, inference.parameter));
  const bases = isPrimitiveBound
    ? candidates.map((each) => c.late.regularDeep(c, each))
    : widens
      ? candidates.map((each) => c.late.widenLiteral(c, each))
      : candidates;
  const combined =
    inference.priority !== undefined && (inference.priority & PRIORITY_IMPLIES_COMBINATION) !== 0
      ? c.late.subtypeUnion(c, bases)
      : c.late.commonSupertype(c, bases);
  return c.late.widen(c, combined);
}

/** Object literals of several arguments become one union. */
function uniteLiteralObjects(c: Checker, candidates: readonly Type[]): readonly Type[] {
  if (candidates.length <= 1) return candidates;
  const isLiteral = (type: Type): boolean => type instanceof StoredObject && type.isLiteral;
  const literals = candidates.filter(isLiteral);
  if (literals.length <= 1) return candidates;
  return [...candidates.filter((each) => !isLiteral(each)), c.late.subtypeUnion(c, literals)];
}

function contravariantInference(c: Checker, inference: Inference): Type {
  const candidates = inference.contraCandidates ?? [];
  if (
    inference.priority !== undefined &&
    (inference.priority & PRIORITY_IMPLIES_COMBINATION) !== 0
  ) {
    return c.late.intersection(c.store, candidates);
  }
  const [first] = candidates;
  if (first === undefined) return c.store.unknown;
  // The narrowest that the others admit.
  return candidates.reduce((best, each) => (c.late.isSubtype(c, each, best) ? each : best), first);
}

function hasPrimitiveConstraint(c: Checker, parameter: TypeParameter): boolean {
  const { constraint } = parameter;
  if (constraint === undefined) return false;
  const base =
    constraint.kind === "conditional" ? c.late.baseConstraintOf(c, constraint) : constraint;
  return mayBePrimitive(base);
}

function mayBePrimitive(type: Type): boolean {
  switch (type.kind) {
    case "primitive":
      return (
        type.name === "string" ||
        type.name === "number" ||
        type.name === "boolean" ||
        type.name === "bigint" ||
        type.name === "symbol"
      );
    case "literal":
    case "enum":
    case "enumMember":
    case "keyof":
    case "templateLiteral":
    case "stringMapping":
    case "uniqueSymbol":
      return true;
    case "union":
    case "intersection":
      return type.members.some(mayBePrimitive);
    case "typeParameter":
      return type.constraint !== undefined && mayBePrimitive(type.constraint);
    default:
      return false;
  }
}

function isTopLevelInResult(
  c: Checker,
  signature: Signature | undefined,
  parameter: TypeParameter,
): boolean {
  if (signature === undefined) return false;
  const predicate = signature.predicate;
  const result = predicate?.type ?? signature.returnType;
  return isTopLevelIn(c, result, parameter, 0);
}

function isTopLevelIn(c: Checker, type: Type, parameter: TypeParameter, depth: number): boolean {
  if (type === parameter) return true;
  if (type.kind === "union" || type.kind === "intersection") {
    return type.members.some((each) => isTopLevelIn(c, each, parameter, depth));
  }
  if (type.kind === "conditional" && depth < 3) {
    return (
      isTopLevelIn(c, type.root.whenTrue, parameter, depth + 1) ||
      isTopLevelIn(c, type.root.whenFalse, parameter, depth + 1)
    );
  }
  return false;
}

/** The widest of `types`; literals of one primitive and nullish parts are united. */
export function commonSupertype(c: Checker, types: readonly Type[]): Type {
  const [only] = types;
  if (only === undefined) return c.store.never;
  if (types.length === 1) return only;
  const nullish: Type[] = [];
  const primary: Type[] = [];
  for (const type of types) {
    const rest = filterMembers(c.store, type, (each) => !isNullish(each));
    if (rest === type) primary.push(type);
    else {
      if (!isNever(rest)) primary.push(rest);
      for (const each of type.kind === "union" ? type.members : [type])
        if (isNullish(each)) nullish.push(each);
    }
  }
  const best = primary.length === 0 ? undefined : supertypeOrUnion(c, primary);
  return union(c.store, best === undefined ? nullish : [best, ...nullish]);
}

function supertypeOrUnion(c: Checker, types: readonly Type[]): Type {
  const [first] = types;
  if (first === undefined) return c.store.never;
  // The elements of `[]` say nothing of what the others are.
  const said = types.filter((each) => !isNever(each));
  const bases = new Set(
    said.map((each) => (isLiteralLike(each) ? c.late.baseOfLiteral(c, each) : undefined)),
  );
  if (bases.size === 1 && !bases.has(undefined)) return union(c.store, types);
  const candidate = types.reduce(
    (best, each) => (!isFreshEmpty(each) && c.late.isSubtype(c, best, each) ? each : best),
    first,
  );
  return candidate;
}

/** `{}` written just now is no supertype of what it is going to be. */
function isFreshEmpty(type: Type): boolean {
  return type.kind === "object" && type.isFresh && type.properties.size === 0;
}

function isLiteralLike(type: Type): boolean {
  return (
    type.kind === "literal" ||
    type.kind === "enumMember" ||
    (type.kind === "union" && type.members.every(isLiteralLike)) ||
    isPrimitive(type, "boolean")
  );
}
