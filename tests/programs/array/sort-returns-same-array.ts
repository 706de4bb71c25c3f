const a = [2, 1];
const b = a.sort((x, y) => x - y);
console.log(a === b, a.reverse() === a, a.toSorted() === a, a.fill(0) === a, a.copyWithin(0, 1) === a); // expect: true true false true true
console.log(a, [3, 1, 2].toSorted((x, y) => x - y), [1, 2].toReversed()); // expect: [ 0, 0 ] [ 1, 2, 3 ] [ 2, 1 ]
