/** `e as T` and `<T>e`. */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { isAny, isUnknown } from "../check/unions.ts";
import type { AsExpression, Expression, TypeAssertion } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Body } from "./body.ts";
import { convert } from "./convert.ts";
import { bareObjectAs, dictionaryType } from "./dictionary.ts";
import { parsedText } from "./json.ts";
import { admitsUndefined, onlyLosesUndefined } from "./nullish.ts";
import { noteFoundArray, noteThawed } from "./restricted.ts";
import { standForInstance } from "./stand-ins.ts";
import type { IndexContext, Value } from "./value.ts";

/** The value of an assertion. */
export function lowerAssertion(
  body: Body,
  node: AsExpression | TypeAssertion,
  context: IndexContext,
): Value {
  const written = body.lowering.program.typeOfTypeNode(node.type);
  const type = body.close(written);
  const inner = stripParentheses(node.expression);
  const literal = assertedLiteral(body, inner, type);
  if (literal) return { node: body.expressionAs(literal, type), type };
  standForInstance(body, inner, type);
  const isLiteral =
    inner.kind === "ObjectLiteral" ||
    inner.kind === "ArrayLiteral" ||
    // Below `as any` it keeps its type, so that whoever wants something else is known to be given a function.
    (inner.kind === "ArrowFunction" && !isAny(type));
  if (isLiteral) return { node: body.expressionAs(inner, type), type };
  if (parsedText(body, inner)) return { node: body.expressionAs(inner, type), type };
  const bare = bareObjectAs(body, inner, type);
  if (bare) return { node: convert(body, bare, type), type };
  const value = body.expression(
    inner,
    admitsUndefined(body.lowering, type) ? "undefined" : context,
  );
  if (isOpen(type)) {
    if (isAny(type)) noteFoundArray(body.lowering);
    return value;
  }
  // `undefined as T`: whoever is given it has room for it where that matters.
  const there = body.lowering.types.nonNullable(value.type);
  const isNothing = there.kind === "primitive" && there.name === "never";
  if (written.kind === "typeParameter" && isNothing) return value;
  noteThawed(body.lowering, value.type, type);
  const keeps = context === "undefined" || value.node.type === STRING_TYPE;
  if (keeps && onlyLosesUndefined(body.lowering, value.type, type)) return value;
  const isMissing =
    context === "nan" &&
    value.node.type === "value" &&
    body.repr(type) === "f64" &&
    body.repr(body.lowering.types.nonNullable(value.type)) === "f64";
  return isMissing ? value : { node: convert(body, value, type), type };
}

/**
 * The literal of `{} as any`, or `[] as unknown`, that is made as what is wanted in its place, so that it need not be found to be that
 * later: it has nothing that the type does not know.
 */
export function assertedLiteral(
  body: Body,
  node: Expression,
  wanted: Type,
): Expression | undefined {
  if (node.kind !== "AsExpression" && node.kind !== "TypeAssertion") return undefined;
  const { program, types, representations } = body.lowering;
  if (!isOpen(body.close(program.typeOfTypeNode(node.type))) || isOpen(wanted)) return undefined;
  const inner = stripParentheses(node.expression);
  if (inner.kind === "ArrayLiteral") {
    const isArray = representations.category(representations.normalize(wanted)) === "array";
    return isArray && inner.elements.length === 0 ? inner : undefined;
  }
  if (inner.kind !== "ObjectLiteral") return assertedLiteral(body, inner, wanted);
  const isKnown =
    dictionaryType(body.lowering, wanted) !== undefined &&
    inner.members.every((each) => each.kind === "PropertyAssignment") &&
    types.isAssignable(body.typeOf(inner), wanted);
  return isKnown ? inner : undefined;
}

function isOpen(type: Type): boolean {
  return isAny(type) || isUnknown(type);
}
