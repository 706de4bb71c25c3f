// Tasks with queues of their own, and one that others read after it was handed over.
import { fork, type Future, wait } from "tscript";

function reach(start: number, limit: number): number[] {
  const seen = new Uint8Array(limit);
  const queue = [start];
  const order: number[] = [];
  while (queue.length > 0) {
    const at = queue.shift()!;
    if (seen[at]) continue;
    seen[at] = 1;
    order.push(at);
    for (let step = 1; step <= 5; step++) queue.push((at * 3 + step) % limit);
  }
  for (let i = 0; i < limit / 2; i++) order.shift();
  return order;
}
const futures: Future<number[]>[] = [];
for (let i = 0; i < 12; i++) futures.push(fork(reach, i, 400 + 50 * i));
const lists = futures.map((each) => wait(each));
for (const list of lists) list.shift();
console.log(lists.map((list) => list.length).join(" ")); // expect: 199 224 249 274 299 324 349 374 399 424 449 474
console.log(lists.map((list) => list.reduce((sum, x, i) => (sum * 7 + x * i) % 99991, 0)).join(" ")); // expect: 57079 74840 44809 16847 79003 34138 10290 68969 23077 42585 45237 28585
