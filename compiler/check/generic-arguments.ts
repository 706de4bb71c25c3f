/** A generic function as an argument: it takes its type arguments from the parameter's signature. */
import type { Expression } from "../syntax/ast.ts";
import { MODE } from "./check-mode.ts";
import type { Checker } from "./checker.ts";
import { apparentContext } from "./context.ts";
import { inferTypes } from "./infer.ts";
import { inferFromParameters } from "./infer-signatures.ts";
import { PRIORITY } from "./inference-context.ts";
import { inferredType } from "./inferred-type.ts";
import { callSignaturesOf, constructSignaturesOf } from "./signatures-of-type.ts";
import { inferenceContext } from "./start-inference.ts";
import { instantiateSignature, mapperOf } from "./substitute.ts";
import type { Mapper, Signature, Type } from "./types.ts";

/** `type` of `node`; a single generic signature is made to fit a single plain one that the context expects. */
export function instantiateCallback(c: Checker, node: Expression, type: Type, mode: number): Type {
  if ((mode & (MODE.inferential | MODE.skipGenericFunctions | MODE.contextual)) === 0) return type;
  if (type.kind !== "function" && type.kind !== "object" && type.kind !== "classValue") return type;
  if (c.state.isSkippedFunction(type)) return type;
  const own = singleGeneric(c, type);
  if (own === undefined) return type;
  const context = apparentContext(c, node, true);
  if (context === undefined) return type;
  const stripped = c.late.nonNullable(c, context);
  const expected = singlePlain(c, stripped, type.kind === "classValue");
  if (expected === undefined) return type;
  if ((mode & MODE.skipGenericFunctions) !== 0) {
    const skipped = c.late.inferenceContextOf(c, node);
    if (skipped !== undefined) c.state.skippedGeneric.add(skipped);
    return c.state.skippedFunction(c.store);
  }
  const inference = c.late.inferenceContextOf(c, node);
  const instantiated = instantiateInContextOf(c, own, expected, inference?.mapper);
  return c.store.functionType(
    type.kind === "classValue" ? [] : [instantiated],
    type.kind === "classValue" ? [instantiated] : [],
    { mayBeGeneric: true },
  );
}

function singleGeneric(c: Checker, type: Type): Signature | undefined {
  const signatures =
    type.kind === "classValue" ? constructSignaturesOf(c, type) : callSignaturesOf(c, type);
  const [only] = signatures;
  return signatures.length === 1 && only !== undefined && only.typeParameters.length > 0
    ? only
    : undefined;
}

function singlePlain(c: Checker, type: Type, isConstruct: boolean): Signature | undefined {
  const signatures = isConstruct ? constructSignaturesOf(c, type) : callSignaturesOf(c, type);
  const [only] = signatures;
  return signatures.length === 1 && only !== undefined && only.typeParameters.length === 0
    ? only
    : undefined;
}

/** A generic signature with the type arguments that let it stand for `context`. */
export function instantiateInContextOf(
  c: Checker,
  signature: Signature,
  context: Signature,
  map?: Mapper,
): Signature {
  const types = typeArgumentsInContextOf(c, signature, context, map);
  return instantiateSignature(c, signature, mapperOf(signature.typeParameters, types));
}

/** The type arguments that let a generic signature stand for `context`. */
export function typeArgumentsInContextOf(
  c: Checker,
  signature: Signature,
  context: Signature,
  map?: Mapper,
): Type[] {
  const inference = inferenceContext(c, signature.typeParameters, signature);
  const source = map === undefined ? context : instantiateSignature(c, context, map);
  inferFromParameters(c, source, signature, (a, b) => inferTypes(c, inference.inferences, a, b));
  inferTypes(
    c,
    inference.inferences,
    context.returnType,
    signature.returnType,
    PRIORITY.returnType,
  );
  return inference.inferences.map((_, i) => inferredType(c, inference, i));
}
