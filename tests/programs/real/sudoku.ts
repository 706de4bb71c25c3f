/** Sudoku by backtracking over the cell with the fewest candidates, kept in bit masks. */

const PUZZLE = `
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79`;

class Sudoku {
  readonly cells = new Uint8Array(81);
  private readonly rows = new Uint16Array(9);
  private readonly columns = new Uint16Array(9);
  private readonly boxes = new Uint16Array(9);
  guesses = 0;

  static parse(text: string): Sudoku {
    const sudoku = new Sudoku();
    text
      .split("\n")
      .filter((line) => line.length === 9)
      .forEach((line, y) => {
        [...line].forEach((c, x) => {
          if (c !== ".") sudoku.put(y * 9 + x, Number(c));
        });
      });
    return sudoku;
  }

  solve(): boolean {
    let best = -1;
    let fewest = 10;
    for (let i = 0; i < 81; i++) {
      if (this.cells[i] !== 0) continue;
      const count = bitCount(this.candidates(i));
      if (count < fewest) {
        fewest = count;
        best = i;
      }
    }
    if (best < 0) return true;
    const mask = this.candidates(best);
    for (let digit = 1; digit <= 9; digit++) {
      if ((mask & (1 << digit)) === 0) continue;
      this.guesses++;
      this.put(best, digit);
      if (this.solve()) return true;
      this.remove(best);
    }
    return false;
  }

  toString(): string {
    const lines: string[] = [];
    for (let y = 0; y < 9; y++) lines.push(this.cells.subarray(y * 9, y * 9 + 9).join(" "));
    return lines.join("\n");
  }

  private candidates(i: number): number {
    return 0x3fe & ~(this.rows[Math.floor(i / 9)] | this.columns[i % 9] | this.boxes[boxOf(i)]);
  }

  private put(i: number, digit: number): void {
    this.cells[i] = digit;
    this.flip(i, digit);
  }

  private remove(i: number): void {
    this.flip(i, this.cells[i]);
    this.cells[i] = 0;
  }

  private flip(i: number, digit: number): void {
    this.rows[Math.floor(i / 9)] ^= 1 << digit;
    this.columns[i % 9] ^= 1 << digit;
    this.boxes[boxOf(i)] ^= 1 << digit;
  }
}

function boxOf(i: number): number {
  return Math.floor(i / 27) * 3 + Math.floor((i % 9) / 3);
}

function bitCount(mask: number): number {
  let count = 0;
  for (; mask !== 0; mask &= mask - 1) count++;
  return count;
}

const sudoku = Sudoku.parse(PUZZLE);
console.log(sudoku.solve(), sudoku.guesses);
console.log(sudoku.toString());

// expect: true 51
// expect: 5 3 4 6 7 8 9 1 2
// expect: 6 7 2 1 9 5 3 4 8
// expect: 1 9 8 3 4 2 5 6 7
// expect: 8 5 9 7 6 1 4 2 3
// expect: 4 2 6 8 5 3 7 9 1
// expect: 7 1 3 9 2 4 8 5 6
// expect: 9 6 1 5 3 7 2 8 4
// expect: 2 8 7 4 1 9 6 3 5
// expect: 3 4 5 2 8 6 1 7 9
