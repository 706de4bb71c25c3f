/** What stands behind `export` and `export default`. */
import type { Node } from "./ast.ts";

type Exporting = Extract<Node, { readonly kind: "ExportDeclaration" | "ExportDefault" }>;
type ExportDeclaration = Extract<Node, { readonly kind: "ExportDeclaration" }>;
type ExportDefault = Extract<Node, { readonly kind: "ExportDefault" }>;

/** The declaration or expression that a statement exports; a statement that exports none itself is given back. */
export function withoutExport<T extends Node>(
  statement: T,
): Exclude<T, Exporting> | ExportDeclaration["declaration"] | ExportDefault["value"] {
  const node: Node = statement;
  if (node.kind === "ExportDeclaration") return node.declaration;
  if (node.kind === "ExportDefault") return node.value;
  return statement as Exclude<T, Exporting>;
}
