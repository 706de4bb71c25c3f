// Conway's Game of Life on a torus; each generation computes bands of rows as tasks, reading the shared old board.
//   tscript run samples/game-of-life.ts [size] [generations]
import { fork, type Future, wait } from "tscript";

const BANDS = 16;

/** Cells of rows `from` to `to` in the next generation. */
function nextRows(cells: Uint8Array, size: number, from: number, to: number): Uint8Array {
  const next = new Uint8Array((to - from) * size);
  for (let y = from; y < to; y++) {
    const above = ((y + size - 1) % size) * size;
    const here = y * size;
    const below = ((y + 1) % size) * size;
    for (let x = 0; x < size; x++) {
      const left = x === 0 ? size - 1 : x - 1;
      const right = x === size - 1 ? 0 : x + 1;
      const neighbours =
        cells[above + left] + cells[above + x] + cells[above + right] +
        cells[here + left] + cells[here + right] +
        cells[below + left] + cells[below + x] + cells[below + right];
      if (neighbours === 3 || (neighbours === 2 && cells[here + x] === 1)) next[(y - from) * size + x] = 1;
    }
  }
  return next;
}

function step(cells: Uint8Array, size: number): Uint8Array {
  const bands: Future<Uint8Array>[] = [];
  const edges: number[] = [];
  for (let band = 0; band <= BANDS; band++) edges.push(Math.floor((band * size) / BANDS));
  for (let band = 0; band < BANDS; band++) bands.push(fork(nextRows, cells, size, edges[band], edges[band + 1]));
  const next = new Uint8Array(size * size);
  for (let band = 0; band < BANDS; band++) next.set(wait(bands[band]), edges[band] * size);
  return next;
}

const size = process.argv.length > 2 ? Number(process.argv[2]) : 64;
const generations = process.argv.length > 3 ? Number(process.argv[3]) : 100;
let cells: Uint8Array = new Uint8Array(size * size);
// The R-pentomino: five cells that live for 1103 generations on an endless board.
const middle = size >> 1;
for (const [x, y] of [[1, 0], [2, 0], [0, 1], [1, 1], [1, 2]]) cells[(middle + y) * size + middle + x] = 1;
for (let generation = 0; generation < generations; generation++) cells = step(cells, size);
let alive = 0;
for (let i = 0; i < cells.length; i++) alive += cells[i];
console.log(`${size}×${size} after ${generations} generations: ${alive} cells alive`); // expect: 64×64 after 100 generations: 121 cells alive
