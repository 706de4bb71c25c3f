/** Functions that are called on objects of several types: which copy of them it is, the object says when it is called. */
import type { ResultType, ValueType } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import { Body } from "./body.ts";
import { when } from "./emit.ts";
import { kindOf, lengthOf } from "./functions.ts";
import type { Taken } from "./receivers.ts";

/** A function with a boxed receiver behind its captures. */
export interface Copy {
  readonly index: number;
  readonly params: readonly ValueType[];
  readonly result: ResultType;
  /** How many of its parameters are captures. */
  readonly captured: number;
}

/**
 * The function behind closures of the copy: itself, where it is called only on what its `this` is declared as, else one that looks at what
 * it is called on.
 * @param copyFor makes the copy for another type of its `this`
 */
export function closureFunction(
  body: Body,
  own: Copy,
  taken: Taken,
  closure: number,
  copyFor: (type: Type) => Copy,
): number {
  const { receivers, functions } = body.lowering;
  const others = receivers.others(taken);
  const index =
    others.length === 0
      ? own.index
      : functions.wrapper(`receivers of ${own.index}`, () =>
          dispatcher(body, own, taken, others, copyFor),
        );
  receivers.take(index, closure, taken);
  return index;
}

function dispatcher(
  body: Body,
  own: Copy,
  { node, type }: Taken,
  others: readonly Type[],
  copyFor: (type: Type) => Copy,
): number {
  const { builder, functions } = body.lowering;
  const name = functions.nameOf(node);
  const index = builder.reserveFunction(name);
  builder.noteFacts(index, lengthOf(node), kindOf(node));
  const { params, result, captured } = own;
  const inner = new Body(body.lowering, {
    ...body.options,
    name,
    params,
    result,
    resultType: undefined,
    isLibrary: true,
  });
  const call = (copy: Copy): Node[] => {
    const args = params.map((_, param) => inner.get(param));
    const called = op("call", [copy.index], args, result);
    return result === "void"
      ? [called, op("return", [], [], "never")]
      : [op("return", [], [called], "never")];
  };
  const self = (): Node => inner.get(captured);
  const test = (of: Type): Node | undefined => {
    const representation = body.repr(of);
    return typeof representation === "number"
      ? op("value.is_ref", [representation], [self()], "bool")
      : undefined;
  };
  body.lowering.later(() => {
    const isOwn = test(type);
    if (isOwn) inner.emit(when(isOwn, call(own)));
    inner.emit(when(op("value.is_nullish", [], [self()], "bool"), call(own)));
    let rest = own;
    for (const each of others) {
      const isThis = test(each);
      const copy = copyFor(each);
      if (isThis) inner.emit(when(isThis, call(copy)));
      else rest = copy;
    }
    for (const last of call(rest)) inner.emit(last);
    functions.define(index, inner, true);
  });
  return index;
}
