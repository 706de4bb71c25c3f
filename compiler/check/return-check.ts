/** What functions give, against what they say they give. */

import type { Expression, FunctionLike, Node, Return } from "../syntax/ast.ts";
import { asyncReturned, isAsync, withPromise } from "./async.ts";
import type { Checker } from "./checker.ts";
import { functionAround } from "./context.ts";
import { declaredParts, isGenerator } from "./generators.ts";
import { report } from "./report.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import type { Type } from "./types.ts";
import { isAny, isPrimitive, isUnknown, someMember } from "./unions.ts";

/** A `return` against the function around it. */
export function checkReturn(c: Checker, node: Return): void {
  const owner = functionAround(c, node);
  if (owner === undefined) {
    if (node.argument !== null) c.late.checkExpression(c, node.argument);
    return;
  }
  const expected = resultOf(c, owner as FunctionLike);
  if (node.argument === null) {
    if (
      expected !== undefined &&
      !someMember(
        expected,
        (each) =>
          isPrimitive(each, "void") ||
          isPrimitive(each, "undefined") ||
          isAny(each) ||
          isUnknown(each),
      )
    ) {
      report(c, "E4001", node, { found: "undefined", expected: c.late.typeToString(c, expected) });
    }
    return;
  }
  const type = c.late.checkExpressionCached(c, node.argument);
  if (expected === undefined) return;
  checkResult(c, node.argument, type, expected, node);
}

/** What the function's written result type asks of its `return`s. */
export function resultOf(c: Checker, owner: FunctionLike): Type | undefined {
  if (owner.kind === "Constructor") return undefined;
  if (owner.kind === "Accessor" && owner.accessorKind === "set") return undefined;
  if (owner.returnType === null) return undefined;
  if (isGenerator(owner)) {
    const returned = declaredParts(c, owner)?.returned;
    return isAsync(owner) ? withPromise(c, returned) : returned;
  }
  if (isAsync(owner)) return asyncReturned(c, owner);
  if (owner.returnType.kind === "TypePredicate")
    return owner.returnType.isAsserts ? c.store.void : c.store.boolean;
  return typeOfTypeNode(c, owner.returnType);
}

/** Checks a result against the type that was promised; `at` is what is marked. */
export function checkResult(
  c: Checker,
  value: Expression,
  type: Type,
  expected: Type,
  at: Node,
): void {
  // Each branch of a conditional is checked for itself, so that the right one is marked.
  let inner: Expression = value;
  while (inner.kind === "ParenthesizedExpression") inner = inner.expression;
  if (inner.kind === "Conditional") {
    checkResult(
      c,
      inner.consequent,
      c.tables.type[inner.consequent.id] ?? type,
      expected,
      inner.consequent,
    );
    checkResult(
      c,
      inner.alternate,
      c.tables.type[inner.alternate.id] ?? type,
      expected,
      inner.alternate,
    );
    return;
  }
  c.late.checkAssignableWithDetail(c, type, expected, at.kind === "Return" ? value : at, value);
}
