// Big numbers: digits of pi by a spigot, Miller–Rabin, Pollard's rho, RSA with a toy key, Fibonacci by doubling, continued fractions.
function* piDigits(): Generator<bigint> {
  let [q, r, t, k, n, l] = [1n, 0n, 1n, 1n, 3n, 3n];
  for (;;) {
    if (4n * q + r - t < n * t) {
      yield n;
      [q, r, n] = [10n * q, 10n * (r - n * t), (10n * (3n * q + r)) / t - 10n * n];
    } else {
      [q, r, t, k, n, l] = [
        q * k,
        (2n * q + r) * l,
        t * l,
        k + 1n,
        (q * (7n * k) + 2n + r * l) / (t * l),
        l + 2n,
      ];
    }
  }
}

const abs = (a: bigint): bigint => (a < 0n ? -a : a);
function gcd(a: bigint, b: bigint): bigint {
  while (b) [a, b] = [b, a % b];
  return abs(a);
}
function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (base %= modulus; exponent > 0n; exponent >>= 1n, base = (base * base) % modulus) {
    if (exponent & 1n) result = (result * base) % modulus;
  }
  return result;
}
function inverse(a: bigint, m: bigint): bigint {
  let [r0, r1, s0, s1] = [a, m, 1n, 0n];
  while (r1 !== 0n) {
    const q = r0 / r1;
    [r0, r1] = [r1, r0 - q * r1];
    [s0, s1] = [s1, s0 - q * s1];
  }
  if (r0 !== 1n) throw new RangeError(`${a} has no inverse modulo ${m}`);
  return ((s0 % m) + m) % m;
}
function isPrime(n: bigint): boolean {
  if (n < 2n) return false;
  const small = [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n];
  for (const p of small) if (n % p === 0n) return n === p;
  let d = n - 1n,
    s = 0;
  for (; (d & 1n) === 0n; d >>= 1n) s++;
  return small.every((a) => {
    let x = power(a, d, n);
    if (x === 1n || x === n - 1n) return true;
    for (let i = 1; i < s; i++) if ((x = (x * x) % n) === n - 1n) return true;
    return false;
  });
}
function rho(n: bigint): bigint {
  if (n % 2n === 0n) return 2n;
  for (let c = 1n; ; c++) {
    const f = (x: bigint) => (x * x + c) % n;
    let slow = 2n,
      fast = 2n,
      d = 1n;
    do {
      slow = f(slow);
      fast = f(f(fast));
      d = gcd(slow - fast, n);
    } while (d === 1n);
    if (d !== n) return d;
  }
}
function factor(n: bigint): Map<bigint, number> {
  const factors = new Map<bigint, number>();
  const split = (m: bigint): void => {
    if (m === 1n) return;
    if (isPrime(m)) factors.set(m, (factors.get(m) ?? 0) + 1);
    else {
      const d = rho(m);
      split(d);
      split(m / d);
    }
  };
  split(n);
  return new Map([...factors].sort(([a], [b]) => (a < b ? -1 : Number(a > b))));
}
const fibonacci = (n: number): bigint => {
  let [a, b] = [0n, 1n];
  for (const bit of n.toString(2)) {
    [a, b] = [a * (2n * b - a), a * a + b * b];
    if (bit === "1") [a, b] = [b, a + b];
  }
  return a;
};
function sqrt(n: bigint): bigint {
  if (n < 0n) throw new RangeError("negative");
  if (n < 2n) return n;
  let x = BigInt(Math.floor(Math.sqrt(Number(n))));
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (abs(y - x) <= 1n) {
      while (y * y > n) return y - 1n;
      return (y + 1n) ** 2n <= n ? y + 1n : y;
    }
    x = y;
  }
}

let digits = "";
for (const digit of piDigits()) if ((digits += digit).length === 60) break;
console.log(digits);
console.log(
  fibonacci(300),
  String(fibonacci(1000)).length,
  fibonacci(0),
  [1, 2, 3, 10].map(fibonacci),
);
for (const n of [2n, 561n, 1000003n, 2n ** 61n - 1n, 2n ** 67n - 1n]) console.log(n, isPrime(n));
console.log(factor(600851475143n), factor(2n ** 5n * 3n ** 2n * 1000003n));
const [p, q, e] = [1000000007n, 998244353n, 65537n];
const [n, phi] = [p * q, (p - 1n) * (q - 1n)];
const d = inverse(e, phi);
const message = [..."Hi!"].reduce((m, c) => (m << 8n) | BigInt(c.charCodeAt(0)), 0n);
const cipher = power(message, e, n);
console.log(
  message,
  cipher,
  power(cipher, d, n) === message,
  cipher.toString(16),
  `0x${d.toString(16)}`,
);
console.log(
  sqrt(2n * 10n ** 60n),
  sqrt(144n),
  BigInt.asUintN(8, -1n),
  BigInt.asIntN(8, 255n),
  -7n / 2n,
  -7n % 2n,
  5n ** 20n,
  ~5n,
  -8n >> 1n,
  1n << 70n,
  0xffn ^ 0b1010n,
);
console.log(
  typeof n,
  10n > 9,
  2n == (2 as unknown),
  [3n, 1n, 2n].sort((a, b) => (a < b ? -1 : 1)),
  Number(2n ** 53n) + 1,
  BigInt("123456789012345678901234567890") * -1n,
  BigInt(Number.MAX_SAFE_INTEGER),
);
console.log({ big: 1n, list: [2n] });
for (const f of [() => 1n / 0n, () => BigInt(1.5), () => BigInt("x"), () => inverse(2n, 4n)]) {
  try {
    console.log(f());
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}

// expect: 314159265358979323846264338327950288419716939937510582097494
// expect: 222232244629420445529739893461909967206666939096499764990979600n 209 0n [ 1n, 1n, 2n, 55n ]
// expect: 2n true
// expect: 561n false
// expect: 1000003n true
// expect: 2305843009213693951n true
// expect: 147573952589676412927n false
// expect: Map(4) { 71n => 1, 839n => 1, 1471n => 1, 6857n => 1 } Map(3) { 2n => 5, 3n => 2, 1000003n => 1 }
// expect: 4745505n 31078550443186577n true 6e69c6e74cd991 0x116f54eceff0001
// expect: 1414213562373095048801688724209n 12n 255n -1n -3n -1n 95367431640625n -6n -4n 1180591620717411303424n 245n
// expect: bigint true true [ 1n, 2n, 3n ] 9007199254740992 -123456789012345678901234567890n 9007199254740991n
// expect: { big: 1n, list: [ 2n ] }
// expect: RangeError Division by zero
// expect: RangeError The number 1.5 cannot be converted to a BigInt because it is not an integer
// expect: SyntaxError Cannot convert x to a BigInt
// expect: RangeError 2 has no inverse modulo 4
