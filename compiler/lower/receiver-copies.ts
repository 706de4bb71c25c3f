/** Functions that are called on objects of several types: which copy of them it is, the object says when it is called. */
import type { ValueType } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { op } from "../ir/tree.ts";
import { Body } from "./body.ts";
import { when } from "./emit.ts";
import { type FunctionInstance, lengthOf } from "./functions.ts";
import type { Taken } from "./receivers.ts";

/** A copy of the function for a type of its `this`. */
type MakeCopy = (type: Type) => FunctionInstance;

/**
 * The function behind closures of the copy: itself, where it is called only on what its `this` is declared as, else one that looks at what
 * it is called on.
 */
export function closureFunction(
  body: Body,
  own: FunctionInstance,
  taken: Taken,
  closure: number,
  copyFor: MakeCopy,
): number {
  const { receivers, functions } = body.lowering;
  const others = receivers.others(taken);
  const index =
    others.length === 0
      ? own.index
      : functions.wrapper(`receivers of ${own.index}`, () =>
          dispatcher(body, own, taken.type, others.map(copied), copyFor),
        );
  receivers.take(index, closure, taken);
  return index;

  function copied(type: Type) {
    return { type, representation: body.repr(type) };
  }
}

function dispatcher(
  body: Body,
  own: FunctionInstance,
  type: Type,
  others: readonly { readonly type: Type; readonly representation: ValueType }[],
  copyFor: MakeCopy,
): number {
  const { builder, functions } = body.lowering;
  const name = functions.nameOf(own.node);
  const index = builder.reserveFunction(name);
  builder.noteLength(index, lengthOf(own.node));
  const inner = new Body(body.lowering, {
    ...body.options,
    name,
    params: own.params,
    result: own.result,
    resultType: own.shape.result,
    isLibrary: true,
  });
  const self = own.captures.length;
  const call = (copy: FunctionInstance) => {
    const args = own.params.map((_, param) => inner.get(param));
    const called = op("call", [copy.index], args, own.result);
    return own.result === "void"
      ? [called, op("return", [], [], "never")]
      : [op("return", [], [called], "never")];
  };
  const isOf = (representation: ValueType) =>
    typeof representation === "number"
      ? op("value.is_ref", [representation], [inner.get(self)], "bool")
      : undefined;
  body.lowering.later(() => {
    const isOwn = isOf(body.repr(type));
    if (isOwn) inner.emit(when(isOwn, call(own)));
    inner.emit(when(op("value.is_nullish", [], [inner.get(self)], "bool"), call(own)));
    let rest = own;
    for (const each of others) {
      const test = isOf(each.representation);
      const copy = copyFor(each.type);
      if (test) inner.emit(when(test, call(copy)));
      else rest = copy;
    }
    for (const node of call(rest)) inner.emit(node);
    functions.define(index, inner, true);
  });
  return index;
}
