/** Functions as targets of calls and forks. */
import type { Type } from "../check/types.ts";
import type { FunctionLike } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import { Instantiation } from "./instantiation.ts";
import { unsupported } from "./unsupported.ts";

/** What type parameters stand for in a function called from here. */
export function instantiationFor(
  body: Body,
  node: FunctionLike,
  typeArguments: readonly Type[],
): Instantiation {
  const { program, types } = body.lowering;
  const symbol = "name" in node && node.name ? program.symbolOf(node.name) : undefined;
  const outer =
    symbol?.isModuleLevel || isTopLevel(body, node)
      ? Instantiation.empty(types)
      : body.instantiation;
  const { typeParameters } = program.signatureOf(node);
  return typeParameters.length > 0 ? outer.with(typeParameters, typeArguments) : outer;
}

/** True for functions with nothing generic around them. */
function isTopLevel(body: Body, node: FunctionLike): boolean {
  const { ast } = body.lowering.program.moduleOf(node);
  return ast.statements.some((statement) => {
    if (statement.kind === "FunctionDeclaration") return statement === node;
    if (statement.kind === "ExportDeclaration" || statement.kind === "ExportDefault") {
      return ("declaration" in statement ? statement.declaration : statement.value) === node;
    }
    return (
      statement.kind === "VariableStatement" &&
      statement.start <= node.start &&
      node.end <= statement.end
    );
  });
}

/** Async functions and generators. */
export function refuseUnsupported(body: Body, node: FunctionLike): void {
  if ("isAsync" in node && node.isAsync) unsupported(body.span(node), "async functions");
  if ("isGenerator" in node && node.isGenerator) unsupported(body.span(node), "generators");
}
