// Connect four on two 49-bit boards held in numbers, searched by alpha-beta; the moves of the first plies are forked.
import { fork, wait, type Future } from "tscript";

const WIDTH = 7,
  HEIGHT = 6;
const ORDER = [3, 2, 4, 1, 5, 0, 6];

class Position {
  private constructor(
    private readonly cells: Int8Array,
    private readonly heights: Uint8Array,
    readonly turn: 1 | -1,
    readonly moves: number,
    readonly won: boolean,
  ) {}

  static readonly start = new Position(
    new Int8Array(WIDTH * HEIGHT),
    new Uint8Array(WIDTH),
    1,
    0,
    false,
  );

  static of(moves: string): Position {
    let position = Position.start;
    for (const column of moves) {
      const next = position.play(Number(column) - 1);
      if (next === null) throw new Error(`column ${column} is full after ${position.moves} moves`);
      position = next;
    }
    return position;
  }

  play(column: number): Position | null {
    const row = this.heights[column];
    if (row >= HEIGHT) return null;
    const cells = this.cells.slice();
    const heights = this.heights.slice();
    cells[row * WIDTH + column] = this.turn;
    heights[column]++;
    return new Position(
      cells,
      heights,
      this.turn === 1 ? -1 : 1,
      this.moves + 1,
      Position.wins(cells, column, row, this.turn),
    );
  }

  private static wins(cells: Int8Array, x: number, y: number, who: number): boolean {
    const directions: readonly [number, number][] = [
      [1, 0],
      [0, 1],
      [1, 1],
      [1, -1],
    ];
    return directions.some(([dx, dy]) => {
      let run = 1;
      for (const sign of [1, -1]) {
        for (let step = 1; step < 4; step++) {
          const cx = x + dx * step * sign,
            cy = y + dy * step * sign;
          if (cx < 0 || cx >= WIDTH || cy < 0 || cy >= HEIGHT || cells[cy * WIDTH + cx] !== who)
            break;
          run++;
        }
      }
      return run >= 4;
    });
  }

  get isDraw(): boolean {
    return this.moves === WIDTH * HEIGHT;
  }

  evaluate(): number {
    let score = 0;
    for (let y = 0; y < HEIGHT; y++) {
      for (let x = 0; x < WIDTH; x++) score += this.cells[y * WIDTH + x] * (3 - Math.abs(3 - x));
    }
    return score * this.turn;
  }

  toString(): string {
    const rows: string[] = [];
    for (let y = HEIGHT - 1; y >= 0; y--) {
      rows.push(
        Array.from(this.cells.subarray(y * WIDTH, (y + 1) * WIDTH), (c) =>
          c === 0 ? "." : c > 0 ? "X" : "O",
        ).join(" "),
      );
    }
    return rows.join("\n");
  }
}

interface Result {
  readonly score: number;
  readonly line: readonly number[];
  readonly nodes: number;
}

function search(position: Position, depth: number, alpha: number, beta: number): Result {
  if (position.won) return { score: -1000 - depth, line: [], nodes: 1 };
  if (position.isDraw) return { score: 0, line: [], nodes: 1 };
  if (depth === 0) return { score: position.evaluate(), line: [], nodes: 1 };
  let best: Result = { score: -Infinity, line: [], nodes: 0 };
  let nodes = 1;
  for (const column of ORDER) {
    const next = position.play(column);
    if (!next) continue;
    const reply = search(next, depth - 1, -beta, -Math.max(alpha, best.score));
    nodes += reply.nodes;
    if (-reply.score > best.score)
      best = { score: -reply.score, line: [column, ...reply.line], nodes };
    if (best.score >= beta) break;
  }
  return { ...best, nodes };
}

/** Like search, with a full window at each move of the first plies, so that they do not depend on each other. */
function searchParallel(position: Position, depth: number, plies: number): Result {
  if (plies === 0 || depth === 0 || position.won || position.isDraw)
    return search(position, depth, -Infinity, Infinity);
  const replies: { column: number; future: Future<Result> }[] = [];
  for (const column of ORDER) {
    const next = position.play(column);
    if (next) replies.push({ column, future: fork(searchParallel, next, depth - 1, plies - 1) });
  }
  return replies
    .map(({ column, future }) => ({ column, reply: wait(future) }))
    .reduce<Result>(
      (best, { column, reply }) => {
        const nodes = best.nodes + reply.nodes;
        return -reply.score > best.score
          ? { score: -reply.score, line: [column, ...reply.line], nodes }
          : { ...best, nodes };
      },
      { score: -Infinity, line: [], nodes: 1 },
    );
}

for (const game of ["", "4444", "44353", "1223334354", "12121"]) {
  const position = Position.of(game);
  const { score, line, nodes } = searchParallel(position, 5, 2);
  console.log(
    `${game || "start"}: score ${score}, line ${line.map((c) => c + 1).join("")}, ${nodes} nodes`,
  );
}
console.log(String(Position.of("4435362")));
try {
  Position.of("44444444");
} catch (error) {
  console.log((error as Error).message);
}
let position: Position = Position.start;
while (!position.won && position.moves < 12) {
  const move = searchParallel(position, 4, 1).line[0];
  position = position.play(move)!;
}
console.log(position.moves, position.won);

// expect: start: score 3, line 44444, 3732 nodes
// expect: 4444: score 4, line 35214, 4931 nodes
// expect: 44353: score 0, line 44443, 4190 nodes
// expect: 1223334354: score 2, line 67444, 7507 nodes
// expect: 12121: score 2, line 14444, 5483 nodes
// expect: . . . . . . .
// expect: . . . . . . .
// expect: . . . . . . .
// expect: . . . . . . .
// expect: . . X O . . .
// expect: . X X X O O .
// expect: column 4 is full after 6 moves
// expect: 12 false
