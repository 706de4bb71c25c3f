/** Functions bound to what they are called on: by `bind`, and by array methods that take it as their second argument. */
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { CallExpression, Expression, Spread } from "../syntax/ast.ts";
import { type Argument, argumentOf, lowerArguments } from "./arguments.ts";
import { Body, sequence } from "./body.ts";
import { withNullishCheck } from "./callback-arguments.ts";
import { type Incoming, passOn, type Shape } from "./closures.ts";
import { box, convert } from "./convert.ts";
import { Instantiation } from "./instantiation.ts";
import type { Receiver } from "./receivers.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** `f.bind(x, …)`: a function which has its receiver and the first arguments already. */
export function bindArguments(
  body: Body,
  type: Type,
  known: { readonly node: Node; readonly shape: Shape },
  receiver: Receiver,
  given: readonly (Expression | Spread)[],
  at: Expression,
  name = "",
): Value {
  const { builder, closures, functions, types } = body.lowering;
  const shape = closures.shapeOf(type);
  const taken = known.shape.params.slice(0, given.length);
  if (!shape || taken.length < given.length || taken.some((each) => each.isRest))
    return unsupported(body.span(at), "`bind` with these arguments");
  const { params, result } = closures.signatureOf(shape);
  const held = lowerArguments(body, given, { params: taken, result: known.shape.result });
  const index = builder.reserveFunction(`bound ${name}`);
  const own = closures.typeOf(known.shape);
  const heldTypes = taken.map((each) => body.repr(each.type));
  const inner = new Body(body.lowering, {
    ...body.options,
    name: `bound ${name}`,
    instantiation: Instantiation.empty(types),
    params: [own, "value", ...heldTypes, ...params],
    result,
    resultType: shape.result,
  });
  const first = 2 + taken.length;
  const incoming: Incoming[] = shape.params.map((param, place) => ({
    value: { node: inner.get(first + place), type: param.type },
    isRest: param.isRest,
    isOptional: param.isOptional,
  }));
  const rest = { params: known.shape.params.slice(taken.length), result: known.shape.result };
  const args = [...taken.map((_, place) => inner.get(2 + place)), ...passOn(inner, incoming, rest)];
  const on = { node: inner.get(1), type: receiver.type };
  const called = closures.call(inner, inner.get(0), known.shape, args, on);
  inner.emit(result === "void" ? called.node : convert(inner, called, shape.result));
  functions.define(index, inner, true);
  const closure = closures.typeOf(shape);
  const captures = [known.node, box(receiver.node), ...held];
  return { node: op("closure.new", [index, closure], captures, closure), type };
}

/** Methods that call their first argument on the second. */
const ON_SECOND: ReadonlySet<string> = new Set([
  "map",
  "forEach",
  "filter",
  "some",
  "every",
  "find",
  "findIndex",
  "findLast",
  "findLastIndex",
  "flatMap",
]);

/** The arguments of a builtin; in `list.map(o.m, o)` the method is bound. */
export function argumentsWithReceiver(body: Body, node: CallExpression, name: string): Argument[] {
  const args = node.arguments.map((each) => argumentOf(body, each));
  const place = name === "Array.from" ? 1 : 0;
  const [callback, receiver] = node.arguments.slice(place);
  if ((place === 0 && !ON_SECOND.has(name)) || !callback || !receiver || receiver.kind === "Spread")
    return args;
  if (callback.kind === "ArrowFunction" || callback.kind === "Spread") return args;
  const type = body.typeOf(callback);
  const { closures } = body.lowering;
  const shape = closures.shapeOf(type);
  if (!shape) return args;
  const bound = (to: Type): Node => {
    const given = argumentOf(body, callback);
    const held = body.hold(convert(body, body.expression(callback), type));
    const self = body.expression(receiver, "undefined");
    const isFunction = given.kind === "one" && given.isFunction?.() === true;
    const key = place === 0 ? `Array#${name}` : name;
    const node = isFunction ? self.node : withNullishCheck(body, key, held.read, self.node);
    const on: Receiver = { node, type: self.type };
    const made = bindArguments(body, type, { node: held.read(), shape }, on, [], callback);
    return sequence([held.store, convert(body, made, to)]);
  };
  return [...args.slice(0, place), { kind: "one", type: () => type, lower: bound }];
}
