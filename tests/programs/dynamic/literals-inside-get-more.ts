// Objects inside objects of unknown type get more properties.
const tree: any = { left: {}, leaves: [{}, { a: 1 }] };
tree.left.value = 1;
tree.left.back = tree;
tree.leaves[0].first = true;
tree.leaves[1]["b" + 1] = 2;
console.log(tree.left.back === tree, tree.left.value, tree.leaves); // expect: true 1 [ { first: true }, { a: 1, b1: 2 } ]
let later: any;
later = { deep: { deeper: { n: 1 } } };
later.deep.deeper.m = later.deep.deeper.n + 1;
console.log(later); // expect: { deep: { deeper: { n: 1, m: 2 } } }
console.log(JSON.stringify(later), Object.keys(later.deep.deeper)); // expect: {"deep":{"deeper":{"n":1,"m":2}}} [ 'n', 'm' ]
