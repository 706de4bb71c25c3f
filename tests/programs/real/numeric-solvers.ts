// numerics toolbox in functional style with overloads
export type Fn = (x: number) => number;
export interface Result {
  readonly root: number;
  readonly iterations: number;
  readonly converged: boolean;
  history?: number[];
}
interface Options {
  tol?: number;
  maxIter?: number;
  onStep?: (x: number, i: number) => void | false;
}
const defaults = { tol: 1e-12, maxIter: 100 } satisfies Options;
function solver<A extends unknown[]>(
  name: string,
  body: (
    opts: Required<Omit<Options, "onStep">> & Options,
    ...args: A
  ) => Generator<number, number>,
) {
  const run = (options: Options, ...args: A): Result => {
    const opts = { ...defaults, ...options };
    const gen = body(opts, ...args),
      history: number[] = [];
    let r = gen.next(),
      i = 0;
    while (!r.done && i < opts.maxIter) {
      history.push(r.value);
      if (opts.onStep?.(r.value, i) === false) break;
      i++;
      r = gen.next();
    }
    return {
      root: r.value,
      iterations: i,
      converged: !!r.done,
      ...(options.maxIter ? { history } : {}),
    };
  };
  return Object.assign(run, { solverName: name });
}
const newton = solver("newton", function* (o, f: Fn, df: Fn, x0: number) {
  let x = x0;
  for (;;) {
    const dx = f(x) / df(x);
    x -= dx;
    if (Math.abs(dx) < o.tol) return x;
    yield x;
  }
});
const bisect = solver("bisect", function* ({ tol }, f: Fn, a: number, b: number) {
  if (f(a) * f(b) > 0) throw new RangeError(`no sign change in [${a}, ${b}]`);
  while (b - a > tol) {
    const m = (a + b) / 2;
    if (f(a) * f(m) <= 0) b = m;
    else a = m;
    yield m;
  }
  return (a + b) / 2;
});
function integrate(f: Fn, a: number, b: number): number;
function integrate(f: Fn, a: number, b: number, method: "simpson" | "trapezoid", n: number): number;
function integrate(
  f: (x: number, y: number) => number,
  box: { x: [number, number]; y: [number, number] },
): number;
function integrate(
  f: (...xs: number[]) => number,
  a: number | { x: [number, number]; y: [number, number] },
  b?: number,
  method?: string,
  n = 100,
): number {
  if (typeof a === "object") {
    const {
      x: [x0, x1],
      y: [y0, y1],
    } = a;
    return integrate(
      (x) => integrate((y) => f(x, y), y0, y1, "simpson", 20),
      x0,
      x1,
      "simpson",
      20,
    );
  }
  const h = (b! - a) / n;
  switch (method) {
    case "trapezoid": {
      let s = (f(a) + f(b!)) / 2;
      for (let i = 1; i < n; i++) s += f(a + i * h);
      return s * h;
    }
    case undefined: {
      const adaptive = (
        l: number,
        r: number,
        fl: number,
        fm: number,
        fr: number,
        whole: number,
        eps: number,
        depth: number,
      ): number => {
        const m = (l + r) / 2,
          lm = f((l + m) / 2),
          rm = f((m + r) / 2),
          left = ((m - l) / 6) * (fl + 4 * lm + fm),
          right = ((r - m) / 6) * (fm + 4 * rm + fr);
        return depth <= 0 || Math.abs(left + right - whole) <= 15 * eps
          ? left + right + (left + right - whole) / 15
          : adaptive(l, m, fl, lm, fm, left, eps / 2, depth - 1) +
              adaptive(m, r, fm, rm, fr, right, eps / 2, depth - 1);
      };
      const fa = f(a),
        fb = f(b!),
        fm = f((a + b!) / 2);
      return adaptive(a, b!, fa, fm, fb, ((b! - a) / 6) * (fa + 4 * fm + fb), 1e-10, 40);
    }
    default: {
      let s = f(a) + f(b!);
      for (let i = 1; i < n; i++) s += f(a + i * h) * (i & 1 ? 4 : 2);
      return (s * h) / 3;
    }
  }
}
type Vec = number[];
const zip =
  <A, B, C>(f: (a: A, b: B) => C) =>
  (xs: readonly A[], ys: readonly B[]): C[] =>
    xs.map((x, i) => f(x, ys[i]));
