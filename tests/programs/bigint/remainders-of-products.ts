// Products whose remainders alone are wanted, in one expression or one after the other; and divisors that literals are.
function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  base %= modulus;
  while (exponent > 0n) {
    if (exponent % 2n === 1n) {
      result = result * base;
      result = result % modulus;
    }
    base *= base;
    base %= modulus;
    exponent = exponent / 2n;
  }
  return result;
}
const read = (text: string): bigint => BigInt(text);
console.log(power(read("3"), read("1000000"), read("18446744073709551557"))); // expect: 16059052939423793818n
console.log(power(read("-3"), read("1000001"), read("9223372036854775807"))); // expect: -7789163922725728835n
console.log(power(2n ** 100n, 3n ** 60n, 10n ** 40n + 7n)); // expect: 278649877711590133591628393162489858260n
console.log(power(5n, 3n, -7n), power(-5n, 3n, 7n)); // expect: 6n -6n
function both(a: bigint, b: bigint, m: bigint): string {
  const product = a * b;
  const rest = product % m;
  return `${product} ${rest}`;
}
console.log(both(7n, 8n, 10n), both(1n << 70n, -3n, 1000n)); // expect: 56 6 -3541774862152233910272 -272
function own(a: bigint): bigint {
  let x = a * 3n;
  x = x % x;
  return x;
}
console.log(own(5n)); // expect: 0n
function zero(a: bigint, b: bigint): string {
  try {
    let x = a * a;
    x %= b;
    return String(x);
  } catch (error) {
    return String(error);
  }
}
console.log(zero(5n, 0n), zero(1n << 64n, 0n), zero(1n << 64n, 5n)); // expect: RangeError: Division by zero RangeError: Division by zero 1
class Ring {
  constructor(readonly modulus: bigint) {}
  multiply(a: bigint, b: bigint): bigint {
    return (a * b) % this.modulus;
  }
}
console.log(new Ring(97n).multiply(1n << 80n, 12345n), new Ring(1n << 65n).multiply(3n ** 50n, 7n)); // expect: 37n 23893283012070161023n
function steps(n: bigint): bigint {
  let count = 0n;
  while (n !== 1n) {
    n = n % 2n === 0n ? n / 2n : 3n * n + 1n;
    count++;
  }
  return count;
}
console.log(steps(27n), steps(2n ** 90n - 1n), steps(1n)); // expect: 111n 1455n 0n
function digits(n: bigint): string {
  let text = "";
  if (n < 0n) {
    text = "-";
    n = -n;
  }
  const parts: bigint[] = [];
  do {
    parts.push(n % 10n);
    n /= 10n;
  } while (n > 0n);
  return text + parts.reverse().join("");
}
console.log(digits(0n), digits(-120n), digits(2n ** 64n), digits(-(2n ** 63n)), digits(10n ** 30n)); // expect: 0 -120 18446744073709551616 -9223372036854775808 1000000000000000000000000000000
for (const n of [7n, -7n, 2n ** 63n, -(2n ** 63n), 2n ** 70n]) console.log(n / 2n, n % 2n, n / -3n, n % -3n, n / 0x8000000000000001n, n % 0x8000000000000001n);
// expect: 3n 1n -2n 1n 0n 7n
// expect: -3n -1n 2n -1n 0n -7n
// expect: 4611686018427387904n 0n -3074457345618258602n 2n 0n 9223372036854775808n
// expect: -4611686018427387904n 0n 3074457345618258602n -2n 0n -9223372036854775808n
// expect: 590295810358705651712n 0n -393530540239137101141n 1n 127n 9223372036854775681n
