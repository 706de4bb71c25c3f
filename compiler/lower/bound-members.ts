/** Members bound to their object. */
import type { ValueType } from "../../runtime/bytecode/module.ts";
import type { ReferenceType, Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Method } from "../syntax/ast.ts";
import { Body } from "./body.ts";
import { type Incoming, passOn, type Shape } from "./closures.ts";
import { convert } from "./convert.ts";
import { effectOf } from "./emit.ts";
import { Instantiation } from "./instantiation.ts";
import type { StructRecord } from "./layouts.ts";
import { isClassInstance } from "./structs.ts";
import type { Value } from "./value.ts";

/** A closure over an object, which is the first parameter of its function. */
function boundFunction(
  body: Body,
  name: string,
  object: Node,
  shape: Shape,
  call: (inner: Body, incoming: readonly Incoming[]) => Value,
): Node {
  const { builder, closures, functions, types } = body.lowering;
  const { params, result } = closures.signatureOf(shape);
  const index = builder.reserveFunction(name);
  const inner = new Body(body.lowering, {
    ...body.options,
    name,
    instantiation: Instantiation.empty(types),
    params: [object.type as ValueType, ...params],
    result,
    resultType: shape.result,
  });
  body.lowering.later(() => {
    const incoming: Incoming[] = shape.params.map((param, place) => ({
      value: { node: inner.get(1 + place), type: param.type },
      isRest: param.isRest,
    }));
    const value = call(inner, incoming);
    inner.emit(result === "void" ? effectOf(value.node) : convert(inner, value, shape.result));
    functions.define(index, inner, true);
  });
  const type = closures.typeOf(shape);
  return op("closure.new", [index, type], [object], type);
}

/** A method found by way of an object of its class, or of the class's prototype, for a receiver of its own. */
export interface FoundMethod {
  readonly owner: ReferenceType;
  readonly node: Method;
}

/**
 * The method that `object.method` surely is, where the object's class is known.
 * @param isExact the object is of just that class: a prototype, a new object
 */
export function methodOf(
  body: Body,
  type: Type,
  name: string,
  isExact: boolean,
): FoundMethod | undefined {
  const { classMembers, layouts, representations, types } = body.lowering;
  const own = representations.normalize(types.nonNullable(type));
  if (!isClassInstance(own) || own.target.symbol.module.isLibrary) return undefined;
  const found = classMembers.find(own, name, "method");
  if (found?.node.kind !== "Method" || !found.node.body) return undefined;
  const isOverridden = (record: StructRecord): boolean =>
    record.children.some((child) => classMembers.isMethod(child, name) || isOverridden(child));
  const record = layouts.record(layouts.ownStruct(own));
  if (!isExact && (isOverridden(record) || layouts.mayBeReplaced(record, name))) return undefined;
  return { owner: found.owner, node: found.node };
}

/** The method bound to the receiver, as a function of the shape. */
export function bindTo(
  body: Body,
  { owner, node }: FoundMethod,
  receiver: Node,
  shape: Shape,
): Node {
  const { classMembers, functions } = body.lowering;
  const name = `bound ${functions.nameOf(node)}`;
  return boundFunction(body, name, receiver, shape, (inner, incoming) =>
    classMembers.callDirectly(inner, owner, node, inner.get(0), [], (own) =>
      passOn(inner, incoming, own),
    ),
  );
}
