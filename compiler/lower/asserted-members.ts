/**
 * `(error as Error).message`: members of what is asserted to be an object of a type, where nothing is known of it. Whatever it is, it has the
 * property or has it not, as in JavaScript; what goes further than the property is tested as other assertions are.
 */
import { findBuiltin } from "../builtins/table.ts";
import type { CheckedProgram } from "../check/checked-program.ts";
import type { Type } from "../check/types.ts";
import { op } from "../ir/tree.ts";
import type { CallExpression, ElementAccess, Expression, PropertyAccess } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { isAssertedName } from "./asserted-variables.ts";
import { type Body, sequence } from "./body.ts";
import { box, convert, isObjectReference } from "./convert.ts";
import { readVariable } from "./dead-zone.ts";
import { readDynamic } from "./dynamic-properties.ts";
import { choose } from "./emit.ts";
import { optionalLink } from "./property.ts";
import type { Value } from "./value.ts";

/** What is below the assertion, if nothing is known of it; so it is with a type parameter where a generic function is a value. */
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
  return isUnsaid(program.typeOf(outer.expression))
    ? stripParentheses(outer.expression)
    : undefined;
}

// Owners of what the language has for values that are no objects of structs: nothing that an object type says of them is known before they are asked.
const OF_VALUES = ["String", "Array", "Number", "TypedArray"] as const;

/**
 * What is below the assertion in `(value as { includes(x: unknown): boolean }).includes(x)`, if nothing is known of it and texts, arrays or
 * numbers have a method of the name: which of them it is only the run knows.
 */
export function calledBelowAssertion(
  program: CheckedProgram,
  node: CallExpression,
): Expression | undefined {
  const callee = stripParentheses(node.callee);
  if (callee.kind !== "PropertyAccess" || callee.optional || node.optional) return undefined;
  const { name } = callee.name;
  const outer = stripParentheses(callee.object);
  if (outer.kind !== "AsExpression" && outer.kind !== "TypeAssertion") return undefined;
  const below = stripParentheses(outer.expression);
  const isShape = program.typeOf(outer).kind === "object" || isInterface(program.typeOf(outer));
  const isOfLanguage = OF_VALUES.some((owner) => findBuiltin(`${owner}#${name}`));
  return isShape && isOfLanguage && isUnsaid(program.typeOf(below)) ? below : undefined;
}

function isInterface(type: Type): boolean {
  return (
    type.kind === "reference" &&
    type.target.declarationKind === "interface" &&
    !type.target.symbol.module.isLibrary
  );
}

/** Type parameters stand for anything where a generic function is a value. */
function isUnsaid(type: Type): boolean {
  return isOpen(type) || type.kind === "typeParameter";
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
  if (below.kind !== "Identifier" || !isAssertedName(program, below)) {
    if (!isUnsaid(body.typeOf(below))) return undefined;
  }
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
