// Exact cover by dancing links: pentominoes on a small board, n queens, and a sudoku, through one solver.
class Cell {
  left: Cell = this;
  right: Cell = this;
  up: Cell = this;
  down: Cell = this;
  constructor(
    readonly column: Column | null,
    readonly row: number,
  ) {}
}
class Column extends Cell {
  size = 0;
  constructor(
    readonly name: string,
    readonly isOptional: boolean,
  ) {
    super(null, -1);
  }
}

class ExactCover {
  private readonly head = new Column("head", true);
  private readonly columns: Record<string, Column> = Object.create(null);
  private rows: string[] = [];
  steps = 0;
  constructor(required: Iterable<string>, optional: Iterable<string> = []) {
    for (const name of required) this.addColumn(name, false);
    for (const name of optional) this.addColumn(name, true);
  }
  private addColumn(name: string, isOptional: boolean): void {
    const column = new Column(name, isOptional);
    if (!isOptional) {
      column.left = this.head.left;
      column.right = this.head;
      this.head.left.right = column;
      this.head.left = column;
    }
    this.columns[name] = column;
  }
  addRow(label: string, ...names: string[]): void {
    const row = this.rows.push(label) - 1;
    let first: Cell | null = null;
    for (const name of names) {
      const column = this.columns[name];
      if (!column) throw new ReferenceError(`no column ${name}`);
      const cell = new Cell(column, row);
      cell.up = column.up;
      cell.down = column;
      column.up.down = cell;
      column.up = cell;
      column.size++;
      if (first) {
        cell.left = first.left;
        cell.right = first;
        first.left.right = cell;
        first.left = cell;
      } else first = cell;
    }
  }
  private cover(column: Column): void {
    column.right.left = column.left;
    column.left.right = column.right;
    for (let row = column.down; row !== column; row = row.down) {
      for (let cell = row.right; cell !== row; cell = cell.right) {
        cell.down.up = cell.up;
        cell.up.down = cell.down;
        cell.column!.size--;
      }
    }
  }
  private uncover(column: Column): void {
    for (let row = column.up; row !== column; row = row.up) {
      for (let cell = row.left; cell !== row; cell = cell.left) {
        cell.column!.size++;
        cell.down.up = cell;
        cell.up.down = cell;
      }
    }
    column.right.left = column;
    column.left.right = column;
  }
  *solve(chosen: number[] = []): Generator<string[], void, undefined> {
    if (this.head.right === this.head) {
      yield chosen.map((row) => this.rows[row]);
      return;
    }
    let best = this.head.right as Column;
    for (let c = best.right as Column; c !== this.head; c = c.right as Column)
      if (c.size < best.size) best = c;
    this.cover(best);
    for (let row = best.down; row !== best; row = row.down) {
      this.steps++;
      chosen.push(row.row);
      for (let cell = row.right; cell !== row; cell = cell.right) this.cover(cell.column!);
      yield* this.solve(chosen);
      for (let cell = row.left; cell !== row; cell = cell.left) this.uncover(cell.column!);
      chosen.pop();
    }
    this.uncover(best);
  }
}

function queens(n: number): ExactCover {
  const range = [...Array(n).keys()];
  const cover = new ExactCover(
    range.flatMap((i) => [`r${i}`, `c${i}`]),
    Array.from({ length: 2 * n - 1 }, (_, i) => [`d${i}`, `a${i}`]).flat(),
  );
  for (const r of range)
    for (const c of range)
      cover.addRow(`${r}${c}`, `r${r}`, `c${c}`, `d${r + c}`, `a${r - c + n - 1}`);
  return cover;
}

