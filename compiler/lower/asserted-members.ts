/**
 * `(error as Error).message`: members of what is asserted to be an object of a type, where nothing is known of it. Whatever it is, it has the
 * property or has it not, as in JavaScript; what goes further than the property is tested as other assertions are.
 */
import type { CheckedProgram } from "../check/checked-program.ts";
import type { Type } from "../check/types.ts";
import { op } from "../ir/tree.ts";
import type { ElementAccess, Expression, PropertyAccess } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { isAssertedName } from "./asserted-variables.ts";
import { type Body, sequence } from "./body.ts";
import { box, convert, isObjectReference } from "./convert.ts";
import { readVariable } from "./dead-zone.ts";
import { readDynamic } from "./dynamic-properties.ts";
import { choose } from "./emit.ts";
import { optionalLink } from "./property.ts";
import type { Value } from "./value.ts";

/** What is below the assertion, if nothing is known of it. */
export function belowAssertion(
  program: CheckedProgram,
  node: PropertyAccess,
): Expression | undefined {
  const outer = stripParentheses(node.object);
  const isVariable = outer.kind === "Identifier" && isAssertedName(program, outer);
  const isAssertion = outer.kind === "AsExpression" || outer.kind === "TypeAssertion";
  if (!isVariable && !isAssertion) return undefined;
  const { kind, property } = program.memberOf(node) ?? {};
  const isOfObject = kind === "field" || program.typeOf(node.object).kind === "reference";
  if (!isOfObject || property?.propertyKind !== "field") return undefined;
  if (!isAssertion) return outer;
  const isUnsaid = isOpen(program.typeOf(outer.expression));
  return isUnsaid ? stripParentheses(outer.expression) : undefined;
}

function isOpen(type: Type): boolean {
  return type.kind === "primitive" && (type.name === "any" || type.name === "unknown");
}

/**
 * Such a member; nothing where other members are meant.
 * @param read reads it of an object of the type
 */
export function readBelowAssertion(
  body: Body,
  node: PropertyAccess,
  name: string,
  read: (object: Value) => Value,
): Value | undefined {
  const { program, representations, types, classes } = body.lowering;
  const below = belowAssertion(program, node);
  if (!below || body.options.isLibrary) return undefined;
  const type = representations.normalize(types.nonNullable(body.typeOf(node.object)));
  const own = body.repr(type);
  if (representations.category(type) !== "object" || !isObjectReference(own)) return undefined;
  const asserted = below.kind === "Identifier" && isAssertedName(program, below);
  const symbol = asserted ? program.symbolOf(below) : undefined;
  const value = symbol ? readVariable(body, symbol) : body.expression(below);
  const boxed: Value = { node: box(value.node), type: classes.unknownType };
  const held = body.hold(node.optional ? optionalLink(body, boxed).node : boxed.node);
  const open: Value = { node: held.read(), type: classes.unknownType };
  const known = representations.orUndefined(body.typeOf(node));
  const found = convert(body, readDynamic(body, open, name), known);
  const typed = convert(body, read({ node: convert(body, open, type), type }), known);
  const isTyped = op("value.is_ref", [own], [held.read()], "bool");
  const choice = choose(isTyped, typed, found, body.repr(known));
  return { node: sequence([held.store, choice]), type: known };
}

/**
 * `(shape as Circle).radius` where `undefined` may come: the usual question which of several types a value is of. Where nothing says that the
 * assertion holds, whatever the value is has the property or has it not.
 */
export function askBelowAssertion(
  body: Body,
  node: PropertyAccess | ElementAccess,
  name: string,
): Value | undefined {
  const outer = stripParentheses(node.object);
  if (outer.kind !== "AsExpression" && outer.kind !== "TypeAssertion") return undefined;
  if (node.optional || body.options.isLibrary || name.startsWith("#")) return undefined;
  const { types, classes } = body.lowering;
  const below = stripParentheses(outer.expression);
  const own = body.typeOf(below);
  const claimed = body.typeOf(node.object);
  const isHeld = isOpen(own) || isOpen(claimed) || types.isAssignable(own, claimed);
  if (isHeld || types.propertyOf(types.nonNullable(claimed), name) === undefined) return undefined;
  const open: Value = { node: box(body.expression(below).node), type: classes.unknownType };
  return readDynamic(body, open, name);
}
