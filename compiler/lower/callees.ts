/** Functions as targets of calls and forks. */
import type { Type } from "../check/types.ts";
import type { FunctionLike } from "../syntax/ast.ts";
import { withoutExport } from "../syntax/exported.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Body } from "./body.ts";
import { Instantiation } from "./instantiation.ts";
import { statementAround } from "./prepare.ts";

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

/** True for functions with nothing generic around them: declared, or the value of a variable, at the top of a module. */
function isTopLevel(body: Body, node: FunctionLike): boolean {
  const { ast } = body.lowering.program.moduleOf(node);
  const statement = statementAround(ast.statements, node);
  if (!statement) return false;
  const declaration = withoutExport(statement);
  if (declaration.kind !== "VariableStatement") return declaration === node;
  return declaration.list.declarations.some(
    (each) => each.initializer !== null && stripParentheses(each.initializer) === node,
  );
}
