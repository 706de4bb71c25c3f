/** What a call from outside has to know of a function's parameters, as a caller in the program would. */
import { Node } from "ts-morph";

export interface ParameterFacts {
  /** Literals that stand in for missing arguments, by position: compiled callers give them themselves. */
  readonly defaults: readonly (number | string | boolean | undefined)[];
  /** Position of the rest parameter. */
  readonly rest: number | undefined;
}

/** @param written a function declaration, function expression or arrow function */
export function parameterFacts(written: Node | undefined): ParameterFacts {
  const parameters = Node.isParametered(written) ? written.getParameters() : [];
  const rest = parameters.findIndex((parameter) => parameter.isRestParameter());
  return {
    defaults: parameters.map((parameter) => literalOf(parameter.getInitializer())),
    rest: rest === -1 ? undefined : rest,
  };
}

function literalOf(value: Node | undefined): number | string | boolean | undefined {
  if (Node.isNumericLiteral(value)) return value.getLiteralValue();
  if (Node.isStringLiteral(value) || Node.isNoSubstitutionTemplateLiteral(value))
    return value.getLiteralText();
  if (Node.isTrueLiteral(value)) return true;
  if (Node.isFalseLiteral(value)) return false;
  if (Node.isParenthesizedExpression(value)) return literalOf(value.getExpression());
  const sign = /^[+-]/.exec(value?.getText() ?? "")?.[0];
  if (!Node.isPrefixUnaryExpression(value) || sign === undefined) return undefined;
  const operand = literalOf(value.getOperand());
  if (typeof operand !== "number") return undefined;
  return sign === "-" ? -operand : operand;
}
