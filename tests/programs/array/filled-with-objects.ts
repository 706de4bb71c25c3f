const objs = new Array(2).fill({ n: 1 });
objs[0].n++;
console.log(objs);
const nan = new Array(2).fill(NaN);
console.log(nan.map((x) => x + 1), nan.includes(NaN));
const fns = new Array(2).fill((x: number) => x * 2);
console.log(fns[1](4));
const dates = new Array(1).fill(new Date(0));
console.log(dates[0].getTime());
const big = new Array(2).fill(0n);
big[0] += 5n;
console.log(big);
const m = new Map<string, number[]>([["k", new Array(2).fill(0)]]);
m.get("k")![0] = 4;
console.log(m);
const cells = Array.from(Array(2), () => Array(2).fill(0));
cells[0][1] = 1;
console.log(cells, cells.flat(), cells.map((r) => [...r]));
// expect: [ { n: 2 }, { n: 2 } ]
// expect: [ NaN, NaN ] true
// expect: 8
// expect: 0
// expect: [ 5n, 0n ]
// expect: Map(1) { 'k' => [ 4, 0 ] }
// expect: [ [ 0, 1 ], [ 0, 0 ] ] [ 0, 1, 0, 0 ] [ [ 0, 1 ], [ 0, 0 ] ]
