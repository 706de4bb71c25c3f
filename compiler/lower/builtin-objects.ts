/** `Object.defineProperty`, and what the functions that list properties are given. */

import type { Expression } from "../syntax/ast.ts";
import { mayBeAssigned } from "./assigned-names.ts";
import { type Body, sequence } from "./body.ts";
import type { BuiltinCall } from "./builtin-calls.ts";
import { argument, argumentType } from "./builtin-operands.ts";
import { box, convert } from "./convert.ts";
import { refusingNothing } from "./dynamic-elements.ts";
import { writeDynamicKey } from "./dynamic-keys.ts";
import { effectOf } from "./emit.ts";
import { namespaceOf, namespaceValue } from "./namespace-values.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** A property with a value that is listed with the others is one that is assigned. */
export function defineProperty(body: Body, call: BuiltinCall): Value {
  const { classes } = body.lowering;
  const [, , written] = call.at.kind === "CallExpression" ? call.at.arguments : [];
  const members = written?.kind === "ObjectLiteral" ? written.members : [];
  const given = (name: string): Expression | undefined => {
    const found = members.find(
      (each) =>
        each.kind === "PropertyAssignment" &&
        each.key.kind === "Identifier" &&
        each.key.name === name,
    );
    return found?.kind === "PropertyAssignment" ? found.value : undefined;
  };
  const value = given("value");
  const enumerable = given("enumerable");
  if (!value || enumerable?.kind !== "BooleanLiteral" || !enumerable.value)
    return unsupported(
      body.span(call.at),
      "`Object.defineProperty` of accessors and hidden properties",
      "write `{ value: …, enumerable: true }`, or declare the member in a class",
    );
  const writable = given("writable");
  const isWritable = writable?.kind === "BooleanLiteral" && writable.value;
  if (!isWritable && mayBeAssigned(body.lowering.program, keyOf(call)))
    return unsupported(
      body.span(call.at),
      "`Object.defineProperty` of read-only properties of which the program writes some of the name",
      "add `writable: true`, or declare the property as `readonly` in a class",
    );
  const object = argument(body, call, 0);
  const held = body.hold(box(object.node));
  const key = argument(body, call, 1);
  const write = writeDynamicKey(
    body,
    held.read(),
    box(key.node),
    box(body.expressionAs(value, classes.unknownType)),
  );
  const self = convert(body, { node: held.read(), type: classes.unknownType }, object.type);
  return { node: sequence([held.store, effectOf(write), self]), type: object.type };
}

/** The name of the property, where it is written. */
function keyOf({ at }: BuiltinCall): string | undefined {
  const [, key] = at.kind === "CallExpression" ? at.arguments : [];
  return key?.kind === "StringLiteral" ? key.value : undefined;
}

/** The object whose properties are listed. */
export function listed(body: Body, call: BuiltinCall): Value {
  const of = namespaceOf(argumentType(body, call));
  if (of) return namespaceValue(body, of, call.at);
  return refusingNothing(body, argument(body, call, 0), "error.ts#refuseNothing", "");
}
