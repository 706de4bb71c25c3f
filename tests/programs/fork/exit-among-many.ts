// A task among many small ones ends the program: what comes before it in serial order is printed, nothing after it.
import { type Future, fork, wait } from "tscript";

function visit(n: number): number {
  let sum = 0;
  for (let i = 0; i < 200; i++) sum = (sum * 31 + n + i) % 1009;
  // expect: 0 329
  // expect: 30 738
  // expect: 60 138
  // expect: 90 547
  if (n % 30 === 0) console.log(n, sum);
  if (n === 100) process.exit(3); // expect exit: 3
  return sum;
}

function group(from: number): number {
  const parts: Future<number>[] = [];
  for (let i = 0; i < 20; i++) parts.push(fork(visit, from + i));
  return parts.reduce((sum, part) => sum + wait(part), 0);
}

const groups: Future<number>[] = [];
for (let from = 0; from < 400; from += 20) groups.push(fork(group, from));
console.log("forked");
for (const each of groups) console.log(wait(each));
