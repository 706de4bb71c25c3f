// Evaluates expressions held as a discriminated union.
type Expression =
  | { kind: "number"; value: number }
  | { kind: "variable"; index: number }
  | { kind: "add"; left: Expression; right: Expression }
  | { kind: "multiply"; left: Expression; right: Expression }
  | { kind: "negate"; operand: Expression };

function evaluate(expression: Expression, variables: readonly number[]): number {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "variable":
      return variables[expression.index];
    case "add":
      return evaluate(expression.left, variables) + evaluate(expression.right, variables);
    case "multiply":
      return evaluate(expression.left, variables) * evaluate(expression.right, variables);
    case "negate":
      return -evaluate(expression.operand, variables);
  }
}

let state = 7;
function random(below: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return (state >>> 8) % below;
}

function build(depth: number): Expression {
  if (depth === 0) {
    if (random(2) === 0) return { kind: "number", value: random(10) / 10 };
    return { kind: "variable", index: random(4) };
  }
  const choice = random(5);
  if (choice < 2) return { kind: "add", left: build(depth - 1), right: build(depth - 1) };
  if (choice < 4) return { kind: "multiply", left: build(depth - 1), right: build(depth - 1) };
  return { kind: "negate", operand: build(depth - 1) };
}

const rounds = Number(process.argv[2] ?? "100");
const tree = build(12);
let total = 0;
for (let round = 0; round < rounds; round++) {
  total += evaluate(tree, [round / rounds, 0.5, -0.25, 0.125]);
}
console.log(total.toFixed(6));
