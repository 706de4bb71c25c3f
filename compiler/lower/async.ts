/** Async functions: a call is an object which goes on when what it awaits is settled (stdlib/lib/promise.ts). */
import type { ValueType } from "../../runtime/bytecode/module.ts";
import type { CheckedModule } from "../check/checked-program.ts";
import type { ReferenceType, Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import type { Node } from "../ir/tree.ts";
import type { Await, Expression, SourceModule, Node as SyntaxNode } from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";
import { Body, type BodyOptions, sequence } from "./body.ts";
import { convert } from "./convert.ts";
import { effectOf, undefinedOf, when } from "./emit.ts";
import type { FunctionInstance } from "./functions.ts";
import { callLibrary, libraryInstance } from "./library.ts";
import type { Lowering } from "./lowering.ts";
import { keptType } from "./missing-types.ts";
import { isClassInstance } from "./structs.ts";
import {
  defineRun,
  leave,
  readField,
  resumer,
  setStep,
  suspend,
  suspendingOf,
  writeField,
} from "./suspending.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

type CodeOptions = Omit<BodyOptions, "params" | "result" | "resultType">;

/** Lowers an async function: `instance` makes the call and its promise, another function runs. */
export function lowerAsync(lowering: Lowering, instance: FunctionInstance, name: string): void {
  const { program, functions, handlers } = lowering;
  const { node } = instance;
  const value = instance.instantiation.close(program.asyncValueTypeOf(node));
  const module = program.moduleOf(node);
  const options: CodeOptions = {
    name,
    file: module.file,
    path: module.path,
    instantiation: instance.instantiation,
    isLibrary: module.isLibrary,
  };
  const run = runOf(lowering, options, instance.params, value, (body) =>
    handlers.functionBody(body, instance),
  );
  const body = new Body(lowering, {
    ...options,
    params: instance.params,
    result: instance.result,
    resultType: instance.shape.result,
  });
  body.position = body.positionOf(node);
  const given = instance.params.map((_, index) => body.get(index));
  const promise = startRun(body, run, given, value);
  const { result } = instance;
  const made = result === "void" ? undefined : convert(body, promise, instance.shape.result);
  if (!made) body.emit(effectOf(promise.node));
  body.emit(body.op("return", [], made ? [made] : [], "never"));
  functions.define(instance.index, body, false);
}

/** Lowers code with `await`s as a function; gives its index. */
export function runOf(
  lowering: Lowering,
  options: CodeOptions,
  params: readonly ValueType[],
  returned: Type,
  work: (body: Body) => void,
): number {
  const type = callType(lowering);
  return defineRun(lowering, { kind: "async", options, params, type, returned }, work);
}

/** Starts such code: the promise of its end. */
export function startRun(body: Body, run: number, given: Node[], value: Type): Value {
  const { lowering } = body;
  const type = callType(lowering);
  const local = body.newLocal(body.repr(type));
  const call = (): Value => ({ node: body.get(local), type });
  body.emit(body.set(local, callLibrary(body, "promise.ts#newCall", [], []).node));
  body.emit(setStep(body, call, run, given));
  return callLibrary(body, "promise.ts#startCall", [value], [call()]);
}

/** The library's class of calls. */
function callType(lowering: Lowering): ReferenceType {
  const type = libraryInstance(lowering, "promise.ts#newCall", []).shape.result;
  if (!isClassInstance(type)) throw new Bug("lower", "calls are objects of a class");
  return type;
}

/** `await value`. */
export function lowerAwait(body: Body, node: Await): Value {
  const kind = body.suspending?.kind;
  if (kind !== "async" && kind !== "asyncGenerator")
    return unsupported(body.span(node), "`await` here");
  return awaitValue(body, body.expression(node.argument, "undefined"), body.typeOf(node));
}

/** What a value becomes that may be a promise. */
export function awaited(body: Body, value: Value): Value {
  const { representations, types } = body.lowering;
  const promised = (type: Type): Type[] =>
    representations
      .members(type)
      .flatMap((each) =>
        isClassInstance(each) && each.target.symbol.name === "Promise"
          ? promised(each.typeArguments[0] ?? each)
          : [each],
      );
  return awaitValue(body, value, types.union(promised(value.type)));
}

/** Stops until the value is settled; gives what it became, of the type. */
export function awaitValue(body: Body, value: Value, type: Type): Value {
  const { unknownType } = body.lowering.classes;
  const waits = callLibrary(body, "promise.ts#awaitValue", [], [resumer(body), value]);
  const abrupt = readField(body, resumer(body), "$abrupt").node;
  const reason = readField(body, resumer(body), "$sent").node;
  const sent = readField(body, resumer(body), "$sent").node;
  const failed = when(abrupt, [body.op("throw", [], [reason], "never")]);
  const kept = keptType(body, type);
  const result = convert(body, { node: sent, type: unknownType }, kept);
  return { node: sequence([effectOf(waits.node), suspend(body), failed, result]), type: kept };
}

/** `return value` in an async function, where a promise is followed; or its end: nothing is left of what was returned before a `finally` block. */
export function lowerAsyncReturn(body: Body, argument: Expression | null): void {
  const { unknownType, undefinedType } = body.lowering.classes;
  const nothing: Value = { node: undefinedOf("value"), type: undefinedType };
  const value = (argument && returnedValue(body, argument)) ?? nothing;
  body.emit(writeField(body, resumer(body), "$result", unknownType, value));
  body.emit(leave(body));
}

/** Nothing where the function gives nothing: then the expression is evaluated. */
function returnedValue(body: Body, argument: Expression): Value | undefined {
  const { representations, types, handlers } = body.lowering;
  const { returned } = suspendingOf(body);
  const isPromise = representations
    .members(body.typeOf(argument))
    .some((each) => types.propertyOf(each, "then") !== undefined);
  if (isPromise) return body.expression(argument, "undefined");
  if (representations.result(returned) === "void") {
    handlers.effect(body, argument);
    return undefined;
  }
  return { node: body.expressionAs(argument, keptType(body, returned)), type: returned };
}

/** True if a module's own code awaits something. */
export function awaits(root: SourceModule): boolean {
  let found = false;
  const visit = (node: SyntaxNode): void => {
    if (found || ("parameters" in node && "body" in node)) return;
    if (node.kind === "Await" || (node.kind === "ForOf" && node.isAwait)) {
      found = true;
      return;
    }
    forEachChild(node, visit);
  };
  for (const statement of root.statements) visit(statement);
  return found;
}

/** What bodies of a module's own code have in common. */
export function moduleOptions(
  module: CheckedModule,
  instantiation: BodyOptions["instantiation"],
): CodeOptions {
  return {
    name: `<${module.path}>`,
    file: module.file,
    path: module.path,
    instantiation,
    isLibrary: module.isLibrary,
  };
}
