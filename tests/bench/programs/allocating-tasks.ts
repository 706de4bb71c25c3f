// Tasks that make trees, maps and texts of their own and forget them: what allocation costs when several workers do it at once.
import { type Future, fork, wait } from "tscript";

interface Tree {
  readonly left: Tree | null;
  readonly right: Tree | null;
}

interface Item {
  readonly name: string;
  readonly tags: readonly number[];
}

function build(depth: number): Tree {
  if (depth === 0) return { left: null, right: null };
  return { left: build(depth - 1), right: build(depth - 1) };
}

function count({ left, right }: Tree): number {
  return 1 + (left === null ? 0 : count(left)) + (right === null ? 0 : count(right));
}

function index(seed: number, size: number): number {
  const items = new Map<string, Item>();
  for (let i = 0; i < size; i++) {
    const key = `key ${(i * seed) % 300}`;
    items.set(key, { name: key + i, tags: [i, seed, i + seed] });
  }
  let sum = 0;
  for (const { name, tags } of items.values()) sum += name.length + (tags[2] ?? 0);
  return sum;
}

function task(seed: number): number {
  return count(build(13)) + index(seed, 1000);
}

const tasks = Number(process.argv[2] ?? "20");
const running: Future<number>[] = [];
for (let i = 0; i < tasks; i++) running.push(fork(task, i + 1));
let sum = 0;
for (const each of running) sum += wait(each);
console.log(sum);
