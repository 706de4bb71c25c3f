/** Statements: one rule per kind. */

import type { CatchClause, Statement, Switch } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { checkClass } from "./class-check.ts";
import { areComparable } from "./comparable.ts";
import { checkFunction } from "./function-check.ts";
import { checkInterface } from "./interface-check.ts";
import { checkForIn, checkForOf } from "./loop-check.ts";
import { report } from "./report.ts";
import { checkReturn } from "./return-check.ts";
import { beginStep } from "./substitute.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import { declaredTypeOfSymbol } from "./type-symbols.ts";
import { checkTypeParameters, checkTypeSyntax } from "./type-syntax-check.ts";
import type { Type } from "./types.ts";
import { isAny, isNever, isPrimitive, isUnknown } from "./unions.ts";
import { checkPattern, checkVariables } from "./variable-check.ts";

/** Checks each of `statements`. */
export function checkStatements(c: Checker, statements: readonly Statement[]): void {
  for (const each of statements) checkStatement(c, each);
}

export function checkStatement(c: Checker, node: Statement): void {
  c.state.statement = node;
  beginStep(c);
  switch (node.kind) {
    case "Block":
      checkStatements(c, node.statements);
      return;
    case "ExpressionStatement":
      c.late.checkExpression(c, node.expression);
      return;
    case "VariableStatement":
      checkVariables(c, node.list);
      return;
    case "If":
      c.late.checkTruthTest(c, node.test, node.consequent);
      checkStatement(c, node.consequent);
      if (node.alternate !== null) checkStatement(c, node.alternate);
      return;
    case "While":
      c.late.checkTruthTest(c, node.test, node.body);
      checkStatement(c, node.body);
      return;
    case "DoWhile":
      checkStatement(c, node.body);
      c.late.checkTruthTest(c, node.test, node.body);
      return;
    case "For":
      if (node.initializer !== null) {
        if (node.initializer.kind === "VariableList") checkVariables(c, node.initializer);
        else c.late.checkExpression(c, node.initializer);
      }
      if (node.test !== null) c.late.checkTruthTest(c, node.test, node.body);
      if (node.update !== null) c.late.checkExpression(c, node.update);
      checkStatement(c, node.body);
      return;
    case "ForOf":
      checkForOf(c, node);
      checkStatement(c, node.body);
      return;
    case "ForIn":
      checkForIn(c, node);
      checkStatement(c, node.body);
      return;
    case "Labeled":
      checkStatement(c, node.body);
      return;
    case "Return":
      checkReturn(c, node);
      return;
    case "Throw":
      c.late.checkExpression(c, node.argument);
      return;
    case "Switch":
      checkSwitch(c, node);
      return;
    case "Try":
      checkStatements(c, node.block.statements);
      if (node.handler !== null) checkCatch(c, node.handler);
      if (node.finalizer !== null) checkStatements(c, node.finalizer.statements);
      return;
    case "FunctionDeclaration":
      checkFunction(c, node);
      return;
    case "ClassDeclaration":
      checkClass(c, node);
      return;
    case "InterfaceDeclaration":
      checkInterface(c, node);
      return;
    case "TypeAlias":
      checkTypeParameters(c, node.typeParameters);
      checkTypeSyntax(c, node.type);
      return;
    case "EnumDeclaration": {
      const symbol = c.tables.symbol[node.name.id];
      if (symbol !== undefined) declaredTypeOfSymbol(c, symbol);
      for (const member of node.members)
        if (member.initializer !== null) c.late.checkExpression(c, member.initializer);
      return;
    }
    case "NamespaceDeclaration":
      checkStatements(c, node.statements);
      return;
    case "ExportDeclaration":
      checkStatement(c, node.declaration);
      return;
    case "ExportDefault":
      checkExportDefault(c, node);
      return;
    case "Debugger":
      return;
    case "ImportDeclaration":
    case "ImportAlias":
    case "ExportNamed":
    case "ExportAll":
      c.late.checkModuleItem(c, node);
      return;
    case "EmptyStatement":
    case "Break":
    case "Continue":
      return;
  }
}

function checkExportDefault(
  c: Checker,
  node: Statement & { readonly kind: "ExportDefault" },
): void {
  const { value } = node;
  switch (value.kind) {
    case "FunctionDeclaration":
    case "ClassDeclaration":
    case "InterfaceDeclaration":
      checkStatement(c, value);
      return;
    case "Identifier": {
      const symbol = c.tables.symbol[node.id];
      const target = symbol && c.modules.resolveImport(symbol);
      if (target !== undefined && !target.hasValueMeaning) return;
      c.late.checkExpressionCached(c, value);
      return;
    }
    default:
      c.late.checkExpressionCached(c, value);
  }
}

function checkSwitch(c: Checker, node: Switch): void {
  const type = c.late.checkExpressionCached(c, node.discriminant);
  for (const clause of node.clauses) {
    if (clause.test !== null) {
      const test = c.late.checkExpression(c, clause.test);
      if (
        !isAny(test) &&
        !isAny(type) &&
        !isNever(type) &&
        !isNever(test) &&
        !areComparable(c, test, type) &&
        !isNullishType(test)
      ) {
        report(c, "E4014", clause.test, {
          left: c.late.typeToString(c, test),
          right: c.late.typeToString(c, type),
        });
      }
    }
    checkStatements(c, clause.statements);
  }
}

function isNullishType(type: Type): boolean {
  return isPrimitive(type, "undefined") || isPrimitive(type, "null");
}

function checkCatch(c: Checker, node: CatchClause): void {
  if (node.type !== null) {
    const type = typeOfTypeNode(c, node.type);
    if (!isAny(type) && !isUnknown(type)) {
      report(c, "E4001", node.type, { found: "unknown", expected: c.late.typeToString(c, type) });
    }
  }
  if (node.target !== null && node.target.kind !== "Identifier") checkPattern(c, node.target);
  checkStatements(c, node.body.statements);
}
