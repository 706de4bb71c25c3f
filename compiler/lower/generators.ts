/** Generator functions: a small function that makes the object and its frame, and the body as a function that can be resumed. */
import { Bug } from "../diagnostics/bug.ts";
import type { Node } from "../ir/tree.ts";
import type { Expression, Yield } from "../syntax/ast.ts";
import { lowerAsyncYield } from "./async-generators.ts";
import { Body, sequence } from "./body.ts";
import { convert } from "./convert.ts";
import { lowerDelegate } from "./delegation.ts";
import { effectOf, undefinedOf, when } from "./emit.ts";
import type { FunctionInstance } from "./functions.ts";
import type { Lowering } from "./lowering.ts";
import { keptType } from "./missing-types.ts";
import { isClassInstance } from "./structs.ts";
import {
  defineRun,
  hasWorkInParameters,
  leave,
  readField,
  resumer,
  setStep,
  step,
  suspend,
  suspendingOf,
  writeField,
  yieldedBy,
} from "./suspending.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** Lowers a generator function: `instance` makes the object, another function runs. */
export function lowerGenerator(lowering: Lowering, instance: FunctionInstance, name: string): void {
  const { program, constructors, functions, layouts, handlers, classes } = lowering;
  const { node } = instance;
  const open = program.generatorTypeOf(node);
  const type = open && instance.instantiation.close(open);
  if (!type || !isClassInstance(type)) throw new Bug("lower", `${name} is no generator`);
  const maker = constructors.maker(type);
  constructors.created(type);
  const record = layouts.record(layouts.ownStruct(type));
  const module = program.moduleOf(node);
  const options = {
    name,
    file: module.file,
    path: module.path,
    instantiation: instance.instantiation,
    isLibrary: module.isLibrary,
  };
  const returned = type.typeArguments[1] ?? classes.unknownType;
  const isAsync = "isAsync" in node && node.isAsync;
  const run = defineRun(
    lowering,
    {
      kind: isAsync ? "asyncGenerator" : "generator",
      options,
      params: instance.params,
      type,
      returned,
    },
    (inner) => handlers.functionBody(inner, instance),
  );
  const body = new Body(lowering, {
    ...options,
    params: instance.params,
    result: instance.result,
    resultType: instance.shape.result,
  });
  body.position = body.positionOf(node);
  const local = body.newLocal(record.index);
  body.emit(body.set(local, body.op("call", [maker.make], [], record.index)));
  const object = (): Value => ({ node: body.get(local), type });
  const given = instance.params.map((_, index) => body.get(index));
  body.emit(setStep(body, object, run, given));
  if (hasWorkInParameters(node)) body.emit(effectOf(step(body, object())));
  const made = convert(body, object(), instance.shape.result);
  body.emit(body.op("return", [], [made], "never"));
  functions.define(instance.index, body, false);
}

/** `yield value`. @param isUsed whether anybody asks for what it gives */
export function lowerYield(body: Body, node: Yield, isUsed = true): Value {
  if (body.suspending?.kind === "asyncGenerator") return lowerAsyncYield(body, node, isUsed);
  if (body.suspending?.kind !== "generator") return unsupported(body.span(node), "`yield` here");
  if (node.isDelegate && node.argument) return lowerDelegate(body, node, node.argument, isUsed);
  const yielded = yieldedBy(body);
  const item = node.argument
    ? body.expressionAs(node.argument, keptType(body, yielded))
    : undefinedOf(body.repr(yielded));
  const sent = readField(body, resumer(body), "$sent");
  return {
    node: sequence([
      writeField(body, resumer(body), "$item", yielded, { node: item, type: yielded }),
      suspend(body),
      resumed(body),
      sent.node,
    ]),
    type: sent.type,
  };
}

/** Looks at how the function was resumed: `throw` and `return` leave. */
function resumed(body: Body): Node {
  const abrupt = readField(body, resumer(body), "$abrupt").node;
  const returns = readField(body, resumer(body), "$returns").node;
  const error = readField(body, resumer(body), "$error").node;
  return when(abrupt, [when(returns, [leave(body)]), body.op("throw", [], [error], "never")]);
}

/** `return value` in a generator, or its end: nothing is left of what it was told to return, or returned before a `finally` block. */
export function lowerGeneratorReturn(body: Body, argument: Expression | null): void {
  const { classes, representations } = body.lowering;
  const { returned } = suspendingOf(body);
  const isNothing = representations.result(returned) === "void";
  if (argument && isNothing) body.lowering.handlers.effect(body, argument);
  const value: Value =
    argument && !isNothing
      ? { node: body.expressionAs(argument, returned), type: returned }
      : { node: undefinedOf("value"), type: classes.undefinedType };
  body.emit(writeField(body, resumer(body), "$result", classes.unknownType, value));
  body.emit(leave(body));
}
