// Methods of the language's own values and objects under a key that is one of some names.
const items = [1, 2, 3];
for (const end of [true, false]) console.log(items.filter((each) => each > 1)[end ? "reverse" : "slice"]());
// expect: [ 3, 2 ]
// expect: [ 2, 3 ]
for (const add of ["push", "unshift"] as const) console.log(items[add](9)); // expect: 4
// expect: 5
for (const take of ["shift", "pop"] as const) console.log(items[take]()?.toFixed(1), items);
// expect: 9.0 [ 1, 2, 3, 9 ]
// expect: 9.0 [ 1, 2, 3 ]
for (const test of ["some", "every"] as const) console.log(items[test]((each) => each > 1)); // expect: true
// expect: false
for (const name of ["length", "at"] as const) console.log(typeof items[name]); // expect: number
// expect: function

for (const change of ["toUpperCase", "trim"] as const) console.log(`${" aB "[change]()}|`); // expect:  AB |
// expect: aB|
for (const pad of ["padStart", "padEnd"] as const) console.log("ab"[pad](5, "*")); // expect: ***ab
// expect: ab***
for (const format of ["toFixed", "toPrecision"] as const) console.log((3.14159)[format](2)); // expect: 3.14
// expect: 3.1
const bytes = new Uint8Array([1, 2]);
for (const copy of ["reverse", "slice"] as const) console.log(bytes[copy]()); // expect: Uint8Array(2) [ 2, 1 ]
// expect: Uint8Array(2) [ 2, 1 ]

for (const round of ["floor", "ceil", "trunc"] as const) console.log(Math[round](-1.5)); // expect: -2
// expect: -1
// expect: -1
for (const most of ["max", "min"] as const) console.log(Math[most](3, 1, 2), Math[most](...items)); // expect: 3 3
// expect: 1 1
for (const level of ["log", "info"] as const) console[level]("to %s", level); // expect: to log
// expect: to info
for (const list of ["keys", "values"] as const) console.log(Object[list]({ a: 1 })); // expect: [ 'a' ]
// expect: [ 1 ]

function key(): "push" | "unshift" {
  console.log("key");
  return "push";
}
function list(): number[] {
  console.log("list");
  return items;
}
// expect: list
// expect: key
console.log(list()[key()](4)); // expect: 4
