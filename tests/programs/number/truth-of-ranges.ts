// Numbers that loops test for truth: zero of either sign and NaN are false, also where the rest are integers.
function gcd(first: number, second: number): number {
  let [a, b] = [first, second];
  while (b) [a, b] = [b, a % b];
  return a;
}
console.log(gcd(12, 18), gcd(5, 0), gcd(0, 5), gcd(-12, 18), gcd(12, -18)); // expect: 6 5 5 6 -6
console.log(gcd(7.5, 2.5), gcd(NaN, 3), gcd(3, NaN), gcd(Infinity, 3)); // expect: 2.5 3 3 3

function gcdOfSmall(limit: number): number {
  let sum = 0;
  for (let i = 1; i < limit; i++) {
    let [a, b] = [i, 360];
    while (b) [a, b] = [b, a % b];
    sum += a;
  }
  return sum;
}
console.log(gcdOfSmall(50)); // expect: 395

function bits(n: number): number {
  let count = 0;
  for (let rest = n | 0; rest; rest &= rest - 1) count++;
  return count;
}
console.log(bits(0), bits(255), bits(-1), bits(NaN)); // expect: 0 8 32 0

function untilFalse(start: number): string {
  let x = start;
  let rounds = 0;
  while (x && rounds < 5) {
    x = x - 1;
    rounds++;
  }
  return x ? `true ${x}` : `false ${x} ${Object.is(x, -0)}`;
}
console.log(untilFalse(3), untilFalse(-0), untilFalse(NaN), untilFalse(9)); // expect: false 0 false false 0 true false NaN false true 4

const [low, high, other] = [0, NaN, -0];
console.log(low ? 1 : 2, high ? 1 : 2, other ? 1 : 2, low || "none", high ?? "there"); // expect: 2 2 2 none NaN

function missing(parts: number[]): string {
  const [first, second] = parts;
  return `${first ? "first" : "none"} ${second}`;
}
console.log(missing([1]), missing([0, 2])); // expect: first undefined none 2
