// Matrices over any field: fractions of bigints, numbers, and remainders by a prime.
/** Bézout coefficients. */
export const extendedGcd = (a: number, b: number): [number, number, number] => {
  if (b === 0) return [a, 1, 0];
  const [g, x, y] = extendedGcd(b, a % b);
  return [g, y, x - Math.floor(a / b) * y];
};
export class Rational {
  readonly num: bigint;
  readonly den: bigint;
  static readonly ZERO = new Rational(0n);
  static readonly ONE = new Rational(1n);
  constructor(num: bigint | number, den: bigint | number = 1n) {
    let n = BigInt(num),
      d = BigInt(den);
    if (d === 0n) throw new RangeError("Division by zero");
    if (d < 0n) {
      n = -n;
      d = -d;
    }
    const g = Rational.gcd(n < 0n ? -n : n, d);
    this.num = n / g;
    this.den = d / g;
  }
  private static gcd(a: bigint, b: bigint): bigint {
    while (b) [a, b] = [b, a % b];
    return a || 1n;
  }
  static parse(s: string): Rational {
    const m = /^(-?\d+)(?:\/(\d+)|\.(\d+))?$/.exec(s.trim());
    if (!m) throw new SyntaxError(`Cannot parse "${s}"`);
    if (m[3] !== undefined) return new Rational(BigInt(m[1] + m[3]), 10n ** BigInt(m[3].length));
    return new Rational(BigInt(m[1]), BigInt(m[2] ?? "1"));
  }
  add(o: Rational): Rational {
    return new Rational(this.num * o.den + o.num * this.den, this.den * o.den);
  }
  sub(o: Rational): Rational {
    return this.add(o.neg());
  }
  mul(o: Rational): Rational {
    return new Rational(this.num * o.num, this.den * o.den);
  }
  div(o: Rational): Rational {
    return new Rational(this.num * o.den, this.den * o.num);
  }
  neg(): Rational {
    return new Rational(-this.num, this.den);
  }
  equals(o: Rational): boolean {
    return this.num === o.num && this.den === o.den;
  }
  isZero(): boolean {
    return this.num === 0n;
  }
  compare(o: Rational): -1 | 0 | 1 {
    const d = this.num * o.den - o.num * this.den;
    return d < 0n ? -1 : d > 0n ? 1 : 0;
  }
  valueOf(): number {
    return Number(this.num) / Number(this.den);
  }
  toString(): string {
    return this.den === 1n ? `${this.num}` : `${this.num}/${this.den}`;
  }
}
export interface Field<T> {
  zero: T;
  one: T;
  add(a: T, b: T): T;
  sub(a: T, b: T): T;
  mul(a: T, b: T): T;
  div(a: T, b: T): T;
  isZero(a: T): boolean;
  show?(a: T): string;
}
export const Q: Field<Rational> = {
  zero: Rational.ZERO,
  one: Rational.ONE,
  add: (a, b) => a.add(b),
  sub: (a, b) => a.sub(b),
  mul: (a, b) => a.mul(b),
  div: (a, b) => a.div(b),
  isZero: (a) => a.isZero(),
};
export const R: Field<number> = {
  zero: 0,
  one: 1,
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  isZero: (a) => Math.abs(a) < 1e-12,
  show: (a) => (Math.abs(a) < 1e-12 ? 0 : a).toFixed(3),
};
export const GF = (p: number): Field<number> => {
  const inv = (a: number): number => {
    const [, x] = extendedGcd(a, p);
    return ((x % p) + p) % p;
  };
  return {
    zero: 0,
    one: 1,
    add: (a, b) => (a + b) % p,
    sub: (a, b) => (a - b + p) % p,
    mul: (a, b) => (a * b) % p,
    div: (a, b) => (a * inv(b)) % p,
    isZero: (a) => a === 0,
  };
};
export class Matrix<T> {
  private constructor(
    private readonly field: Field<T>,
    private readonly data: readonly (readonly T[])[],
  ) {}
  static of<T>(field: Field<T>, rows: T[][]): Matrix<T> {
    if (rows.some((r) => r.length !== rows[0].length)) throw new TypeError("ragged matrix");
    return new Matrix(
      field,
      rows.map((r) => [...r]),
    );
  }
  static identity<T>(field: Field<T>, n: number): Matrix<T> {
    return new Matrix(
      field,
      Array.from({ length: n }, (_, i) =>
        Array.from({ length: n }, (_, j) => (i === j ? field.one : field.zero)),
      ),
    );
  }
  get shape(): [rows: number, cols: number] {
    return [this.data.length, this.data[0]?.length ?? 0];
  }
  at(i: number, j: number): T {
    return this.data[i][j];
  }
  map<U>(field: Field<U>, f: (x: T, i: number, j: number) => U): Matrix<U> {
    return new Matrix(
      field,
      this.data.map((r, i) => r.map((x, j) => f(x, i, j))),
    );
  }
  transpose(): Matrix<T> {
    return new Matrix(
      this.field,
      this.data[0].map((_, j) => this.data.map((r) => r[j])),
    );
  }
  multiply(o: Matrix<T>): Matrix<T> {
    const { add, mul, zero } = this.field,
      [n, k] = this.shape,
      [k2, m] = o.shape;
    if (k !== k2) throw new RangeError(`shapes ${this.shape.join("x")} and ${o.shape.join("x")}`);
    return new Matrix(
      this.field,
      Array.from({ length: n }, (_, i) =>
        Array.from({ length: m }, (_, j) => {
          let s = zero;
          for (let t = 0; t < k; t++) s = add(s, mul(this.data[i][t], o.data[t][j]));
          return s;
        }),
      ),
    );
  }
  pow(n: number): Matrix<T> {
    let r = Matrix.identity(this.field, this.shape[0]),
      b: Matrix<T> = this;
    for (; n > 0; n >>= 1) {
      if (n & 1) r = r.multiply(b);
      b = b.multiply(b);
    }
    return r;
  }
  rref(): { matrix: Matrix<T>; pivots: number[]; det: T } {
    const f = this.field,
      a = this.data.map((r) => r.slice()),
      pivots: number[] = [];
    let det = f.one,
      row = 0;
    for (let col = 0; col < this.shape[1] && row < a.length; col++) {
      const p = a.findIndex((r, i) => i >= row && !f.isZero(r[col]));
      if (p < 0) {
        det = f.zero;
        continue;
      }
      if (p !== row) {
        [a[p], a[row]] = [a[row], a[p]];
        det = f.sub(f.zero, det);
      }
      const pivot = a[row][col];
      det = f.mul(det, pivot);
      a[row] = a[row].map((x) => f.div(x, pivot));
      for (let i = 0; i < a.length; i++)
        if (i !== row && !f.isZero(a[i][col])) {
          const k = a[i][col];
          a[i] = a[i].map((x, j) => f.sub(x, f.mul(k, a[row][j])));
        }
      pivots.push(col);
      row++;
    }
    return { matrix: new Matrix(f, a), pivots, det: pivots.length === a.length ? det : f.zero };
  }
  inverse(): Matrix<T> | null {
    const [n] = this.shape;
    const aug = new Matrix(
      this.field,
      this.data.map((r, i) => [...r, ...Matrix.identity(this.field, n).data[i]]),
    ).rref();
    return aug.pivots.slice(0, n).every((p, i) => p === i)
      ? new Matrix(
          this.field,
          aug.matrix.data.map((r) => r.slice(n)),
        )
      : null;
  }
  toString(): string {
    const s = this.data.map((r) => r.map((x) => (this.field.show ?? String)(x)));
    const w = s[0].map((_, j) => Math.max(...s.map((r) => r[j].length)));
    return s.map((r) => "[" + r.map((c, j) => c.padStart(w[j])).join(" ") + "]").join("\n");
  }
}
const q = (s: string) => Rational.parse(s);
const M = Matrix.of(
  Q,
  [
    ["2", "-1", "0"],
    ["-1", "2", "-1"],
    ["0", "-1", "2"],
  ].map((r) => r.map(q)),
);
console.log(
  String(M.inverse()),
  "\ndet",
  `${M.rref().det}`,
  M.multiply(M.inverse()!).toString() === Matrix.identity(Q, 3).toString(),
);
console.log(
  `${Matrix.of(R, [
    [4, -2, 1],
    [-2, 4, -2],
    [1, -2, 4],
  ]).inverse()}`,
);
console.log(
  `${Matrix.of(GF(7), [
    [3, 5],
    [1, 6],
  ]).inverse()}`,
  Matrix.of(GF(7), [
    [1, 2],
    [3, 6],
  ]).inverse(),
);
const hilbert = Matrix.of(
  Q,
  Array.from({ length: 6 }, (_, i) =>
    Array.from({ length: 6 }, (_, j) => new Rational(1, i + j + 1)),
  ),
);
console.log(
  hilbert.rref().det.toString(),
  hilbert
    .inverse()!
    .map(R, (x) => +x)
    .toString(),
);
const fib = Matrix.of<Rational>(Q, [
  [Rational.ONE, Rational.ONE],
  [Rational.ONE, Rational.ZERO],
]).pow(200);
console.log(fib.at(0, 1).num, fib.shape);
console.log(
  extendedGcd(240, 46),
  Matrix.of(GF(1_000_003), [
    [1, 1],
    [1, 0],
  ])
    .pow(1e9)
    .at(0, 1),
);
for (const f of [
  () => q("1/0"),
  () => q("abc"),
  () => M.multiply(Matrix.of(Q, [[Rational.ONE]])),
  () => Matrix.of(R, [[1], [1, 2]]),
]) {
  try {
    console.log(f());
  } catch (e) {
    const { name, message } = e as Error;
    console.log({ name, message });
  }
}
console.log(
  [q("1/3"), q("-0.25"), q("0.5"), q("1/2")].sort((a, b) => a.compare(b)).join(" < "),
  +q("1/8") + 1,
  q("3") > q("2"),
  q("2.50"),
  [q("1/2")].some((x) => x.equals(q("0.5"))),
);
// expect: [3/4 1/2 1/4]
// expect: [1/2   1 1/2]
// expect: [1/4 1/2 3/4] 
// expect: det 4 true
// expect: [0.333 0.167 0.000]
// expect: [0.167 0.417 0.167]
// expect: [0.000 0.167 0.333]
// expect: [1 5]
// expect: [1 4] null
// expect: 1/186313420339200000 [   36.000    -630.000     3360.000    -7560.000     7560.000    -2772.000]
// expect: [ -630.000   14700.000   -88200.000   211680.000  -220500.000    83160.000]
// expect: [ 3360.000  -88200.000   564480.000 -1411200.000  1512000.000  -582120.000]
// expect: [-7560.000  211680.000 -1411200.000  3628800.000 -3969000.000  1552320.000]
// expect: [ 7560.000 -220500.000  1512000.000 -3969000.000  4410000.000 -1746360.000]
// expect: [-2772.000   83160.000  -582120.000  1552320.000 -1746360.000   698544.000]
// expect: 280571172992510140037611932413038677189525n [ 2, 2 ]
// expect: [ 2, -9, 47 ] 391540
// expect: { name: 'RangeError', message: 'Division by zero' }
// expect: { name: 'SyntaxError', message: 'Cannot parse "abc"' }
// expect: { name: 'RangeError', message: 'shapes 3x3 and 1x1' }
// expect: { name: 'TypeError', message: 'ragged matrix' }
// expect: -1/4 < 1/3 < 1/2 < 1/2 1.125 true Rational { num: 5n, den: 2n } true
