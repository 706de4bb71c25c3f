const grid = [[1, 2], [3, 4]];
grid[1]![0] = 9;
console.log(grid, grid.map((row) => row.length)); // expect: [ [ 1, 2 ], [ 9, 4 ] ] [ 2, 2 ]
