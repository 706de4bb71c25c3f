/** The Mandelbrot set as text, a task per row. */
import { fork, wait } from "tscript";

const SHADES = " .:-=+*#%@";
const MAX_ITERATIONS = 60;

interface View {
  width: number;
  height: number;
  left: number;
  top: number;
  scale: number;
}

function iterations(cx: number, cy: number): number {
  let x = 0;
  let y = 0;
  let n = 0;
  while (x * x + y * y <= 4 && n < MAX_ITERATIONS) {
    [x, y] = [x * x - y * y + cx, 2 * x * y + cy];
    n++;
  }
  return n;
}

function row(view: View, y: number): string {
  let line = "";
  for (let x = 0; x < view.width; x++) {
    const n = iterations(view.left + x * view.scale, view.top - 2 * y * view.scale);
    line += SHADES[Math.min(SHADES.length - 1, Math.floor((n * SHADES.length) / MAX_ITERATIONS))];
  }
  return line.trimEnd();
}

const view: View = { width: 60, height: 20, left: -2.2, top: 1.1, scale: 0.055 };
const rows = Array.from({ length: view.height }, (_, y) => fork(row, view, y));
console.log(rows.map((task) => wait(task)).join("\n"));

// expect:                                     ..
// expect:                                     ...:.
// expect:                                   ...:@+..
// expect:                                .....@@@@:...
// expect:                             .::..@::-@@=:@::....
// expect:                           ....@@@@@@@@@@@@@@-@#..
// expect:                  .... ......*@@@@@@@@@@@@@@@@@:..
// expect:                 ...-.-:....:@@@@@@@@@@@@@@@@@@@@-.
// expect:                ...:@@@@@@::@@@@@@@@@@@@@@@@@@@@@:
// expect:           .....:::@@@@@@@@@@@@@@@@@@@@@@@@@@@@@+.
// expect:     @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@-...
// expect:           .....:::@@@@@@@@@@@@@@@@@@@@@@@@@@@@@+.
// expect:                ...:@@@@@@::@@@@@@@@@@@@@@@@@@@@@:
// expect:                 ...-.-:....:@@@@@@@@@@@@@@@@@@@@-.
// expect:                  .... ......*@@@@@@@@@@@@@@@@@:..
// expect:                           ....@@@@@@@@@@@@@@-@#..
// expect:                             .::..@::-@@=:@::....
// expect:                                .....@@@@:...
// expect:                                   ...:@+..
// expect:                                     ...:.
