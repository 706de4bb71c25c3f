/** Values that stand in for `undefined`: default parameters and defaults in patterns. */
import type { Type } from "../check/types.ts";
import type { Node } from "../ir/tree.ts";
import type { Expression } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import { convert } from "./convert.ts";
import { choose } from "./emit.ts";
import { admitsUndefined, isUndefinedTest, missingNumberTest } from "./nullish.ts";
import type { Value } from "./value.ts";

/** The value, or where it is `undefined` that of the initializer. */
export function withDefault(
  body: Body,
  value: Value,
  type: Type,
  initializer: () => Expression,
): Value {
  const isAdmitted = admitsUndefined(body.lowering, value.type);
  if (!isAdmitted && !missingNumberTest(value)) return value;
  const held = body.hold(value.node);
  body.emit(held.store);
  const given: Value = { node: held.read(), type: value.type };
  const test = isUndefinedTest(body, given) ?? missingNumberTest(given);
  if (!test) return { node: held.read(), type: value.type };
  const local = body.newLocal(body.repr(type));
  const whenGiven = body.collect(() => {
    const present: Value = {
      node: held.read(),
      type: body.lowering.representations.withoutUndefined(value.type),
    };
    body.emit(body.set(local, convert(body, narrowTo(body, present, held.read().type), type)));
  });
  const whenMissing = body.collect(() =>
    body.emit(body.set(local, body.expressionAs(initializer(), type))),
  );
  body.emit(choose(test, blockOf(whenMissing), blockOf(whenGiven), "void"));
  return { node: body.get(local), type };
}

function blockOf(statements: Node[]): Node {
  return { kind: "sequence", body: statements, type: "void" };
}

/** The value without `undefined` in the representation of its narrower type. */
function narrowTo(body: Body, value: Value, actual: Value["node"]["type"]): Value {
  const wanted = body.repr(value.type);
  if (actual === wanted || actual === "void" || actual === "never") return value;
  return {
    node: convert(
      body,
      { node: value.node, type: body.lowering.representations.orUndefined(value.type) },
      value.type,
    ),
    type: value.type,
  };
}
