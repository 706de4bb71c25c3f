/** Objects that are no promises but have a method `then`: promises and `await` call it. */
import type { Type } from "../check/types.ts";
import type { Node } from "../ir/tree.ts";
import type { Body } from "./body.ts";
import { convert } from "./convert.ts";
import { answer, receiver } from "./dynamic.ts";
import { undefinedOf } from "./emit.ts";
import { boundMethod } from "./method-values.ts";
import { readFrom } from "./record-members.ts";
import { isClassInstance } from "./structs.ts";

/**
 * The method `then` of a boxed value, bound to it; undefined if it has none.
 * @param type the function or undefined, as the library wants it
 */
export function thenOf(body: Body, value: Node, type: Type): Node {
  const { dynamic, types, representations, closures } = body.lowering;
  const wanted = types.nonNullable(type);
  const closure = representations.of(wanted);
  const index = dynamic.question("then", ["value"], closure, {
    forRecord: (inner, record) => {
      const own = record.info.type;
      if (isClassInstance(own) && own.target.symbol.module.isLibrary) return undefined;
      const property = types.propertyOf(own, "then");
      if (!property || types.callSignaturesOf(types.nonNullable(property.type)).length === 0)
        return undefined;
      const isMethod = property.propertyKind === "method";
      const self = receiver(inner, record);
      const shape = closures.shapeOf(wanted);
      if (isMethod && isClassInstance(own) && shape)
        return [answer(boundMethod(inner, record, self, "then", [], shape))];
      const then = readFrom(inner, record, self, "then", isMethod ? wanted : property.type);
      return [answer(convert(inner, then, wanted))];
    },
    after: () => [answer(undefinedOf(closure))],
  });
  return body.op("call", [index], [value], closure);
}
