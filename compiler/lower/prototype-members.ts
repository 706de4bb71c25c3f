/** Members read of the prototype of a class of the program: `C.prototype.m`, `const { m } = C.prototype`. */
import type { Type } from "../check/types.ts";
import type { Expression } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Body } from "./body.ts";
import { methodOf } from "./bound-members.ts";
import { namedClass } from "./class-objects.ts";
import { prototypeMethod } from "./method-values.ts";
import type { Value } from "./value.ts";

/** Whether the expression is written `C.prototype`, of a class of the program. */
export function isPrototypeOfClass(body: Body, node: Expression): boolean {
  const object = stripParentheses(node);
  return (
    object.kind === "PropertyAccess" &&
    object.name.kind !== "PrivateName" &&
    object.name.name === "prototype" &&
    namedClass(body, object.object) !== undefined
  );
}

/**
 * A member of what is written `C.prototype`; nothing of other objects.
 * @param type what is wanted of a method
 */
export function memberOfPrototype(
  body: Body,
  prototype: Expression,
  name: string,
  type: Type,
): Value | undefined {
  if (!isPrototypeOfClass(body, prototype)) return undefined;
  const object = stripParentheses(prototype);
  const given = givenToPrototype(body, object, name);
  if (given) return body.expression(given);
  const found = methodOf(body, body.typeOf(object), name, true);
  const shape = body.lowering.closures.shapeOf(type);
  const value = found && shape && prototypeMethod(body, found.owner, found.node, shape);
  return value && { node: value, type };
}

/** What a statement of the module gave the prototype: a getter that is new in the class gives nothing else. */
function givenToPrototype(
  { lowering }: Body,
  prototype: Expression,
  name: string,
): Expression | undefined {
  const { program, types } = lowering;
  const property = types.propertyOf(program.typeOf(prototype), name);
  const [declaration] = property?.declarations ?? [];
  if (declaration?.kind !== "Accessor" || declaration.start !== declaration.end) return undefined;
  const [only] = declaration.body?.statements ?? [];
  return only?.kind === "Return" ? (only.argument ?? undefined) : undefined;
}
