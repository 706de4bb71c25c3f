/** A maze in text: the shortest way by breadth-first search, and how far everything is. */

const MAZE = [
  "#############",
  "#S..#.......#",
  "#.#.#.#####.#",
  "#.#...#...#.#",
  "#.#####.#.#.#",
  "#.......#..E#",
  "#############",
];

type Position = readonly [x: number, y: number];

function findCell(maze: readonly string[], cell: string): Position {
  const y = maze.findIndex((row) => row.includes(cell));
  if (y === -1) throw new Error(`no ${cell} in the maze`);
  return [maze[y].indexOf(cell), y];
}

const DIRECTIONS: readonly Position[] = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
];

function distances(maze: readonly string[], start: Position): Map<string, { steps: number; from: Position | null }> {
  const seen = new Map<string, { steps: number; from: Position | null }>();
  seen.set(String(start), { steps: 0, from: null });
  const queue: Position[] = [start];
  for (let at = queue.shift(); at; at = queue.shift()) {
    const [x, y] = at;
    const { steps } = seen.get(String(at))!;
    for (const [dx, dy] of DIRECTIONS) {
      const next: Position = [x + dx, y + dy];
      if (maze[next[1]][next[0]] === "#" || seen.has(String(next))) continue;
      seen.set(String(next), { steps: steps + 1, from: at });
      queue.push(next);
    }
  }
  return seen;
}

function drawPath(maze: readonly string[], path: readonly Position[]): string {
  const grid = maze.map((row) => [...row]);
  for (const [x, y] of path) if (grid[y][x] === ".") grid[y][x] = "o";
  return grid.map((row) => row.join("")).join("\n");
}

const start = findCell(MAZE, "S");
const end = findCell(MAZE, "E");
const seen = distances(MAZE, start);
const path: Position[] = [];
for (let at: Position | null = end; at; at = seen.get(String(at))!.from) path.unshift(at);
console.log(seen.get(String(end))!.steps, seen.size, path.length);
console.log(drawPath(MAZE, path));
console.log(Math.max(...[...seen.values()].map(({ steps }) => steps)));
try {
  findCell(MAZE, "X");
} catch (error) {
  console.log((error as Error).message);
}

// expect: 18 36 19
// expect: #############
// expect: #Soo#ooooooo#
// expect: #.#o#o#####o#
// expect: #.#ooo#...#o#
// expect: #.#####.#.#o#
// expect: #.......#..E#
// expect: #############
// expect: 18
// expect: no X in the maze
