type Column = { type: "n"; cells: number[] } | { type: "s"; cells: string[] };
const columns: Column[] = [
  { type: "n", cells: [1, 2] },
  { type: "s", cells: ["q"] },
];
for (const { type, cells } of columns) {
  console.log(type, cells.length, cells[0], cells.join("+"));
  for (const cell of cells) console.log(cell);
}
// expect: n 2 1 1+2
// expect: 1
// expect: 2
// expect: s 1 q q
// expect: q
const size = (x: string | unknown[] | { length: number }): number => x.length;
console.log(size("abc"), size([1, 2]), size({ length: 9 })); // expect: 3 2 9
