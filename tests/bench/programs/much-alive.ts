// Much stays alive while tasks make small things and forget them: how long collections keep anybody waiting.
import { type Future, fork, wait } from "tscript";

interface Person {
  readonly id: number;
  readonly name: string;
  readonly knows: Person | null;
}

interface Tree {
  readonly left: Tree | null;
  readonly right: Tree | null;
}

function build(depth: number): Tree {
  if (depth === 0) return { left: null, right: null };
  return { left: build(depth - 1), right: build(depth - 1) };
}

function count({ left, right }: Tree): number {
  return 1 + (left === null ? 0 : count(left)) + (right === null ? 0 : count(right));
}

function task(depth: number): number {
  return count(build(depth));
}

const [people = 7_000_000, tasks = 10_000] = process.argv.slice(2).map(Number);
const alive: Person[] = [];
for (let id = 0; id < people; id++) {
  alive.push({ id, name: `person ${id}`, knows: alive[id >> 1] ?? null });
}
const running: Future<number>[] = [];
for (let i = 0; i < tasks; i++) running.push(fork(task, 8 + (i % 5)));
let sum = 0;
for (const each of running) sum += wait(each);
console.log(sum, alive[people - 1]?.knows?.name, alive.length);
