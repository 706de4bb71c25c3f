/** Overload resolution and inference of type arguments for one call, in TypeScript's rounds. */
import type { CallExpression, Expression, Node, Spread } from "../syntax/ast.ts";
import { noteCalled } from "./any-meetings.ts";
import { type Argument, argumentsOf, type CallNode } from "./arguments.ts";
import { explicitTypeArguments, hasArity } from "./arity.ts";
import { reportNoOverload } from "./call-errors.ts";
import { MODE } from "./check-mode.ts";
import type { Checker } from "./checker.ts";
import { contextualType, elementContext, inferenceContextOf } from "./context.ts";
import { filledElement } from "./filled-arrays.ts";
import { isContextSensitive } from "./functions.ts";
import { inferTypes } from "./infer.ts";
import { type InferenceContext, PRIORITY } from "./inference-context.ts";
import { inferredType } from "./inferred-type.ts";
import { nameOfCallee } from "./node-text.ts";
import { isRelated, type RelationName } from "./relate.ts";
import { openRestOf, parameterCount, restElement, typeAtPosition } from "./signature-parameters.ts";
import { cloneContext, inferenceContext } from "./start-inference.ts";
import { StoredObject } from "./stored-object.ts";
import { instantiateSignature, mapperOf, substitute, tupleOf } from "./substitute.ts";
import type { Signature, TupleElement, Type, TypeParameter } from "./types.ts";
import { isPrimitive, mapMembers } from "./unions.ts";

/** The signature that a call takes, with its type arguments put in; reports when none fits. */
export function resolveOverload(
  c: Checker,
  node: CallNode,
  signatures: readonly Signature[],
  mode: number,
  calleeType: Type,
): Signature | undefined {
  void calleeType;
  return resolveWith(c, node, argumentsOf(c, node), signatures, mode, nameOfCallee(c, node), false);
}

/** The same for the arguments of a fork: those after the function. */
export function resolveOverloadOf(
  c: Checker,
  node: CallNode,
  args: readonly Argument[],
  signatures: readonly Signature[],
  name: string,
): Signature | undefined {
  return resolveWith(c, node, args, signatures, MODE.normal, name, true);
}

function resolveWith(
  c: Checker,
  node: CallNode,
  args: readonly Argument[],
  signatures: readonly Signature[],
  mode: number,
  name: string,
  isFork: boolean,
): Signature | undefined {
  const candidates = reorder(c, signatures);
  const [only] = candidates;
  const isSingle =
    candidates.length === 1 && only !== undefined && only.typeParameters.length === 0;
  let argumentMode: number =
    !isSingle && args.some((each) => each.node !== undefined && isContextSensitive(each.node))
      ? MODE.skipContextSensitive
      : MODE.normal;
  argumentMode |= mode & MODE.inferential ? 0 : 0;
  const call: Call = {
    c,
    node,
    args,
    candidates,
    argumentMode,
    failed: [],
    contexts: new Map(),
    isFork,
  };
  let chosen: Signature | undefined;
  if (candidates.length > 1) chosen = choose(call, "subtype");
  chosen ??= choose(call, "assignable");
  if (chosen !== undefined) {
    noteCalled(c, node, args, chosen);
    return chosen;
  }
  reportNoOverload(c, node, args, candidates, call.failed, name);
  return fallback(call);
}

interface Call {
  readonly c: Checker;
  readonly node: CallNode;
  readonly args: readonly Argument[];
  readonly candidates: readonly Signature[];
  argumentMode: number;
  failed: Signature[];
  readonly contexts: Map<Signature, InferenceContext>;
  /** The result is wrapped in a future, and type arguments and `this` are not the call's own. */
  readonly isFork: boolean;
}

/** Overloads with literal parameters come before general ones of the same symbol; TypeScript keeps declaration order else. */
function reorder(c: Checker, signatures: readonly Signature[]): readonly Signature[] {
  void c;
  return signatures;
}

function typeArgumentNodes(node: CallNode): CallExpression["typeArguments"] {
  return node.typeArguments;
}

