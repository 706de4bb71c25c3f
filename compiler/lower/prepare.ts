/** Code of the library is checked when lowering reaches it; this says so to the checker, one top-level declaration or method at a time. */
import type { Node, Statement } from "../syntax/ast.ts";
import { withoutExport } from "../syntax/exported.ts";
import type { Lowering } from "./lowering.ts";

/** Makes sure that facts about the declaration which holds the node are there, and its uses of names known. */
export function prepareCode(lowering: Lowering, node: Node): void {
  const { program, uses } = lowering;
  const module = program.moduleOf(node);
  const statement = statementAround(module.ast.statements, node);
  if (!statement) return;
  const declaration = withoutExport(statement);
  if (module.isLibrary) {
    if (declaration.kind === "VariableStatement") {
      for (const each of declaration.list.declarations) program.prepare(each);
    } else {
      program.prepare(declaration);
      if (declaration.kind === "ClassDeclaration") {
        const member = declaration.members.find(
          ({ start, end }) => start <= node.start && node.end <= end,
        );
        if (member?.kind === "Method" || member?.kind === "Accessor") program.prepare(member);
      }
    }
  }
  // The program's own modules are scanned as a whole when a round begins.
  if (module.isLibrary) uses.scan(statement);
}

/** The one of a file's statements that the node is in. */
export function statementAround(
  statements: readonly Statement[],
  node: Node,
): Statement | undefined {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = statements[middle]?.end ?? 0;
    if (end < node.end) low = middle + 1;
    else high = middle;
  }
  const found = statements[low];
  return found && found.start <= node.start ? found : undefined;
}
