/** Arithmetic and comparisons of values of unknown type in programs that have bigints: those are never mixed with others, but compared. */

import { type Node, op } from "../ir/tree.ts";
import type { BinaryOperator } from "../operators.ts";
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import { isRelation, mayBeBigint, NUMBER_ORDERS } from "./bigint.ts";
import { type Body, sequence } from "./body.ts";
import { box } from "./convert.ts";
import { effectOf, stringConstant } from "./emit.ts";
import { callLibrary, libraryInstance } from "./library.ts";
import { numbersFirst } from "./numbers-first.ts";
import { toPrimitive } from "./primitives.ts";
import { refuseSymbol } from "./text.ts";
import type { Value } from "./value.ts";

/**
 * The number that an operator gives of operands of which one may be anything; nothing where no bigint can be among them.
 * @param ofNumbers the operator, of numbers
 */
export function arithmeticOfAnything(
  body: Body,
  operator: BinaryOperator,
  sides: readonly [Value, Value],
  at: SyntaxNode,
  ofNumbers: (body: Body, sides: readonly Node[]) => Node,
): Value | undefined {
  const { lowering } = body;
  const isOpen = ({ node, type }: Value): boolean =>
    node.type === "value" && mayBeBigint(lowering, type);
  if (!lowering.bigints.exist || !sides.some(isOpen)) return undefined;
  libraryInstance(lowering, "bigint-text.ts#refuseMixing", []);
  if (lowering.symbols.exist) libraryInstance(lowering, "symbol.ts#refuseNumber", []);
  const given = sides.map((each) =>
    each.node.type === "f64" ? each : { ...each, node: box(each.node) },
  );
  const node = numbersFirst(body, given, {
    name: `unmixed ${operator}`,
    result: "f64",
    ofNumbers: (numbers) => ofNumbers(body, numbers),
    ofAnything: (inner, anything) => unmixed(inner, operator, anything, at, ofNumbers),
  });
  return { node, type: lowering.classes.numberType };
}

/** A comparison of values that may be bigints, as only shows at run time; nothing where none can be. */
export function comparisonOfAnything(
  body: Body,
  operator: BinaryOperator,
  given: readonly [Value, Value],
  at: SyntaxNode,
): Value | undefined {
  const { lowering } = body;
  if (!isRelation(operator) || !lowering.bigints.exist) return undefined;
  const isOpen = ({ node, type }: Value): boolean =>
    node.type === "value" && mayBeBigint(lowering, type);
  if (!given.some(isOpen)) return undefined;
  // Both operands are there before one of them is asked for its primitive.
  const held = given.map(({ node, type }) => ({ held: body.hold(node), type }));
  const sides = held.map(({ held: { read }, type }) => {
    const { node } = toPrimitive(body, { node: read(), type }, "number", at);
    return { node: box(node), type: lowering.classes.unknownType };
  });
  const order = callLibrary(body, "bigint-text.ts#compareValues", [], sides).node;
  const zero = op("f64.const", [0], [], "f64");
  const ordered = op(NUMBER_ORDERS[operator], [], [order, zero], "bool");
  return {
    node: sequence([...held.map((each) => each.held.store), ordered]),
    type: lowering.classes.booleanType,
  };
}

/** Both sides become primitives, none of them a symbol, before it shows that they cannot be mixed. */
function unmixed(
  body: Body,
  operator: BinaryOperator,
  sides: readonly Value[],
  at: SyntaxNode,
  ofNumbers: (body: Body, sides: readonly Node[]) => Node,
): Node {
  const { stringType, unknownType } = body.lowering.classes;
  const held = sides.map((each) => body.hold(toPrimitive(body, each, "number", at).node));
  const values = held.map((each) => ({ node: each.read(), type: unknownType }));
  const name = { node: stringConstant(body.lowering, operator), type: stringType };
  const refused = callLibrary(body, "bigint-text.ts#refuseMixing", [], [...values, name]);
  const numbers = held.map((each) => op("value.to_number", [], [each.read()], "f64"));
  return sequence([
    ...held.map((each) => each.store),
    ...held.flatMap((each) => refuseSymbol(body, each.read(), "number")),
    effectOf(refused.node),
    ofNumbers(body, numbers),
  ]);
}
