const rows = [
  ["Bob", 41],
  ["Cy", null],
];
for (const [a, b] of rows) console.log(a, b);
for (const r of rows) {
  const [a, b] = r;
  console.log(a, b, r[0], r.length);
  const [x, ...y] = r;
  console.log(x, y);
}
console.log(
  rows.map(([a, b]) => `${a}${b}`),
  rows.map(([a, ...b]) => b),
  rows.map((r) => r[1]),
);
const f = ([a, b]: (string | number)[] | (string | null)[]) => [b, a];
console.log(f(["a", 1]), f([null, "q"]));
let p: string | number | null, q: string | number | null;
for ([p, q] of rows) console.log(p, q);
[p, q = "z"] = rows[1];
console.log(p, q);
const pair =
  Math.random() < 2 ? (["k", 1] as [string, number]) : (["n", true] as [string, boolean]);
const [key, value] = pair;
console.log(key.length, value);
const lists = { a: [1, 2], b: ["x"], c: [true, false, true] };
for (const name of ["a", "b", "c"] as const) {
  const [head, second = "none", ...tail] = lists[name];
  console.log(name, head, second, tail);
}
// expect: Bob 41
// expect: Cy null
// expect: Bob 41 Bob 2
// expect: Bob [ 41 ]
// expect: Cy null Cy 2
// expect: Cy [ null ]
// expect: [ 'Bob41', 'Cynull' ] [ [ 41 ], [ null ] ] [ 41, null ]
// expect: [ 1, 'a' ] [ 'q', null ]
// expect: Bob 41
// expect: Cy null
// expect: Cy null
// expect: 1 1
// expect: a 1 2 []
// expect: b x none []
// expect: c true false [ true ]
