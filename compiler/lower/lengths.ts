/** `length` of arrays as something to assign to. */
import type { Type } from "../check/types.ts";
import { op } from "../ir/tree.ts";
import type { Target } from "./assignment.ts";
import { type Body, sequence } from "./body.ts";
import { guardLength } from "./integrity-guards.ts";
import { areArraysRestricted } from "./restricted.ts";
import type { Value } from "./value.ts";

/** The target `array.length`; undefined for other properties. */
export function lengthTarget(
  body: Body,
  self: () => Value,
  name: string,
): Omit<Target, "setup"> | undefined {
  const { representations, classes, types } = body.lowering;
  if (name !== "length") return undefined;
  const type: Type = representations.normalize(types.nonNullable(self().type));
  if (representations.category(type) !== "array") return undefined;
  return {
    type: classes.numberType,
    read: () => ({
      node: op("f64.from_i32", [], [op("array.length", [], [self().node], "i32")], "f64"),
      type: classes.numberType,
    }),
    write: (value) => {
      const length = op("index.from_f64", [], [value(classes.numberType)], "i32");
      const storage = representations.element(representations.elementOf(type) ?? classes.neverType);
      if (!areArraysRestricted(body.lowering, storage))
        return body.op("array.set_length", [], [self().node, length], "void");
      const array = body.hold(self().node);
      const given = body.hold(length);
      return sequence([
        array.store,
        given.store,
        ...guardLength(body, storage, array.read, given.read),
        body.op("array.set_length", [], [array.read(), given.read()], "void"),
      ]);
    },
  };
}
