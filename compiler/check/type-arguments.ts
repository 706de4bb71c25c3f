/** Type arguments as written: how many there may be, what defaults add, and whether they suit their constraints. */

import type { Node } from "../syntax/ast.ts";
import type { TypeNode } from "../syntax/ast-types.ts";
import type { Checker } from "./checker.ts";
import { report } from "./report.ts";
import { mapperOf, substitute } from "./substitute.ts";
import type { MutableSymbol } from "./symbol-table.ts";
import type { Type, TypeParameter } from "./types.ts";

/** Notes to check, once all declarations are known, that the arguments suit the constraints. */
export function deferConstraintCheck(
  c: Checker,
  parameters: readonly TypeParameter[],
  nodes: readonly TypeNode[],
): void {
  if (nodes.length === 0 || parameters.every((each) => each.constraint === undefined)) return;
  const [firstNode] = nodes;
  if (firstNode === undefined || c.moduleOf(firstNode).isLibrary) return;
  c.state.deferred.push(() => {
    const types = fillArguments(
      c,
      parameters,
      nodes.map((each) => c.late.typeOfTypeNode(c, each)),
    );
    const map = mapperOf(parameters, types);
    nodes.forEach((node, i) => {
      const parameter = parameters[i];
      const type = types[i];
      if (parameter?.constraint === undefined || type === undefined) return;
      const bound = substitute(c, parameter.constraint, map);
      if (c.late.isAssignable(c, type, bound)) return;
      if (c.late.isAssignable(c, c.late.impliedType(c, node), bound)) return;
      report(c, "E4016", node, {
        found: c.late.typeToString(c, type),
        expected: c.late.typeToString(c, bound),
      });
    });
  });
}

/** `types` with the defaults of the parameters that they leave out. */
export function fillArguments(
  c: Checker,
  parameters: readonly TypeParameter[],
  types: readonly Type[],
): readonly Type[] {
  if (types.length >= parameters.length) return types;
  const filled = [...types];
  for (let i = types.length; i < parameters.length; i++) {
    const parameter = parameters[i];
    if (parameter === undefined) break;
    const { defaultType } = parameter;
    filled.push(
      defaultType === undefined
        ? c.store.unknown
        : substitute(c, defaultType, mapperOf(parameters, filled)),
    );
  }
  return filled;
}

/** Whether there are as many arguments as parameters without defaults, and no more than parameters; reports else. */
export function checkArgumentCount(
  c: Checker,
  symbol: MutableSymbol,
  parameters: readonly TypeParameter[],
  nodes: readonly TypeNode[],
  node: Node,
): boolean {
  const required = requiredCount(symbol, parameters);
  if (nodes.length >= required && nodes.length <= parameters.length) return true;
  const { length } = parameters;
  report(c, "E4015", node, {
    name: symbol.name,
    expected: required === length ? length : `${required} to ${length}`,
    found: nodes.length,
  });
  return false;
}

function requiredCount(symbol: MutableSymbol, parameters: readonly TypeParameter[]): number {
  let required = 0;
  parameters.forEach((each, i) => {
    if (each.symbol === undefined) return;
    const hasDefault = each.symbol.declarations.some(
      (one) => one.kind === "TypeParameter" && one.defaultType !== null,
    );
    if (!hasDefault) required = i + 1;
  });
  void symbol;
  return required;
}
