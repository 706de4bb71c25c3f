// Holes of arrays that got longer, or lost elements.
const a = new Array<number>(3);
a[0] = 1;
console.log(a.at(-1), a.every((x) => x > 0));
console.log(a.flat(), a.fill(2, 1, 2), a.copyWithin(1, 0));
console.log(a.lastIndexOf(1), JSON.stringify(a));
const m: number[][] = new Array(2);
m[1] = [1];
for (const r of m) console.log(r);
console.log(m.map((r) => r.length));
let best = -1;
const sparse: number[] = [5, 8];
sparse.length = 4;
for (const x of sparse) if (x > best) best = x;
console.log(best, sparse, [...sparse], Math.min(...sparse), Math.max(...sparse.filter((x) => x > 0)));
function total(xs: readonly number[]): number { let sum = 0; for (const x of xs) sum += x; return sum; }
console.log(total(sparse), total([1, 2]));
delete sparse[0];
for (const x of sparse) console.log(x === undefined ? "none" : x.toFixed(1));
const flags: boolean[] = new Array<boolean>(2);
flags[1] = true;
for (const f of flags) console.log(f ? "yes" : "no", f);
const copy: number[] = [];
for (const x of sparse) copy.push(x ?? 0);
console.log(copy);
// expect: undefined true
// expect: [ 1 ] [ 1, 1, 2 ] [ 1, 1, 2 ]
// expect: 1 [1,1,2]
// expect: undefined
// expect: [ 1 ]
// expect: [ <1 empty item>, 1 ]
// expect: 8 [ 5, 8, <2 empty items> ] [ 5, 8, undefined, undefined ] NaN 8
// expect: NaN 3
// expect: none
// expect: 8.0
// expect: none
// expect: none
// expect: no undefined
// expect: yes true
// expect: [ 0, 8, 0, 0 ]
