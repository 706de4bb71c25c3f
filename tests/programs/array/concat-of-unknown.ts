// What concat is given may be an array that only the running program knows of.
const flatten = (xs: any[]): any[] => xs.reduce((r, x) => r.concat(Array.isArray(x) ? flatten(x) : x), []);
console.log(flatten([1, [2, [3, [4, "five"]], []], { six: 6 }])); // expect: [ 1, 2, 3, 4, 'five', { six: 6 } ]
const a: any = [1]; const b: any = [2, [3]];
console.log(a.concat(b), a.concat(2, [3], "x"), a.concat()); // expect: [ 1, 2, [ 3 ] ] [ 1, 2, 3, 'x' ] [ 1 ]
const c: any[] = [1];
console.log(c.concat(b), c.concat(b, 4), c.concat([b])); // expect: [ 1, 2, [ 3 ] ] [ 1, 2, [ 3 ], 4 ] [ 1, [ 2, [ 3 ] ] ]
const d: unknown[] = ["s"]; const e: unknown = ["t", 1];
console.log(d.concat(e), d.concat(e, [e])); // expect: [ 's', 't', 1 ] [ 's', 't', 1, [ 't', 1 ] ]
const n: (number | string)[] = [1]; const m: number | number[] = Math.random() > 2 ? 5 : [6, 7];
console.log(n.concat(m)); // expect: [ 1, 6, 7 ]
const strs: any = ["p"]; const nums: any = [1, 2];
console.log(strs.concat(nums), nums.concat(strs, [[0]])); // expect: [ 'p', 1, 2 ] [ 1, 2, 'p', [ 0 ] ]
