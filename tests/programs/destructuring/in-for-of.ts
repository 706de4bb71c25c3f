const rows = [{ id: 1, tags: ["a", "b"] }, { id: 2, tags: [] }];
for (const { id, tags: [first = "-"] } of rows) console.log(id, first);
for (const [key, { length }] of Object.entries({ one: "x", three: "xyz" })) console.log(key, length);
for (const [i, [a, b]] of [[1, 2], [3, 4]].entries()) console.log(i, a! + b!);

// expect: 1 a
// expect: 2 -
// expect: one 1
// expect: three 3
// expect: 0 3
// expect: 1 7
