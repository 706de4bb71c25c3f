interface Node {
  value: number;
  left?: Node;
  right?: Node | null;
}
const tree: Node = { value: 1, left: { value: 2, right: null } };
console.log(tree.left?.value, tree.right?.value, tree.left?.right?.value, tree.left?.left?.left?.value);
console.log(tree.right === undefined, tree.left?.right === null, "right" in tree, tree);

// expect: 2 undefined undefined undefined
// expect: true true false { value: 1, left: { value: 2, right: null } }
