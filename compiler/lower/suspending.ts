/** Functions that are suspended and resumed: the object that resumes them, and what surrounds a suspension. See compiler/resume/README.md. */
import type { ResultType, ValueType } from "../../runtime/bytecode/module.ts";
import type { ReferenceType, Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import { type Node, op } from "../ir/tree.ts";
import type { FunctionLike } from "../syntax/ast.ts";
import { Body, type BodyOptions } from "./body.ts";
import type { StructRecord } from "./layouts.ts";
import type { Lowering } from "./lowering.ts";
import { readProperty, writeProperty } from "./property.ts";
import { leaveAll } from "./statement-parts.ts";
import type { Value } from "./value.ts";

/** What a body that can be suspended knows of the object that resumes it. */
export interface Suspending {
  readonly kind: "generator" | "async" | "asyncGenerator";
  /** The local with the object. */
  readonly object: number;
  readonly record: StructRecord;
  readonly type: ReferenceType;
  /** What `return` gives. */
  readonly returned: Type;
  readonly suspensions: Set<Node>;
}

/** What is known of a function before its body. */
export interface RunOptions {
  readonly kind: Suspending["kind"];
  readonly options: Omit<BodyOptions, "params" | "result" | "resultType">;
  readonly params: readonly ValueType[];
  /** Class of the object that resumes it. */
  readonly type: ReferenceType;
  readonly returned: Type;
}

/** Lowers `work` as a function that suspends, whose parameters are the given ones and the object; gives its index. */
export function defineRun(
  lowering: Lowering,
  { kind, options, params, type, returned }: RunOptions,
  work: (body: Body) => void,
): number {
  const { builder, layouts } = lowering;
  const run = builder.reserveFunction(options.name);
  const record = layouts.record(layouts.ownStruct(type));
  const all = [...params, record.index];
  const result: ResultType = "bool";
  const body = new Body(lowering, { ...options, params: all, result, resultType: undefined });
  const suspensions = new Set<Node>();
  body.suspending = { kind, object: params.length, record, type, returned, suspensions };
  lowering.later(() => {
    work(body);
    builder.defineFunction(run, {
      name: options.name,
      params: all,
      result,
      locals: body.locals,
      taskSlots: [],
      body: body.statements,
      signatureIsFixed: true,
      isLibrary: options.isLibrary,
      suspensions,
    });
  });
  return run;
}

/** Gives the object its `$step`: a closure over the function and its parameters. */
export function setStep(body: Body, object: () => Value, run: number, given: Node[]): Node {
  const { types, closures } = body.lowering;
  const type = types.propertyOf(object().type, "$step")?.type;
  const shape = type && closures.shapeOf(type);
  if (!type || !shape) throw new Bug("lower", "nothing to resume by");
  const closure = closures.typeOf(shape);
  const node = op("closure.new", [run, closure], [...given, object().node], closure);
  return writeField(body, object(), "$step", type, { node, type });
}

/** Runs the function to its first suspension. */
export function step(body: Body, object: Value): Node {
  const { closures } = body.lowering;
  const closure = readField(body, object, "$step");
  const shape = closures.shapeOf(closure.type);
  if (!shape) throw new Bug("lower", "nothing to resume by");
  return closures.call(body, closure.node, shape, []).node;
}

/** Parameters are bound when a generator is called; where that runs code, the body starts with it and stops behind it. */
export function stopsBehindParameters(body: Body, node: FunctionLike): boolean {
  const kind = body.suspending?.kind;
  return (kind === "generator" || kind === "asyncGenerator") && hasWorkInParameters(node);
}

/** True if binding the parameters runs code that may be seen. */
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

/** What the body is suspended by. */
export function suspendingOf(body: Body): Suspending {
  const { suspending } = body;
  if (!suspending) throw new Bug("lower", `${body.options.name} cannot be suspended`);
  return suspending;
}

/** The object that resumes the body. */
export function resumer(body: Body): Value {
  const { object, type } = suspendingOf(body);
  return { node: body.get(object), type };
}

/** The type of what the generator yields. */
export function yieldedBy(body: Body): Type {
  return suspendingOf(body).type.typeArguments[0] ?? body.lowering.classes.unknownType;
}

/** A field of such an object. */
export function readField(body: Body, object: Value, name: string): Value {
  const type = body.lowering.types.propertyOf(object.type, name)?.type;
  const found = type && readProperty(body, object, name, type);
  if (!found) throw new Bug("lower", `there is no ${name}`);
  return found;
}

/** Sets a field of such an object. */
export function writeField(
  body: Body,
  object: Value,
  name: string,
  type: Type,
  value: Value,
): Node {
  const node = writeProperty(body, object, name, type, value);
  if (!node) throw new Bug("lower", `there is no ${name}`);
  return node;
}

/** Ends the function; its result is set. */
export function leave(body: Body): Node {
  return leaveAll(body, 0, () =>
    body.op("return", [], [op("bool.const", [0], [], "bool")], "never"),
  );
}
