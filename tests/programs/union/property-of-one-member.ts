// A property that one member alone has tells no members apart: once all its values are asked for, it is `never`, and the object is still that member.
type Node = { kind: "leaf"; value: number } | { kind: "pair"; operator: "+" | "*"; left: Node; right: Node };
function evaluate(node: Node): number {
  if (node.kind === "leaf") return node.value;
  const [left, right] = [evaluate(node.left), evaluate(node.right)];
  switch (node.operator) {
    case "+":
      return left + right;
    case "*":
      return left * right;
    default: {
      const other: never = node.operator;
      throw new Error(`operator ${other}`);
    }
  }
}
const leaf = (value: number): Node => ({ kind: "leaf", value });
console.log(evaluate({ kind: "pair", operator: "*", left: leaf(6), right: { kind: "pair", operator: "+", left: leaf(3), right: leaf(4) } }));
// expect: 42
const wrong: any = { kind: "pair", operator: "-", left: leaf(1), right: leaf(2) };
try {
  console.log(evaluate(wrong));
} catch (error) {
  console.log(String(error)); // expect: Error: operator -
}
