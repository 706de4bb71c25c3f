/** From the type of a class to its syntax. */
import type { ReferenceType } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import type { ClassDeclaration, ClassExpression } from "../syntax/ast.ts";

/** The syntax of a class. */
export function classNode(type: ReferenceType): ClassDeclaration | ClassExpression {
  const node = type.target.symbol.declarations.find(
    (each) => each.kind === "ClassDeclaration" || each.kind === "ClassExpression",
  );
  if (node?.kind !== "ClassDeclaration" && node?.kind !== "ClassExpression") {
    throw new Bug("lower", `the class ${type.target.symbol.name} has no declaration`);
  }
  return node;
}
