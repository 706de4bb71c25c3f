/**
 * Operators on values of unknown type. Most are numbers: those are tested for in line, and whatever else comes is the business of one function for each
 * operator, which all places share.
 */
import type { ValueType } from "../../runtime/bytecode/module.ts";
import { type Node, op } from "../ir/tree.ts";
import { type Body, sequence } from "./body.ts";
import { box } from "./convert.ts";
import { answer } from "./dynamic.ts";
import { choose } from "./emit.ts";
import type { Value } from "./value.ts";

/** An operator: its name, what it gives, and how it is made of numbers and of anything. */
export interface NumbersFirst {
  readonly name: string;
  readonly result: ValueType;
  readonly ofNumbers: (numbers: readonly Node[]) => Node;
  readonly ofAnything: (body: Body, sides: readonly Value[]) => Node;
}

/** The operator's result; its operands are boxed values, or represented as they are. */
export function numbersFirst(body: Body, sides: readonly Value[], operator: NumbersFirst): Node {
  const { dynamic, classes } = body.lowering;
  const { name, result, ofNumbers, ofAnything } = operator;
  const held = sides.map(({ node }) => body.hold(node));
  const index = dynamic.question(
    name,
    sides.map(() => "value"),
    result,
    {
      isRare: true,
      forPrimitives: (inner) => {
        const given = sides.map((_, at) => ({ node: inner.get(at), type: classes.unknownType }));
        return [answer(ofAnything(inner, given))];
      },
      after: () => [],
    },
  );
  const asked = body.op(
    "call",
    [index],
    held.map((each) => box(each.read())),
    result,
  );
  const stores = held.map((each) => each.store);
  if (sides.some(({ node }) => node.type !== "value" && node.type !== "f64"))
    return sequence([...stores, asked]);
  const numbers = held.map((each) => {
    const node = each.read();
    return node.type === "f64" ? node : op("value.to_f64", [], [node], "f64");
  });
  const [first, ...others] = held
    .map((each) => each.read())
    .filter((node) => node.type === "value")
    .map((node): Node => op("value.is_number", [], [node], "bool"));
  // Where all are held as numbers, whatever their types say, there is nothing to ask.
  if (!first) return sequence([...stores, ofNumbers(numbers)]);
  const areNumbers = others.reduce((all, each) => op("i32.and", [], [all, each], "i32"), first);
  return sequence([...stores, choose(areNumbers, ofNumbers(numbers), asked, result)]);
}