function choose(call: Call, relation: RelationName): Signature | undefined {
  const { c, node, args, candidates } = call;
  call.failed = [];
  const [only] = candidates;
  if (candidates.length === 1 && only !== undefined && only.typeParameters.length === 0) {
    if (typeArgumentNodes(node).length > 0 || !hasArity(c, only, args)) return undefined;
    if (!isApplicable(call, only, undefined, relation, MODE.normal)) {
      call.failed = [only];
      return undefined;
    }
    return only;
  }
  const isSkipping = call.argumentMode;
  for (const candidate of candidates) {
    if (!hasTypeArgumentArity(candidate, node) || !hasArity(c, candidate, args)) continue;
    let checked = candidate;
    let context: InferenceContext | undefined;
    call.argumentMode = isSkipping;
    if (candidate.typeParameters.length > 0) {
      let types: readonly Type[];
      if (typeArgumentNodes(node).length > 0) {
        const given = explicitTypeArguments(c, candidate, node, false);
        if (given === undefined) {
          call.failed = [candidate];
          continue;
        }
        types = given;
      } else {
        context = inferenceContext(c, candidate.typeParameters, candidate);
        call.contexts.set(candidate, context);
        types = inferArguments(
          call,
          candidate,
          context,
          call.argumentMode | MODE.skipGenericFunctions,
        );
        const element = filledElement(c, node, candidate, types);
        if (element !== undefined) types = [element];
        if (c.state.skippedGeneric.has(context)) call.argumentMode |= MODE.skipGenericFunctions;
      }
      checked = apply(c, candidate, types);
    }
    if (!isApplicable(call, checked, context, relation, call.argumentMode)) {
      call.failed.push(checked);
      continue;
    }
    if (call.argumentMode !== MODE.normal) {
      // Second round: functions whose parameters now have types.
      call.argumentMode = MODE.normal;
      if (context !== undefined) {
        const types = inferArguments(call, candidate, context, MODE.normal);
        checked = apply(c, candidate, types);
      }
      if (!isApplicable(call, checked, context, relation, MODE.normal)) {
        call.failed.push(checked);
        continue;
      }
    }
    return checked;
  }
  return undefined;
}

function apply(c: Checker, candidate: Signature, types: readonly Type[]): Signature {
  const map = mapperOf(candidate.typeParameters, types);
  const made = instantiateSignature(c, candidate, map);
  c.state.signatureArguments.set(made, types);
  return made;
}

function hasTypeArgumentArity(signature: Signature, node: CallNode): boolean {
  const given = typeArgumentNodes(node).length;
  if (given === 0) return true;
  const required = signature.typeParameters.filter((each) => each.defaultType === undefined).length;
  return given >= required && given <= signature.typeParameters.length;
}

// ------------------------------------------------------------------------------------- inference

function inferArguments(
  call: Call,
  signature: Signature,
  context: InferenceContext,
  mode: number,
): readonly Type[] {
  const { c, node, args } = call;
  for (const each of context.inferences) if (!each.isFixed) each.inferred = undefined;
  inferFromResult(call, signature, context);
  const rest = openRestOf(c, signature);
  const count = Math.min(
    rest === undefined ? args.length : parameterCount(signature) - 1,
    args.length,
  );
  const own = context.inferences.find((each) => each.parameter === rest);
  if (own !== undefined && !args.slice(count).some((each) => each.isSpread))
    own.impliedArity = args.length - count;
  inferFromThis(call, signature, context);
  for (let i = 0; i < count; i++) {
    const argument = args[i];
    if (argument === undefined || argument.isOmitted) continue;
    const parameterType = typeAtPosition(c, signature, i, args.length);
    if (parameterType === undefined || !parameterType.mayBeGeneric) continue;
    const type = argumentType(call, argument, parameterType, context, mode);
    inferTypes(c, context.inferences, type, parameterType);
  }
  if (rest !== undefined) {
    const given = restArgument(call, count, rest, context, mode);
    inferTypes(c, context.inferences, given, rest);
  }
  void node;
  return context.inferences.map((_, i) => inferredType(c, context, i));
}

