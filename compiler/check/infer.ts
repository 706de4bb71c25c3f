/** Type argument inference, in TypeScript's order and priorities. */
import { apparentType } from "./apparent-type.ts";
import type { Checker } from "./checker.ts";
import { indexedAccessType, keyofType } from "./evaluate-keys.ts";
import { indexSignaturesOf } from "./index-signatures.ts";
import { type Inference, type InferenceContext, PRIORITY } from "./inference-context.ts";
import { inferredType } from "./inferred-type.ts";
import { propertiesOf, propertyOf } from "./members.ts";
import { originOf } from "./relate.ts";
import { parameterCount, restTypeOf, typeAtPosition } from "./relate-signatures.ts";
import { partsOfText } from "./relate-text.ts";
import { callSignaturesOf, constructSignaturesOf } from "./signatures-of-type.ts";
import { instantiateSignature, mapperOf, substitute } from "./substitute.ts";
import type { Mapper, Signature, TupleElement, Type, TypeParameter } from "./types.ts";
import { isAny, isPrimitive, union } from "./unions.ts";

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

/** Adds to `inferences` what `source` at the place of `target` says. */
export function inferTypes(
  c: Checker,
  inferences: readonly Inference[],
  source: Type,
  target: Type,
  priority: number = PRIORITY.direct,
  isContra = false,
): void {
  const run: Run = {
    c,
    inferences,
    priority,
    isContra,
    isBivariant: false,
    visited: new Map(),
    stack: [],
    origin: target,
    lowestPriority: Number.POSITIVE_INFINITY,
  };
  inferFrom(run, source, target);
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

interface Run {
  readonly c: Checker;
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

function inferFrom(run: Run, source: Type, target: Type): void {
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
    if (
      a.length > 0 &&
      a.length === b.length &&
      source.kind === target.kind &&
      source.kind !== "conditional"
    ) {
      a.forEach((each, i) => {
        const other = b[i];
        if (other !== undefined) inferFrom(run, each, other);
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
      inferFrom(run, source, substitute(c, root.whenTrue, mapper));
      inferFrom(run, source, substitute(c, root.whenFalse, mapper));
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
function inferAnyInto(run: Run, source: Type, target: Type): void {
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

function isSilent(type: Type): boolean {
  return type.kind === "primitive" && type.origin === "silent";
}

function isAuto(type: Type): boolean {
  return type.kind === "primitive" && type.origin === "auto";
}

function addCandidate(run: Run, inference: Inference, source: Type, target: Type): void {
  if (inference.isFixed) return;
  if (mentionsSilent(source) || mentionsSkipped(run.c, source)) return;
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

function mentionsSilent(type: Type): boolean {
  if (isSilent(type)) return true;
  return type.kind === "union" && type.members.some(isSilent);
}

/**
 * Whether a literal holds a function that waits for its context: what the literal is shows only once that function has one.
 * @param depth how far to look, as declared types may hold themselves
 */
function mentionsSkipped(c: Checker, type: Type, depth = 5): boolean {
  if (c.state.isSkippedFunction(type)) return true;
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

/** No declared type nests so deep. */
const DEEPEST = 20;

/** Is the innermost type of the same declaration as one around it, itself or an instance made later: one that the other led to? */
function isGrowing({ stack }: Run, side: "source" | "target"): boolean {
  const innermost = stack.at(-1)?.[side];
  if (innermost === undefined) return false;
  const origin = originOf(innermost);
  return stack.some(
    (each, place) =>
      place < stack.length - 1 && each[side].id <= innermost.id && originOf(each[side]) === origin,
  );
}

function invoke(run: Run, source: Type, target: Type, work: () => void): void {
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

function inferWithPriority(
  run: Run,
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

function inferContra(run: Run, source: Type, target: Type): void {
  run.isContra = !run.isContra;
  inferFrom(run, source, target);
  run.isContra = !run.isContra;
}

function inferToUnion(run: Run, source: Type, targets: readonly Type[]): void {
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

function emptyObjectFromKeys(c: Checker, source: Type): Type {
  const members = new Map<string, ReturnType<typeof c.late.plainProperty>>();
  for (const key of source.kind === "union" ? source.members : [source]) {
    if (
      key.kind === "literal" &&
      (typeof key.value === "string" || typeof key.value === "number")
    ) {
      const name = String(key.value);
      members.set(name, c.late.plainProperty(name, c.store.any));
    }
  }
  const indexes = isPrimitive(source, "string")
    ? [{ key: c.store.string, type: c.store.emptyObject, isReadonly: false }]
    : [];
  return c.store.object_(
    { properties: members, callSignatures: [], constructSignatures: [], indexSignatures: indexes },
    { mayBeGeneric: false },
  );
}

function inferToTemplate(
  run: Run,
  source: Type,
  target: Type & { readonly kind: "templateLiteral" },
): void {
  const { c } = run;
  const parts =
    source.kind === "templateLiteral" ||
    (source.kind === "literal" && typeof source.value === "string")
      ? partsOfText(c, source, target)
      : undefined;
  target.types.forEach((type, i) => {
    let part = parts === undefined ? c.store.never : (parts[i] ?? c.store.never);
    if (
      part.kind === "literal" &&
      type.kind === "typeParameter" &&
      typeof part.value === "string"
    ) {
      const constraint = type.constraint;
      if (
        constraint !== undefined &&
        isPrimitive(constraint, "number") &&
        part.value !== "" &&
        String(Number(part.value)) === part.value
      ) {
        part = c.store.literal(Number(part.value));
      } else if (
        constraint !== undefined &&
        isPrimitive(constraint, "boolean") &&
        (part.value === "true" || part.value === "false")
      ) {
        part = part.value === "true" ? c.store.true : c.store.false;
      }
    }
    inferFrom(run, part, type);
  });
}

function inferFromObjects(run: Run, originalSource: Type, target: Type): void {
  const { c } = run;
  let source = originalSource;
  if (
    source.kind === "reference" &&
    target.kind === "reference" &&
    source.target === target.target
  ) {
    inferArguments(run, source.typeArguments, target.typeArguments);
    return;
  }
  if (source.kind === "future" && target.kind === "future") {
    inferFrom(run, source.value, target.value);
    return;
  }
  if (source.kind === "array" && target.kind === "array") {
    inferFrom(run, source.element, target.element);
    return;
  }
  if (source.kind === "mapped" && target.kind === "mapped") {
    inferFrom(run, source.constraint, target.constraint);
    inferFrom(run, source.root.template, target.root.template);
    return;
  }
  if (target.kind === "mapped") {
    if (inferToMapped(run, source, target, target.constraint)) return;
  }
  if (target.kind === "tuple" || target.kind === "array") {
    if (target.kind === "tuple" && (source.kind === "tuple" || source.kind === "array")) {
      inferTuple(run, source, target.elements);
      return;
    }
    if (target.kind === "array" && source.kind === "tuple") {
      inferFrom(run, c.late.tupleElementType(c, source), target.element);
      return;
    }
  }
  if (
    source.kind === "array" ||
    source.kind === "tuple" ||
    source.kind === "future" ||
    isPrimitiveKind(source)
  ) {
    if (target.kind === "array" || target.kind === "tuple") {
      if (isPrimitiveKind(source)) return;
    }
    source = apparentType(c, source) ?? source;
    if (
      source.kind === "reference" &&
      target.kind === "reference" &&
      source.target === target.target
    ) {
      inferArguments(run, source.typeArguments, target.typeArguments);
      return;
    }
  }
  if (target.kind === "array" || target.kind === "tuple" || target.kind === "future") {
    const apparent = apparentType(c, target);
    if (apparent === undefined || apparent === target) return;
    if (!hasOwnShape(source)) return;
    inferFromMembers(run, source, apparent);
    return;
  }
  if (source.kind === "mapped") source = c.late.baseConstraintOf(c, source);
  if (!hasOwnShape(source)) return;
  // A class that extends an instance of the target: its base says more than its members do.
  if (source.kind === "reference" && target.kind === "reference") {
    const base = baseInstance(c, source, target);
    if (base !== undefined) {
      inferArguments(run, base.typeArguments, target.typeArguments);
      return;
    }
  }
  inferFromMembers(run, source, target);
}

function baseInstance(
  c: Checker,
  source: Type & { readonly kind: "reference" },
  target: Type & { readonly kind: "reference" },
): (Type & { readonly kind: "reference" }) | undefined {
  const seen = new Set<Type>();
  const visit = (type: Type): (Type & { readonly kind: "reference" }) | undefined => {
    if (type.kind !== "reference" || seen.has(type)) return undefined;
    seen.add(type);
    if (type.target === target.target) return type;
    for (const base of c.late.basesOf(c, type)) {
      const found = visit(base);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(source);
}

function isPrimitiveKind(type: Type): boolean {
  switch (type.kind) {
    case "primitive":
      return type.name === "string" || type.name === "number" || type.name === "boolean";
    case "literal":
    case "enum":
    case "enumMember":
    case "templateLiteral":
    case "stringMapping":
      return true;
    default:
      return false;
  }
}

function hasOwnShape(type: Type): boolean {
  switch (type.kind) {
    case "object":
    case "reference":
    case "function":
    case "classValue":
    case "namespace":
    case "enumObject":
    case "intersection":
      return true;
    default:
      return false;
  }
}

function inferArguments(run: Run, sources: readonly Type[], targets: readonly Type[]): void {
  sources.forEach((each, i) => {
    const other = targets[i];
    if (other !== undefined) inferFrom(run, each, other);
  });
}

function inferFromMembers(run: Run, source: Type, target: Type): void {
  const { c } = run;
  for (const property of propertiesOf(c, target)) {
    const own = propertyOf(c, source, property.name);
    if (own === undefined) continue;
    const given =
      own.isOptional || property.isOptional ? c.late.withoutMissing(c, own.type) : own.type;
    const wanted = property.isOptional ? c.late.withoutMissing(c, property.type) : property.type;
    inferFrom(run, given, wanted);
  }
  inferFromSignatures(run, callSignaturesOf(c, source), callSignaturesOf(c, target));
  inferFromSignatures(run, constructSignaturesOf(c, source), constructSignaturesOf(c, target));
  for (const index of indexSignaturesOf(c, target)) {
    const given: Type[] = [];
    for (const own of indexSignaturesOf(c, source)) {
      if (
        c.late.isAssignable(c, index.key, own.key) ||
        own.key === index.key ||
        c.late.isAssignable(c, own.key, index.key) ||
        (isPrimitive(index.key, "string") && isPrimitive(own.key, "number"))
      ) {
        given.push(own.type);
      }
    }
    if (given.length === 0 && hasImplicitIndex(source)) {
      for (const property of propertiesOf(c, source)) {
        const isKey =
          isPrimitive(index.key, "string") ||
          (isPrimitive(index.key, "number") && String(Number(property.name)) === property.name);
        if (isKey && !property.name.startsWith("@@")) {
          given.push(property.isOptional ? c.late.withoutMissing(c, property.type) : property.type);
        }
      }
    }
    if (given.length > 0) inferFrom(run, union(c.store, given), index.type);
  }
}

/** Types whose properties count where an index signature is asked for. */
function hasImplicitIndex(type: Type): boolean {
  return type.kind === "object" || type.kind === "enumObject" || type.kind === "namespace";
}

function inferFromSignatures(
  run: Run,
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

function inferFromSignature(run: Run, source: Signature, target: Signature): void {
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
  const sourceRest = restTypeOf(source);
  const targetRest = restTypeOf(target);
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

/** The parameters from `index` on, as one tuple. */
export function restFrom(
  c: Checker,
  signature: Signature,
  index: number,
  isReadonly = false,
): Type {
  const count = parameterCount(signature);
  const rest = restTypeOf(signature);
  if (rest !== undefined && index >= count - 1) {
    if (index === count - 1) return rest;
    return c.store.array(indexedAccessType(c, rest, c.store.number, undefined));
  }
  const elements: TupleElement[] = [];
  for (let i = index; i < count; i++) {
    const parameter = signature.parameters[i];
    if (rest !== undefined && i === count - 1) {
      const isArray = rest.kind === "array";
      elements.push({
        type: isArray ? rest.element : rest,
        isOptional: false,
        isRest: true,
        isVariadic: !isArray,
        label: parameter?.name,
      });
      break;
    }
    const type =
      parameter === undefined || parameter.isRest
        ? typeAtPosition(c, signature, i)
        : parameter.type;
    if (type === undefined) break;
    elements.push({
      type,
      isOptional: parameter?.isOptional ?? false,
      isRest: false,
      isVariadic: false,
      label: parameter?.name,
    });
  }
  return c.store.tuple(elements, isReadonly);
}

function inferTuple(run: Run, source: Type, targets: readonly TupleElement[]): void {
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
  const tail = targets.length - 1 - restIndex;
  const sourceRest = own.findIndex((each) => each.isRest);
  const start = Math.min(restIndex, sourceRest < 0 ? restIndex : sourceRest);
  const end = Math.min(tail, sourceRest < 0 ? tail : own.length - 1 - sourceRest);
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

function impliedArity(run: Run, type: Type): number | undefined {
  const inference = run.inferences.find((each) => each.parameter === type);
  const candidate = inference?.candidates?.find((each) => each.kind === "tuple");
  return candidate?.kind === "tuple" ? candidate.elements.length : undefined;
}

function inferToMapped(
  run: Run,
  source: Type,
  target: Type & { readonly kind: "mapped" },
  constraint: Type,
): boolean {
  const { c } = run;
  if (constraint.kind === "union") {
    let result = false;
    for (const each of constraint.members)
      result = inferToMapped(run, source, target, each) || result;
    return result;
  }
  if (constraint.kind === "keyof") {
    // { [P in keyof T]: X }: what T would have to be.
    const inference = run.inferences.find((each) => each.parameter === constraint.type);
    if (inference !== undefined && !inference.isFixed) {
      const reversed = reverseMapped(c, source, target, constraint.type as TypeParameter);
      if (reversed !== undefined) {
        inferWithPriority(run, reversed, inference.parameter, PRIORITY.homomorphicMapped);
      }
    }
    return true;
  }
  if (constraint.kind === "typeParameter") {
    inferWithPriority(run, keyofType(c, source), constraint, PRIORITY.mappedConstraint);
    const extended = constraint.constraint;
    if (extended !== undefined && inferToMapped(run, source, target, extended)) return true;
    const propertyTypes = propertiesOf(c, source).map((each) => each.type);
    const indexTypes = indexSignaturesOf(c, source).map((each) => each.type);
    const template = substitute(c, target.root.template, target.mapper);
    inferFrom(run, union(c.store, [...propertyTypes, ...indexTypes]), template);
    return true;
  }
  return false;
}

function reverseMapped(
  c: Checker,
  source: Type,
  target: Type & { readonly kind: "mapped" },
  shape: TypeParameter,
): Type | undefined {
  const template = substitute(c, target.root.template, {
    get: (p) => (p === target.root.parameter ? undefined : target.mapper.get(p)),
  });
  const invert = (type: Type): Type => {
    const element = c.store.parameter("T[P]", undefined, undefined, undefined);
    const slot = c.store.indexedAccess(shape, target.root.parameter);
    const context = inferenceContext(c, [element], undefined);
    for (const each of context.inferences) each.slot = slot;
    inferTypes(c, context.inferences, type, template);
    return context.inferences[0]?.candidates === undefined &&
      context.inferences[0]?.contraCandidates === undefined
      ? c.store.unknown
      : (context.mapper.get(element) ?? c.store.unknown);
  };
  if (source.kind === "array") return c.store.array(invert(source.element), source.isReadonly);
  if (source.kind === "tuple") {
    return c.store.tuple(
      source.elements.map((each) => ({ ...each, type: invert(each.type) })),
      source.isReadonly,
    );
  }
  const properties = propertiesOf(c, source);
  const indexes = indexSignaturesOf(c, source);
  if (properties.length === 0 && indexes.length === 0) return undefined;
  const made = new Map<string, ReturnType<typeof c.late.plainProperty>>();
  for (const property of properties) {
    made.set(
      property.name,
      c.late.plainProperty(
        property.name,
        () => invert(property.isOptional ? c.late.withoutMissing(c, property.type) : property.type),
        {
          isOptional: target.root.optionalModifier === "add" ? false : property.isOptional,
          isReadonly: target.root.readonlyModifier === "add" ? false : property.isReadonly,
          declarations: property.declarations,
        },
      ),
    );
  }
  return c.store.object_(
    {
      properties: made,
      callSignatures: [],
      constructSignatures: [],
      indexSignatures: indexes.map((each) => ({
        key: each.key,
        type: invert(each.type),
        isReadonly: each.isReadonly,
      })),
    },
    { mayBeGeneric: true },
  );
}
