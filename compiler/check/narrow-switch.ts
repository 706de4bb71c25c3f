/** Narrowing by the clauses of a switch. */

import { stripParentheses } from "../syntax/parentheses.ts";
import type { Checker } from "./checker.ts";
import { areComparable, isUnit } from "./comparable.ts";
import { discriminantAccess } from "./discriminant-access.ts";
import { narrowByDiscriminant } from "./discriminants.ts";
import { clauseTypes, typeofClauses } from "./exhaustive.ts";
import type { FlowSwitch } from "./flow-graph.ts";
import { type Narrowing, narrowByCondition } from "./narrow.ts";
import { literalsFor } from "./narrow-equality.ts";
import { narrowTypeof } from "./narrow-typeof.ts";
import { isMatchingReference, optionalChainContains } from "./references.ts";
import { nonNullable, withoutTypeof } from "./type-facts.ts";
import type { Type } from "./types.ts";
import { filterMembers, isNever, isPrimitive, isUnknown, someMember, union } from "./unions.ts";

/** `type` where one of the flow node's clauses matched, or none if there is none. */
export function narrowBySwitch(n: Narrowing, type: Type, flow: FlowSwitch): Type {
  const { c } = n;
  const discriminant = stripParentheses(flow.node.discriminant);
  if (isMatchingReference(c, n.reference, discriminant)) return narrowByClauses(c, type, flow);
  if (
    discriminant.kind === "Unary" &&
    discriminant.operator === "typeof" &&
    isMatchingReference(c, n.reference, discriminant.operand)
  ) {
    return narrowByTypeofClauses(c, type, flow);
  }
  if (discriminant.kind === "BooleanLiteral" && discriminant.value)
    return narrowByTrueClauses(n, type, flow);
  let result = type;
  if (optionalChainContains(c, discriminant, n.reference)) {
    const types = clauseTypes(c, flow.node).slice(flow.clauseStart, flow.clauseEnd);
    const excludesUndefined =
      flow.clauseStart !== flow.clauseEnd &&
      types.every(
        (each) => !isNever(each) && !someMember(each, (one) => isPrimitive(one, "undefined")),
      );
    if (excludesUndefined) result = nonNullable(c, result);
  }
  const access = discriminantAccess(n, discriminant, result);
  return access === undefined
    ? result
    : narrowByDiscriminant(c, result, access, (each) => narrowByClauses(c, each, flow));
}

function narrowByClauses(c: Checker, type: Type, flow: FlowSwitch): Type {
  const all = clauseTypes(c, flow.node);
  if (all.length === 0) return type;
  const own = all.slice(flow.clauseStart, flow.clauseEnd);
  const hasDefault = flow.clauseStart === flow.clauseEnd || own.some(isNever);
  if (isUnknown(type) && !hasDefault) return own.every(isUnit) ? union(c.store, own) : type;
  const value = union(c.store, own);
  const matched = isNever(value)
    ? c.store.never
    : literalsFor(
        c,
        filterMembers(c.store, type, (each) => areComparable(c, value, each)),
        value,
      );
  if (!hasDefault) return matched;
  const rest = filterMembers(
    c.store,
    type,
    (each) => !(isUnit(each) && all.includes(c.store.regular(each))),
  );
  return isNever(matched) ? rest : union(c.store, [matched, rest]);
}

function narrowByTypeofClauses(c: Checker, type: Type, flow: FlowSwitch): Type {
  const all = typeofClauses(flow.node);
  if (all === undefined) return type;
  const own = all.slice(flow.clauseStart, flow.clauseEnd);
  const hasDefault = flow.clauseStart === flow.clauseEnd || own.includes(undefined);
  if (hasDefault) {
    // Everything but the names of the clauses that lead elsewhere.
    let rest = type;
    all.forEach((name, i) => {
      if (name !== undefined && (i < flow.clauseStart || i >= flow.clauseEnd))
        rest = withoutTypeof(c, rest, name);
    });
    return rest;
  }
  return union(
    c.store,
    own.map((name) => (name === undefined ? c.store.never : narrowTypeof(c, type, name, true))),
  );
}

function narrowByTrueClauses(n: Narrowing, type: Type, flow: FlowSwitch): Type {
  const { c } = n;
  const { clauses } = flow.node;
  const defaultIndex = clauses.findIndex((each) => each.test === null);
  const hasDefault =
    flow.clauseStart === flow.clauseEnd ||
    (defaultIndex >= flow.clauseStart && defaultIndex < flow.clauseEnd);
  let result = type;
  for (let i = 0; i < flow.clauseStart; i++) {
    const test = clauses[i]?.test;
    if (test) result = narrowByCondition(n, result, test, false);
  }
  if (hasDefault) {
    for (let i = flow.clauseEnd; i < clauses.length; i++) {
      const test = clauses[i]?.test;
      if (test) result = narrowByCondition(n, result, test, false);
    }
    return result;
  }
  const start = result;
  return union(
    c.store,
    clauses
      .slice(flow.clauseStart, flow.clauseEnd)
      .map((each) =>
        each.test === null ? c.store.never : narrowByCondition(n, start, each.test, true),
      ),
  );
}
