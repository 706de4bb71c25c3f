// A* on a grid with a binary heap, diagonal moves and terrain that costs more.
type Point = readonly [x: number, y: number];

class BinaryHeap<T> {
  readonly #items: { item: T; priority: number }[] = [];

  get size(): number {
    return this.#items.length;
  }

  push(item: T, priority: number): void {
    const items = this.#items;
    items.push({ item, priority });
    let index = items.length - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (items[parent].priority <= items[index].priority) break;
      [items[parent], items[index]] = [items[index], items[parent]];
      index = parent;
    }
  }

  pop(): T | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (!last) return undefined;
    if (items.length > 0) {
      items[0] = last;
      this.#sink(0);
    }
    return top.item;
  }

  #sink(start: number): void {
    const items = this.#items;
    for (let index = start; ; ) {
      let least = index;
      for (const child of [2 * index + 1, 2 * index + 2]) {
        if (child < items.length && items[child].priority < items[least].priority) least = child;
      }
      if (least === index) return;
      [items[least], items[index]] = [items[index], items[least]];
      index = least;
    }
  }
}

const COSTS = { ".": 1, "~": 5, "^": 3 } as const;
type Terrain = keyof typeof COSTS;

class Grid {
  private readonly rows: string[];

  constructor(text: string) {
    this.rows = text.trim().split("\n");
  }

  get width(): number {
    return this.rows[0].length;
  }

  find(mark: string): Point {
    for (const [y, row] of this.rows.entries()) {
      const x = row.indexOf(mark);
      if (x >= 0) return [x, y];
    }
    throw new Error(`no ${mark} on the map`);
  }

  cost([x, y]: Point): number {
    const cell = this.rows[y]?.[x] ?? "#";
    if (cell === "#") return Infinity;
    return COSTS[cell as Terrain] ?? 1;
  }

  *neighbours([x, y]: Point): Generator<[Point, number]> {
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        if (dx === 0 && dy === 0) continue;
        const to: Point = [x + dx, y + dy];
        const cost = this.cost(to);
        if (cost === Infinity) continue;
        const isDiagonal = dx !== 0 && dy !== 0;
        if (isDiagonal && this.cost([x + dx, y]) + this.cost([x, y + dy]) === Infinity) continue;
        yield [to, isDiagonal ? cost * Math.SQRT2 : cost];
      }
    }
  }

  draw(path: readonly Point[]): string {
    const cells = this.rows.map((row) => [...row]);
    for (const [x, y] of path) if (cells[y][x] !== "S" && cells[y][x] !== "G") cells[y][x] = "*";
    return cells.map((row) => row.join("")).join("\n");
  }
}

interface Found {
  path: Point[];
  cost: number;
  visited: number;
}

function search(grid: Grid, from: Point, to: Point): Found | null {
  const id = ([x, y]: Point): number => y * grid.width + x;
  const best = new Map<number, number>([[id(from), 0]]);
  const cameFrom = new Map<number, Point>();
  const closed = new Set<number>();
  const open = new BinaryHeap<Point>();
  const estimate = ([x, y]: Point): number => {
    const [dx, dy] = [Math.abs(x - to[0]), Math.abs(y - to[1])];
    return Math.max(dx, dy) + (Math.SQRT2 - 1) * Math.min(dx, dy);
  };
  open.push(from, estimate(from));
  while (open.size > 0) {
    const current = open.pop()!;
    const key = id(current);
    if (closed.has(key)) continue;
    closed.add(key);
    const cost = best.get(key) ?? Infinity;
    if (key === id(to)) {
      const path: Point[] = [current];
      for (let at = cameFrom.get(key); at; at = cameFrom.get(id(at))) path.unshift(at);
      return { path, cost, visited: closed.size };
    }
    for (const [next, step] of grid.neighbours(current)) {
      const total = cost + step;
      if (total >= (best.get(id(next)) ?? Infinity)) continue;
      best.set(id(next), total);
      cameFrom.set(id(next), current);
      open.push(next, total + estimate(next));
    }
  }
  return null;
}

const maps = [
  `
S..#....
.#.#.##.
.#...#..
.#####.#
.......G`,
  `
S~~~~G
.~^^~.
......`,
  `
S.#G
..#.`,
];
for (const text of maps) {
  const grid = new Grid(text);
  const found = search(grid, grid.find("S"), grid.find("G"));
  if (!found) {
    console.log("no way");
    continue;
  }
  console.log(grid.draw(found.path));
  console.log(found.path.length, found.cost.toFixed(3), found.visited, found.path.at(-1));
}

// expect: S..#....
// expect: *#.#.##.
// expect: *#...#..
// expect: *#####.#
// expect: *******G
// expect: 12 11.000 18 [ 7, 4 ]
// expect: S~~~~G
// expect: *~^^~*
// expect: .****.
// expect: 8 7.828 9 [ 5, 0 ]
// expect: no way
