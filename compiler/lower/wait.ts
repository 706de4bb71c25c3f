/** Completing a future, whichever one of a union it is. */
import type { FutureType } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import { type Body, sequence } from "./body.ts";
import { convert } from "./convert.ts";
import { choose } from "./emit.ts";
import type { Value } from "./value.ts";

/** Waits for a future, or for whichever a union is; nothing if it may be something else. */
export function waitFor(body: Body, future: Value): Value | undefined {
  const { types, representations, builder } = body.lowering;
  const futures = types
    .unionMembers(types.nonNullable(future.type))
    .filter((each): each is FutureType => each.kind === "future");
  const [first, ...rest] = futures;
  if (!first || futures.length < types.unionMembers(types.nonNullable(future.type)).length)
    return undefined;
  const waitOne = (node: Node, { value }: FutureType): Node => {
    const result = representations.result(value);
    return body.op("wait", [builder.future(result)], [node], result);
  };
  if (rest.length === 0) return { node: waitOne(future.node, first), type: first.value };
  const type = types.union(futures.map((each) => each.value));
  const held = body.hold(convert(body, future, future.type));
  const as = (each: FutureType): Node => {
    const index = builder.future(representations.result(each.value));
    return held.read().type === "value"
      ? op("value.to_ref", [index], [held.read()], index)
      : op("ref.cast", [index], [held.read()], index);
  };
  const waited = (each: FutureType): Node =>
    convert(body, { node: waitOne(as(each), each), type: each.value }, type);
  const choice = rest.reduce((otherwise, each) => {
    const index = builder.future(representations.result(each.value));
    const test =
      held.read().type === "value"
        ? op("value.is_ref", [index], [held.read()], "bool")
        : op("ref.test", [index], [held.read()], "bool");
    return choose(test, waited(each), otherwise, body.repr(type));
  }, waited(first));
  return { node: sequence([held.store, choice]), type };
}
