/** Function expressions: contextual parameters, inferred results, inferred predicates. */

import type {
  ArrowFunction,
  Block,
  Expression,
  FunctionExpression,
  FunctionLike,
  Method,
  Node,
  Return,
} from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";
import { functionFamily } from "./anonymous.ts";
import { MODE } from "./check-mode.ts";
import type { Checker } from "./checker.ts";
import { contextualSignature, inferenceContextOf } from "./context.ts";
import { literalWithExpandos } from "./expandos.ts";
import { inferTypes } from "./infer.ts";
import type { InferenceContext } from "./inference-context.ts";
import { isFunctionLike } from "./node-tables.ts";
import { isCallOfItself } from "./own-calls.ts";
import { report } from "./report.ts";
import { restFrom, restTypeOf, typeAtPosition } from "./signature-parameters.ts";
import { signatureOfNode } from "./signatures.ts";
import { instantiateSignature } from "./substitute.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import type { Signature, SignatureNode, Type } from "./types.ts";
import { isNever, isPrimitive, union } from "./unions.ts";
import { widen, widenLiteral } from "./widen.ts";

type FunctionValue = ArrowFunction | FunctionExpression | Method;

/** The type of a function expression, arrow or method of an object literal. */
export function functionTypeOf(c: Checker, node: FunctionValue): Type {
  const known = c.state.functionTypes.get(node);
  if (known !== undefined) return known;
  const type = functionFamily(
    c,
    node,
    () => [signatureOfNode(c, node)],
    false,
    undefined,
    c.tables.symbol[node.id],
  );
  c.state.functionTypes.set(node, type);
  return type;
}

/** Checks a function expression in its context. */
export function checkFunctionExpression(c: Checker, node: FunctionValue, mode: number): Type {
  if ((mode & MODE.skipContextSensitive) !== 0 && isContextSensitive(node)) {
    if (node.returnType === null && !hasContextSensitiveParameters(node)) {
      // Its parameters need no context, only its result does: that may say something already.
      const context = contextualSignature(c, node);
      if (context?.returnType.mayBeGeneric) {
        const result = returnTypeOfBody(c, node, mode);
        return c.store.functionType(
          [
            c.store.signature(
              { declaration: undefined, typeParameters: [], thisType: undefined, parameters: [] },
              result,
            ),
          ],
          [],
          { mayBeGeneric: result.mayBeGeneric },
        );
      }
    }
    return c.state.skippedFunction(c.store);
  }
  checkInContext(c, node, mode);
  return literalWithExpandos(c, node, functionTypeOf(c, node));
}

function checkInContext(c: Checker, node: FunctionValue, mode: number): void {
  if (c.state.contextChecked.has(node)) return;
  const context = contextualSignature(c, node);
  // Looking for the context may have led here again.
  if (c.state.contextChecked.has(node)) return;
  c.state.contextChecked.add(node);
  c.state.deferBody(node);
  const signature = signatureOfNode(c, node);
  if (context !== undefined) {
    if (isContextSensitive(node)) {
      const inference = inferenceContextOf(c, node);
      let instantiated: Signature = context;
      if (inference !== undefined) {
        const isInferring = (mode & MODE.inferential) !== 0;
        if (isInferring) inferFromAnnotatedParameters(c, node, signature, context, inference);
        // In `(first, x: number) => …` for `(first: F, ...rest: R) => …` the function itself will say what `R` is.
        const isOpen = isInferring && restTypeOf(c, context)?.kind === "typeParameter";
        const mapper = isOpen ? inference.nonFixingMapper : inference.mapper;
        instantiated = instantiateSignature(c, context, mapper);
        if (context.typeParameters.length > 0)
          instantiated = c.late.substituteSignature(c, context, mapper);
      }
      if (signature.typeParameters.length === 0 && instantiated !== context)
        (signature as { typeParameters: Signature["typeParameters"] }).typeParameters =
          instantiated.typeParameters;
      assignParameters(c, node, instantiated);
    } else if (
      (mode & MODE.inferential) !== 0 &&
      node.typeParameters.length === 0 &&
      context.parameters.length > node.parameters.length
    ) {
      const inference = inferenceContextOf(c, node);
      if (inference !== undefined)
        inferFromAnnotatedParameters(c, node, signature, context, inference);
    }
    if (node.returnType === null && !c.state.returnTypes.has(node)) {
      const result = returnTypeOfBody(c, node, mode);
      if (!c.state.returnTypes.has(node)) c.state.returnTypes.set(node, result);
    }
  }
}

/** Called when a parameter's type is asked for before its function is checked. */
export function assignContextualParameters(c: Checker, node: FunctionValue): void {
  if (c.state.contextChecked.has(node)) return;
  const inference = inferenceContextOf(c, node);
  const context = contextualSignature(c, node);
  if (context === undefined || c.state.contextChecked.has(node)) return;
  assignParameters(
    c,
    node,
    inference === undefined ? context : instantiateSignature(c, context, inference.mapper),
  );
}

