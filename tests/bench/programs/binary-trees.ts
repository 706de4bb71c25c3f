// Trees made and forgotten.
interface Tree {
  left: Tree | null;
  right: Tree | null;
}

function build(depth: number): Tree {
  if (depth === 0) return { left: null, right: null };
  return { left: build(depth - 1), right: build(depth - 1) };
}

function count(tree: Tree): number {
  if (tree.left === null || tree.right === null) return 1;
  return 1 + count(tree.left) + count(tree.right);
}

const depth = Number(process.argv[2] ?? "12");
let nodes = 0;
for (let round = 0; round < 40; round++) nodes += count(build(depth));
console.log(nodes);
