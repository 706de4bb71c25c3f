import { fork, wait } from "tscript";

type Tree = { kind: "leaf"; value: number } | { kind: "node"; left: Tree; right: Tree };
function build(depth: number, value: number): Tree {
  if (depth === 0) return { kind: "leaf", value };
  const left = fork(build, depth - 1, value * 2);
  const right = build(depth - 1, value * 2 + 1);
  return { kind: "node", left: wait(left), right };
}
function sum(tree: Tree): number {
  if (tree.kind === "leaf") return tree.value;
  const left = fork(sum, tree.left);
  return sum(tree.right) + wait(left);
}
console.log(sum(build(8, 1))); // expect: 98176
