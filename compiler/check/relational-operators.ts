/** Whether values can be compared: equality, `instanceof` and `in`. */

import type { Expression, Node } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Checker } from "./checker.ts";
import { areComparable } from "./comparable.ts";
import { propertyOf } from "./members.ts";
import { isDerivedFrom } from "./narrow-types.ts";
import { checkNotNullish } from "./not-nullish.ts";
import { isPrimitiveLike } from "./object-like.ts";
import { report } from "./report.ts";
import { callSignaturesOf, constructSignaturesOf } from "./signatures-of-type.ts";
import type { Type } from "./types.ts";
import {
  everyMember,
  isAny,
  isNever,
  isNullish,
  isPrimitive,
  isUnknown,
  someMember,
  union,
} from "./unions.ts";

/** Reports comparisons that always give the same. */
export function checkEquality(
  c: Checker,
  operator: string,
  leftNode: Expression,
  left: Type,
  rightNode: Expression,
  right: Type,
  node: Node,
): void {
  if (isAny(left) || isAny(right) || isNever(left) || isNever(right)) return;
  if (isFreshObject(leftNode) || isFreshObject(rightNode)) {
    if (operator === "===" || operator === "!==" || operator === "==" || operator === "!=") {
      report(c, "E4034", node, {});
      return;
    }
  }
  if (isNan(c, leftNode) || isNan(c, rightNode)) {
    report(c, "E4035", node, {});
    return;
  }
  const isVariableNull = (type: Type): boolean => isNullish(type) || isPrimitive(type, "void");
  if (isVariableNull(left) || isVariableNull(right)) return;
  if (areComparable(c, left, right)) return;
  const a = c.late.baseOfLiteral(c, left);
  const b = c.late.baseOfLiteral(c, right);
  void a;
  void b;
  report(c, "E4014", node, {
    left: c.late.typeToString(c, left),
    right: c.late.typeToString(c, right),
  });
}

function isFreshObject(node: Expression): boolean {
  const inner = stripParentheses(node);
  return (
    inner.kind === "ObjectLiteral" ||
    inner.kind === "ArrayLiteral" ||
    inner.kind === "FunctionExpression" ||
    inner.kind === "ArrowFunction" ||
    inner.kind === "ClassExpression" ||
    inner.kind === "RegExpLiteral"
  );
}

function isNan(c: Checker, node: Expression): boolean {
  const inner = stripParentheses(node);
  if (inner.kind !== "Identifier" || inner.name !== "NaN") return false;
  return c.late.valueSymbolOf(c, inner)?.module.isLibrary ?? false;
}

/** Reports what is no object before `instanceof`, and no class after it. */
export function checkInstanceof(
  c: Checker,
  leftNode: Expression,
  left: Type,
  rightNode: Expression,
  right: Type,
): void {
  const hasTest = propertyOf(c, right, "@@hasInstance") !== undefined;
  if (!isAny(left) && everyMember(left, isPrimitiveLike) && !hasTest) {
    report(c, "E4002", leftNode, {
      operator: "instanceof",
      needed: "an object on its left",
      found: c.late.typeToString(c, left),
    });
  }
  if (isAny(right)) return;
  const bases = ["Function", "ObjectConstructor", "FunctionConstructor"]
    .map((name) => c.globalType(name))
    .filter((each) => each !== undefined);
  const isConstructor = everyMember(
    right,
    (each) =>
      constructSignaturesOf(c, each).length > 0 ||
      callSignaturesOf(c, each).length > 0 ||
      bases.some((base) => isDerivedFrom(c, each, base.selfType)),
  );
  if (!isConstructor) {
    report(c, "E4002", rightNode, {
      operator: "instanceof",
      needed: "a class on its right",
      found: c.late.typeToString(c, right),
    });
  }
}

/** Reports what is no key before `in`, and no object after it. */
export function checkIn(
  c: Checker,
  leftNode: Expression,
  left: Type,
  rightNode: Expression,
  right: Type,
): void {
  const { store } = c;
  const keys = union(store, [store.string, store.number, store.symbol]);
  if (!c.late.isAssignable(c, checkNotNullish(c, leftNode, left), keys)) {
    report(c, "E4002", leftNode, {
      operator: "in",
      needed: "a property name on its left",
      found: c.late.typeToString(c, left),
    });
  }
  const object = checkNotNullish(c, rightNode, right);
  const constraint = c.late.baseConstraintOf(c, object);
  if (isAny(constraint)) return;
  if (isUnknown(constraint) || someMember(constraint, isPrimitiveLike)) {
    report(c, "E4002", rightNode, {
      operator: "in",
      needed: "an object on its right",
      found: c.late.typeToString(c, right),
    });
  }
}
