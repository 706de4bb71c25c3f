/** Arithmetic of values of unknown type in programs that have bigints: those are never mixed with others. */

import { type Node, op } from "../ir/tree.ts";
import type { BinaryOperator } from "../operators.ts";
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import { mayBeBigint } from "./bigint.ts";
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
