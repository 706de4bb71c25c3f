interface T { a: number; b?: string }
const t = JSON.parse('{"x":[1,{"y":null}],"a":1,"z":"q"}') as T;
console.log(t, Object.keys(t), Object.values(t), Object.entries(t));
console.log(JSON.stringify(t, null, 2));
const u: T = { ...t, a: 2 };
console.log(u, JSON.stringify({ ...u, c: 1 }));
const { a, ...rest } = t;
console.log(a, rest);
for (const k in t) console.log(k);
console.log("x" in t, "q" in t, Object.hasOwn(t, "z"), (t as any).z, (t as any)["x"]);
console.log(t, { ...t });
interface U { a: number }
const l = JSON.parse('[{"a":1,"n":{"k":1}},{"n":2,"a":3}]') as U[];
console.log(l, l.map((x) => ({ ...x, id: 1 })));
l.sort((p, q) => q.a - p.a); console.log(JSON.stringify(l));

// expect: { x: [ 1, { y: null } ], a: 1, z: 'q' } [ 'x', 'a', 'z' ] [ [ 1, { y: null } ], 1, 'q' ] [ [ 'x', [ 1, [Object] ] ], [ 'a', 1 ], [ 'z', 'q' ] ]
// expect: {
// expect:   "x": [
// expect:     1,
// expect:     {
// expect:       "y": null
// expect:     }
// expect:   ],
// expect:   "a": 1,
// expect:   "z": "q"
// expect: }
// expect: { x: [ 1, { y: null } ], a: 2, z: 'q' } {"x":[1,{"y":null}],"a":2,"z":"q","c":1}
// expect: 1 { x: [ 1, { y: null } ], z: 'q' }
// expect: x
// expect: a
// expect: z
// expect: true false true q [ 1, { y: null } ]
// expect: { x: [ 1, { y: null } ], a: 1, z: 'q' } { x: [ 1, { y: null } ], a: 1, z: 'q' }
// expect: [ { a: 1, n: { k: 1 } }, { n: 2, a: 3 } ] [ { a: 1, n: { k: 1 }, id: 1 }, { n: 2, a: 3, id: 1 } ]
// expect: [{"n":2,"a":3},{"a":1,"n":{"k":1}}]
