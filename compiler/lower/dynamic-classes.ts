/** The class that made an object, asked of the object: `x.constructor`, `new.target`. */
import type { Type } from "../check/types.ts";
import { op } from "../ir/tree.ts";
import type { Body } from "./body.ts";
import { box } from "./convert.ts";
import { answer, WRONG_TYPE } from "./dynamic.ts";
import { refuseNullish } from "./dynamic-elements.ts";
import { isClassInstance } from "./structs.ts";
import type { Value } from "./value.ts";

/** The object of the class which made an object, as a value of the type. */
export function constructorOf(body: Body, object: Value, type: Type): Value {
  const { dynamic, classObjects } = body.lowering;
  const index = dynamic.question("constructor", ["value"], "value", {
    forRecord: (_, record) => {
      const { type: own } = record.info;
      const made = isClassInstance(own) ? classObjects.ofInstance(own) : undefined;
      return made && [answer(box(made.node))];
    },
    before: (inner) => [refuseNullish(inner, "constructor")],
    after: () => [op("trap", [WRONG_TYPE], [], "never")],
  });
  return { node: body.op("call", [index], [box(object.node)], "value"), type };
}
