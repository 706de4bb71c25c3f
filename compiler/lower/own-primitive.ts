/** `[Symbol.toPrimitive]`: what objects say they are where operators and texts want primitives. */
import type { Body } from "./body.ts";
import { convert } from "./convert.ts";
import { stringConstant } from "./emit.ts";
import { callMember } from "./property.ts";
import type { Value } from "./value.ts";

/** The name of the method under `Symbol.toPrimitive`. */
export const TO_PRIMITIVE = "@@toPrimitive";

/** `+` and `==` ask for a Date's text, all others for its number. */
export type Hint = "default" | "number";

/** What an object's own `[Symbol.toPrimitive]` gives for the hint; nothing where it has none. */
export function ownPrimitive(body: Body, value: Value, hint: Hint | "string"): Value | undefined {
  const { types, closures, classes } = body.lowering;
  const method = types.propertyOf(value.type, TO_PRIMITIVE);
  const [signature] = method ? types.callSignaturesOf(method.type) : [];
  if (!signature) return undefined;
  const shape = closures.shapeOfSignature(closures.erased(signature));
  const given = { node: stringConstant(body.lowering, hint), type: classes.stringType };
  return callMember(body, value, TO_PRIMITIVE, [], shape, ({ params }) =>
    params.map((param) => convert(body, given, param.type)),
  );
}