/** What the call's own context expects of its result. */
function inferFromResult(call: Call, signature: Signature, context: InferenceContext): void {
  const { c, node } = call;
  const given = contextualType(c, node) ?? contextOfChain(c, node);
  const expected = call.isFork && given !== undefined ? valueIn(c, given) : given;
  if (expected === undefined) return;
  const returnType = signature.returnType;
  if (!mentionsAny(returnType, context)) return;
  const outer = inferenceContextOf(c, node);
  const isFromBinding =
    c.tables.parent[node.id]?.kind === "VariableDeclaration" && isPatternContext(c, node);
  let source = expected;
  if (!isFromBinding) {
    if (outer !== undefined && expected.mayBeGeneric) {
      const clone = cloneContext(c, outer, true);
      source = substitute(c, expected, clone.mapper);
    }
    // `(this.handlers[name] ??= new Set())`: what a mapped type has for a key that only a call knows.
    source = mapMembers(c.store, source, (each) =>
      each.kind === "indexedAccess"
        ? (c.late.simplifyIndexedAccess(c, each.object, each.index) ?? each)
        : each,
    );
    // A function is expected: its own type parameters are inferred from elsewhere.
    inferTypes(c, context.inferences, source, returnType, PRIORITY.returnType);
  }
  const returnContext = inferenceContext(c, signature.typeParameters, signature, true);
  let returnSource = expected;
  if (outer?.returnMapper !== undefined && expected.mayBeGeneric)
    returnSource = substitute(c, expected, outer.returnMapper);
  inferTypes(c, returnContext.inferences, returnSource, returnType);
  const has = returnContext.inferences.some((each) => each.candidates !== undefined);
  context.returnMapper = has ? onlyInferred(c, returnContext) : undefined;
}

/** What a future is expected to hold. */
function valueIn(c: Checker, type: Type): Type | undefined {
  const parts = (type.kind === "union" ? type.members : [type]).flatMap((each) =>
    each.kind === "future" ? [each.value] : [],
  );
  return parts.length === 0 ? undefined : c.late.union(c.store, parts);
}

/** An optional chain as a whole has its call's context. */
function contextOfChain(c: Checker, node: CallNode): Type | undefined {
  const parent = c.tables.parent[node.id];
  return parent?.kind === "OptionalChain" && parent.expression === node
    ? contextualType(c, parent)
    : undefined;
}

function isPatternContext(c: Checker, node: Node): boolean {
  const parent = c.tables.parent[node.id];
  return parent?.kind === "VariableDeclaration" && parent.type === null;
}

function onlyInferred(c: Checker, context: InferenceContext): InferenceContext["mapper"] {
  return {
    get(parameter: TypeParameter) {
      const index = context.inferences.findIndex((each) => each.parameter === parameter);
      const inference = context.inferences[index];
      if (inference === undefined) return undefined;
      return inference.candidates === undefined ? undefined : inferredType(c, context, index);
    },
  };
}

function mentionsAny(type: Type, context: InferenceContext): boolean {
  return type.mayBeGeneric && context.inferences.length > 0;
}

function inferFromThis(call: Call, signature: Signature, context: InferenceContext): void {
  const { c, node } = call;
  if (signature.thisType === undefined || !signature.thisType.mayBeGeneric || call.isFork) return;
  const object = thisArgument(c, node);
  inferTypes(c, context.inferences, object ?? c.store.void, signature.thisType);
}

function thisArgument(c: Checker, node: CallNode): Type | undefined {
  const callee = node.kind === "TaggedTemplate" ? node.tag : node.callee;
  let inner: Expression = callee;
  while (inner.kind === "ParenthesizedExpression" || inner.kind === "NonNull")
    inner = inner.expression;
  if (inner.kind !== "PropertyAccess" && inner.kind !== "ElementAccess") return undefined;
  const type = c.tables.type[inner.object.id];
  return type && c.late.nonNullable(c, type);
}

function argumentType(
  call: Call,
  argument: Argument,
  parameterType: Type,
  context: InferenceContext | undefined,
  mode: number,
): Type {
  const { c } = call;
  if (argument.node === undefined) return argument.type ?? c.store.errorType;
  return c.late.checkWithContext(c, argument.node, parameterType, context, mode);
}

/** The arguments from `index` on as one tuple, for a rest parameter of generic type. */
function restArgument(
  call: Call,
  index: number,
  rest: Type,
  context: InferenceContext | undefined,
  mode: number,
): Type {
  const { c, args } = call;
  const [single] = args.slice(index);
  if (single?.arrayType !== undefined && index === args.length - 1)
    return mutable(c, single.arrayType);
  const elements: TupleElement[] = [];
  for (let i = index; i < args.length; i++) {
    const argument = args[i];
    if (argument === undefined) continue;
    if (argument.arrayType !== undefined) {
      const { arrayType } = argument;
      elements.push({ ...PLAIN, type: arrayType, isRest: true, isVariadic: true });
      continue;
    }
    const wanted =
      rest.kind === "tuple"
        ? elementContext(c, rest, i - index, args.length - index, -1)
        : restElement(c, rest, i - index);
    const type = argumentType(call, argument, wanted ?? c.store.unknown, context, mode);
    const keepsLiteral = wanted !== undefined && c.late.hasPrimitiveConstraint(c, wanted);
    const kept = keepsLiteral ? c.late.regularDeep(c, type) : c.late.widenLiteral(c, type);
    elements.push({ ...PLAIN, type: kept });
  }
  const isConst = rest.kind === "typeParameter" && rest.isConst;
  return tupleOf(c, elements, isConst);
}

