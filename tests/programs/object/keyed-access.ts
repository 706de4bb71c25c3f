const o = { x: 1, y: 2 };
const keys: ("x" | "y")[] = ["y", "x"];
for (const k of keys) console.log(k, o[k]);
// expect: y 2
// expect: x 1
