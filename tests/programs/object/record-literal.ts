const m: { [key: string]: number } = { one: 1, two: 2 };
m["three"] = 3;
for (const k in m) console.log(k, m[k]);
// expect: one 1
// expect: two 2
// expect: three 3
