import { fork, wait } from "tscript";
// Arguments and results of tasks that others run are kept, also those nobody has waited for yet.
interface Tree {
  readonly left: Tree | undefined;
  readonly right: Tree | undefined;
}
function grow(depth: number): Tree {
  if (depth === 0) return { left: undefined, right: undefined };
  const left = fork(grow, depth - 1);
  const right = grow(depth - 1);
  return { left: wait(left), right };
}
function count(tree: Tree | undefined): number {
  if (tree === undefined) return 0;
  const left = fork(count, tree.left);
  return 1 + count(tree.right) + wait(left);
}
console.log(count(grow(7))); // expect: 255
