// Falling blocks played by a search over placements, on rows that are bit masks.
const SHAPES = {
  I: ["####"],
  O: ["##", "##"],
  T: ["###", " # "],
  S: [" ##", "## "],
  Z: ["## ", " ##"],
  L: ["#  ", "###"],
  J: ["  #", "###"],
} as const satisfies Record<string, readonly string[]>;
type Name = keyof typeof SHAPES;
type Piece = readonly (readonly boolean[])[];

const rotate = (piece: Piece): Piece =>
  piece[0].map((_, column) => piece.map((row) => row[column]).reverse());
const ROTATIONS: Record<Name, Piece[]> = Object.fromEntries(
  Object.entries<readonly string[]>(SHAPES).map(([name, rows]): [string, Piece[]] => {
    const all: Piece[] = [];
    let piece: Piece = rows.map((row) => [...row].map((cell) => cell === "#"));
    for (let turn = 0; turn < 4; turn++) {
      if (!all.some((known) => JSON.stringify(known) === JSON.stringify(piece))) all.push(piece);
      piece = rotate(piece);
    }
    return [name, all];
  }),
) as Record<Name, Piece[]>;

class Board {
  static readonly width = 10;
  static readonly height = 16;
  static readonly full = (1 << Board.width) - 1;
  private constructor(
    private readonly rows: readonly number[],
    readonly cleared: number,
  ) {}

  static empty(): Board {
    return new Board(new Array<number>(Board.height).fill(0), 0);
  }

  private fits(masks: readonly number[], top: number): boolean {
    return masks.every((mask, i) => top + i < Board.height && (this.rows[top + i] & mask) === 0);
  }

  drop(piece: Piece, column: number): Board | null {
    if (column + piece[0].length > Board.width) return null;
    const masks = piece.map((row) =>
      row.reduce((mask, cell, i) => (cell ? mask | (1 << (column + i)) : mask), 0),
    );
    if (!this.fits(masks, 0)) return null;
    let top = 0;
    while (this.fits(masks, top + 1)) top++;
    const rows = [...this.rows];
    masks.forEach((mask, i) => (rows[top + i] |= mask));
    const left = rows.filter((row) => row !== Board.full);
    const cleared = Board.height - left.length;
    while (left.length < Board.height) left.unshift(0);
    return new Board(left, this.cleared + cleared);
  }

  get heights(): number[] {
    return Array.from({ length: Board.width }, (_, column) => {
      const top = this.rows.findIndex((row) => (row >> column) & 1);
      return top < 0 ? 0 : Board.height - top;
    });
  }

  get holes(): number {
    let holes = 0;
    let covered = 0;
    for (const row of this.rows) {
      for (let bits = covered & ~row; bits; bits &= bits - 1) holes++;
      covered |= row;
    }
    return holes;
  }

  get penalty(): number {
    const { heights } = this;
    const bumps = heights
      .slice(1)
      .reduce((sum, height, i) => sum + Math.abs(height - heights[i]), 0);
    const total = heights.reduce((a, b) => a + b);
    return 0.51 * total + 0.36 * this.holes * 10 + 0.18 * bumps - 7.6 * this.cleared;
  }

  toString(): string {
    const top = this.rows.findIndex((row) => row !== 0);
    const shown = top < 0 ? [] : this.rows.slice(top);
    return shown
      .map(
        (row) =>
          `|${Array.from({ length: Board.width }, (_, i) => ((row >> i) & 1 ? "#" : ".")).join("")}|`,
      )
      .join("\n");
  }
}

function* bag(seed: number): Generator<Name, never, void> {
  const names = Object.keys(SHAPES) as Name[];
  for (;;) {
    const left = names.slice();
    while (left.length > 0) {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      yield left.splice((seed >> 8) % left.length, 1)[0];
    }
  }
}

function best(
  board: Board,
  name: Name,
  next: Name | null,
): { board: Board; move: string; penalty: number } | null {
  let found: ReturnType<typeof best> = null;
  for (const [turn, piece] of ROTATIONS[name].entries()) {
    for (let column = 0; column <= Board.width - piece[0].length; column++) {
      const dropped = board.drop(piece, column);
      if (!dropped) continue;
      const after = next && best(dropped, next, null);
      if (next && !after) continue;
      const penalty = after ? after.penalty : dropped.penalty;
      if (!found || penalty < found.penalty)
        found = { board: dropped, move: `${name}${turn}@${column}`, penalty };
    }
  }
  return found;
}

console.log(
  Object.entries(ROTATIONS)
    .map(([name, all]) => `${name}${all.length}`)
    .join(" "),
);
for (const seed of [1]) {
  const pieces = bag(seed);
  let board = Board.empty();
  const moves: string[] = [];
  let current = pieces.next().value;
  while (moves.length < 8) {
    const next = pieces.next().value;
    const found = best(board, current, next);
    if (!found) break;
    ({ board } = found);
    moves.push(found.move);
    current = next;
  }
  console.log(moves.slice(0, 10).join(" "), moves.length);
  console.log(board.cleared, board.holes, board.heights, board.penalty.toFixed(2));
  console.log(`${board}`);
}

// expect: I2 O1 T4 S2 Z2 L4 J4
// expect: L0@2 O0@0 Z0@2 I0@5 S1@8 T1@8 J0@5 O0@0 8
// expect: 2 0 [
// expect:   2, 2, 1, 1, 0,
// expect:   0, 0, 1, 2, 3
// expect: ] -8.18
// expect: |.........#|
// expect: |##......##|
// expect: |####...###|
