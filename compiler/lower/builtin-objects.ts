/** `Object.defineProperty`, and what the functions that list properties are given. */

import type { Node } from "../ir/tree.ts";
import type { Expression } from "../syntax/ast.ts";
import { asked } from "./asked.ts";
import { mayBeAssigned, mayBeDeleted } from "./assigned-names.ts";
import { type Body, sequence } from "./body.ts";
import type { BuiltinCall } from "./builtin-calls.ts";
import { argument, argumentType } from "./builtin-operands.ts";
import { box, convert } from "./convert.ts";
import { refusingNothing } from "./dynamic-elements.ts";
import { hasDynamicKey, writeDynamicKey } from "./dynamic-keys.ts";
import { booleanConstant, effectOf, undefinedOf } from "./emit.ts";
import { callLibrary } from "./library.ts";
import { namespaceOf, namespaceValue } from "./namespace-values.ts";
import { toText } from "./text.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** A property with a value that is listed with the others is one that is assigned. */
export function defineProperty(body: Body, call: BuiltinCall): Value {
  const { classes } = body.lowering;
  const [, , written] = call.at.kind === "CallExpression" ? call.at.arguments : [];
  const members = written?.kind === "ObjectLiteral" ? written.members : [];
  const given = (name: string): Expression | undefined => {
    for (const each of members) {
      if (each.kind === "ShorthandProperty" && each.name.name === name) return each.name;
      if (each.kind !== "PropertyAssignment" || each.key.kind !== "Identifier") continue;
      if (each.key.name === name) return each.value;
    }
    return undefined;
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
  const configurable = given("configurable");
  const isConfigurable = configurable?.kind === "BooleanLiteral" && configurable.value;
  if (!isConfigurable && mayBeDeleted(body.lowering.program, keyOf(call)))
    return unsupported(
      body.span(call.at),
      "`Object.defineProperty` of properties of which the program deletes some of the name",
      "add `configurable: true`",
    );
  const object = argument(body, call, 0);
  const held = body.hold(box(object.node));
  const key = argument(body, call, 1);
  const heldKey = body.hold(box(key.node));
  const heldValue = body.hold(box(body.expressionAs(value, classes.unknownType)));
  const unknown = (node: Node): Value => ({ node, type: classes.unknownType });
  const truth = (is: boolean): Value => ({ node: booleanConstant(is), type: classes.booleanType });
  const isThere = hasDynamicKey(
    body,
    held.read(),
    heldKey.read(),
    true,
    asked(body.lowering, [object.type]),
  );
  const admitted = callLibrary(
    body,
    "define-property.ts#admitDefinition",
    [],
    [
      unknown(held.read()),
      { node: toText(body, unknown(heldKey.read()), call.at), type: classes.stringType },
      { node: isThere, type: classes.booleanType },
      unknown(heldValue.read()),
      writable ? truth(isWritable) : unknown(undefinedOf("value")),
      truth(isConfigurable),
    ],
  );
  const write = writeDynamicKey(body, held.read(), heldKey.read(), heldValue.read());
  const self = convert(body, unknown(held.read()), object.type);
  return {
    node: sequence([
      held.store,
      heldKey.store,
      heldValue.store,
      effectOf(admitted.node),
      effectOf(write),
      self,
    ]),
    type: object.type,
  };
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
