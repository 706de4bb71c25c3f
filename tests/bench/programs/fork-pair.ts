// Cost of one fork and wait: Fibonacci with a fork at every call against the same calls without, and Futures that escape.
import { fork, type Future, wait } from "tscript";

function plain(n: number): number {
  if (n < 2) return n;
  const left = plain(n - 1);
  const right = plain(n - 2);
  return left + right;
}

function latent(n: number): number {
  if (n < 2) return n;
  const left = fork(latent, n - 1);
  const right = latent(n - 2);
  return wait(left) + right;
}

function identity(n: number): number {
  return n;
}

function escaping(rounds: number, size: number): number {
  let total = 0;
  for (let round = 0; round < rounds; round++) {
    const futures: Future<number>[] = [];
    for (let i = 0; i < size; i++) futures.push(fork(identity, i));
    for (let i = 0; i < size; i++) total += wait(futures[i]);
  }
  return total;
}

function calling(rounds: number, size: number): number {
  let total = 0;
  for (let round = 0; round < rounds; round++) {
    const values: number[] = [];
    for (let i = 0; i < size; i++) values.push(identity(i));
    for (let i = 0; i < size; i++) total += values[i];
  }
  return total;
}

const n = Number(process.argv[2] ?? "32");
// Calls that fork are those with n >= 2: one fewer than fib(n + 1).
const pairs = plain(n + 1) - 1;
let bestPlain = Infinity;
let bestLatent = Infinity;
let bestEscaping = Infinity;
let bestCalling = Infinity;
let check = 0;
for (let run = 0; run < 5; run++) {
  const t0 = performance.now();
  const expected = plain(n);
  const t1 = performance.now();
  const forked = latent(n);
  const t2 = performance.now();
  const escaped = escaping(300, 1000);
  const t3 = performance.now();
  const called = calling(300, 1000);
  const t4 = performance.now();
  if (forked !== expected || escaped !== called) throw new Error("wrong answer");
  check = forked;
  bestPlain = Math.min(bestPlain, t1 - t0);
  bestLatent = Math.min(bestLatent, t2 - t1);
  bestEscaping = Math.min(bestEscaping, t3 - t2);
  bestCalling = Math.min(bestCalling, t4 - t3);
}
const latentNs = ((bestLatent - bestPlain) * 1e6) / pairs;
const escapingNs = ((bestEscaping - bestCalling) * 1e6) / 300000;
console.log(`fib(${n}) = ${check}`);
console.log(`latent fork+wait: ${latentNs.toFixed(2)} ns a pair, ${(bestLatent / bestPlain).toFixed(2)}x its own sequential time`);
console.log(`escaping fork+wait: ${escapingNs.toFixed(2)} ns a pair`);
