// Values that are known to fit in 64 bits are computed as machine words: at their edges nothing may show.
const MASK = (1n << 64n) - 1n;
const TOP = 1n << 63n;

function wrap(x: bigint): bigint {
  return BigInt.asUintN(64, x);
}
function signed(x: bigint): bigint {
  return BigInt.asIntN(64, x);
}
console.log(wrap(-1n), wrap(-TOP), wrap(TOP), wrap(MASK + 1n), wrap(-MASK)); // expect: 18446744073709551615n 9223372036854775808n 9223372036854775808n 0n 1n
console.log(signed(MASK), signed(TOP), signed(TOP - 1n), signed(-TOP - 1n)); // expect: -1n -9223372036854775808n 9223372036854775807n 9223372036854775807n

// Sums of words that are words no longer.
let a = wrap(MASK);
let b = wrap(1n);
console.log(a + b, a * a, a - b, b - a, -a, ~a); // expect: 18446744073709551616n 340282366920938463426481119284349108225n 18446744073709551614n -18446744073709551614n -18446744073709551615n -18446744073709551616n
a = signed(TOP);
b = signed(-1n);
console.log(a / b, a % b, -a, a * b, a - 1n, ~a); // expect: 9223372036854775808n 0n 9223372036854775808n 9223372036854775808n -9223372036854775809n 9223372036854775807n

// Signed and unsigned ones compared.
const pairs: [bigint, bigint][] = [
  [signed(-1n), wrap(-1n)],
  [signed(5n), wrap(5n)],
  [signed(TOP), wrap(TOP)],
];
for (const [left, right] of pairs) {
  const x = signed(left);
  const y = wrap(right);
  console.log(x < y, y < x, x <= y, x >= y, x === y, y !== x);
}
// expect: true false true false false true
// expect: false false true true true false
// expect: true false true false false true

// Shifts by what is 64 or more, or negative.
for (const count of [0n, 1n, 63n, 64n, 65n, 200n]) {
  const x = wrap(0x8000000000000001n);
  const y = signed(0x8000000000000001n);
  const by = BigInt.asUintN(8, count);
  console.log(x >> by, y >> by, wrap(x << by), signed(y << by), (x << by) & MASK);
}
// expect: 9223372036854775809n -9223372036854775807n 9223372036854775809n -9223372036854775807n 9223372036854775809n
// expect: 4611686018427387904n -4611686018427387904n 2n 2n 2n
// expect: 1n -1n 9223372036854775808n -9223372036854775808n 9223372036854775808n
// expect: 0n -1n 0n 0n 0n
// expect: 0n -1n 0n 0n 0n
// expect: 0n -1n 0n 0n 0n
for (const count of [-1n, -64n, 3n]) {
  const by = BigInt.asIntN(8, count);
  console.log(wrap(12n) >> by, wrap(12n << by), signed(-12n) << by);
}
// expect: 24n 6n -6n
// expect: 221360928884514619392n 0n -1n
// expect: 1n 96n -96n

// Divisors that may be zero.
function divide(x: bigint, y: bigint): string {
  const dividend = wrap(x);
  const by = BigInt.asUintN(2, y);
  try {
    return `${dividend / by} ${dividend % by} ${(dividend * dividend) % by}`;
  } catch (error) {
    return String(error);
  }
}
console.log(divide(-1n, 3n), divide(10n, 2n), divide(7n, 4n)); // expect: 6148914691236517205 0 0 5 0 0 RangeError: Division by zero
function signedDivide(x: bigint, y: bigint): string {
  const dividend = signed(x);
  const by = signed(y);
  try {
    return `${dividend / by} ${dividend % by}`;
  } catch (error) {
    return String(error);
  }
}
console.log(signedDivide(TOP, -1n), signedDivide(-7n, 2n), signedDivide(7n, -2n), signedDivide(1n, 0n)); // expect: 9223372036854775808 0 -3 -1 -3 1 RangeError: Division by zero
// Mixed signs: one side unsigned and large, the other negative.
console.log(wrap(-1n) / signed(-2n), wrap(-1n) % signed(-10n), signed(-7n) / wrap(-1n), signed(-7n) % wrap(-2n)); // expect: -9223372036854775807n 5n 0n -7n

// Masks of other widths, negative ones among them.
let value = -0x123456789abcdef0n;
console.log(value & 0xffffn, value & 0xffffffff00000000n, value & -256n, (value * 3n) & 0xfffn, (value + MASK) & MASK); // expect: 8464n 17134975604546863104n -1311768467463790336n 816n 17134975606245761295n
value &= MASK;
console.log(value, value >> 60n, value ^ MASK, value | 1n); // expect: 17134975606245761296n 14n 1311768467463790319n 17134975606245761297n
console.log(BigInt.asUintN(1, 3n), BigInt.asIntN(1, 3n), BigInt.asIntN(8, 128n), BigInt.asUintN(8, -1n), BigInt.asIntN(63, TOP - 1n), BigInt.asUintN(63, -1n)); // expect: 1n -1n -128n 255n -1n 9223372036854775807n
console.log(BigInt.asUintN(0, 5n), BigInt.asIntN(65, MASK), BigInt.asUintN(65, -1n)); // expect: 0n 18446744073709551615n 36893488147419103231n

// One of two words, of which one is signed and the other not.
function either(isSigned: boolean): bigint {
  return (isSigned ? signed(-1n) : wrap(-1n)) >> 1n;
}
console.log(either(true), either(false)); // expect: -1n 9223372036854775807n
