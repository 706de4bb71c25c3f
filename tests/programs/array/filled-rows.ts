const rows = Array.from({ length: 2 }, () => new Array(3).fill("."));
rows[1]![2] = "#";
console.log(rows.map((row) => row.join("")), rows[1]![9], rows[9]?.[1]);
const costs = Array(2).fill(0).map(() => Array(3).fill(-1));
costs[1]![2] = costs[0]![0] + 5;
const deep = Array(2).fill(0).map(() => Array(2).fill(0).map(() => Array(2).fill(0)));
deep[1]![0]![1] = 7;
console.log(costs, JSON.stringify(deep));
const least = new Array(3).fill(Infinity);
least[0] = 0;
console.log(least, Math.min(...least));
// expect: [ '...', '..#' ] undefined undefined
// expect: [ [ -1, -1, -1 ], [ -1, -1, 4 ] ] [[[0,0],[0,0]],[[0,7],[0,0]]]
// expect: [ 0, Infinity, Infinity ] 0
