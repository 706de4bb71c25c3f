/** Arrays and strings as values of types such as `Iterable<T>`, whose other values are objects. */
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import { isWrapped } from "./asked-iterables.ts";
import type { Body } from "./body.ts";
import { libraryInstance } from "./library.ts";
import type { Value } from "./value.ts";

/** An array or string where any iterable object is expected, as an object; undefined where nothing is to be done. */
export function asIterable(body: Body, { node, type }: Value, to: Type): Value | undefined {
  const { lowering } = body;
  const { representations, types } = lowering;
  if (typeof node.type !== "number" || !isWrapped(lowering, type, to)) return undefined;
  const known = representations.normalize(types.nonNullable(type));
  const [name, parameters] =
    representations.category(known) === "array"
      ? (["iterator.ts#iterableArray", [representations.elementOf(known) ?? known]] as const)
      : (["iterator.ts#iterableText", []] as const);
  const instance = libraryInstance(lowering, name, parameters);
  const held = body.hold(node);
  const call = body.op("call", [instance.index], [held.read()], instance.result);
  const result = call.type;
  if (typeof result !== "number") return undefined;
  const made: Node = {
    kind: "if",
    condition: op("ref.is_nullish", [], [held.read()], "bool"),
    then: [op("ref.undefined", [result], [], result)],
    else: [call],
    type: result,
  };
  return {
    node: { kind: "sequence", body: [held.store, made], type: result },
    type: instance.shape.result,
  };
}
