/** Members bound to their object. */
import type { ValueType } from "../../runtime/bytecode/module.ts";
import { type Node, op } from "../ir/tree.ts";
import { Body } from "./body.ts";
import { type Incoming, passOn, type Shape } from "./closures.ts";
import { convert } from "./convert.ts";
import { effectOf } from "./emit.ts";
import { Instantiation } from "./instantiation.ts";
import { callMember } from "./property.ts";
import type { Value } from "./value.ts";

/** A member of an object as a function that calls it on that object. */
export function boundMember(body: Body, object: Value, name: string, shape: Shape): Node {
  const { builder, closures, functions, types, classes } = body.lowering;
  const { params, result } = closures.signatureOf(shape);
  const index = builder.reserveFunction(`bound ${name}`);
  const inner = new Body(body.lowering, {
    ...body.options,
    name: `bound ${name}`,
    instantiation: Instantiation.empty(types),
    params: [object.node.type as ValueType, ...params],
    result,
    resultType: shape.result,
  });
  body.lowering.later(() => {
    const incoming: Incoming[] = shape.params.map((param, place) => ({
      value: { node: inner.get(1 + place), type: param.type },
      isRest: param.isRest,
    }));
    const self: Value = { node: inner.get(0), type: object.type };
    const called = callMember(inner, self, name, [], shape, (own) => passOn(inner, incoming, own));
    const missing: Value = {
      node: op("unreachable", [], [], "never"),
      type: classes.undefinedType,
    };
    const value = called ?? missing;
    inner.emit(result === "void" ? effectOf(value.node) : convert(inner, value, shape.result));
    functions.define(index, inner, true);
  });
  const type = closures.typeOf(shape);
  return op("closure.new", [index, type], [object.node], type);
}
