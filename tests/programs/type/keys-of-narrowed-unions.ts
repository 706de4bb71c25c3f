// Members of a union that an intersection leaves no value are not asked for their properties.
type Expr =
  | { readonly type: "num"; readonly value: number }
  | { readonly type: "bin"; readonly op: "+" | "-"; readonly left: Expr; readonly right: Expr };
type Binary = Expr & { type: "bin" };
type Operator = Binary["op"];
const signs: Record<Operator, (left: number, right: number) => number> = { "+": (a, b) => a + b, "-": (a, b) => a - b };
const part = (node: Binary, key: keyof Binary & ("left" | "right")): Expr => node[key];
const evaluate = (node: Expr): number => (node.type === "num" ? node.value : signs[node.op](evaluate(part(node, "left")), evaluate(part(node, "right"))));
const seven: Expr = { type: "num", value: 7 };
console.log(evaluate({ type: "bin", op: "-", left: { type: "bin", op: "+", left: seven, right: seven }, right: { type: "num", value: 3 } })); // expect: 11
