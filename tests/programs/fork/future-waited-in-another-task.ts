import { fork, wait, type Future } from "tscript";

function slow(n: number): number {
  let x = n;
  for (let i = 0; i < 5000; i++) x = (x * 31 + 7) % 10007;
  return x;
}
function both(a: Future<number>, b: Future<number>): number {
  return wait(a) * 10000 + wait(b);
}
const a = fork(slow, 1);
const b = fork(slow, 2);
const sums = [fork(both, a, b), fork(both, b, a), fork(both, a, a)];
console.log(sums.map((task) => wait(task)).join(" ")); // expect: 33925872 58723392 33923392
