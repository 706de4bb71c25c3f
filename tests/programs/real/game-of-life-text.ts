/** Conway's Game of Life on a torus, drawn as text. */

class World {
  constructor(private readonly rows: readonly string[]) {}

  get population(): number {
    return this.rows.reduce((sum, row) => sum + [...row].filter((cell) => cell === "#").length, 0);
  }

  step(): World {
    return new World(
      this.rows.map((row, y) =>
        Array.from(row, (cell, x) => {
          const n = this.neighbours(x, y);
          return n === 3 || (n === 2 && cell === "#") ? "#" : ".";
        }).join(""),
      ),
    );
  }

  equals(other: World): boolean {
    return this.rows.every((row, y) => row === other.rows[y]);
  }

  toString(): string {
    return this.rows.join("\n");
  }

  private neighbours(x: number, y: number): number {
    const { rows } = this;
    const height = rows.length;
    const width = rows[0].length;
    let count = 0;
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        if (dx === 0 && dy === 0) continue;
        if (rows[(y + dy + height) % height].charAt((x + dx + width) % width) === "#") count++;
      }
    }
    return count;
  }
}

let world = new World([".#......", "..#.....", "###.....", "........", "....###.", "........"]);
for (let generation = 0; generation <= 8; generation++) {
  if (generation % 4 === 0) console.log(`generation ${generation}, population ${world.population}\n${world}`);
  world = world.step();
}
const block = new World(["....", ".##.", ".##.", "...."]);
console.log(block.step().equals(block), world.equals(block));

// expect: generation 0, population 8
// expect: .#......
// expect: ..#.....
// expect: ###.....
// expect: ........
// expect: ....###.
// expect: ........
// expect: generation 4, population 8
// expect: ........
// expect: ..#.....
// expect: ...##...
// expect: .#.#....
// expect: ..#..##.
// expect: ........
// expect: generation 8, population 3
// expect: ...#....
// expect: ...#....
// expect: ....#...
// expect: ........
// expect: ........
// expect: ........
// expect: true false
