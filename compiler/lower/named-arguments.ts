/** `fork(f, a, named({ b: 2 }))`: arguments by parameter name, after those by position. The checker has found every name. */
import { type Node, op } from "../ir/tree.ts";
import type { Expression, ObjectLiteral, Spread } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import {
  type Argument,
  argumentOf,
  heldArgument,
  lowerArguments,
  placeArguments,
  valueArgument,
} from "./arguments.ts";
import { type Body, sequence } from "./body.ts";
import type { Shape } from "./closures.ts";

/**
 * The arguments of a fork for the calling convention of its function. They are evaluated as they are written, whatever the order of the
 * parameters.
 * @param names of the function's parameters, by position
 */
export function forkArguments(
  body: Body,
  nodes: readonly (Expression | Spread)[],
  shape: Shape,
  names: readonly string[],
): Node[] {
  const last = nodes[nodes.length - 1];
  const named = last && last.kind !== "Spread" ? namedValues(body, last) : undefined;
  if (!named) return lowerArguments(body, nodes, shape);
  const before: Node[] = [];
  const placed: Argument[] = [];
  const hold = (argument: Argument, place: number): void => {
    const held = heldArgument(body, argument, shape.params[place]);
    before.push(held.store);
    placed[place] = held.argument;
  };
  nodes.slice(0, -1).forEach((node, place) => {
    hold(argumentOf(body, node), place);
  });
  for (const member of named.members) {
    if (member.kind === "PropertyAssignment") {
      const name = body.lowering.program.propertyNameOf(member.key) ?? "";
      hold(argumentOf(body, member.value), names.indexOf(name));
    } else if (member.kind === "ShorthandProperty") {
      hold(argumentOf(body, member.name), names.indexOf(member.name.name));
    }
  }
  for (let place = 0; place < placed.length; place++) placed[place] ??= missing(body);
  const operands = placeArguments(body, placed, shape);
  const [first] = operands;
  if (first) operands[0] = sequence([...before, first]);
  return operands;
}

/** The object literal inside `named(…)`. */
function namedValues(body: Body, node: Expression): ObjectLiteral | undefined {
  const inner = stripParentheses(node);
  if (inner.kind !== "CallExpression") return undefined;
  const [values] = inner.arguments;
  const { name } = body.lowering.program.callOf(inner);
  return name === "tscript.named" && values?.kind === "ObjectLiteral" ? values : undefined;
}

function missing(body: Body): Argument {
  const type = body.lowering.classes.undefinedType;
  return valueArgument(body, { node: op("value.undefined", [], [], "value"), type });
}
