const counts = Object.fromEntries([["a", 1], ["b", 2]]);
console.log(counts, Object.fromEntries(new Map([["k", "v"]])));
const header = ["x", "y"];
const row = Object.fromEntries(header.map((name, i) => [name, i]));
console.log(row, row["x"]);
const upper: Record<string, string> = Object.fromEntries(header.map((h) => [h, h.toUpperCase()]));
console.log(upper);
const o = { a: 1, b: 2 };
const doubled = Object.fromEntries(Object.entries(o).map(([k, v]) => [k, v * 2]));
console.log(doubled);
console.log(Object.fromEntries([[2, "b"], [1, "a"]] as [number, string][]));
const typed = Object.fromEntries(new Map<string, { n: number }>([["q", { n: 1 }]]).entries());
console.log(typed.q.n, Object.keys(typed));
const entries: [string, number | string][] = [["p", 1], ["q", "r"], ["p", 3]];
console.log(Object.fromEntries(entries), Object.fromEntries([]));
const groups = Object.fromEntries(Object.entries({ a: [1], b: [2, 3] }).filter(([, v]) => v.length > 1));
console.log(groups);

// expect: { a: 1, b: 2 } { k: 'v' }
// expect: { x: 0, y: 1 } 0
// expect: { x: 'X', y: 'Y' }
// expect: { a: 2, b: 4 }
// expect: { '1': 'a', '2': 'b' }
// expect: 1 [ 'q' ]
// expect: { p: 3, q: 'r' } {}
// expect: { b: [ 2, 3 ] }
