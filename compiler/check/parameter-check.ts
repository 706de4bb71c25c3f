/** Parameters: their types, defaults and order, and those to which nothing gives a type. */

import type { FunctionLike, Node, Parameter } from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";
import type { Checker } from "./checker.ts";
import { typeOfParameter } from "./parameter-types.ts";
import { typeOfPattern } from "./pattern-types.ts";
import { report } from "./report.ts";
import { typeOfSymbol } from "./symbol-types.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import { checkTypeSyntax, textOfTarget } from "./type-syntax-check.ts";
import { isAny } from "./unions.ts";
import { checkPattern } from "./variable-check.ts";

/** Checks the parameters of one function. */
export function checkParameters(
  c: Checker,
  owner: FunctionLike,
  parameters: readonly Parameter[],
): void {
  let hasOptional = false;
  for (const parameter of parameters) {
    if (parameter.type !== null) checkTypeSyntax(c, parameter.type);
    const type = typeOfParameter(c, parameter);
    const isOptional = parameter.isOptional || parameter.initializer !== null || parameter.isRest;
    if (!isOptional && hasOptional && parameters.some((each) => each.isOptional)) {
      const before = parameters.slice(0, parameters.indexOf(parameter));
      if (before.some((each) => each.isOptional))
        report(c, "E4047", parameter, { name: textOfTarget(parameter) });
    }
    hasOptional ||= isOptional;
    if (parameter.initializer !== null) {
      const value = c.late.checkExpressionCached(c, parameter.initializer);
      if (parameter.type !== null)
        c.late.checkAssignableWithDetail(
          c,
          value,
          typeOfTypeNode(c, parameter.type),
          parameter.initializer,
          parameter.initializer,
        );
    }
    if (
      parameter.isRest &&
      parameter.type !== null &&
      !isAny(type) &&
      !c.late.isAssignable(c, type, c.store.array(c.store.any, true))
    ) {
      report(c, "E4048", parameter, { found: c.late.typeToString(c, type) });
    }
    if (parameter.target.kind === "Identifier") {
      const symbol = c.tables.symbol[parameter.id];
      if (symbol !== undefined) typeOfSymbol(c, symbol);
      reportImplicitAny(c, owner, parameter);
    } else {
      if (
        parameter.type === null &&
        !c.state.parameterTypes.has(parameter) &&
        parameter.initializer === null
      )
        typeOfPattern(c, parameter.target);
      checkPattern(c, parameter.target);
      reportImplicitParts(c, parameter);
    }
  }
}

/** A parameter to which nothing gave a type. */
function reportImplicitAny(c: Checker, owner: FunctionLike, parameter: Parameter): void {
  if (parameter.type !== null || parameter.initializer !== null) return;
  if (c.state.parameterTypes.has(parameter) || !c.state.implicitAny.has(parameter)) return;
  if (c.late.contextualParameterType(c, parameter) !== undefined) return;
  if (owner.kind === "Accessor" && owner.accessorKind === "set") {
    if (c.late.typeOfSetterParameter(c, owner) !== undefined) return;
  }
  if (isGivenToMistake(c, owner)) return;
  report(c, "E4012", parameter, { name: textOfTarget(parameter) });
}

/** Whether a function is an argument of what nobody knows because of another mistake, which has been reported. */
function isGivenToMistake(c: Checker, owner: FunctionLike): boolean {
  let inner: Node = owner;
  let around = c.tables.parent[inner.id];
  while (around !== undefined && HANDS_ON.has(around.kind)) {
    inner = around;
    around = c.tables.parent[inner.id];
  }
  if (around?.kind !== "CallExpression" && around?.kind !== "NewExpression") return false;
  return around.callee !== inner && c.tables.type[around.callee.id] === c.store.errorType;
}

const HANDS_ON: ReadonlySet<Node["kind"]> = new Set<Node["kind"]>([
  "ParenthesizedExpression",
  "ObjectLiteral",
  "PropertyAssignment",
  "ArrayLiteral",
]);

function reportImplicitParts(c: Checker, parameter: Parameter): void {
  if (parameter.type !== null || c.late.contextualParameterType(c, parameter) !== undefined) return;
  const visit = (node: Node): void => {
    if (
      (node.kind === "PatternProperty" || node.kind === "PatternElement") &&
      c.state.implicitAny.has(node) &&
      node.initializer === null
    ) {
      const { target } = node;
      if (target.kind === "Identifier") report(c, "E4012", target, { name: target.name });
    }
    if (
      node.kind === "ObjectPattern" ||
      node.kind === "ArrayPattern" ||
      node.kind === "PatternProperty" ||
      node.kind === "PatternElement"
    ) {
      forEachChild(node, visit);
    }
  };
  if (parameter.initializer === null) visit(parameter.target);
}
