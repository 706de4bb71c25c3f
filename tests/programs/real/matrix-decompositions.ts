// linear algebra: overloads, static factories, typed views, get/set by Proxy-less accessors, iterator, decomposition classes
export type MatLike = Matrix | readonly (readonly number[])[];
interface Decomposition {
  solve(b: Matrix): Matrix;
  readonly det?: number;
}
export class DimensionError extends RangeError {
  constructor(op: string, a: Matrix, b: Matrix) {
    super(`${op}: ${a.dims.join("x")} vs ${b.dims.join("x")}`);
    Object.setPrototypeOf(this, DimensionError.prototype);
  }
  get name() {
    return "DimensionError";
  }
}
export class Matrix implements Iterable<Float64Array> {
  readonly data: Float64Array;
  readonly rows: number;
  readonly cols: number;
  constructor(
    rows: number,
    cols: number,
    data?: ArrayLike<number> | ((i: number, j: number) => number),
  );
  constructor(source: readonly (readonly number[])[]);
  constructor(
    a: number | readonly (readonly number[])[],
    cols?: number,
    data?: ArrayLike<number> | ((i: number, j: number) => number),
  ) {
    if (typeof a !== "number") {
      this.rows = a.length;
      this.cols = a[0]?.length ?? 0;
      this.data = Float64Array.from(a.flat());
      return;
    }
    this.rows = a;
    this.cols = cols!;
    this.data = new Float64Array(a * cols!);
    if (typeof data === "function")
      for (let i = 0; i < a; i++)
        for (let j = 0; j < cols!; j++) this.data[i * cols! + j] = data(i, j);
    else if (data) this.data.set(data);
  }
  static from(m: MatLike): Matrix {
    return m instanceof Matrix ? m : new Matrix(m);
  }
  static eye = (n: number): Matrix => new Matrix(n, n, (i, j) => (i === j ? 1 : 0));
  static random(n: number, m = n, rng: () => number = Math.random) {
    return new Matrix(n, m, () => rng());
  }
  get dims(): [number, number] {
    return [this.rows, this.cols];
  }
  at(i: number, j: number): number {
    return this.data[(i < 0 ? i + this.rows : i) * this.cols + (j < 0 ? j + this.cols : j)]!;
  }
  set(i: number, j: number, v: number): this {
    this.data[i * this.cols + j] = v;
    return this;
  }
  row(i: number) {
    return this.data.subarray(i * this.cols, (i + 1) * this.cols);
  }
  get T() {
    return new Matrix(this.cols, this.rows, (i, j) => this.at(j, i));
  }
  map(f: (x: number, i: number, j: number) => number) {
    return new Matrix(this.rows, this.cols, (i, j) => f(this.at(i, j), i, j));
  }
  private zip(op: string, o: MatLike | number, f: (a: number, b: number) => number) {
    if (typeof o === "number") return this.map((x) => f(x, o));
    const m = Matrix.from(o);
    if (m.rows !== this.rows || m.cols !== this.cols) throw new DimensionError(op, this, m);
    return this.map((x, i, j) => f(x, m.at(i, j)));
  }
  add(o: MatLike | number) {
    return this.zip("add", o, (a, b) => a + b);
  }
  sub(o: MatLike | number) {
    return this.zip("sub", o, (a, b) => a - b);
  }
  mul(o: number): Matrix;
  mul(o: MatLike): Matrix;
  mul(o: MatLike | number): Matrix {
    if (typeof o === "number") return this.map((x) => x * o);
    const m = Matrix.from(o);
    if (this.cols !== m.rows) throw new DimensionError("mul", this, m);
    const r = new Matrix(this.rows, m.cols),
      { data: A, cols: n } = this,
      { data: B, cols: p } = m,
      C = r.data;
    for (let i = 0; i < this.rows; i++)
      for (let k = 0; k < n; k++) {
        const a = A[i * n + k]!;
        if (a) for (let j = 0; j < p; j++) C[i * p + j]! += a * B[k * p + j]!;
      }
    return r;
  }
  pow(n: number): Matrix {
    return n < 0
      ? this.inverse().pow(-n)
      : n === 0
        ? Matrix.eye(this.rows)
        : n % 2
          ? this.mul(this.pow(n - 1))
          : this.mul(this).pow(n / 2);
  }
  inverse() {
    return new LU(this).solve(Matrix.eye(this.rows));
  }
  norm(kind: "fro" | "inf" | 1 = "fro"): number {
    switch (kind) {
      case "fro":
        return Math.sqrt(this.data.reduce((s, x) => s + x * x, 0));
      case "inf":
        return Math.max(...[...this].map((r) => r.reduce((s, x) => s + Math.abs(x), 0)));
      case 1:
        return this.T.norm("inf");
    }
  }
  equals(o: MatLike, eps = 1e-9): boolean {
    const m = Matrix.from(o);
    return this.data.every((x, i) => Math.abs(x - m.data[i]!) <= eps);
  }
  *[Symbol.iterator](): Iterator<Float64Array> {
    for (let i = 0; i < this.rows; i++) yield this.row(i);
  }
  toArray(): number[][] {
    return Array.from(this, (r) => Array.from(r));
  }
  toString(digits = 3) {
    const cells = this.toArray().map((r) =>
      r.map((x) => (Object.is(x, -0) || Math.abs(x) < 10 ** -digits / 2 ? 0 : x).toFixed(digits)),
    );
    const w = cells.flat().reduce((m, c) => Math.max(m, c.length), 0);
    return cells.map((r) => "[" + r.map((c) => c.padStart(w)).join(" ") + "]").join("\n");
  }
}
export class LU implements Decomposition {
  private readonly lu: Matrix;
  private readonly perm: Int32Array;
  private sign: 1 | -1 = 1;
  constructor(m: Matrix) {
    const n = m.rows;
    this.lu = m.map((x) => x);
    this.perm = Int32Array.from({ length: n }, (_, i) => i);
    for (let k = 0; k < n; k++) {
      let p = k;
      for (let i = k + 1; i < n; i++)
        if (Math.abs(this.lu.at(i, k)) > Math.abs(this.lu.at(p, k))) p = i;
      if (Math.abs(this.lu.at(p, k)) < 1e-14) throw new Error("matrix is singular");
      if (p !== k) {
        const a = this.lu.row(p).slice();
        this.lu.row(p).set(this.lu.row(k));
        this.lu.row(k).set(a);
        [this.perm[p], this.perm[k]] = [this.perm[k]!, this.perm[p]!];
        this.sign *= -1;
      }
      for (let i = k + 1; i < n; i++) {
        const f = this.lu.at(i, k) / this.lu.at(k, k);
        this.lu.set(i, k, f);
        for (let j = k + 1; j < n; j++) this.lu.set(i, j, this.lu.at(i, j) - f * this.lu.at(k, j));
      }
    }
  }
  get det() {
    let d: number = this.sign;
    for (let i = 0; i < this.lu.rows; i++) d *= this.lu.at(i, i);
    return d;
  }
  solve(b: Matrix): Matrix {
    const n = this.lu.rows,
      x = new Matrix(n, b.cols, (i, j) => b.at(this.perm[i]!, j));
    for (let j = 0; j < b.cols; j++) {
      for (let i = 0; i < n; i++)
        for (let k = 0; k < i; k++) x.set(i, j, x.at(i, j) - this.lu.at(i, k) * x.at(k, j));
      for (let i = n - 1; i >= 0; i--) {
        for (let k = i + 1; k < n; k++) x.set(i, j, x.at(i, j) - this.lu.at(i, k) * x.at(k, j));
        x.set(i, j, x.at(i, j) / this.lu.at(i, i));
      }
    }
    return x;
  }
}
export function jacobiEigen(a: MatLike, sweeps = 50): { values: number[]; vectors: Matrix } {
  let A = Matrix.from(a).map((x) => x),
    V = Matrix.eye(A.rows);
  const n = A.rows;
  sweep: for (let s = 0; s < sweeps; s++) {
    let off = 0;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) off += A.at(p, q) ** 2;
    if (off < 1e-20) break sweep;
    for (let p = 0; p < n - 1; p++)
      for (let q = p + 1; q < n; q++) {
        if (A.at(p, q) === 0) continue;
        const th = (A.at(q, q) - A.at(p, p)) / (2 * A.at(p, q)),
          t = Math.sign(th || 1) / (Math.abs(th) + Math.hypot(th, 1)),
          c = 1 / Math.hypot(t, 1),
          sn = t * c;
        const J = Matrix.eye(n).set(p, p, c).set(q, q, c).set(p, q, sn).set(q, p, -sn);
        A = J.T.mul(A).mul(J);
        V = V.mul(J);
      }
  }
  const order = [...Array(n).keys()].sort((i, j) => A.at(j, j) - A.at(i, i));
  return {
    values: order.map((i) => A.at(i, i)),
    vectors: new Matrix(n, n, (i, j) => V.at(i, order[j]!)),
  };
}
export function* powerIteration(m: Matrix, x = new Matrix(m.rows, 1, () => 1)) {
  for (let prev = NaN; ; ) {
    x = m.mul(x);
    const l = x.norm();
    x = x.mul(1 / l);
    yield [l, x] as const;
    if (Math.abs(l - prev) < 1e-10) return l;
    prev = l;
  }
}
let seed = 7;
const rng = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
const A = new Matrix([
  [4, -2, 1],
  [-2, 4, -2],
  [1, -2, 4],
]);
console.log(
  `${A}`,
  "\n" + A.inverse().toString(4),
  new LU(A).det.toFixed(6),
  A.mul(A.inverse()).equals(Matrix.eye(3)),
);
const e = jacobiEigen(A);
console.log(
  e.values.map((v) => v.toFixed(6)),
  e.vectors.mul(e.vectors.T).equals(Matrix.eye(3)),
);
let last;
for (const [l] of powerIteration(A)) last = l;
console.log(last!.toFixed(6), A.pow(3).toArray(), A.pow(-1).at(-1, -1).toFixed(4));
try {
  A.add([[1, 2]]);
} catch (err) {
  console.log(String(err), err instanceof DimensionError, err instanceof RangeError);
}
try {
  A.mul(new Matrix(2, 2));
} catch (err: any) {
  console.log(err.name, err.message);
}
try {
  new LU(
    new Matrix([
      [1, 2],
      [2, 4],
    ]),
  );
} catch (err) {
  console.log((err as Error).message);
}
console.log(
  A,
  A.norm(),
  A.norm("inf"),
  A.norm(1),
  [...A][1],
  A.add(1)
    .sub([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ])
    .toArray(),
);
const R = Matrix.random(60, 60, rng),
  x = new Matrix(60, 1, (i) => i);
