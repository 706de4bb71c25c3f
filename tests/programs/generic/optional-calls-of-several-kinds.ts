// An optional call of functions that take values of several kinds, each in its own form.
interface Column<V> {
  align?: string;
  format?: (value: V) => string;
}

function show<T extends object>(row: T, columns: { [K in keyof T]?: Column<T[K]> }): string {
  const keys = Object.keys(columns) as (keyof T & string)[];
  return keys.map((key) => columns[key]?.format?.(row[key]) ?? String(row[key])).join(" ");
}

const row = { count: 1.25, name: "x", done: true };
console.log(show(row, { count: { format: (value) => value.toFixed(1) }, name: { align: "right" } })); // expect: 1.3 x
console.log(
  show(row, {
    done: { format: (value) => (value ? "yes" : "no") },
    name: { format: (value) => value.toUpperCase() },
  }),
); // expect: yes X

class Cell<V> {
  constructor(
    readonly value: V,
    readonly test?: (value: V) => boolean,
  ) {}
}
const cells: (Cell<number> | Cell<string>)[] = [new Cell(3, (value) => value > 2), new Cell("a"), new Cell("", (value) => value === "")];
for (const cell of cells) console.log((cell.test as ((value: unknown) => boolean) | undefined)?.(cell.value));
// expect: true
// expect: undefined
// expect: true
