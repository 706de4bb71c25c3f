/** Assignments, compound ones, `++` and `--`, and patterns on the left side. */

import type { BinaryOperator } from "../operators.ts";
import { ASSIGNMENT_OPERATORS } from "../operators.ts";
import type {
  ArrayPattern,
  AssignmentTarget,
  Expression,
  Node,
  ObjectPattern,
} from "../syntax/ast.ts";
import { noteAssigned, noteWritten } from "./any-meetings.ts";
import { isBigint } from "./arithmetic.ts";
import { noteElement } from "./array-writes.ts";
import { binaryType } from "./binary-operators.ts";
import type { Checker } from "./checker.ts";
import { logicalType } from "./logical-operators.ts";
import { checkNotNullish } from "./not-nullish.ts";
import { partOf } from "./pattern-parts.ts";
import { report } from "./report.ts";
import { definitelyFalsyPart } from "./type-facts.ts";
import type { Type } from "./types.ts";
import { filterMembers, isAny, isNever, isPrimitive, someMember, union } from "./unions.ts";
import { baseOfLiteral } from "./widen.ts";

/** The type of `target operator value`. */
export function checkAssignment(
  c: Checker,
  node: Expression & { readonly kind: "Assignment" },
  mode: number,
): Type {
  const { target, operator, value } = node;
  if (target.kind === "ObjectPattern" || target.kind === "ArrayPattern") {
    const type = c.late.checkExpression(c, value, mode);
    assignPattern(c, target, type);
    return type;
  }
  const { apply } = ASSIGNMENT_OPERATORS[operator];
  if (apply === null) {
    const left = typeOfTarget(c, target);
    const right = c.late.checkExpression(c, value, mode);
    checkStored(c, target, left, right, value);
    return right;
  }
  const left = c.late.checkExpression(c, target);
  const right = c.late.checkExpression(c, value, mode);
  if (apply === "&&" || apply === "||" || apply === "??") {
    const wanted = writtenTypeOf(c, target, left);
    noteWritten(c, target);
    noteElement(c, target, right);
    noteAssigned(c, right, wanted, target);
    if (!isNever(right)) c.late.checkAssignableWithDetail(c, right, wanted, value, value);
    return apply === "&&"
      ? union(c.store, [definitelyFalsyPart(c, left), right])
      : logicalType(c, apply, left, right);
  }
  const result = binaryType(c, apply as BinaryOperator, target, left, value, right, node);
  // As in tsc, `sign *= -1` may make any number of a `1 | -1`.
  const wanted = baseOfLiteral(c, writtenTypeOf(c, target, left));
  noteWritten(c, target);
  noteElement(c, target, result);
  noteAssigned(c, result, wanted, target);
  if (!isAny(result) && !c.late.isAssignable(c, result, wanted)) {
    report(c, "E4001", node, {
      found: c.late.typeToString(c, result),
      expected: c.late.typeToString(c, wanted),
    });
  }
  return result;
}

/** Declared type of what is assigned: a reference in target position is not narrowed. */
export function typeOfTarget(c: Checker, target: AssignmentTarget): Type {
  if (target.kind === "ObjectPattern" || target.kind === "ArrayPattern") return c.store.errorType;
  return c.late.checkExpression(c, target);
}

/** What may be written where a compound assignment read `narrowed`. */
function writtenTypeOf(c: Checker, target: Expression, narrowed: Type): Type {
  return c.late.writeTypeOf(c, target) ?? narrowed;
}

function checkStored(
  c: Checker,
  target: Expression,
  left: Type,
  right: Type,
  value: Expression,
): void {
  const wanted = c.late.writeTypeOf(c, target) ?? left;
  noteWritten(c, target);
  noteElement(c, target, right);
  // Where nothing may be assigned, that has been said.
  if (isAutomatic(c, wanted) || left === c.store.errorType) return;
  noteAssigned(c, right, wanted, target);
  c.late.checkAssignableWithDetail(c, right, wanted, value, value);
}

function isAutomatic(c: Checker, type: Type): boolean {
  return type === c.store.autoType || type === c.store.autoArray;
}

/** The type that an assignment gives to the context of its value. */
export function typeOfAssignmentTarget(c: Checker, target: Expression): Type | undefined {
  const type = c.late.writeTypeOf(c, target) ?? c.late.checkExpression(c, target);
  return isAutomatic(c, type) || isAny(type) ? undefined : type;
}

/** Checks that the parts of a value fit the targets of a pattern. */
export function assignPattern(
  c: Checker,
  pattern: ObjectPattern | ArrayPattern,
  whole: Type,
): void {
  const parts = pattern.kind === "ObjectPattern" ? pattern.properties : pattern.elements;
  if (pattern.kind === "ObjectPattern" && pattern.properties.length === 0)
    checkNotNullish(c, pattern, whole);
  for (const part of parts) {
    if (part.kind === "Hole") continue;
    let type = partOf(c, part as Node, pattern, whole);
    if (part.kind !== "RestElement" && part.initializer !== null) {
      const fallback = c.late.checkExpression(c, part.initializer);
      const present = filterMembers(c.store, type, (each) => !isPrimitive(each, "undefined"));
      type = c.late.subtypeUnion(c, [present, fallback]);
    }
    if (part.target.kind === "ObjectPattern" || part.target.kind === "ArrayPattern") {
      assignPattern(c, part.target, type);
      continue;
    }
    const left = c.late.checkExpression(c, part.target);
    const wanted = c.late.writeTypeOf(c, part.target) ?? left;
    noteWritten(c, part.target);
    if (isAutomatic(c, wanted)) continue;
    noteAssigned(c, type, wanted, part.target);
    if (!c.late.isAssignable(c, type, wanted)) {
      report(c, "E4001", part.target, {
        found: c.late.typeToString(c, type),
        expected: c.late.typeToString(c, wanted),
      });
    }
  }
}

/** `x++` and its like. */
export function checkUpdate(c: Checker, node: Expression & { readonly kind: "Update" }): Type {
  const type = c.late.checkExpression(c, node.operand);
  const stripped = checkNotNullish(c, node.operand, type);
  const { store } = c;
  const isBig = someMember(stripped, isBigint);
  if (
    !isAny(stripped) &&
    !c.late.isAssignable(c, stripped, union(store, [store.number, store.bigint]))
  ) {
    report(c, "E4002", node.operand, {
      operator: node.operator,
      needed: "a number",
      found: c.late.typeToString(c, type),
    });
    return store.number;
  }
  const result = isBig ? store.bigint : store.number;
  noteWritten(c, node.operand);
  noteElement(c, node.operand, result);
  const written = c.late.writeTypeOf(c, node.operand);
  const wanted = written && baseOfLiteral(c, written);
  if (wanted !== undefined && !isAny(wanted) && !c.late.isAssignable(c, result, wanted)) {
    report(c, "E4001", node, {
      found: c.late.typeToString(c, result),
      expected: c.late.typeToString(c, wanted),
    });
  }
  return result;
}
