/**
 * Variables that may be read before they have a value: `let count: number;` of which functions know, or `let x!: T`. The checker looks at nobody's
 * reads but those of the function around.
 */
import type { CheckedProgram } from "../check/checked-program.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type { Expression, Node, Statement } from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";
import { stripParentheses } from "../syntax/parentheses.ts";

/** The variables among the statements of a block that may be asked for before anything is assigned to them. */
export function unsetVariables(
  program: CheckedProgram,
  statements: readonly Statement[],
): ProgramSymbol[] {
  return statements.flatMap((each, index) =>
    declaredBy(program, each, statements).filter(
      (symbol) => !isSetAtOnce(program, symbol, statements.slice(index + 1)),
    ),
  );
}

function declaredBy(
  program: CheckedProgram,
  statement: Statement,
  around: readonly Statement[],
): ProgramSymbol[] {
  const inner = statement.kind === "ExportDeclaration" ? statement.declaration : statement;
  if (inner.kind !== "VariableStatement" || inner.list.variableKind === "const") return [];
  return inner.list.declarations.flatMap(({ target, initializer, isDefinite }) => {
    const symbol = target.kind === "Identifier" && !initializer && program.symbolOf(target);
    if (!symbol) return [];
    const isKnown =
      isDefinite ||
      symbol.isCaptured ||
      symbol.isExported ||
      (symbol.isModuleLevel && around.some((each) => isUsedInside(program, each, symbol)));
    return isKnown ? [symbol] : [];
  });
}

/** Whether the variable is assigned to before any function of the program may run. */
function isSetAtOnce(
  program: CheckedProgram,
  symbol: ProgramSymbol,
  statements: readonly Statement[],
): boolean {
  for (const each of statements) {
    if (each.kind === "ExpressionStatement" && each.expression.kind === "Assignment") {
      const { target, value, operator } = each.expression;
      const name = stripParentheses(target as Expression);
      const isIts = name.kind === "Identifier" && program.symbolOf(name) === symbol;
      if (isIts && operator === "=")
        return !mayRun(program, value) && !mentions(program, value, symbol);
    }
    if (mayRun(program, each) || mentions(program, each, symbol)) return false;
  }
  return false;
}

/** Whether functions of a piece of a program have the variable's name. */
function isUsedInside(program: CheckedProgram, root: Node, symbol: ProgramSymbol): boolean {
  const isFunction = "parameters" in root && "body" in root;
  let found = false;
  forEachChild(root, (child) => {
    found ||= isFunction
      ? mentions(program, child, symbol, true)
      : isUsedInside(program, child, symbol);
  });
  return found;
}

/** Whether a piece of a program has the variable's name, where it stands or also in its functions. */
function mentions(
  program: CheckedProgram,
  root: Node,
  symbol: ProgramSymbol,
  entersFunctions = false,
): boolean {
  if (!entersFunctions && "parameters" in root && "body" in root) return false;
  if (root.kind === "Identifier" && program.symbolOf(root) === symbol) return true;
  let found = false;
  forEachChild(root, (child) => {
    found ||= mentions(program, child, symbol, entersFunctions);
  });
  return found;
}

/** Whether a piece of a program may run functions that the program has. */
function mayRun(program: CheckedProgram, root: Node): boolean {
  if ("parameters" in root && "body" in root) return false;
  if (root.kind === "ClassDeclaration" || root.kind === "ClassExpression") {
    return root.members.some(
      (each) =>
        each.kind === "StaticBlock" || (each.kind === "PropertyDefinition" && each.isStatic),
    );
  }
  if (root.kind === "CallExpression" || root.kind === "NewExpression") {
    const isPlain =
      program.callOf(root).kind === "builtin" &&
      root.arguments.every(({ kind }) => kind !== "ArrowFunction" && kind !== "FunctionExpression");
    if (!isPlain) return true;
  }
  if (root.kind === "TaggedTemplate" || root.kind === "Await" || root.kind === "Yield") return true;
  let found = false;
  forEachChild(root, (child) => {
    found ||= mayRun(program, child);
  });
  return found;
}
