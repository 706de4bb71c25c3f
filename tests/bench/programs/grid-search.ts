// Breadth-first search over a grid with walls: a queue of objects, a two-dimensional array.
interface Place {
  readonly row: number;
  readonly column: number;
  readonly steps: number;
}

function search(walls: boolean[][], size: number): number {
  const seen: boolean[][] = walls.map((row) => row.map(() => false));
  const queue: Place[] = [{ row: 0, column: 0, steps: 0 }];
  seen[0][0] = true;
  for (let head = 0; head < queue.length; head++) {
    const { row, column, steps } = queue[head];
    if (row === size - 1 && column === size - 1) return steps;
    for (const [dr, dc] of DIRECTIONS) {
      const r = row + dr;
      const c = column + dc;
      if (r < 0 || c < 0 || r >= size || c >= size || walls[r][c] || seen[r][c]) continue;
      seen[r][c] = true;
      queue.push({ row: r, column: c, steps: steps + 1 });
    }
  }
  return -1;
}

const DIRECTIONS: [number, number][] = [[0, 1], [1, 0], [0, -1], [-1, 0]];
const size = Number(process.argv[2] ?? "100");
const walls: boolean[][] = [];
let state = 11;
for (let row = 0; row < size; row++) {
  const line: boolean[] = [];
  for (let column = 0; column < size; column++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    line.push((state >>> 8) % 4 === 0 && row + column > 0 && row + column < 2 * size - 2);
  }
  walls.push(line);
}
console.log(search(walls, size));
