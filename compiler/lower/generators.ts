/** Generator functions: a small function that makes the object and its frame, and the body as a function that can be resumed. */
import type { ReferenceType, Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import { type Label, type Node, op } from "../ir/tree.ts";
import type { Expression, FunctionLike, Yield } from "../syntax/ast.ts";
import { Body, sequence } from "./body.ts";
import { convert } from "./convert.ts";
import { block, branch, branchIf, effectOf, not, undefinedOf, when } from "./emit.ts";
import type { FunctionInstance } from "./functions.ts";
import { everyStructHas, iterateValue, iteratorOf } from "./iteration.ts";
import type { StructRecord } from "./layouts.ts";
import type { Lowering } from "./lowering.ts";
import { callMember, checked, readProperty, writeProperty } from "./property.ts";
import { leaveAll } from "./statement-parts.ts";
import { isClassInstance } from "./structs.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** What a body that can be suspended knows of the object that resumes it. */
export interface Suspending {
  /** The local with the object. */
  readonly object: number;
  readonly record: StructRecord;
  readonly type: ReferenceType;
  readonly suspensions: Set<Node>;
}

/** True for functions that stop in their middle. */
export function isResumable(node: FunctionLike): boolean {
  return "isGenerator" in node && node.isGenerator;
}

/** Lowers a generator function: `instance` makes the object, another function runs. */
export function lowerGenerator(lowering: Lowering, instance: FunctionInstance, name: string): void {
  const { program, builder, closures, constructors, functions, layouts } = lowering;
  const { node } = instance;
  const open = program.generatorTypeOf(node);
  const type = open && instance.instantiation.close(open);
  if (!type || !isClassInstance(type)) throw new Bug("lower", `${name} is no generator`);
  const maker = constructors.maker(type);
  constructors.created(type);
  const record = layouts.record(layouts.ownStruct(type));
  const run = builder.reserveFunction(name);
  const module = program.moduleOf(node);
  const options = {
    name,
    file: module.file,
    path: module.path,
    instantiation: instance.instantiation,
    isLibrary: module.isLibrary,
  };
  lowerRun(lowering, instance, { type, record, run }, options);

  const body = new Body(lowering, {
    ...options,
    params: instance.params,
    result: instance.result,
    resultType: instance.shape.result,
  });
  body.position = body.positionOf(node);
  const object = body.newLocal(record.index);
  body.emit(body.set(object, body.op("call", [maker.make], [], record.index)));
  const stepType = lowering.types.propertyOf(type, "$step")?.type;
  const stepShape = stepType && closures.shapeOf(stepType);
  if (!stepType || !stepShape) throw new Bug("lower", "generators have no $step");
  const closure = closures.typeOf(stepShape);
  const given = instance.params.map((_, index) => body.get(index));
  const step: Value = {
    node: op("closure.new", [run, closure], [...given, body.get(object)], closure),
    type: stepType,
  };
  const self: Value = { node: body.get(object), type };
  body.emit(write(body, self, "$step", stepType, step));
  if (hasWorkInParameters(node)) {
    const begin = closures.call(body, read(body, self, "$step").node, stepShape, []);
    body.emit(effectOf(begin.node));
  }
  const made = convert(body, { node: body.get(object), type }, instance.shape.result);
  body.emit(body.op("return", [], [made], "never"));
  functions.define(instance.index, body, false);
}

interface Run {
  readonly type: ReferenceType;
  readonly record: StructRecord;
  readonly run: number;
}

function lowerRun(
  lowering: Lowering,
  instance: FunctionInstance,
  { type, record, run }: Run,
  options: Pick<Body["options"], "name" | "file" | "path" | "instantiation" | "isLibrary">,
): void {
  const { builder, handlers } = lowering;
  const params = [...instance.params, record.index];
  const body = new Body(lowering, { ...options, params, result: "bool", resultType: undefined });
  const suspending: Suspending = {
    object: params.length - 1,
    record,
    type,
    suspensions: new Set(),
  };
  body.suspending = suspending;
  lowering.later(() => {
    handlers.functionBody(body, instance);
    builder.defineFunction(run, {
      name: options.name,
      params,
      result: "bool",
      locals: body.locals,
      taskSlots: [],
      body: body.statements,
      signatureIsFixed: true,
      isLibrary: options.isLibrary,
      suspensions: suspending.suspensions,
    });
  });
}

/** Parameters are bound when the function is called; where that runs code, the body starts with it and stops behind it. */
export function hasWorkInParameters(node: FunctionLike): boolean {
  return node.parameters.some(
    (each) => each.initializer !== null || each.target.kind !== "Identifier",
  );
}

/** Stops here; the node belongs in front of what is done when the function goes on. */
export function suspend(body: Body): Node {
  const node = body.op("nop", [], [], "void");
  suspendingOf(body).suspensions.add(node);
  return node;
}

function suspendingOf(body: Body): Suspending {
  const { suspending } = body;
  if (!suspending) throw new Bug("lower", `${body.options.name} cannot be suspended`);
  return suspending;
}

function self(body: Body): Value {
  const { object, type } = suspendingOf(body);
  return { node: body.get(object), type };
}

function read(body: Body, object: Value, name: string): Value {
  const type = body.lowering.types.propertyOf(object.type, name)?.type;
  const found = type && readProperty(body, object, name, type);
  if (!found) throw new Bug("lower", `generators have no ${name}`);
  return found;
}

function write(body: Body, object: Value, name: string, type: Type, value: Value): Node {
  const node = writeProperty(body, object, name, type, value);
  if (!node) throw new Bug("lower", `generators have no ${name}`);
  return node;
}

function copy(body: Body, from: Value, to: Value, name: string): Node {
  const type = body.lowering.types.propertyOf(to.type, name)?.type;
  return write(body, to, name, type ?? body.lowering.classes.unknownType, read(body, from, name));
}

/** The parts of the generator by its type arguments. */
function partsOf(body: Body): { yielded: Type; returned: Type } {
  const [yielded, returned] = suspendingOf(body).type.typeArguments;
  const { unknownType } = body.lowering.classes;
  return { yielded: yielded ?? unknownType, returned: returned ?? unknownType };
}

/** `yield value`. */
export function lowerYield(body: Body, node: Yield): Value {
  if (!body.suspending) return unsupported(body.span(node), "`yield` here");
  if (node.isDelegate && node.argument) return lowerDelegate(body, node.argument);
  const { yielded } = partsOf(body);
  const item = node.argument
    ? body.expressionAs(node.argument, yielded)
    : undefinedOf(body.repr(yielded));
  const sent = read(body, self(body), "$sent");
  return {
    node: sequence([
      write(body, self(body), "$item", yielded, { node: item, type: yielded }),
      suspend(body),
      resumed(body),
      sent.node,
    ]),
    type: sent.type,
  };
}

/** Looks at how the function was resumed: `throw` and `return` leave. */
function resumed(body: Body): Node {
  const abrupt = read(body, self(body), "$abrupt").node;
  const returns = read(body, self(body), "$returns").node;
  const error = read(body, self(body), "$error").node;
  return when(abrupt, [when(returns, [leave(body)]), body.op("throw", [], [error], "never")]);
}

/** Ends the function; its result is set. */
function leave(body: Body): Node {
  return leaveAll(body, 0, () =>
    body.op("return", [], [op("bool.const", [0], [], "bool")], "never"),
  );
}

/** `return value` in a generator. */
export function lowerGeneratorReturn(body: Body, argument: Expression | null): void {
  const { returned } = partsOf(body);
  if (argument) {
    if (body.lowering.representations.result(returned) === "void") {
      body.lowering.handlers.effect(body, argument);
    } else {
      const value: Value = { node: body.expressionAs(argument, returned), type: returned };
      body.emit(write(body, self(body), "$result", returned, value));
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
        body.emit(write(body, self(body), "$item", yielded, { node: item, type: yielded }));
        body.emit(suspend(body));
        if (steps.close) {
          const { close } = steps;
          const abrupt = read(body, self(body), "$abrupt").node;
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
  start.push(write(body, inner(), "$abrupt", classes.booleanType, constant(0)));
  start.push(write(body, inner(), "$sent", classes.undefinedType, nothing));
  const end: Label = { name: "delegated" };
  const again: Label = { name: "loop" };
  const item = convert(body, call("$current", yielded), yielded);
  const round: Node[] = [
    branchIf(end, not(call("$proceed", classes.booleanType).node)),
    write(body, self(body), "$item", yielded, { node: item, type: yielded }),
    suspend(body),
    ...["$abrupt", "$returns", "$error", "$sent"].map((name) =>
      copy(body, self(body), inner(), name),
    ),
    branch(again),
  ];
  const loop = block(end, [{ kind: "loop", label: again, body: round, type: "void" }], "void");
  const returns = when(read(body, self(body), "$abrupt").node, [
    when(read(body, self(body), "$returns").node, [leave(body)]),
  ]);
  const result = read(body, inner(), "$result");
  return { node: sequence([...start, loop, returns, result.node]), type: result.type };
}
