const o = { b: 1, a: 2 };
console.log(Object.keys(o), Object.values(o), Object.entries(o));
for (const k in o) console.log(k);
// expect: [ 'b', 'a' ] [ 1, 2 ] [ [ 'b', 1 ], [ 'a', 2 ] ]
// expect: b
// expect: a
