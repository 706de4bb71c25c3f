// Keys of arrays are texts, and index them like the numbers that they name.
const a = [10, 20, 30];
for (const i in a) console.log(i, a[i], typeof i, i + 1);
const grid = [[1, 2], [3, 4]];
let s = 0;
for (const i in grid) for (const j in grid[i]) s += grid[i]![j]!;
console.log(s);
for (const i in a) a[i] = a[i]! * 2;
for (let i in a) { a[i]! += 1; }
console.log(a);
const words: readonly string[] = ["x", "y"];
for (const k in words) console.log(words[k], words[k]!.length, words[Number(k) + 1]);
const bytes = new Uint8Array([5, 6]);
for (const k in bytes) console.log(k, bytes[k]);
const people: { name: string }[] = [{ name: "a" }];
for (const k in people) console.log(people[k]!.name, people[k]?.name);
const t: [number, string] = [1, "q"];
for (const k in t) console.log(t[k]);
enum Color { Red, Green }
for (const k in Color) console.log(k);
const holes: number[] = []; holes[2] = 5;
for (const k in holes) console.log(k, holes[k]);
const copy: number[] = [];
for (const k in a) copy[k] = a[k]!;
console.log(copy);
function sum(xs: number[]): number { let n = 0; for (const k in xs) n += xs[k]!; return n; }
console.log(sum([1, 2, 3]));
// expect: 0 10 string 01
// expect: 1 20 string 11
// expect: 2 30 string 21
// expect: 10
// expect: [ 21, 41, 61 ]
// expect: x 1 y
// expect: y 1 undefined
// expect: 0 5
// expect: 1 6
// expect: a a
// expect: 1
// expect: q
// expect: 0
// expect: 1
// expect: Red
// expect: Green
// expect: 2 5
// expect: [ 21, 41, 61 ]
// expect: 6
