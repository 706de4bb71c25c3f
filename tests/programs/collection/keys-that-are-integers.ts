// Whole numbers are mixed as integers, however they come to the map.
const counts = new Map<number, string>();
for (let i = -3; i < 40; i++) counts.set(i, `n${i}`);
counts.set(2 ** 31, "two to the 31st");
counts.set(2 ** 32, "two to the 32nd");
counts.set(2 ** 52 + 1, "beyond 52 bits");
counts.set(0.5, "half");
counts.set(NaN, "none");
const halves: number[] = [-6, -1, 0, 1, 26, 2 ** 32, 2 ** 33, 2 ** 53 + 2];
console.log(halves.map((half) => counts.get(half / 2)).join()); // expect: n-3,,n0,half,n13,two to the 31st,two to the 32nd,beyond 52 bits
console.log(counts.get(-0), counts.get(NaN), counts.get(Number("7")), counts.get(1e300)); // expect: n0 none n7 undefined

const mixed = new Map<unknown, number>();
for (let i = 0; i < 20; i++) mixed.set(i, i * i);
mixed.set("7", 1).set(true, 2).set(undefined, 3).set(1.5, 4);
const keys: unknown[] = [-0, 7, "7", true, undefined, 3 / 2, 19.5 - 0.5];
console.log(keys.map((key) => mixed.get(key)).join()); // expect: 0,49,1,2,3,4,361

const seen = new Set<number | undefined>([1, undefined, 2.5]);
console.log(seen.has(undefined), seen.has(Math.sqrt(1)), seen.has(5 / 2), seen.has(3)); // expect: true true true false
