import { fork, type Future, wait } from "tscript";

// What lies below a Future on the stack of tasks is then the argument of a task that nobody took: a number, and no address.
function scaled(factor: number, by: number): number {
  return factor * by;
}
function both(factor: number): number {
  const latent = fork(scaled, factor, 0.1);
  const kept: Future<number>[] = [fork(scaled, factor, 0.3)];
  kept.push(fork(scaled, factor, 0.7));
  let sum = wait(latent);
  for (const each of kept) sum += wait(each);
  return sum;
}
console.log(both(1), both(0.1), both(-1e300)); // expect: 1.1 0.10999999999999999 -1.1e+300
