/** Whether a function needs the object it is called on. */
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import { children, forEachChild } from "../syntax/ast-children.ts";

/** What a function does with its `this`: the properties it looks for, and whether it does anything else with it. */
export interface UsesOfThis {
  readonly names: ReadonlySet<string>;
  readonly isPassedOn: boolean;
}

/** True if `this` of the function itself is used, by itself or by arrows inside it. */
export function usesThis(root: SyntaxNode): boolean {
  const { names, isPassedOn } = usesOfThis(root);
  return isPassedOn || names.size > 0;
}

/** How `this` of the function itself is used. */
export function usesOfThis(root: SyntaxNode): UsesOfThis {
  const names = new Set<string>();
  let isPassedOn = false;
  const visit = (node: SyntaxNode): void => {
    if (node.kind === "PropertyAccess" && node.object.kind === "ThisExpression") {
      names.add(node.name.kind === "PrivateName" ? `#${node.name.name}` : node.name.name);
      return;
    }
    if (node.kind === "ThisExpression") {
      isPassedOn = true;
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
  return { names, isPassedOn };
}

/** True if `super` stands in the function. */
export function usesSuper(root: SyntaxNode): boolean {
  return root.kind === "SuperExpression" || children(root).some(usesSuper);
}
