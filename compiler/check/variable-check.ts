/** Declarations of variables: what they are given fits what they say they hold. */

import type { VariableDeclaration, VariableList } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { checkInitializer, typeOfDeclaration } from "./declaration-types.ts";
import { iteratedType } from "./iteration.ts";
import { report } from "./report.ts";
import { typeOfSymbol } from "./symbol-types.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import { checkTypeSyntax } from "./type-syntax-check.ts";
import type { Type } from "./types.ts";
import { isAny } from "./unions.ts";

/** Checks each declaration of a list. */
export function checkVariables(c: Checker, list: VariableList): void {
  for (const each of list.declarations) checkVariable(c, each);
}

function checkVariable(c: Checker, node: VariableDeclaration): void {
  if (node.type !== null) checkTypeSyntax(c, node.type);
  const { target, initializer } = node;
  if (target.kind === "Identifier") {
    const symbol = c.tables.symbol[node.id];
    if (symbol === undefined) return;
    const declared = typeOfSymbol(c, symbol);
    checkRedeclared(c, node, declared);
    if (initializer === null) return;
    const type = c.late.checkExpressionCached(c, initializer);
    if (declared === c.store.autoType || declared === c.store.autoArray) return;
    if (node.type !== null)
      c.late.checkAssignableWithDetail(c, type, declared, target, initializer);
    return;
  }
  if (initializer !== null) {
    // The quick answer to what a call gives says nothing of the call itself.
    c.late.checkExpressionCached(c, initializer);
    const type = checkInitializer(c, node, initializer);
    if (node.type !== null) {
      c.late.checkAssignableWithDetail(c, type, typeOfTypeNode(c, node.type), target, initializer);
    }
    if (target.kind === "ArrayPattern")
      iteratedType(c, node.type === null ? type : typeOfTypeNode(c, node.type), initializer);
  }
  checkPattern(c, target);
}

/** `var x: number; var x: string`. */
function checkRedeclared(c: Checker, node: VariableDeclaration, declared: Type): void {
  const symbol = c.tables.symbol[node.id];
  if (symbol === undefined || symbol.declarations.length < 2 || symbol.declarations[0] === node)
    return;
  if (symbol.kind !== "variable" && symbol.kind !== "parameter") return;
  const type = typeOfDeclaration(c, node, undefined);
  if (isAny(type) || isAny(declared) || c.late.isIdentical(c, type, declared)) return;
  report(c, "E4001", node.target, {
    found: c.late.typeToString(c, type),
    expected: c.late.typeToString(c, declared),
  });
}

/** Resolves the types of all names in a pattern, and checks its defaults. */
export function checkPattern(c: Checker, pattern: VariableDeclaration["target"]): void {
  if (pattern.kind === "Identifier") return;
  const parts = pattern.kind === "ObjectPattern" ? pattern.properties : pattern.elements;
  if (parts.length === 0) c.late.checkPatternSource(c, pattern);
  for (const part of parts) {
    if (part.kind === "Hole") continue;
    if (part.kind === "PatternProperty" && part.key.kind === "ComputedName")
      c.late.checkExpression(c, part.key.expression);
    const symbol = c.tables.symbol[part.id];
    if (part.target.kind === "Identifier") {
      if (symbol !== undefined) typeOfSymbol(c, symbol);
      if (part.kind !== "RestElement" && part.initializer !== null) {
        const type = c.late.checkExpressionCached(c, part.initializer);
        c.late.checkPatternDefault(c, part, type, part.initializer);
      }
    } else {
      if (part.kind !== "RestElement" && part.initializer !== null)
        c.late.checkExpressionCached(c, part.initializer);
      checkPattern(c, part.target);
    }
  }
}
