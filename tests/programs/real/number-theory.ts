// Number theory in bigint, by someone who likes one-letter names.
const B = BigInt,
  abs = (x: bigint) => (x < 0n ? -x : x);
const pow = (b: bigint, e: bigint, m: bigint) => {
  let r = 1n;
  b %= m;
  for (; e > 0n; e >>= 1n, b = (b * b) % m) if (e & 1n) r = (r * b) % m;
  return r;
};
const egcd = (a: bigint, b: bigint): [g: bigint, x: bigint, y: bigint] => {
  if (!b) return [a, 1n, 0n];
  const [g, x, y] = egcd(b, a % b);
  return [g, y, x - (a / b) * y];
};
const inv = (a: bigint, m: bigint) => {
  const [g, x] = egcd(((a % m) + m) % m, m);
  if (g !== 1n) throw new RangeError(`${a} has no inverse mod ${m}`);
  return ((x % m) + m) % m;
};
const isqrt = (n: bigint): bigint => {
  if (n < 2n) return n;
  let x = 1n << B((n.toString(2).length + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
};
function mr(n: bigint) {
  if (n < 2n) return false;
  for (const p of [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n]) {
    if (n === p) return true;
    if (n % p === 0n) return false;
  }
  let d = n - 1n,
    s = 0;
  while (!(d & 1n)) {
    d >>= 1n;
    s++;
  }
  next: for (const a of [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n]) {
    let x = pow(a, d, n);
    if (x === 1n || x === n - 1n) continue;
    for (let i = 1; i < s; i++) {
      x = (x * x) % n;
      if (x === n - 1n) continue next;
    }
    return false;
  }
  return true;
}
function rho(n: bigint): bigint {
  if (n % 2n === 0n) return 2n;
  for (let c = 1n; ; c++) {
    let x = 2n,
      y = 2n,
      d = 1n;
    while (d === 1n) {
      x = (x * x + c) % n;
      y = (y * y + c) % n;
      y = (y * y + c) % n;
      d = egcd(abs(x - y), n)[0];
    }
    if (d !== n) return d;
  }
}
const factor = (n: bigint): bigint[] =>
  n === 1n
    ? []
    : mr(n)
      ? [n]
      : (([f]) => [...factor(f), ...factor(n / f)])([rho(n)]).sort((a, b) =>
          a < b ? -1 : +(a > b),
        );
const fact = (n: number | bigint): bigint => (n <= 1 ? 1n : B(n) * fact(B(n) - 1n));
const fib = (n: number): bigint => {
  const f = (k: number): [bigint, bigint] => {
    if (!k) return [0n, 1n];
    const [a, b] = f(k >> 1),
      c = a * (2n * b - a),
      d = a * a + b * b;
    return k & 1 ? [d, c + d] : [c, d];
  };
  return f(n)[0];
};
const crt = (rs: [bigint, bigint][]) => {
  const M = rs.reduce((p, [, m]) => p * m, 1n);
  return rs.reduce((s, [r, m]) => {
    const k = M / m;
    return (s + r * k * inv(k, m)) % M;
  }, 0n);
};
const rsa = (p: bigint, q: bigint, e = 65537n) => {
  const n = p * q,
    d = inv(e, (p - 1n) * (q - 1n));
  return {
    enc: (m: string) =>
      pow(
        [...m].reduce((a, c) => (a << 8n) | B(c.charCodeAt(0)), 0n),
        e,
        n,
      ),
    dec: (c: bigint) => {
      let x = pow(c, d, n),
        s = "";
      for (; x; x >>= 8n) s = String.fromCharCode(Number(x & 0xffn)) + s;
      return s;
    },
    n,
    d,
  };
};
class Frac {
  readonly n: bigint;
  readonly d: bigint;
  constructor(n: bigint | number, d: bigint | number = 1n) {
    let a = B(n),
      b = B(d);
    if (b < 0n) [a, b] = [-a, -b];
    const g = egcd(abs(a), b)[0] || 1n;
    this.n = a / g;
    this.d = b / g;
  }
  add(o: Frac) {
    return new Frac(this.n * o.d + o.n * this.d, this.d * o.d);
  }
  mul(o: Frac) {
    return new Frac(this.n * o.n, this.d * o.d);
  }
  valueOf() {
    return Number(this.n) / Number(this.d);
  }
  toString() {
    return this.d === 1n ? `${this.n}` : `${this.n}/${this.d}`;
  }
  digits(k: number) {
    const t = (this.n * 10n ** B(k)) / this.d;
    const s = t.toString().padStart(k + 1, "0");
    return s.slice(0, -k) + "." + s.slice(-k);
  }
}
const bern = (n: number) => {
  const a: Frac[] = [];
  for (let m = 0; m <= n; m++) {
    a[m] = new Frac(1, m + 1);
    for (let j = m; j > 0; j--) a[j - 1] = new Frac(j).mul(a[j - 1].add(a[j].mul(new Frac(-1))));
  }
  return a[0];
};
console.log(
  fact(25),
  fact(30).toString().length,
  fib(100),
  fib(300) % 1000000007n,
  isqrt(10n ** 40n + 7n),
  isqrt(99n),
);
console.log(
  [561n, 7919n, 2n ** 61n - 1n, 2n ** 67n - 1n, 1n].map(mr),
  factor(600851475143n),
  factor(2n ** 67n - 1n),
  factor(360n).join("·"),
);
console.log(
  inv(3n, 11n),
  crt([
    [2n, 3n],
    [3n, 5n],
    [2n, 7n],
  ]),
  egcd(240n, 46n),
);
try {
  inv(2n, 4n);
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}
const key = rsa(1000000007n, 998244353n);
const c = key.enc("Hi, you");
console.log(c, key.dec(c), key.n, key.d.toString(16));
console.log(
  [0, 1, 2, 4, 6, 8, 10, 12].map((i) => `B${i}=${bern(i)}`).join(" "),
  new Frac(1, 3).add(new Frac(1, 6)) + "",
  +new Frac(3, 4),
  new Frac(22, 7).digits(12),
  new Frac(1, 3) < new Frac(1, 2),
);
console.log(
  B.asUintN(8, -1n),
  B.asIntN(8, 255n),
  -7n / 2n,
  -7n % 2n,
  -5n >> 1n,
  5n ^ -3n,
  ~5n,
  (2n ** 100n) & 0xffffn,
  typeof 1n,
  1n == (1 as unknown),
  2n > 1,
  [3n, 1n, 2n].sort().join(),
  B("0xff"),
  B("-12"),
  Number(2n ** 64n),
  123456789n.toLocaleString(),
  `${10n ** 20n}`,
  BigInt(Number.MAX_SAFE_INTEGER) + 2n,
);
let pi = "",
  q = 1n,
  r = 0n,
  t = 1n,
  k = 1n,
  n = 3n,
  l = 3n;
while (pi.length < 40) {
  if (4n * q + r - t < n * t) {
    pi += n;
    const nr = 10n * (r - n * t);
    n = (10n * (3n * q + r)) / t - 10n * n;
    q *= 10n;
    r = nr;
  } else {
    const nr = (2n * q + r) * l;
    const nn = (q * (7n * k) + 2n + r * l) / (t * l);
    q *= k;
    t *= l;
    l += 2n;
    k += 1n;
    n = nn;
    r = nr;
  }
}
console.log(pi);
// expect: 15511210043330985984000000n 33 354224848179261915075n 644264086n 100000000000000000000n 9n
// expect: [ false, true, true, false, false ] [ 71n, 839n, 1471n, 6857n ] [ 193707721n, 761838257287n ] 2·2·2·3·3·5
// expect: 4n 23n [ 2n, -9n, 47n ]
// expect: RangeError 2 has no inverse mod 4
// expect: 919454108889631750n Hi, you 998244359987710471n 116f54eceff0001
// expect: B0=1 B1=1/2 B2=1/6 B4=-1/30 B6=1/42 B8=-1/30 B10=5/66 B12=-691/2730 0.5 0.75 3.142857142857 true
// expect: 255n -1n -3n -1n -3n -8n -6n 0n bigint true true 1,2,3 255n -12n 18446744073709552000 123,456,789 100000000000000000000 9007199254740993n
// expect: 3141592653589793238462643383279502884197
