/** Conditions that are always the same: functions that somebody forgot to call, and values without truth. */
import type { Expression, Node } from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Checker } from "./checker.ts";
import { isMatchingReference } from "./references.ts";
import { report } from "./report.ts";
import { callSignaturesOf } from "./signatures-of-type.ts";
import { mayBeFalsy } from "./type-facts.ts";
import type { Type } from "./types.ts";
import { isPrimitive } from "./unions.ts";

/** Checks a condition; `body` is what runs where it holds. */
export function checkTruthTest(c: Checker, node: Expression, body: Node | undefined): Type {
  const type = c.late.checkExpression(c, node);
  checkVoidTruth(c, node, type);
  checkSyntax(c, node);
  checkCalledTruth(c, node, type, body);
  return type;
}

/** `void` is no condition. */
export function checkVoidTruth(c: Checker, node: Expression, type: Type): void {
  if (isPrimitive(type, "void"))
    report(c, "E4042", node, { expression: c.late.textOf(c, node), type: "void" });
}

/** Literals that are always true or false: objects, functions, classes, regular expressions. */
function checkSyntax(c: Checker, node: Expression): void {
  const inner = stripParentheses(node);
  switch (inner.kind) {
    case "ArrayLiteral":
    case "ObjectLiteral":
    case "ArrowFunction":
    case "FunctionExpression":
    case "ClassExpression":
    case "RegExpLiteral":
      report(c, "E4043", inner, { expression: c.late.textOf(c, inner) });
      return;
    default:
  }
}

/** `if (user.isAdmin)` where `isAdmin` is a method, and nothing inside calls it. */
export function checkCalledTruth(
  c: Checker,
  node: Expression,
  type: Type,
  body: Node | undefined,
  isAlternative = false,
): void {
  void isAlternative;
  const conditions: Expression[] = [];
  collect(node, conditions);
  for (const each of conditions) {
    const inner = stripParentheses(each);
    const tested = inner.kind === "OptionalChain" ? inner.expression : inner;
    if (tested.kind !== "Identifier" && tested.kind !== "PropertyAccess") continue;
    const testedType = each === node ? type : (c.tables.type[inner.id] ?? type);
    if (mayBeFalsy(c, testedType) || isOfAsserted(tested)) continue;
    const signatures = callSignaturesOf(c, testedType);
    if (signatures.length === 0) continue;
    if (body !== undefined && mentionsCall(c, body, tested)) continue;
    if (mentionsCallAround(c, node, tested)) continue;
    report(c, "E4044", tested, { expression: c.late.textOf(c, tested) });
  }
}

/** `(pet as Fish).swim` asks whether the assertion holds. */
function isOfAsserted(node: Expression): boolean {
  if (node.kind !== "PropertyAccess") return false;
  const object = stripParentheses(node.object);
  return object.kind === "AsExpression" || object.kind === "TypeAssertion";
}

function collect(node: Expression, found: Expression[]): void {
  const inner = stripParentheses(node);
  if (inner.kind === "Logical") {
    collect(inner.left, found);
    if (inner.operator === "&&") collect(inner.right, found);
    return;
  }
  found.push(inner);
}

function mentionsCall(c: Checker, body: Node, tested: Node): boolean {
  let isFound = false;
  const visit = (node: Node): void => {
    if (isFound) return;
    if (node.kind === "Identifier" || node.kind === "PropertyAccess") {
      if (isSame(c, node, tested)) {
        isFound = true;
        return;
      }
    }
    forEachChild(node, visit);
  };
  visit(body);
  return isFound;
}

function isSame(c: Checker, node: Node, tested: Node): boolean {
  if (node === tested) return false;
  if (tested.kind === "Identifier")
    return node.kind === "Identifier" && c.tables.symbol[node.id] === c.tables.symbol[tested.id];
  // Names of globals are not looked up before what stands here is checked.
  return (
    isMatchingReference(c, node, tested) || c.late.textOf(c, node) === c.late.textOf(c, tested)
  );
}

/** `f && f()`: the other side calls it. */
function mentionsCallAround(c: Checker, node: Node, tested: Node): boolean {
  let child = node;
  let parent = c.tables.parent[node.id];
  while (
    parent !== undefined &&
    (parent.kind === "Logical" || parent.kind === "ParenthesizedExpression")
  ) {
    if (
      parent.kind === "Logical" &&
      parent.operator === "&&" &&
      mentionsCall(c, parent.right, tested)
    )
      return true;
    child = parent;
    parent = c.tables.parent[parent.id];
  }
  void child;
  if (parent?.kind === "Unary" && parent.operator === "!") return true;
  return parent?.kind === "Conditional" || parent?.kind === "If"
    ? mentionsCall(c, parent.kind === "If" ? parent.consequent : parent.consequent, tested)
    : false;
}
