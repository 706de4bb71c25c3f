// Node's own console draws tables, counts and shows objects.
console.table([{ a: 1, b: "x" }, { a: 2, b: "y" }]);
console.table([[1, 2], [3, 4]]);
console.table(new Map([["key", 1]]));
console.table([{ a: 1, b: 2 }], ["b"]);
console.table("no table");
console.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 });
console.count();
console.count("named");
console.count();
console.countReset();
console.count();
// expect: ┌─────────┬───┬─────┐
// expect: │ (index) │ a │ b   │
// expect: ├─────────┼───┼─────┤
// expect: │ 0       │ 1 │ 'x' │
// expect: │ 1       │ 2 │ 'y' │
// expect: └─────────┴───┴─────┘
// expect: ┌─────────┬───┬───┐
// expect: │ (index) │ 0 │ 1 │
// expect: ├─────────┼───┼───┤
// expect: │ 0       │ 1 │ 2 │
// expect: │ 1       │ 3 │ 4 │
// expect: └─────────┴───┴───┘
// expect: ┌───────────────────┬───────┬────────┐
// expect: │ (iteration index) │ Key   │ Values │
// expect: ├───────────────────┼───────┼────────┤
// expect: │ 0                 │ 'key' │ 1      │
// expect: └───────────────────┴───────┴────────┘
// expect: ┌─────────┬───┐
// expect: │ (index) │ b │
// expect: ├─────────┼───┤
// expect: │ 0       │ 2 │
// expect: └─────────┴───┘
// expect: no table
// expect: { a: [Object] }
// expect: default: 1
// expect: named: 1
// expect: default: 2
// expect: default: 1
