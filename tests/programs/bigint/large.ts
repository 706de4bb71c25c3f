const factorial = (n: bigint): bigint => (n < 2n ? 1n : n * factorial(n - 1n));
const f200 = factorial(200n).toString();
console.log(f200.length, f200.slice(0, 20), factorial(60n) / factorial(58n)); // expect: 375 78865786736479050355 3540n
let a = 0n;
let b = 1n;
for (let i = 0; i < 1000; i++) [a, b] = [b, a + b];
console.log(String(a).length, a % 1000000007n); // expect: 209 517691607n
const power = (base: bigint, exponent: bigint, modulus: bigint): bigint => {
  let result = 1n;
  for (base %= modulus; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % modulus;
    base = (base * base) % modulus;
  }
  return result;
};
const prime = 2n ** 521n - 1n;
console.log(power(3n, prime - 1n, prime), power(2n, 10n ** 18n, 1000000007n)); // expect: 1n 719476260n
const huge = 3n ** 5000n;
const huger = huge * huge + 12345n;
console.log(huger / huge === huge, huger % huge, huger.toString().length, BigInt(huger.toString()) === huger); // expect: true 12345n 4772 true
console.log((huge ** 3n).toString(16).slice(0, 20), (huge << 7000n) >> 7001n === huge / 2n, Number(huge), BigInt.asUintN(64, huger)); // expect: 56ac4a0c2f31ee52ed62 true Infinity 781293612478837626n
