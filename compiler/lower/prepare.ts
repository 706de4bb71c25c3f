/** Code of the library is checked when lowering reaches it; this says so to the checker, one top-level declaration at a time. */
import type { Node } from "../syntax/ast.ts";
import type { Lowering } from "./lowering.ts";

/** Makes sure that facts about the declaration which holds the node are there, and its uses of names known. */
export function prepareCode(lowering: Lowering, node: Node): void {
  const { program, uses } = lowering;
  const module = program.moduleOf(node);
  const statement = module.ast.statements.find(
    (each) => each.start <= node.start && node.end <= each.end,
  );
  if (!statement) return;
  const declaration =
    statement.kind === "ExportDeclaration"
      ? statement.declaration
      : statement.kind === "ExportDefault"
        ? statement.value
        : statement;
  if (module.isLibrary) {
    if (declaration.kind === "VariableStatement") {
      for (const each of declaration.list.declarations) program.prepare(each);
    } else {
      program.prepare(declaration);
    }
  }
  uses.scan(statement);
}