function inferFromAnnotatedParameters(
  c: Checker,
  node: FunctionValue,
  signature: Signature,
  context: Signature,
  inference: InferenceContext,
): void {
  const count = Math.min(node.parameters.length, context.parameters.length);
  for (let i = 0; i < count; i++) {
    const parameter = node.parameters[i];
    if (parameter?.type == null) continue;
    const type = typeOfTypeNode(c, parameter.type);
    const target = typeAtPosition(c, context, i);
    if (target !== undefined) inferTypes(c, inference.inferences, type, target);
  }
  void signature;
}

function assignParameters(c: Checker, node: FunctionValue, context: Signature): void {
  node.parameters.forEach((parameter, i) => {
    if (parameter.type !== null || c.state.parameterTypes.has(parameter)) return;
    let type: Type | undefined;
    if (parameter.isRest) type = restFrom(c, context, i);
    else type = typeAtPosition(c, context, i);
    if (type === undefined) return;
    if (parameter.initializer !== null) {
      const initializer = c.late.checkExpressionCached(c, parameter.initializer);
      const stripped = c.late.withoutMissing(c, type);
      if (c.late.isAssignable(c, initializer, stripped)) type = stripped;
      else type = union(c.store, [stripped, widen(c, widenLiteral(c, initializer))]);
    }
    c.state.parameterTypes.set(parameter, type);
    const symbol = c.tables.symbol[parameter.id];
    if (symbol !== undefined && parameter.target.kind === "Identifier") {
      c.state.symbolTypes.set(
        symbol,
        parameter.isOptional ? union(c.store, [type, c.store.undefined]) : type,
      );
    }
  });
}

// ------------------------------------------------------------------------------ context sensitivity

/** Whether the type of `node` depends on its context: a function with parameters to be typed, or something that holds one. */
export function isContextSensitive(node: Node): boolean {
  switch (node.kind) {
    case "ArrowFunction":
    case "FunctionExpression":
    case "Method":
      return hasContextSensitiveParameters(node) || hasContextSensitiveResult(node);
    case "ObjectLiteral":
      return node.members.some((each) => {
        if (each.kind === "PropertyAssignment") return isContextSensitive(each.value);
        return each.kind === "Method" ? isContextSensitive(each) : false;
      });
    case "ArrayLiteral":
      return node.elements.some(
        (each) => each.kind !== "Hole" && each.kind !== "Spread" && isContextSensitive(each),
      );
    case "Conditional":
      return isContextSensitive(node.consequent) || isContextSensitive(node.alternate);
    case "Logical":
      return (
        (node.operator === "||" || node.operator === "??") &&
        (isContextSensitive(node.left) || isContextSensitive(node.right))
      );
    case "ParenthesizedExpression":
      return isContextSensitive(node.expression);
    default:
      return false;
  }
}

function hasContextSensitiveParameters(node: FunctionValue): boolean {
  if (node.typeParameters.length > 0) return false;
  if (node.parameters.some((each) => each.type === null)) return true;
  return false;
}

function hasContextSensitiveResult(node: FunctionValue): boolean {
  if (node.typeParameters.length > 0 || node.returnType !== null || node.body === null)
    return false;
  return node.body.kind !== "Block" && isContextSensitive(node.body);
}

// ------------------------------------------------------------------------------------- results

/** The result of a function without annotation. */
export function inferredReturnType(c: Checker, node: SignatureNode): Type {
  const known = c.state.returnTypes.get(node);
  if (known !== undefined) return known;
  if (!isFunctionLike(node)) return c.store.any;
  if (!c.state.push(node, "return")) {
    reportCircular(c, node);
    return c.store.errorType;
  }
  // A function expression first gets its parameters from its context.
  if (node.kind === "ArrowFunction" || node.kind === "FunctionExpression")
    checkInContext(c, node, MODE.normal);
  else if (node.kind === "Method" && c.tables.parent[node.id]?.kind === "ObjectLiteral")
    checkInContext(c, node, MODE.normal);
  let type = c.state.returnTypes.get(node) ?? returnTypeOfBody(c, node, MODE.normal);
  if (!c.state.pop()) {
    reportCircular(c, node);
    type = c.store.errorType;
  }
  const meanwhile = c.state.returnTypes.get(node);
  if (meanwhile !== undefined) return meanwhile;
  c.state.returnTypes.set(node, type);
  return type;
}

function reportCircular(c: Checker, node: FunctionLike): void {
  const name = c.late.nameOfFunction(c, node);
  const at = "name" in node && node.name !== null ? node.name : "key" in node ? node.key : node;
  report(c, "E4021", at as Node, { name });
}

