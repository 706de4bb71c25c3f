for (const { k, v } of [{ k: "a", v: 1 }, { k: "b", v: 2 }]) console.log(k + v);
for (const [a, b] of [[1, 2], [3, 4]] as [number, number][]) console.log(a + b);
// expect: a1
// expect: b2
// expect: 3
// expect: 7
