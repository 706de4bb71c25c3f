/** `fork` and `wait`: which function becomes the task, what it is given. */
import type { ResolvedCall } from "../check/checked-program.ts";
import type { FutureType, Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { CallExpression, Expression, FunctionLike, Spread } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { Body } from "./body.ts";
import { instantiationFor } from "./callees.ts";
import { closeAll } from "./calls-shared.ts";
import { leadingArguments } from "./capture-arguments.ts";
import type { Shape } from "./closures.ts";
import { convert } from "./convert.ts";
import { Instantiation } from "./instantiation.ts";
import { memberName } from "./members.ts";
import { forkArguments } from "./named-arguments.ts";
import { callMember, objectOf } from "./property.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";
import { waitFor } from "./wait.ts";

/** `fork(f, …)`. */
export function lowerFork(body: Body, node: CallExpression, call: ResolvedCall): Value {
  const [callee, ...args] = node.arguments;
  if (!callee || callee.kind === "Spread")
    return unsupported(body.span(node), "`fork` without a function");
  const type = body.typeOf(node);
  if (type.kind !== "future") return unsupported(body.span(node), "`fork` here");
  const given: Given = { args, names: call.signature.parameters.map(({ name }) => name) };
  const target = stripParentheses(callee);
  const known = knownTarget(body, target, call);
  if (known) {
    const typeArguments = closeAll(body, call.forked?.typeArguments ?? []);
    return forkFunction(body, known, given, typeArguments, type);
  }
  const method = methodTarget(target);
  if (method) {
    const receiver = objectOf(body, method.object, method.name, false);
    return forkMethod(body, receiver, method.name, given, type, node);
  }
  return forkValue(body, callee, given, type, node);
}

/** The arguments after the function, and the names of its parameters by position. */
interface Given {
  readonly args: readonly (Expression | Spread)[];
  readonly names: readonly string[];
}

/** `wait(future)`, `future.wait()`. */
export function lowerWait(body: Body, node: CallExpression): Value {
  const callee = stripParentheses(node.callee);
  const [argument] = node.arguments;
  const future: Value | undefined =
    argument && argument.kind !== "Spread"
      ? body.expression(argument)
      : callee.kind === "PropertyAccess"
        ? objectOf(body, callee.object, memberName(callee), callee.optional)
        : undefined;
  if (!future) return unsupported(body.span(node), "`wait` without a future");
  const waited = waitFor(body, future);
  if (waited) return waited;
  const type = body.lowering.types.toString(future.type);
  return unsupported(body.span(node), `waiting for \`${type}\``);
}

/** The function a fork's first argument stands for, when that is known. */
function knownTarget(body: Body, target: Expression, call: ResolvedCall): FunctionLike | undefined {
  const { program, uses } = body.lowering;
  if (target.kind === "ArrowFunction" || target.kind === "FunctionExpression") return target;
  const inner = target.kind === "Instantiation" ? stripParentheses(target.expression) : target;
  if (inner.kind === "Identifier") {
    const symbol = program.symbolOf(inner);
    const known = symbol && uses.calledFunction(symbol, inner);
    if (known) return known;
  }
  const { forked } = call;
  if (forked?.kind === "function" || forked?.kind === "static" || forked?.kind === "library") {
    const declarations = forked.member?.property?.declarations ?? forked.symbol?.declarations ?? [];
    const found = [forked.declaration, ...declarations].find(
      (each) =>
        each !== undefined &&
        (each.kind === "FunctionDeclaration" || each.kind === "Method") &&
        each.body !== null,
    );
    return found as FunctionLike | undefined;
  }
  return undefined;
}

function forkFunction(
  body: Body,
  node: FunctionLike,
  given: Given,
  typeArguments: readonly Type[],
  future: FutureType,
): Value {
  const { functions, closures, representations, builder } = body.lowering;
  const instantiation = instantiationFor(body, node, typeArguments);
  const own = functions.ownShape(node, instantiation);
  const result = representations.result(future.value);
  // The task gives what the future's type says, so that futures of one type are alike.
  const shape: Shape | undefined =
    closures.signatureOf(own).result === result
      ? undefined
      : { params: own.params, result: future.value };
  const instance = functions.instance(node, instantiation, shape ? { shape } : {});
  const operands = [
    ...leadingArguments(body, instance),
    ...forkArguments(body, given.args, instance.shape, given.names),
  ];
  const type = builder.future(instance.result);
  return { node: body.op("fork", [instance.index], operands, type), type: future };
}

/** `o.m.bind(o)`: the method, run on the object. */
function methodTarget(target: Expression): { object: Expression; name: string } | undefined {
  if (target.kind !== "CallExpression" || target.arguments.length !== 1) return undefined;
  const callee = stripParentheses(target.callee);
  if (callee.kind !== "PropertyAccess" || memberName(callee) !== "bind") return undefined;
  const method = stripParentheses(callee.object);
  const [receiver] = target.arguments;
  if (method.kind !== "PropertyAccess" || !receiver || receiver.kind === "Spread") return undefined;
  return { object: receiver, name: memberName(method) };
}

function forkMethod(
  body: Body,
  receiver: Value,
  name: string,
  given: Given,
  future: FutureType,
  node: CallExpression,
): Value {
  const { types, closures } = body.lowering;
  const property = types.propertyOf(receiver.type, name);
  const [signature] = property ? types.callSignaturesOf(property.type) : [];
  if (!signature) return unsupported(body.span(node), "forking this method");
  const shape = closures.shapeOfSignature(closures.erased(signature));
  return forkThunk(body, name, receiver, shape, future, given, (inner, self, source) =>
    callMember(inner, self, name, [], shape, source),
  );
}

/** A closure, or an object that is forked by its `forward`. */
function forkValue(
  body: Body,
  callee: Expression,
  given: Given,
  future: FutureType,
  node: CallExpression,
): Value {
  const { closures } = body.lowering;
  const closure = body.expression(callee);
  const shape = closures.shapeOf(closure.type);
  if (!shape) return forkMethod(body, closure, "forward", given, future, node);
  return forkThunk(body, "task", closure, shape, future, given, (inner, self, source) =>
    closures.call(inner, self.node, shape, source(shape)),
  );
}

/** Forks a small function that makes the call: its first parameter is the object or closure. */
function forkThunk(
  body: Body,
  name: string,
  self: Value,
  shape: Shape,
  future: FutureType,
  given: Given,
  call: (inner: Body, self: Value, source: (shape: Shape) => Node[]) => Value | undefined,
): Value {
  const { builder, closures, functions, representations, types } = body.lowering;
  const { params } = closures.signatureOf(shape);
  const result = representations.result(future.value);
  const selfType = body.repr(self.type);
  const index = builder.reserveFunction(name);
  const inner = new Body(body.lowering, {
    ...body.options,
    name,
    instantiation: Instantiation.empty(types),
    params: [selfType, ...params],
    result,
    resultType: future.value,
  });
  inner.position = body.position;
  body.lowering.later(() => {
    const called = call(inner, { node: inner.get(0), type: self.type }, (own) =>
      own.params.map((param, place) => {
        const mine = shape.params[place];
        const node = inner.get(place + 1);
        return mine ? convert(inner, { node, type: mine.type }, param.type) : node;
      }),
    );
    if (!called) inner.emit(op("unreachable", [], [], "never"));
    else inner.emit(result === "void" ? called.node : convert(inner, called, future.value));
    functions.define(index, inner, true);
  });
  const operands = [self.node, ...forkArguments(body, given.args, shape, given.names)];
  const type = builder.future(result);
  return { node: body.op("fork", [index], operands, type), type: future };
}
