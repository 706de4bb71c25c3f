// N queens with bit masks: the first two rows are tasks, whose counts and first solutions are put together in order.
import { fork, type Future, wait } from "tscript";

interface Result {
  count: number;
  first: number[] | null;
}

class Board {
  readonly #all: number;
  constructor(readonly size: number) {
    this.#all = (1 << size) - 1;
  }

  solve(
    row: number,
    columns: number,
    left: number,
    right: number,
    placed: readonly number[],
  ): Result {
    if (row === this.size) return { count: 1, first: [...placed] };
    let free = this.#all & ~(columns | left | right);
    const result: Result = { count: 0, first: null };
    while (free !== 0) {
      const bit = free & -free;
      free ^= bit;
      const column = 31 - Math.clz32(bit);
      const below = this.solve(row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1, [
        ...placed,
        column,
      ]);
      result.count += below.count;
      result.first ??= below.first;
    }
    return result;
  }
}

function inParallel(size: number): Result {
  const board = new Board(size);
  const futures: Future<Result>[] = [];
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      if (Math.abs(a - b) < 2) continue;
      const [first, second] = [1 << a, 1 << b];
      const left = ((first << 1) | second) << 1;
      const right = ((first >> 1) | second) >> 1;
      futures.push(fork(() => board.solve(2, first | second, left, right, [a, b])));
    }
  }
  return futures
    .map(wait)
    .reduce((sum, each) => ({ count: sum.count + each.count, first: sum.first ?? each.first }), {
      count: 0,
      first: null,
    });
}

for (let size = 4; size <= 9; size++) {
  const { count, first } = inParallel(size);
  const alone = new Board(size).solve(0, 0, 0, 0, []);
  console.log(
    size,
    count,
    first?.join(" "),
    alone.count === count && String(alone.first) === String(first),
  );
}
const { first } = inParallel(6);
for (const column of first ?? []) console.log(".".repeat(column) + "Q" + ".".repeat(5 - column));

// expect: 4 2 1 3 0 2 true
// expect: 5 10 0 2 4 1 3 true
// expect: 6 4 1 3 5 0 2 4 true
// expect: 7 40 0 2 4 6 1 3 5 true
// expect: 8 92 0 4 7 5 2 6 1 3 true
// expect: 9 352 0 2 5 7 1 3 8 6 4 true
// expect: .Q....
// expect: ...Q..
// expect: .....Q
// expect: Q.....
// expect: ..Q...
// expect: ....Q.
