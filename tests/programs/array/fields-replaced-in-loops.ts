// Arrays in fields and module variables, some of which are replaced while a loop over them runs.
class Board {
  cells: Uint8Array;
  readonly weights = [1, 10, 100];
  constructor(readonly width: number) {
    this.cells = new Uint8Array(width * width);
  }
  flip(): void {
    this.cells = this.cells.map((cell) => cell + 1);
  }
  run(): string {
    let seen = "";
    for (let y = 0; y < this.width; y++) {
      for (let x = 0; x < this.width; x++) {
        seen += this.cells[y * this.width + x] * this.weights[x % this.width];
        if (x === y) this.flip();
      }
    }
    return seen;
  }
}
let current = [1, 2, 3];
const fixed = [7, 8, 9];
const replace = (): void => { current = current.map((each) => each * 2); };
function total(n: number): string {
  let seen = "";
  for (let i = 0; i < n; i++) {
    seen += `${current[i % n]}/${fixed[i % n]} `;
    replace();
  }
  return seen;
}
console.log(new Board(Number("2")).run(), new Board(Number("3")).run()); // expect: 010110 010100110200220200
console.log([total(Number("3")), total(Number("0")), total(Number("1.5"))].join("|")); // expect: 1/7 4/8 12/9 ||8/7 32/8 
function widths(boards: (Board | undefined)[], n: number): number {
  let sum = 0;
  for (const board of boards) for (let i = 0; i < n; i++) sum += board!.weights[i % board!.width];
  return sum;
}
console.log(widths([new Board(2), new Board(3)], Number("3"))); // expect: 123
console.log(widths([undefined], Number("0"))); // expect: 0
