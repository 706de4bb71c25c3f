// How many ways can n queens stand on an n×n board without attacking each other? Every placement on the first rows is a task.
//   tscript run samples/nqueens.ts [n]
import { fork, type Future, wait } from "tscript";

/** Rows in which the search still forks; below them each task counts on its own. */
const FORK_ROWS = 3;

/** Counts completions; columns and both kinds of diagonals in use are bit sets. */
function count(n: number, row: number, columns: number, left: number, right: number): number {
  if (row === n) return 1;
  let free = ((1 << n) - 1) & ~(columns | left | right);
  if (row < FORK_ROWS) {
    const parts: Future<number>[] = [];
    while (free !== 0) {
      const bit = free & -free;
      free ^= bit;
      parts.push(fork(count, n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1));
    }
    let total = 0;
    for (const part of parts) total += wait(part);
    return total;
  }
  let total = 0;
  while (free !== 0) {
    const bit = free & -free;
    free ^= bit;
    total += count(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1);
  }
  return total;
}

const n = process.argv.length > 2 ? Number(process.argv[2]) : 10;
console.log(`${n} queens: ${count(n, 0, 0, 0, 0)} solutions`); // expect: 10 queens: 724 solutions
