for (const x of [1, 2, 3]) { if (x === 2) break; console.log(x); }
const set = new Set([1, 2]);
for (const x of set) console.log(x);
const map = new Map([["a", 1], ["b", 2]]);
for (const [k, v] of map) console.log(k, v);
for (const k of map.keys()) console.log(k);
// expect: 1
// expect: 1
// expect: 2
// expect: a 1
// expect: b 2
// expect: a
// expect: b
