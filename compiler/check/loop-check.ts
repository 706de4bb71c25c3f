/** Heads of `for … of` and `for … in`. */

import type { ForIn, ForOf } from "../syntax/ast.ts";
import { noteAssigned, noteWritten } from "./any-meetings.ts";
import { assignPattern } from "./assignments.ts";
import type { Checker } from "./checker.ts";
import { elementOfLoop } from "./iteration.ts";
import { report } from "./report.ts";
import { typeOfSymbol } from "./symbol-types.ts";
import type { Type } from "./types.ts";
import { isAny, isUnknown, someMember } from "./unions.ts";
import { checkPattern } from "./variable-check.ts";

/** The head of `for … of`: what is iterated fits the variable, pattern or place. */
export function checkForOf(c: Checker, node: ForOf): void {
  const iterable = c.late.checkExpressionCached(c, node.iterable);
  const element = elementOfLoop(c, node, iterable, node.iterable) ?? c.store.errorType;
  if (node.target.kind === "VariableList") {
    for (const each of node.target.declarations) {
      const symbol = c.tables.symbol[each.id];
      if (each.target.kind === "Identifier") {
        if (symbol !== undefined) typeOfSymbol(c, symbol);
      } else checkPattern(c, each.target);
    }
  } else if (node.target.kind === "ObjectPattern" || node.target.kind === "ArrayPattern") {
    assignPattern(c, node.target, element);
  } else {
    const left = c.late.checkExpression(c, node.target);
    const wanted = c.late.writeTypeOf(c, node.target) ?? left;
    noteWritten(c, node.target);
    if (wanted !== c.store.autoType) {
      noteAssigned(c, element, wanted, node.target);
      c.late.checkAssignableWithDetail(c, element, wanted, node.target, undefined);
    }
  }
}

/** The head of `for … in`: keys are texts, of objects only. */
export function checkForIn(c: Checker, node: ForIn): void {
  const type = c.late.checkExpressionCached(c, node.object);
  // Nothing has no keys.
  const stripped = c.late.nonNullable(c, type);
  const constraint = c.late.baseConstraintOf(c, stripped);
  if (
    !isAny(constraint) &&
    (isUnknown(constraint) || someMember(constraint, isPrimitiveValue)) &&
    stripped.kind !== "typeParameter"
  ) {
    report(c, "E4045", node.object, { found: c.late.typeToString(c, type) });
  }
  if (node.target.kind === "VariableList") {
    for (const each of node.target.declarations) {
      const symbol = c.tables.symbol[each.id];
      if (symbol !== undefined) typeOfSymbol(c, symbol);
    }
  } else if (node.target.kind !== "ObjectPattern" && node.target.kind !== "ArrayPattern") {
    const left = c.late.checkExpression(c, node.target);
    if (left !== c.store.autoType)
      c.late.checkAssignableWithDetail(
        c,
        c.store.string,
        c.late.writeTypeOf(c, node.target) ?? left,
        node.target,
        undefined,
      );
  }
}

function isPrimitiveValue(type: Type): boolean {
  switch (type.kind) {
    case "literal":
    case "enum":
    case "enumMember":
    case "templateLiteral":
    case "stringMapping":
      return true;
    case "primitive":
      return !["any", "unknown", "object", "never"].includes(type.name);
    default:
      return false;
  }
}