function sudoku(puzzle: string): string | undefined {
  const names: string[] = [];
  for (let i = 0; i < 81; i++) names.push(`p${i}`);
  for (const unit of "rcb")
    for (let i = 0; i < 9; i++) for (let d = 1; d <= 9; d++) names.push(`${unit}${i}${d}`);
  const cover = new ExactCover(names);
  [...puzzle].forEach((char, i) => {
    const row = Math.floor(i / 9),
      column = i % 9,
      box = 3 * Math.floor(row / 3) + Math.floor(column / 3);
    for (let d = 1; d <= 9; d++) {
      if (char === "." || Number(char) === d)
        cover.addRow(`${i}:${d}`, `p${i}`, `r${row}${d}`, `c${column}${d}`, `b${box}${d}`);
    }
  });
  const { value, done } = cover.solve().next();
  if (done || !value) return undefined;
  const grid = new Array<string>(81);
  for (const label of value) {
    const [cell, digit] = label.split(":");
    grid[+cell] = digit;
  }
  return grid.join("");
}

const PENTOMINOES: Record<string, string[]> = {
  I: ["XXXXX"],
  L: ["XXXX", "X..."],
  P: ["XX", "XX", "X."],
  U: ["X.X", "XXX"],
  V: ["X..", "X..", "XXX"],
};
function orientations(shape: string[]): string[][] {
  const seen = new Set<string>(),
    all: string[][] = [];
  let current = shape;
  for (let flip = 0; flip < 2; flip++) {
    for (let turn = 0; turn < 4; turn++) {
      const key = current.join("/");
      if (!seen.has(key)) {
        seen.add(key);
        all.push(current);
      }
      current = [...current[0]].map((_, x) =>
        current
          .map((row) => row[x])
          .reverse()
          .join(""),
      );
    }
    current = current.map((row) => [...row].reverse().join(""));
  }
  return all;
}
function tilings(width: number, height: number): [number, string[][]] {
  const cells: string[] = [];
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) cells.push(`${x},${y}`);
  const cover = new ExactCover([...Object.keys(PENTOMINOES), ...cells]);
  for (const [name, shape] of Object.entries(PENTOMINOES))
    for (const form of orientations(shape)) {
      for (let y = 0; y + form.length <= height; y++)
        for (let x = 0; x + form[0].length <= width; x++) {
          const covered = form.flatMap((row, dy) =>
            [...row].flatMap((c, dx) => (c === "X" ? [`${x + dx},${y + dy}`] : [])),
          );
          cover.addRow(`${name} ${covered.join(" ")}`, name, ...covered);
        }
    }
  const pictures: string[][] = [];
  let count = 0;
  for (const solution of cover.solve()) {
    if (count++ > 0) continue;
    const grid = Array.from({ length: height }, () => Array<string>(width).fill("?"));
    for (const row of solution) {
      const [name, ...where] = row.split(" ");
      for (const at of where) {
        const [x, y] = at.split(",").map(Number);
        grid[y][x] = name;
      }
    }
    pictures.push(grid.map((row) => row.join("")));
  }
  return [count, pictures];
}

for (const n of [1, 2, 4, 6, 8]) {
  const cover = queens(n);
  console.log(n, [...cover.solve()].length, cover.steps);
}
const solved = sudoku(
  "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
);
console.log(solved?.match(/.{9}/g));
console.log(sudoku("11" + ".".repeat(79)));
const [count, [picture]] = tilings(5, 5);
console.log(count, picture);
try {
  new ExactCover(["a"]).addRow("x", "b");
} catch (e) {
  console.log(`${e}`);
}
for (const first of queens(5).solve()) {
  console.log(first.join());
  break;
}

// expect: 1 1 1
// expect: 2 0 2
// expect: 4 2 16
// expect: 6 4 102
// expect: 8 92 1222
// expect: [
// expect:   '534678912', '672195348',
// expect:   '198342567', '859761423',
// expect:   '426853791', '713924856',
// expect:   '961537284', '287419635',
// expect:   '345286179'
// expect: ]
// expect: undefined
// expect: 0 undefined
// expect: ReferenceError: no column b
// expect: 00,12,24,31,43
