// Tuples that a call gives back and rest parameters, taken apart at once: missing elements, holes, order of evaluation, errors in the middle.
// expect: 20 -3 0 -0
// expect: 6 3 undefined true
// expect: 1 undefined 3 NaN
// expect: a1 b2 true false
// expect: first second 2 1
// expect: stopped at 2: 1 0
// expect: 8,5 5,8 13
// expect: x undefined null
const sign = (n: number): string => (Object.is(n, -0) ? "-0" : String(n));
const divide = (a: number, b: number): [number, number] => [Math.trunc(a / b), a % b];
const [q, r] = divide(-143, -7);
const [zero, rest] = divide(0, 5);
console.log(q, r, zero, sign(divide(-5, 5)[1] * rest));

const sum = (...xs: number[]): number => xs[0] + xs[1] + xs[2];
const count = (...xs: unknown[]): number => xs.length;
const third = (...xs: string[]): string | undefined => xs[2];
console.log(sum(1, 2, 3), count("a", null, undefined), third("a", "b"), Number.isNaN(sum(1, 2)));

const [one, gap, three] = [1, , 3];
const [, second] = divide(1, Number("none"));
console.log(one, gap, three, second);

const mixed = (i: number): [string, number, boolean] => ["ab"[i] + (i + 1), i, i === 0];
const [name, , isFirst] = mixed(0);
const [other, , isOther] = mixed(1);
console.log(name, other, isFirst, isOther);

const order: string[] = [];
const note = (text: string, value: number): number => {
  order.push(text);
  return value;
};
let [a, b] = [note("first", 1), note("second", 2)];
[a, b] = [b, a];
console.log(order.join(" "), a, b);

const risky = (i: number): number => {
  if (i === 2) throw new Error(`stopped at ${i}`);
  return i;
};
let [done, last] = [0, 0];
try {
  for (let i = 1; i < 5; i++) {
    const pair = [risky(i), done];
    [done, last] = [pair[0], pair[1]];
  }
} catch (error) {
  console.log(`${(error as Error).message}: ${done} ${last}`);
}

let [x, y] = [1, 1];
let seen = "";
for (let i = 0; i < 5; i++) {
  const before = [x, y];
  [x, y] = [before[0] + before[1], before[0]];
  if (i === 3) seen = `${before[0] + before[1]},${before[0]} ${before[0]},${before[0] + before[1]}`;
}
console.log(seen, x);

const maybe = (n: number): [string, string | undefined, null] => ["x", n > 0 ? "y" : undefined, null];
const [t, u, v] = maybe(0);
console.log(t, u, v);