console.log(new LU(R).solve(R.mul(x)).equals(x, 1e-6), R.dims);
// expect: [ 4.000 -2.000  1.000]
// expect: [-2.000  4.000 -2.000]
// expect: [ 1.000 -2.000  4.000] 
// expect: [0.3333 0.1667 0.0000]
// expect: [0.1667 0.4167 0.1667]
// expect: [0.0000 0.1667 0.3333] 36.000000 true
// expect: [ '7.372281', '3.000000', '1.627719' ] true
// expect: 7.372281 [ [ 132, -138, 105 ], [ -138, 168, -138 ], [ 105, -138, 132 ] ] 0.3333
// expect: DimensionError: add: 3x3 vs 1x2 true true
// expect: DimensionError mul: 3x3 vs 2x2
// expect: matrix is singular
// expect: Matrix {
// expect:   data: Float64Array(9) [
// expect:      4, -2,  1, -2, 4,
// expect:     -2,  1, -2,  4
// expect:   ],
// expect:   rows: 3,
// expect:   cols: 3
// expect: } 8.12403840463596 8 8 Float64Array(3) [ -2, 4, -2 ] [ [ 4, -1, 2 ], [ -1, 4, -1 ], [ 2, -1, 4 ] ]
// expect: true [ 60, 60 ]
