/** Generator functions: a small function that makes the object and its frame, and the body as a function that can be resumed. */
import type { Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import { type Label, type Node, op } from "../ir/tree.ts";
import type { Expression, Yield } from "../syntax/ast.ts";
import { lowerAsyncYield } from "./async-generators.ts";
import { Body, sequence } from "./body.ts";
import { convert } from "./convert.ts";
import { block, branch, branchIf, effectOf, not, undefinedOf, when } from "./emit.ts";
import type { FunctionInstance } from "./functions.ts";
import { everyStructHas, iterateValue, iteratorOf } from "./iteration.ts";
import type { Lowering } from "./lowering.ts";
import { keptType } from "./missing-types.ts";
import { callMember, checked, readProperty } from "./property.ts";
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

function copy(body: Body, from: Value, to: Value, name: string): Node {
  const type = body.lowering.types.propertyOf(to.type, name)?.type;
  return writeField(
    body,
    to,
    name,
    type ?? body.lowering.classes.unknownType,
    readField(body, from, name),
  );
}

/** The parts of the generator by its type arguments. */
function partsOf(body: Body): { yielded: Type; returned: Type } {
  const { type, returned } = suspendingOf(body);
  return { yielded: type.typeArguments[0] ?? body.lowering.classes.unknownType, returned };
}

/** `yield value`. */
export function lowerYield(body: Body, node: Yield): Value {
  if (body.suspending?.kind === "asyncGenerator") return lowerAsyncYield(body, node);
  if (body.suspending?.kind !== "generator") return unsupported(body.span(node), "`yield` here");
  if (node.isDelegate && node.argument) return lowerDelegate(body, node.argument);
  const { yielded } = partsOf(body);
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

/** `return value` in a generator. */
export function lowerGeneratorReturn(body: Body, argument: Expression | null): void {
  const { returned } = partsOf(body);
  if (argument) {
    if (body.lowering.representations.result(returned) === "void") {
      body.lowering.handlers.effect(body, argument);
    } else {
      const value: Value = { node: body.expressionAs(argument, returned), type: returned };
      body.emit(writeField(body, resumer(body), "$result", returned, value));
    }
  }
  body.emit(leave(body));
}

/** `yield* other`: the other's items are this one's until it ends, and what it returns is the value. */
function lowerDelegate(body: Body, argument: Expression): Value {
  const { yielded } = partsOf(body);
  const source = checked(body, body.expression(argument), argument, "Symbol(Symbol.iterator)");
  const held = body.hold(source.node);
  const start = [held.store];
  const generator = generatorFrom(body, { node: held.read(), type: source.type }, start);
  if (generator) return delegateToGenerator(body, generator, start, yielded);
  const loop = body.collect(() => {
    iterateValue(body, { node: held.read(), type: source.type }, argument, (steps) => {
      const end: Label = { name: "delegated" };
      const again: Label = { name: "loop" };
      const round = body.collect(() => {
        steps.advance(end);
        const item = convert(body, steps.current(), yielded);
        body.emit(writeField(body, resumer(body), "$item", yielded, { node: item, type: yielded }));
        body.emit(suspend(body));
        if (steps.close) {
          const { close } = steps;
          const abrupt = readField(body, resumer(body), "$abrupt").node;
          body.emit(when(abrupt, body.collect(close)));
        }
        body.emit(resumed(body));
        steps.after?.();
        body.emit(branch(again));
      });
      body.emit(block(end, [{ kind: "loop", label: again, body: round, type: "void" }], "void"));
    });
  });
  const nothing = op("value.undefined", [], [], "value");
  return {
    node: sequence([...start, ...loop, nothing]),
    type: body.lowering.classes.undefinedType,
  };
}

/** The generator that a value is or that its iterator method gives; undefined when it is something else. */
function generatorFrom(body: Body, value: Value, start: Node[]): Value | undefined {
  if (body.lowering.representations.category(value.type) !== "object") return undefined;
  if (everyStructHas(body, value, "$proceed")) return value;
  if (everyStructHas(body, value, "$advance") || everyStructHas(body, value, "$cursor"))
    return undefined;
  const iterator = iteratorOf(body, value);
  if (!iterator || !everyStructHas(body, iterator, "$proceed")) return undefined;
  const held = body.hold(iterator.node);
  start.push(held.store);
  return { node: held.read(), type: iterator.type };
}

function delegateToGenerator(body: Body, generator: Value, start: Node[], yielded: Type): Value {
  const { classes } = body.lowering;
  const local = body.newLocal(body.repr(generator.type));
  start.push(body.set(local, generator.node));
  const inner = (): Value => ({ node: body.get(local), type: generator.type });
  const call = (name: string, result: Type): Value => {
    const called = callMember(body, inner(), name, [], { params: [], result }, () => []);
    if (!called) throw new Bug("lower", `generators have no ${name}`);
    return called;
  };
  const constant = (value: number): Value => ({
    node: op("bool.const", [value], [], "bool"),
    type: classes.booleanType,
  });
  const nothing: Value = {
    node: op("value.undefined", [], [], "value"),
    type: classes.undefinedType,
  };
  start.push(writeField(body, inner(), "$abrupt", classes.booleanType, constant(0)));
  start.push(writeField(body, inner(), "$sent", classes.undefinedType, nothing));
  const end: Label = { name: "delegated" };
  const again: Label = { name: "loop" };
  const item = convert(body, call("$current", yielded), yielded);
  const round: Node[] = [
    branchIf(end, not(call("$proceed", classes.booleanType).node)),
    writeField(body, resumer(body), "$item", yielded, { node: item, type: yielded }),
    suspend(body),
    ...["$abrupt", "$returns", "$error", "$sent"].map((name) =>
      copy(body, resumer(body), inner(), name),
    ),
    branch(again),
  ];
  const loop = block(end, [{ kind: "loop", label: again, body: round, type: "void" }], "void");
  const returns = when(readField(body, resumer(body), "$abrupt").node, [
    when(readField(body, resumer(body), "$returns").node, [leave(body)]),
  ]);
  // A type such as `Iterable<T>` does not say what the generator gives in the end.
  const resultType = body.lowering.types.propertyOf(generator.type, "$result")?.type;
  const result = readProperty(body, inner(), "$result", resultType ?? classes.unknownType);
  if (!result) throw new Bug("lower", "generators have no $result");
  return { node: sequence([...start, loop, returns, result.node]), type: result.type };
}
