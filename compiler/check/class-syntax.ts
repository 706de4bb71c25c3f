/** The syntax of a declared class, and the class or interface around a member. */
import type {
  ClassDeclaration,
  ClassExpression,
  InterfaceDeclaration,
  Node,
} from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import type { StoredDeclaration } from "./declared.ts";

/** A class as it is written. */
export type ClassNode = ClassDeclaration | ClassExpression;

/** The class syntax of a declaration, if it is a class. */
export function classNodeOf(declaration: StoredDeclaration): ClassNode | undefined {
  return declaration.symbol.declarations.find(
    (each): each is ClassNode =>
      each.kind === "ClassDeclaration" || each.kind === "ClassExpression",
  );
}

/** The class or interface syntax around a member. */
export function ownerOf(c: Checker, node: Node): ClassNode | InterfaceDeclaration | undefined {
  const parent = c.tables.parent[node.id];
  if (
    parent?.kind === "ClassDeclaration" ||
    parent?.kind === "ClassExpression" ||
    parent?.kind === "InterfaceDeclaration"
  ) {
    return parent;
  }
  return undefined;
}
