console.log(new Array<number>(3).fill(7), [1, 2, 3, 4].fill(0, 1, 3), [1, 2, 3].fill(9, -1)); // expect: [ 7, 7, 7 ] [ 1, 0, 0, 4 ] [ 1, 2, 9 ]
console.log([1, 2, 3, 4, 5].copyWithin(0, 3), [1, 2, 3, 4, 5].copyWithin(1, 0, 3)); // expect: [ 4, 5, 3, 4, 5 ] [ 1, 1, 2, 3, 5 ]
const shared = new Array<number[]>(2).fill([]);
shared[0]!.push(1);
console.log(shared, shared[0] === shared[1]); // expect: [ [ 1 ], [ 1 ] ] true
