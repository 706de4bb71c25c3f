// Estimates pi by throwing darts at a square. Each task has a generator of its own, so the answer does not depend on the schedule.
//   tscript run samples/monte-carlo.ts [darts]
import { fork, type Future, wait } from "tscript";

/** mulberry32: a small deterministic generator of numbers in [0, 1). */
class Generator {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
}

function throwDarts(count: number, seed: number): number {
  const random = new Generator(seed);
  let inside = 0;
  for (let i = 0; i < count; i++) {
    const x = random.next();
    const y = random.next();
    if (x * x + y * y < 1) inside++;
  }
  return inside;
}

const TASKS = 64;
const darts = process.argv.length > 2 ? Number(process.argv[2]) : 1_000_000;
const share = Math.ceil(darts / TASKS);
const tasks: Future<number>[] = [];
for (let task = 0; task < TASKS; task++) tasks.push(fork(throwDarts, share, task + 1));
let inside = 0;
for (const task of tasks) inside += wait(task);
const estimate = (4 * inside) / (share * TASKS);
console.log(`${share * TASKS} darts: pi is about ${estimate.toFixed(5)}`); // expect: 1000000 darts: pi is about 3.14121
