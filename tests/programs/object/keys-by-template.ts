type D = { [k: `data-${string}`]: number; id?: string };
const d: D = { "data-x": 1, id: "q" };
d["data-y"] = 3;
console.log(d, d["data-x"]);
const r: Record<`on${string}`, number> = { onA: 1 };
r.onB = 4;
console.log(r, r.onA, r["onZ"]);
// expect: { 'data-x': 1, id: 'q', 'data-y': 3 } 1
// expect: { onA: 1, onB: 4 } 1 undefined
