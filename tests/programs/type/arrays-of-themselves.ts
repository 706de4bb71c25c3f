// `Tree` is an array of trees, so arrays of trees are trees.
type Tree = Tree[];
function build(depth: number): Tree {
  if (depth === 1) return new Array(3);
  const children: Tree = new Array(4);
  for (let i = 0; i < 4; i++) children[i] = build(depth - 1);
  return children;
}
const none: Tree = [];
const two: Tree = [none, []];
console.log(build(3).length, two); // expect: 4 [ [], [] ]