const PLAIN = { isOptional: false, isRest: false, isVariadic: false, label: undefined } as const;

/** A spread leaves the array alone, so it may be one that only reads. */
function mutable(c: Checker, type: Type): Type {
  if (type.kind === "array") return c.store.array(type.element);
  return type.kind === "tuple" ? c.store.tuple(type.elements) : type;
}

// ---------------------------------------------------------------------------------- applicability

/** Whether every argument fits its parameter. */
function isApplicable(
  call: Call,
  signature: Signature,
  context: InferenceContext | undefined,
  relation: RelationName,
  mode: number,
): boolean {
  const { c, args } = call;
  if (
    signature.thisType !== undefined &&
    !isPrimitive(signature.thisType, "void") &&
    call.node.kind !== "NewExpression" &&
    !call.isFork
  ) {
    const object = thisArgument(c, call.node) ?? c.store.void;
    if (!isRelated(c, object, signature.thisType, relation)) return false;
  }
  const rest = openRestOf(c, signature);
  const count = Math.min(
    rest === undefined ? args.length : parameterCount(signature) - 1,
    args.length,
  );
  for (let i = 0; i < count; i++) {
    const argument = args[i];
    if (argument === undefined || argument.isOmitted) continue;
    const wanted = typeAtPosition(c, signature, i, args.length);
    if (wanted === undefined) continue;
    const type = argumentType(call, argument, wanted, context, mode);
    const checked = (mode & MODE.skipContextSensitive) !== 0 ? regular(type) : type;
    if (!isRelated(c, checked, wanted, relation)) return false;
  }
  if (rest !== undefined) {
    const type = restArgument(call, count, rest, context, mode);
    if (!isRelated(c, type, rest, relation)) return false;
  }
  return true;
}

function regular(type: Type): Type {
  return type instanceof StoredObject && type.isFresh ? (type.regular ?? type) : type;
}

/** The best guess after an error, so that the call still has a type. */
function fallback(call: Call): Signature | undefined {
  const { c, candidates, node, args } = call;
  const [first] = candidates;
  if (first === undefined) return undefined;
  const best = candidates.find((each) => hasArity(c, each, args)) ?? first;
  // Arguments that nobody looked at yet are checked for their own mistakes.
  args.forEach((each, i) => {
    if (each.node !== undefined && c.tables.type[each.node.id] === undefined) {
      const wanted = typeAtPosition(c, best, i, args.length);
      c.late.checkWithContext(
        c,
        each.node,
        wanted?.mayBeGeneric ? undefined : wanted,
        undefined,
        MODE.normal,
      );
    }
  });
  if (best.typeParameters.length === 0) return best;
  const given =
    typeArgumentNodes(node).length > 0 ? explicitTypeArguments(c, best, node, false) : undefined;
  const context = call.contexts.get(best);
  const types =
    given ??
    (context === undefined
      ? best.typeParameters.map((each) => each.defaultType ?? each.constraint ?? c.store.unknown)
      : context.inferences.map((_, i) => inferredType(c, context, i)));
  return apply(c, best, types);
}

/** The contextual type of an argument, from the signature that its call has or is about to get. */
export function contextualArgumentType(c: Checker, node: Node, argument: Node): Type | undefined {
  if (node.kind !== "CallExpression" && node.kind !== "NewExpression") return undefined;
  const index = node.arguments.indexOf(argument as Expression | Spread);
  if (index < 0) return undefined;
  const forked = c.late.contextualForkArgument(c, node, index);
  if (forked !== undefined) return forked === "none" ? undefined : forked;
  const signature = c.late.resolvedSignature(c, node);
  if (signature === undefined) return undefined;
  return typeAtPosition(c, signature, index, node.arguments.length);
}
