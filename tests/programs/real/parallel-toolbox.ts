// Parallel helpers as a library's author would write them, and algorithms upon them.
import { fork, wait, type Future } from "tscript";

type Task<T> = () => T;
interface Chunk<T> {
  readonly index: number;
  readonly items: readonly T[];
}
class AggregateFailure extends Error {
  override readonly name = "AggregateFailure";
  constructor(readonly failures: ReadonlyArray<{ index: number; reason: Error }>) {
    super(`${failures.length} of the tasks failed`);
  }
}
class CancelledError extends Error {
  constructor(
    public readonly at: number,
    options?: ErrorOptions,
  ) {
    super(`cancelled at ${at}`, options);
    this.name = "CancelledError";
  }
}

function chunk<T>(items: readonly T[], size: number): Chunk<T>[] {
  const out: Chunk<T>[] = [];
  for (let i = 0, index = 0; i < items.length; i += size, index++)
    out.push({ index, items: items.slice(i, i + size) });
  return out;
}
function parallelMap<T, U>(items: readonly T[], f: (item: T, index: number) => U, grain = 64): U[] {
  const futures: Future<U[]>[] = chunk(items, grain).map(({ index, items: part }) =>
    fork(() => part.map((x, i) => f(x, index * grain + i))),
  );
  return futures.flatMap((future) => wait(future));
}
function parallelReduce<T, A>(
  items: readonly T[],
  {
    map,
    combine,
    identity,
    cutoff = 128,
  }: { map: (x: T) => A; combine: (a: A, b: A) => A; identity: A; cutoff?: number },
): A {
  const go = (lo: number, hi: number): A => {
    if (hi - lo <= cutoff) {
      let acc = identity;
      for (let i = lo; i < hi; i++) acc = combine(acc, map(items[i]));
      return acc;
    }
    const mid = (lo + hi) >>> 1;
    const right = fork(go, mid, hi);
    return combine(go(lo, mid), wait(right));
  };
  return go(0, items.length);
}
function settle<T>(
  tasks: Task<T>[],
): ({ status: "fulfilled"; value: T } | { status: "rejected"; reason: Error })[] {
  return tasks
    .map((t) => fork(t))
    .map((future) => {
      try {
        return { status: "fulfilled" as const, value: wait(future) };
      } catch (e) {
        return {
          status: "rejected" as const,
          reason: e instanceof Error ? e : new Error(String(e)),
        };
      }
    });
}
function all<T>(tasks: Task<T>[]): T[] {
  const results = settle(tasks);
  const failures = results.flatMap((r, index) =>
    r.status === "rejected" ? [{ index, reason: r.reason }] : [],
  );
  if (failures.length) throw new AggregateFailure(failures);
  return results.map((r) => (r as Extract<typeof r, { status: "fulfilled" }>).value);
}
function scan(xs: Float64Array, block = 256): Float64Array {
  const out = new Float64Array(xs.length);
  const blocks = Math.ceil(xs.length / block);
  const sums = Array.from({ length: blocks }, (_, b) =>
    fork(() => {
      let sum = 0;
      for (let i = b * block; i < Math.min(xs.length, (b + 1) * block); i++) out[i] = sum += xs[i];
      return sum;
    }),
  ).map(wait);
  let offset = 0;
  const jobs: Future<void>[] = [];
  for (let b = 0; b < blocks; b++) {
    const add = offset;
    jobs.push(
      fork(() => {
        for (let i = b * block; i < Math.min(xs.length, (b + 1) * block); i++) out[i] += add;
      }),
    );
    offset += sums[b];
  }
  for (const job of jobs) wait(job);
  return out;
}
const lcg = (seed: number) => () =>
  (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;

// Sorting: merge sort into a scratch array, quicksort by value, ranks by counting.
function mergeSort<T>(xs: T[], compare: (a: T, b: T) => number, cutoff = 200): T[] {
  const scratch = xs.slice();
  const sort = (from: T[], to: T[], lo: number, hi: number): void => {
    if (hi - lo < cutoff) {
      const part = from.slice(lo, hi).sort(compare);
      for (let i = lo; i < hi; i++) to[i] = part[i - lo];
      return;
    }
    const mid = (lo + hi) >> 1;
    const left = fork(() => sort(to, from, lo, mid));
    sort(to, from, mid, hi);
    wait(left);
    for (let i = lo, a = lo, b = mid; i < hi; i++)
      to[i] = a < mid && (b >= hi || compare(from[a], from[b]) <= 0) ? from[a++] : from[b++];
  };
  const out = xs.slice();
  sort(scratch, out, 0, xs.length);
  return out;
}
const quick = (xs: number[]): number[] => {
  if (xs.length < 2) return xs;
  const [pivot, ...rest] = xs;
  const less = rest.filter((x) => x < pivot),
    more = rest.filter((x) => x >= pivot);
  if (xs.length < 300) return [...quick(less), pivot, ...quick(more)];
  const f = fork(quick, less);
  return [...((m) => [pivot, ...m])(quick(more))].reduce<number[]>(
    (acc, x) => (acc.push(x), acc),
    wait(f).slice(),
  );
};
// A class whose methods are tasks.
class Matrix {
  private constructor(
    readonly rows: number,
    readonly cols: number,
    private readonly data: Float64Array,
  ) {}
  static of(rows: number, cols: number, f: (r: number, c: number) => number): Matrix {
    const m = new Matrix(rows, cols, new Float64Array(rows * cols));
    for (let r = 0; r < rows; r++) for (let c = 0; c < cols; c++) m.data[r * cols + c] = f(r, c);
    return m;
  }
  static identity = (n: number) => Matrix.of(n, n, (r, c) => +(r === c));
  at(r: number, c: number) {
    return this.data[r * this.cols + c];
  }
  private strip(other: Matrix, out: Float64Array, from: number, to: number): number {
    for (let r = from; r < to; r++)
      for (let k = 0; k < this.cols; k++) {
        const a = this.data[r * this.cols + k];
        for (let c = 0; c < other.cols; c++)
          out[r * other.cols + c] += a * other.data[k * other.cols + c];
      }
    return Math.max(0, to - from);
  }
  times(other: Matrix, strips = 4): Matrix {
    if (this.cols !== other.rows) throw new RangeError(`${this} times ${other}`);
    const out = new Float64Array(this.rows * other.cols),
      step = Math.ceil(this.rows / strips);
    const done = [...Array(strips).keys()].map((i) =>
      fork(() => this.strip(other, out, i * step, Math.min(this.rows, (i + 1) * step))),
    );
    const total = done.reduce((n, f) => n + wait(f), 0);
    if (total !== this.rows) throw new Error("lost rows");
    return new Matrix(this.rows, other.cols, out);
  }
  pow(n: bigint): Matrix {
    let result = Matrix.identity(this.rows),
      base: Matrix = this;
    for (; n > 0n; n >>= 1n, base = base.times(base)) if (n & 1n) result = result.times(base);
    return result;
  }
  get trace() {
    let t = 0;
    for (let i = 0; i < this.rows; i++) t += this.at(i, i);
    return t;
  }
  toString() {
    return `Matrix(${this.rows}x${this.cols})`;
  }
}
// Search: subset sums with a cutoff by depth, knights by branches, the best of many climbers.
function subsets(xs: readonly number[], target: number): number[][] {
  const walk = (i: number, left: number, taken: readonly number[]): number[][] => {
    if (left === 0) return [[...taken]];
    if (i === xs.length || left < 0) return [];
    if (i < 3) {
      const skip = fork(() => walk(i + 1, left, taken));
      return [...walk(i + 1, left - xs[i], [...taken, xs[i]]), ...wait(skip)];
    }
    return walk(i + 1, left - xs[i], [...taken, xs[i]]).concat(walk(i + 1, left, taken));
  };
  return walk(0, target, []);
}
interface Climb {
  readonly seed: number;
  readonly best: { x: number; y: number };
  readonly height: number;
  readonly path: Map<string, number>;
}
const height = (x: number, y: number) =>
  Math.sin(x / 3) * 5 + Math.cos(y / 4) * 4 - (x * x + y * y) / 900;
function climb(seed: number): Climb {
  const random = lcg(seed),
    path = new Map<string, number>();
  let [x, y] = [Math.floor(random() * 60) - 30, Math.floor(random() * 60) - 30];
  for (let moved = true; moved; ) {
    moved = false;
    path.set(`${x},${y}`, +height(x, y).toFixed(3));
    let best = { x, y };
    for (const [dx, dy] of [
      [0, 1],
      [1, 0],
      [0, -1],
      [-1, 0],
    ] as const)
      if (height(x + dx, y + dy) > height(best.x, best.y)) best = { x: x + dx, y: y + dy };
    if (best.x !== x || best.y !== y) ({ x, y } = best), (moved = true);
  }
  return { seed, best: { x, y }, height: height(x, y), path };
}
// A pipeline: each stage takes the future of the one before it.
type Stage<I, O> = (input: I) => O;
const pipeline =
  <A, B, C, D>(a: Stage<A, B>, b: Stage<B, C>, c: Stage<C, D>) =>
  (inputs: A[]): D[] =>
    inputs
      .map((x) => fork(a, x))
      .map((f) => fork((g: Future<B>) => b(wait(g)), f))
      .map((f) => fork(() => c(wait(f))))
      .map((f) => wait(f));

const numbers = Array.from({ length: 2000 }, (_, i) => (i * 7919) % 2003);
console.log(
  parallelMap(numbers, (x, i) => x * i, 100).reduce((a, b) => (a + b) % 1_000_007, 0),
  parallelMap([], (x) => x),
  parallelMap(["a", "b", "c"], (s, i) => s.repeat(i + 1), 1),
);
console.log(
  parallelReduce(numbers, {
    map: (x) => ({ min: x, max: x, sum: x }),
    combine: (a, b) => ({
      min: Math.min(a.min, b.min),
      max: Math.max(a.max, b.max),
      sum: a.sum + b.sum,
    }),
    identity: { min: Infinity, max: -Infinity, sum: 0 },
  }),
);
console.log(
  parallelReduce(["to be", "or not", "to be"], {
    map: (s) => new Map(s.split(" ").map((w) => [w, 1] as const)),
    combine: (a, b) => {
      const m = new Map(a);
      for (const [k, v] of b) m.set(k, (m.get(k) ?? 0) + v);
      return m;
    },
    identity: new Map<string, number>(),
    cutoff: 1,
  }),
);
const words = Array.from({ length: 900 }, (_, i) => ({ key: (i * 37) % 50, name: "n" + i }));
const sorted = mergeSort(words, (a, b) => b.key - a.key);
console.log(
  sorted.slice(0, 3),
  sorted.every(
    (w, i) =>
      i === 0 ||
      sorted[i - 1].key > w.key ||
      (sorted[i - 1].key === w.key && +sorted[i - 1].name.slice(1) < +w.name.slice(1)),
  ),
);
console.log(
  quick(numbers.slice(0, 900)).every((x, i, all) => i === 0 || all[i - 1] <= x),
  scan(Float64Array.from(numbers)).at(-1),
  scan(new Float64Array(0)).length,
);
const fib = Matrix.of(2, 2, (r, c) => (r + c < 2 ? 1 : 0));
const turn = Matrix.of(60, 60, (r, c) => ((r * 31 + c * 17) % 7) / 60);
console.log(fib.pow(70n).at(0, 1), turn.pow(5n).trace.toFixed(9), String(turn));
console.log(subsets([3, 34, 4, 12, 5, 2, 7, 8], 15));
const climbs = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => fork(climb, seed));
const best = climbs.map((f) => wait(f)).sort((a, b) => b.height - a.height || a.seed - b.seed)[0];
console.log(best.seed, best.best, best.path.size, [...best.path].at(-1));
console.log(
  pipeline(
    (s: string) => s.split("").map(Number),
    (ds) => ds.reduce((a, b) => a * 10 + b, 0),
    (n) => ({ n, isEven: n % 2 === 0 }),
  )(["12", "345", "6"]),
);
console.log(
  settle<number | string>([
    () => 1,
    () => {
      throw new CancelledError(2, { cause: "late" });
    },
    () => "three",
    () => {
      throw "text";
    },
    () => [1, 2].length,
  ]).map((r) =>
    r.status === "fulfilled"
      ? r.value
      : `${r.reason.name}: ${r.reason.message}${r.reason.cause ? ` (${r.reason.cause})` : ""}`,
  ),
);
try {
  all([
    () => 1,
    () => fib.times(turn).trace,
    () => {
      throw new CancelledError(7);
    },
  ]);
} catch (e) {
  if (!(e instanceof AggregateFailure)) throw e;
  console.log(
    e.name,
    e.message,
    e.failures.map(({ index, reason }) => `${index} ${reason.constructor.name} ${reason.message}`),
    e.failures.some((f) => f.reason instanceof CancelledError && f.reason.at === 7),
  );
}
console.log(
  all([() => new Set([1, 2]), () => new Set([2, 3])]).reduce((a, b) => new Set([...a, ...b])),
  all<unknown>([
    () => [..."abc"],
    () => null,
    () => new Date(0).getTime(),
    () => 2n ** 70n,
    () => /x+/.exec("axxb")?.[0],
  ]),
);
// expect: 465525 [] [ 'a', 'bb', 'ccc' ]
// expect: { min: 0, max: 2002, sum: 2004445 }
// expect: Map(4) { 'to' => 2, 'be' => 2, 'or' => 1, 'not' => 1 }
// expect: [
// expect:   { key: 49, name: 'n27' },
// expect:   { key: 49, name: 'n77' },
// expect:   { key: 49, name: 'n127' }
// expect: ] true
// expect: true 2004445 0
// expect: 190392490709135 244.389484977 Matrix(60x60)
// expect: [ [ 3, 4, 8 ], [ 3, 12 ], [ 3, 5, 7 ], [ 5, 2, 8 ], [ 7, 8 ] ]
// expect: 1 { x: -14, y: 0 } 11 [ '-14,0', 8.777 ]
// expect: [
// expect:   { n: 12, isEven: true },
// expect:   { n: 345, isEven: false },
// expect:   { n: 6, isEven: true }
// expect: ]
// expect: [
// expect:   1,
// expect:   'CancelledError: cancelled at 2 (late)',
// expect:   'three',
// expect:   'Error: text',
// expect:   2
// expect: ]
// expect: AggregateFailure 2 of the tasks failed [
// expect:   '1 RangeError Matrix(2x2) times Matrix(60x60)',
// expect:   '2 CancelledError cancelled at 7'
// expect: ] true
// expect: Set(3) { 1, 2, 3 } [ [ 'a', 'b', 'c' ], null, 0, 1180591620717411303424n, 'xx' ]
