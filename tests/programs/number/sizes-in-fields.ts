// Sizes in fields and module variables: those that only constructors write, and those that change while a loop runs.
class Grid {
  readonly cells: number[];
  constructor(readonly width: number, public height: number) {
    this.cells = Array.from({ length: 12 }, (_, i) => i);
  }
  total(): number {
    let sum = 0;
    for (let y = 0; y < this.height; y++) for (let x = 0; x < this.width; x++) sum += this.cells[y * this.width + x] ?? 100;
    return sum;
  }
  shrinking(): number {
    let rounds = 0;
    for (let y = 0; y < this.height; y++) {
      rounds += this.cells[y * this.width];
      this.lower();
    }
    return rounds;
  }
  lower(): void {
    this.height -= 1;
  }
}
const size = Number("3");
let limit = Number("6");
const narrow = (): void => { limit--; };
function left(): number {
  let rounds = 0;
  const weights = [1, 2, 4, 8, 16, 32];
  for (let i = 0; i < limit; i++) { rounds += weights[i * size % limit]; narrow(); }
  return rounds;
}
const grid = new Grid(size, 4);
console.log(grid.total(), new Grid(Number("1.5"), 2).total(), new Grid(Number("-0"), 2).total()); // expect: 66 201 0
console.log(grid.shrinking(), grid.height); // expect: 3 2
console.log(left(), limit); // expect: 13 3
function rows(grid: Grid | undefined, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += [5, 6, 7][i % grid!.width];
  return sum;
}
console.log(rows(undefined, Number("0")), rows(grid, Number("4"))); // expect: 0 23
try {
  console.log(rows(undefined, Number("1")));
} catch (error) {
  console.log(String(error)); // expect: TypeError: Cannot read properties of undefined (reading 'width')
}