const axpy = (a: number, x: Vec, y: Vec): Vec => zip((p: number, q: number) => a * p + q)(x, y);
function* rk4(
  f: (t: number, y: Vec) => Vec,
  y: Vec,
  { t0 = 0, t1, dt }: { t0?: number; t1: number; dt: number },
): IterableIterator<[t: number, y: Vec]> {
  for (let t = t0; t <= t1 + 1e-12; t += dt) {
    yield [t, y];
    const k1 = f(t, y),
      k2 = f(t + dt / 2, axpy(dt / 2, k1, y)),
      k3 = f(t + dt / 2, axpy(dt / 2, k2, y)),
      k4 = f(t + dt, axpy(dt, k3, y));
    y = y.map((v, i) => v + (dt / 6) * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]));
  }
}
class Polynomial {
  static readonly X = new Polynomial([0, 1]);
  constructor(readonly c: readonly number[]) {
    let n = c.length;
    while (n > 1 && c[n - 1] === 0) n--;
    this.c = c.slice(0, n);
  }
  get degree() {
    return this.c.length - 1;
  }
  plus = (o: Polynomial | number): Polynomial =>
    typeof o === "number"
      ? this.plus(new Polynomial([o]))
      : new Polynomial(
          Array.from(
            { length: Math.max(this.c.length, o.c.length) },
            (_, i) => (this.c[i] ?? 0) + (o.c[i] ?? 0),
          ),
        );
  times(o: Polynomial | number): Polynomial {
    if (typeof o === "number") return new Polynomial(this.c.map((x) => x * o));
    const r: number[] = Array(this.c.length + o.c.length - 1).fill(0);
    this.c.forEach((a, i) => o.c.forEach((b, j) => (r[i + j] += a * b)));
    return new Polynomial(r);
  }
  at(x: number) {
    return this.c.reduceRight((s, a) => s * x + a, 0);
  }
  derivative() {
    return new Polynomial(this.c.slice(1).map((a, i) => a * (i + 1)));
  }
  valueOf() {
    return this.degree;
  }
  toString() {
    return (
      this.c
        .map((a, i) =>
          a
            ? `${i && Math.abs(a) === 1 ? (a < 0 ? "-" : "") : a}${i ? "x" : ""}${i > 1 ? "^" + i : ""}`
            : "",
        )
        .filter(Boolean)
        .reverse()
        .join(" + ")
        .replace(/\+ -/g, "- ") || "0"
    );
  }
  static chebyshev(n: number): Polynomial {
    let [a, b] = [new Polynomial([1]), Polynomial.X];
    while (n-- > 0) [a, b] = [b, b.times(Polynomial.X).times(2).plus(a.times(-1))];
    return a;
  }
}
const f: Fn = (x) => x ** 3 - 2 * x - 5;
console.log(
  newton({}, f, (x) => 3 * x * x - 2, 2),
  newton.solverName,
);
console.log(bisect({ tol: 1e-6, maxIter: 5 }, f, 2, 3), bisect.solverName, bisect.name);
const steps: string[] = [];
newton(
  {
    onStep: (x, i) => {
      steps.push(`${i}:${x.toFixed(4)}`);
      if (i === 2) return false;
    },
  },
  f,
  (x) => 3 * x * x - 2,
  10,
);
console.log(steps);
try {
  bisect({}, f, 5, 6);
} catch (e) {
  console.log(e instanceof RangeError && e.message);
}
console.log(
  integrate(Math.sin, 0, Math.PI),
  integrate((x) => x * x, 0, 3, "trapezoid", 300).toFixed(6),
  integrate((x, y) => x * y, { x: [0, 2], y: [0, 2] }).toPrecision(8),
);
for (const [t, [p, v]] of rk4((_, [p, v]) => [v, -p], [1, 0], { t1: 1, dt: 0.25 }))
  console.log(t.toFixed(2), p.toFixed(6), v.toExponential(3));
for (let n = 0; n < 6; n++) console.log(`T${n} = ${Polynomial.chebyshev(n)}`);
const p = Polynomial.chebyshev(3);
console.log(p, p.derivative() + "", p.at(0.5), p > Polynomial.X, +p);
// expect: { root: 2.0945514815423265, iterations: 4, converged: true } newton
// expect: {
// expect:   root: 2.109375,
// expect:   iterations: 5,
// expect:   converged: false,
// expect:   history: [ 2.5, 2.25, 2.125, 2.0625, 2.09375 ]
// expect: } bisect run
// expect: [ '0:6.7282', '1:4.5899', '2:3.2416' ]
// expect: no sign change in [5, 6]
// expect: 1.9999999999999993 9.000050 4.0000000
// expect: 0.00 1.000000 0.000e+0
// expect: 0.25 0.968913 -2.474e-1
// expect: 0.50 0.877587 -4.794e-1
// expect: 0.75 0.731701 -6.816e-1
// expect: 1.00 0.540325 -8.414e-1
// expect: T0 = 1
// expect: T1 = x
// expect: T2 = 2x^2 - 1
// expect: T3 = 4x^3 - 3x
// expect: T4 = 8x^4 - 8x^2 + 1
// expect: T5 = 16x^5 - 20x^3 + 5x
// expect: Polynomial { c: [ 0, -3, 0, 4 ], plus: [Function: plus] } 2 -1 true 3
