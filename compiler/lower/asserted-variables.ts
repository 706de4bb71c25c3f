/**
 * `const error = caught as Error`: a variable that is what was caught, asserted to be an object of a type. As in JavaScript nothing is tested there:
 * its properties are asked as those of `(caught as Error)` are, and what goes further is tested where it goes.
 */
import type { CheckedProgram } from "../check/checked-program.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type { Expression, Identifier } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";

/** What the variable is, if it is such a one. */
export function assertedValue(
  program: CheckedProgram,
  symbol: ProgramSymbol,
): Expression | undefined {
  const [declaration, other] = symbol.declarations;
  if (declaration?.kind !== "VariableDeclaration" || other || symbol.isReassigned) return undefined;
  const { target, type, initializer } = declaration;
  if (target.kind !== "Identifier" || type || !initializer) return undefined;
  const assertion = stripParentheses(initializer);
  if (assertion.kind !== "AsExpression" && assertion.kind !== "TypeAssertion") return undefined;
  const caught = stripParentheses(assertion.expression);
  if (caught.kind !== "Identifier") return undefined;
  const isCaught = program
    .symbolOf(caught)
    ?.declarations.some((each) => each.kind === "CatchClause");
  const known = program.typeOf(caught);
  const isOpen = known.kind === "primitive" && (known.name === "any" || known.name === "unknown");
  return isCaught && isOpen ? caught : undefined;
}

/** Whether the name is that of such a variable. */
export function isAssertedName(program: CheckedProgram, name: Identifier): boolean {
  const symbol = program.symbolOf(name);
  return symbol !== undefined && assertedValue(program, symbol) !== undefined;
}
