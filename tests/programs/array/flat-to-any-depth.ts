// The depth of `flat` may be known to the running program only.
const nested = [1, [2, [3, [4]]]];
for (let depth = 0; depth < 4; depth++) console.log(nested.flat(depth));
// expect: [ 1, [ 2, [ 3, [Array] ] ] ]
// expect: [ 1, 2, [ 3, [ 4 ] ] ]
// expect: [ 1, 2, 3, [ 4 ] ]
// expect: [ 1, 2, 3, 4 ]
const rows: number[][] = [[1], [2, 3]];
const depth = rows.length - 1;
console.log(rows.flat(depth), rows); // expect: [ 1, 2, 3 ] [ [ 1 ], [ 2, 3 ] ]
function flattened(list: any[], depth?: number) {
  return list.flat(depth);
}
console.log(flattened([1, [2, [3]]]), flattened([1, [2, [3]]], 2), flattened([[]], 0)); // expect: [ 1, 2, [ 3 ] ] [ 1, 2, 3 ] [ [] ]
