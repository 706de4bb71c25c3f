const record: Record<string, number> = { b: 1, a: 2, 10: 3, 2: 4 };
for (const key in record) console.log(key, record[key]);
const point = { x: 1, y: 2 };
for (const key in point) console.log(key);

// expect: 2 4
// expect: 10 3
// expect: b 1
// expect: a 2
// expect: x
// expect: y
