// A product of which only the remainder is wanted, and the operators on numbers at the ends of what fits in machine words.
const primes = [7n, 4294967291n, 4294967311n, 2305843009213693951n, 9223372036854775783n, 18446744073709551557n, 340282366920938463463374607431768211297n];
function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}
// Fermat: a^(p - 1) is 1, unless p divides a.
console.log(primes.map((p) => power(123456789123456789n, p - 1n, p)).join(" ")); // expect: 0 1 1 1 1 1 1
let seed = 88172645463325252n;
function next(): bigint {
  seed ^= (seed << 13n) & 0xffffffffffffffffn;
  seed ^= seed >> 7n;
  seed ^= (seed << 17n) & 0xffffffffffffffffn;
  return seed;
}
let wrong = 0;
for (let round = 0; round < 3000; round++) {
  const a = (next() >> BigInt(round % 64)) * (round % 3 === 0 ? -1n : 1n);
  const b = (next() >> BigInt((round * 7) % 64)) * (round % 5 === 0 ? -1n : 1n);
  const m = ((next() >> BigInt((round * 11) % 63)) + 1n) * (round % 7 === 0 ? -1n : 1n);
  const product = a * b;
  const quotient = product / m;
  const rest = (a * b) % m;
  if (quotient * m + rest !== product) wrong++;
  if (rest !== 0n && rest < 0n !== product < 0n) wrong++;
  if ((rest < 0n ? -rest : rest) >= (m < 0n ? -m : m)) wrong++;
}
console.log(wrong); // expect: 0
const least = -9223372036854775808n;
const minusOne = -1n;
console.log(least / minusOne, least % minusOne, (least * least) % minusOne); // expect: 9223372036854775808n 0n 0n
console.log((least * least) % 9223372036854775807n, (least * 3n) % 10n); // expect: 1n -4n
console.log(least >> 63n, least >> 64n, least >> 1000n, 5n >> 0n, 5n >> -1n, 1n << 63n); // expect: -1n -1n -1n 5n 10n 9223372036854775808n
const zero = 0n;
for (const divide of [() => 1n / zero, () => 1n % zero, () => (2n * 3n) % zero]) {
  try {
    console.log(divide());
  } catch (error) {
    console.log(String(error));
  }
}
// expect: RangeError: Division by zero
// expect: RangeError: Division by zero
// expect: RangeError: Division by zero
console.log((1n << 64n) ^ 1n, -1n ^ (1n << 63n), ((1n << 63n) | -2n) & 7n, BigInt(2 ** 63), BigInt(-(2 ** 63)), BigInt(1e21)); // expect: 18446744073709551617n -9223372036854775809n 6n 9223372036854775808n -9223372036854775808n 1000000000000000000000n
