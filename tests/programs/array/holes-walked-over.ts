// Elements that were never stored are undefined to loops and spreads, and skipped by callbacks.
{
const a = new Array<number>(5);
a[1] = 3; a[3] = 7;
console.log(a);
console.log(a.join("-"), String(a));
console.log(a.map((x) => x * 2));
a.forEach((x, i) => console.log(i, x));
console.log(a.filter((x) => x > 3), a.reduce((p, c) => p + c, 0), a.indexOf(7), a.some((x) => x === undefined));
console.log(Math.max(...a));
console.log([...a]);
}
{
const b = [1, , 3];
console.log(b, b.length, 1 in b);
for (const x of b) console.log(x);
console.log(b.map((x) => (x ?? 0) * 2));
console.log(Math.max(...[1, 2, 3]), [...b, 4]);
b.forEach((x) => console.log(x));
for (const i in b) console.log(i, b[i]);
console.log(Object.keys(b), b.entries().next(), [...b.keys()]);
}
{
const a: string[] = new Array(4);
a[2] = "x";
console.log(a.join(","), a.map((s) => s.toUpperCase()));
for (const s of a) console.log(s);
const bs: boolean[] = new Array<boolean>(3);
bs[1] = true;
for (const b of bs) console.log(b);
console.log(bs.every((b) => b), bs.map((b) => !b));
const c: number[] = []; c[3] = 1;
for (const v of c) console.log(v);
console.log(c.sort(), c.reverse(), c.slice(1), c.concat([5]));
const [p, q] = c; console.log(p, q);
const f = function (...xs: number[]) { return xs.length + ":" + xs[0]; }
console.log(f(...c));
}
// expect: [ <1 empty item>, 3, <1 empty item>, 7, <1 empty item> ]
// expect: -3--7- ,3,,7,
// expect: [ <1 empty item>, 6, <1 empty item>, 14, <1 empty item> ]
// expect: 1 3
// expect: 3 7
// expect: [ 7 ] 10 3 false
// expect: NaN
// expect: [ undefined, 3, undefined, 7, undefined ]
// expect: [ 1, <1 empty item>, 3 ] 3 false
// expect: 1
// expect: undefined
// expect: 3
// expect: [ 2, <1 empty item>, 6 ]
// expect: 3 [ 1, undefined, 3, 4 ]
// expect: 1
// expect: 3
// expect: 0 1
// expect: 2 3
// expect: [ '0', '2' ] { value: [ 0, 1 ], done: false } [ 0, 1, 2 ]
// expect: ,,x, [ <2 empty items>, 'X', <1 empty item> ]
// expect: undefined
// expect: undefined
// expect: x
// expect: undefined
// expect: undefined
// expect: true
// expect: undefined
// expect: true [ <1 empty item>, false, <1 empty item> ]
// expect: undefined
// expect: undefined
// expect: undefined
// expect: 1
// expect: [ <3 empty items>, 1 ] [ <3 empty items>, 1 ] [ <2 empty items>, 1 ] [ <3 empty items>, 1, 5 ]
// expect: undefined undefined
// expect: 4:undefined