/** The union of what the body returns, widened. */
export function returnTypeOfBody(c: Checker, node: FunctionLike, mode: number): Type {
  const { body } = node;
  if (body === null) return c.store.any;
  if ("isGenerator" in node && node.isGenerator) return c.late.generatorResult(c, node);
  if ("isAsync" in node && node.isAsync) return c.late.asyncResult(c, node);
  let type: Type;
  if (body.kind !== "Block") {
    type = c.late.checkExpressionInMode(c, body, mode & ~MODE.skipGenericFunctions);
  } else {
    const found = typesOfReturns(c, node, body, mode);
    if (found === undefined) return c.store.never;
    if (found.length === 0) return c.store.void;
    type = c.late.subtypeUnion(c, found);
  }
  if (isUnit(type)) type = widenForContext(c, node, type);
  return widen(c, type);
}

function isUnit(type: Type): boolean {
  return (
    type.kind === "literal" ||
    type.kind === "enumMember" ||
    type.kind === "uniqueSymbol" ||
    isPrimitive(type, "boolean") ||
    type.kind === "enum"
  );
}

function widenForContext(c: Checker, node: FunctionLike, type: Type): Type {
  const context = contextualSignature(c, node);
  // What a parameter of the type `T` is inferred to be is the function itself.
  const expected =
    context === undefined || context.declaration === node
      ? undefined
      : c.late.instantiateContext(c, context.returnType, node, false);
  return c.late.widenForContext(c, type, expected);
}

/** `undefined` if the body never returns. */
function typesOfReturns(
  c: Checker,
  node: FunctionLike,
  body: Block,
  mode: number,
): Type[] | undefined {
  const types: Type[] = [];
  let returnsNothing = c.late.canReachEnd(c, node);
  let hasNever = false;
  for (const each of returnsOf(c, body)) {
    if (each.argument === null) {
      returnsNothing = true;
      continue;
    }
    if (isCallOfItself(c, node, each.argument)) {
      hasNever = true;
      continue;
    }
    const type = c.late.checkExpressionInMode(c, each.argument, mode & ~MODE.skipGenericFunctions);
    if (isNever(type)) hasNever = true;
    else if (!types.includes(type)) types.push(type);
  }
  if (types.length === 0 && !returnsNothing && (hasNever || mayBeNever(c, node))) return undefined;
  if (types.length > 0 && returnsNothing) types.push(c.store.undefined);
  return types;
}

function mayBeNever(c: Checker, node: Node): boolean {
  return (
    node.kind === "ArrowFunction" ||
    node.kind === "FunctionExpression" ||
    (node.kind === "Method" && c.tables.parent[node.id]?.kind === "ObjectLiteral")
  );
}

/** The `return` statements of a body, those of inner functions left out. */
export function returnsOf(c: Checker, body: Block): readonly Return[] {
  const known = c.state.returns.get(body);
  if (known !== undefined) return known;
  const found: Return[] = [];
  const visit = (node: Node): void => {
    if (node.kind === "Return") {
      found.push(node);
      return;
    }
    if (isFunctionLike(node) || node.kind === "ClassDeclaration" || isExpressionStatement(node))
      return;
    forEachChild(node, visit);
  };
  visit(body);
  c.state.returns.set(body, found);
  return found;
}

/** Statements that hold expressions only: no `return` inside. */
function isExpressionStatement(node: Node): boolean {
  return (
    node.kind === "ExpressionStatement" ||
    node.kind === "VariableStatement" ||
    node.kind === "Throw"
  );
}

/** `x => x !== undefined` is a predicate: the test tells exactly which values pass. */
export function inferredPredicate(c: Checker, node: FunctionLike): Signature["predicate"] {
  if (node.kind === "Accessor" || node.kind === "Constructor" || node.body === null)
    return undefined;
  if (("isAsync" in node && node.isAsync) || ("isGenerator" in node && node.isGenerator))
    return undefined;
  let expression: Expression;
  if (node.body.kind === "Block") {
    const returns = returnsOf(c, node.body);
    const [only] = returns;
    if (returns.length !== 1 || only === undefined || only.argument === null) return undefined;
    if (c.late.canReachEnd(c, node)) return undefined;
    expression = only.argument;
  } else expression = node.body;
  for (let i = 0; i < node.parameters.length; i++) {
    const parameter = node.parameters[i];
    if (parameter === undefined || parameter.target.kind !== "Identifier" || parameter.isRest)
      continue;
    const symbol = c.tables.symbol[parameter.id];
    if (symbol === undefined || symbol.isReassigned) continue;
    const type = c.late.refinedBy(c, parameter, symbol, expression);
    if (type !== undefined) return { isAsserts: false, parameterIndex: i, type };
  }
  return undefined;
}
