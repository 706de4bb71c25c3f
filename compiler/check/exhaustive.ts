/** Switches whose clauses cover every value. */
import type { Switch } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Checker } from "./checker.ts";
import { typeofNamesOf } from "./type-facts.ts";
import type { Type } from "./types.ts";
import { isNever, membersOf } from "./unions.ts";

/** Types of the clauses' tests; `never` for `default`. */
export function clauseTypes(c: Checker, node: Switch): readonly Type[] {
  const known = c.state.clauseTypes.get(node);
  if (known !== undefined) return known;
  const types = node.clauses.map((each) =>
    each.test === null ? c.store.never : c.store.regular(c.late.contextFreeType(c, each.test)),
  );
  c.state.clauseTypes.set(node, types);
  return types;
}

/** The texts that clauses of `switch (typeof x)` name; `undefined` for `default`, none if one is no text. */
export function typeofClauses(node: Switch): readonly (string | undefined)[] | undefined {
  const names: (string | undefined)[] = [];
  for (const clause of node.clauses) {
    if (clause.test === null) names.push(undefined);
    else if (clause.test.kind === "StringLiteral") names.push(clause.test.value);
    else return undefined;
  }
  return names;
}

/** Whether one of the clauses always matches. */
export function isExhaustiveSwitch(c: Checker, node: Switch): boolean {
  const known = c.state.exhaustive.get(node);
  if (known !== undefined) return known === "asking" ? false : known;
  c.state.exhaustive.set(node, "asking");
  const result = compute(c, node);
  c.state.exhaustive.set(node, result);
  return result;
}

function compute(c: Checker, node: Switch): boolean {
  const discriminant = stripParentheses(node.discriminant);
  if (discriminant.kind === "Unary" && discriminant.operator === "typeof") {
    const names = typeofClauses(node);
    if (names === undefined) return false;
    const type = c.late.checkExpressionCached(c, discriminant.operand);
    return membersOf(c.store, c.late.baseConstraintOf(c, type)).every((member) =>
      typeofNamesOf(c, member).every((name) => names.includes(name)),
    );
  }
  const type = c.late.baseConstraintOf(c, c.late.checkExpressionCached(c, node.discriminant));
  const members = membersOf(c.store, type);
  if (!members.every(isUnit)) return false;
  const types = clauseTypes(c, node);
  if (types.length === 0 || types.some((each) => !isUnit(each) && !isNever(each))) return false;
  return members.every((each) => types.includes(c.store.regular(each)));
}

function isUnit(type: Type): boolean {
  return (
    type.kind === "literal" ||
    type.kind === "enumMember" ||
    type.kind === "uniqueSymbol" ||
    (type.kind === "primitive" && (type.name === "undefined" || type.name === "null"))
  );
}
