import { fork, wait, type Future } from "tscript";

const tasks: Future<string>[] = [];
for (let i = 0; i < 3; i++) {
  for (const letter of "xy") tasks.push(fork(() => letter + i));
}
console.log(tasks.map((task) => wait(task)).join(" ")); // expect: x0 y0 x1 y1 x2 y2
