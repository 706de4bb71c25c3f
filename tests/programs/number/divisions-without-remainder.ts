// A quotient that is known to leave no remainder is an integer: factors, digits, halves, and what ends that knowledge.
// expect: 2 2 2 3 5 7
// expect: -2 2 3 1
// expect: 54321 -0.5 0.5
// expect: 0 -0 0 -0
// expect: 111 9232
// expect: 2.5 3 NaN
// expect: 715827882 -1073741824 1073741824
// expect: 0.25 1.5 false
function factors(n: number): number[] {
  const found: number[] = [];
  let k = n;
  for (let p = 2; p * p <= k; p++) {
    while (k % p === 0) {
      found.push(p);
      k /= p;
    }
  }
  if (k > 1) found.push(k);
  return found;
}
console.log(factors(840).join(" "));

let odd = -12;
const parts: number[] = [];
while (odd % 2 === 0) {
  parts.push(odd / -6 > 0 ? 2 : -2);
  odd /= 2;
}
parts[0] = -2;
console.log(parts.join(" "), -odd, factors(3).length);

function reversed(n: number): number {
  let r = 0;
  for (let k = n; k > 0; k = (k - (k % 10)) / 10) r = r * 10 + (k % 10);
  return r;
}
function half(n: number): number {
  return n % 3 === 0 ? n / 3 : n / 2;
}
console.log(reversed(12345), half(-1), half(1));

function sign(n: number): string {
  return Object.is(n, -0) ? "-0" : String(n);
}
function third(n: number): number {
  return n % 3 === 0 ? n / 3 : 1;
}
console.log(sign(third(0)), sign(third(-0)), sign(0 / 3), sign(-0 / 3));

function collatz(n: number): [number, number] {
  let steps = 0;
  let highest = n;
  for (let k = n; k !== 1; steps++) {
    k = k % 2 === 0 ? k / 2 : 3 * k + 1;
    if (k > highest) highest = k;
  }
  return [steps, highest];
}
console.log(collatz(27).join(" "));

// An assignment in between ends what was known.
function changed(n: number): number {
  let k = n;
  if (k % 2 === 0) {
    k += 1;
    return k / 2;
  }
  return k;
}
function changedDivisor(n: number, by: number): number {
  let p = by;
  if (n % p === 0) {
    p *= 2;
    return n / p;
  }
  return n % p;
}
console.log(changed(4), changed(3), changedDivisor(5, 0));

function whole(n: number, p: number): number {
  return n % p === 0 ? n / p : 0;
}
console.log(whole(2147483646, 3), whole(-2147483648, 2), whole(-2147483648, -2));

// Neither is known where the other side of a condition may be taken.
function either(n: number, isHalved: boolean): number {
  if (n % 2 === 0 || isHalved) return n / 2;
  return n;
}
console.log(either(0.5, true), either(3, true), Number.isInteger(either(7, true)));
