/** Parameters for texts which the program passes a missing text for, see `missing-arguments.ts`. */
import type { ProgramSymbol } from "../check/symbols.ts";
import type { Type } from "../check/types.ts";
import type { FunctionLike, Parameter } from "../syntax/ast.ts";
import type { Lowering } from "./lowering.ts";

/** Whether the program passes a text that may be missing for the parameter. */
export function isMissingText(lowering: Lowering, symbol: ProgramSymbol): boolean {
  const [parameter] = symbol.declarations;
  if (symbol.kind !== "parameter" || parameter?.kind !== "Parameter") return false;
  if (!takesText(parameter) || !isString(lowering.program.declaredTypeOf(symbol))) return false;
  const { container } = symbol;
  const node = container as FunctionLike | undefined;
  const index = node?.parameters?.indexOf(parameter) ?? -1;
  return node !== undefined && index >= 0 && lowering.flows.isDecided(factOf(symbol, node, index));
}

/** Whether a parameter is a name that callers must give. */
export function takesText({ isRest, initializer, target }: Parameter): boolean {
  return !isRest && initializer === null && target.kind === "Identifier";
}

/** What lowering remembers of a parameter. */
export function factOf(symbol: ProgramSymbol, node: FunctionLike, index: number): string {
  const place =
    node.kind === "Method" && node.key.kind === "Identifier"
      ? `.${node.key.name}`
      : `${symbol.module.path}:${node.start}`;
  return `a text may be missing: ${place} ${index}`;
}

/** Whether the type is that of all texts. */
export function isString(type: Type): boolean {
  return type.kind === "primitive" && type.name === "string";
}
