const row = [0, 0];
const grid = [row, row, [...row]];
grid[0]![1] = 5;
console.log(grid); // expect: [ [ 0, 5 ], [ 0, 5 ], [ 0, 0 ] ]
const square = Array.from({ length: 2 }, () => new Array<number>(2).fill(0));
square[1]![0] = 1;
console.log(square); // expect: [ [ 0, 0 ], [ 1, 0 ] ]
