/** Whether a function needs the object it is called on. */
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";

/** True if `this` of the function itself is used, by itself or by arrows inside it. */
export function usesThis(root: SyntaxNode): boolean {
  let found = false;
  const visit = (node: SyntaxNode): void => {
    if (found) return;
    if (node.kind === "ThisExpression") {
      found = true;
      return;
    }
    const hasOwnThis =
      node.kind === "FunctionDeclaration" ||
      node.kind === "FunctionExpression" ||
      node.kind === "Method" ||
      node.kind === "ClassDeclaration" ||
      node.kind === "ClassExpression";
    if (hasOwnThis && node !== root) return;
    forEachChild(node, visit);
  };
  visit(root);
  return found;
}
