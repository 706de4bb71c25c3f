import { fork, wait, type Future } from "tscript";
// parallel merge sort, mandelbrot, tree reduction, matrix multiplication, early results, histogram
function lcg(seed: number): () => number { let s = seed >>> 0; return () => { s = (Math.imul(s, 1664525) + 1013904223) >>> 0; return s; }; }
function mergeSort<T>(xs: readonly T[], cmp: (a: T, b: T) => number, grain = 64): T[] {
  if (xs.length <= grain) return [...xs].sort(cmp);
  const mid = xs.length >> 1;
  const left = fork(() => mergeSort(xs.slice(0, mid), cmp, grain));
  const right = mergeSort(xs.slice(mid), cmp, grain);
  const l = wait(left);
  const out: T[] = [];
  for (let i = 0, j = 0; i < l.length || j < right.length; ) out.push(j >= right.length || (i < l.length && cmp(l[i], right[j]) <= 0) ? l[i++] : right[j++]);
  return out;
}
interface Row { y: number; cells: Uint8Array }
function mandelRow(y: number, w: number, h: number, limit: number): Row {
  const cells = new Uint8Array(w);
  for (let x = 0; x < w; x++) {
    const cr = (x / w) * 3 - 2, ci = (y / h) * 2 - 1;
    let zr = 0, zi = 0, n = 0;
    while (zr * zr + zi * zi <= 4 && n < limit) { [zr, zi] = [zr * zr - zi * zi + cr, 2 * zr * zi + ci]; n++; }
    cells[x] = n;
  }
  return { y, cells };
}
abstract class Shape { abstract area(): number; static total(shapes: Shape[]): number { return shapes.reduce((s, x) => s + x.area(), 0); } }
class Circle extends Shape { constructor(private r: number) { super(); } area() { return Math.PI * this.r ** 2; } }
class Rect extends Shape { constructor(private w: number, private h: number) { super(); } area() { return this.w * this.h; } }
type Tree = { op: "+" | "*" | "max"; kids: Tree[] } | number;
function evaluate(t: Tree, depth = 0): number {
  if (typeof t === "number") return t;
  const values: number[] = depth < 3 ? t.kids.map((k) => fork(evaluate, k, depth + 1)).map((f) => wait(f)) : t.kids.map((k) => evaluate(k, depth + 1));
  switch (t.op) { case "+": return values.reduce((a, b) => a + b, 0); case "*": return values.reduce((a, b) => a * b, 1); case "max": return Math.max(...values); }
}
function makeTree(depth: number, next: () => number): Tree { return depth === 0 ? (next() >>> 24) % 10 : { op: (["+", "max", "*"] as const)[depth % 3], kids: Array.from({ length: 2 + (next() >>> 16) % 2 }, () => makeTree(depth - 1, next)) }; }
class Matrix {
  readonly data: Float64Array;
  constructor(readonly n: number, init: (i: number, j: number) => number = () => 0) { this.data = new Float64Array(n * n); for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) this.data[i * n + j] = init(i, j); }
  mul(o: Matrix): Matrix {
    const out = new Matrix(this.n), { n } = this;
    const rows: Future<void>[] = [];
    for (let i = 0; i < n; i++) rows.push(fork(() => { for (let j = 0; j < n; j++) { let s = 0; for (let k = 0; k < n; k++) s += this.data[i * n + k] * o.data[k * n + j]; out.data[i * n + j] = s; } }));
    rows.forEach((r) => wait(r));
    return out;
  }
  get trace(): number { let t = 0; for (let i = 0; i < this.n; i++) t += this.data[i * (this.n + 1)]; return t; }
}
function firstFactor(n: bigint, from: bigint, to: bigint): bigint | null { for (let d = from; d < to; d += 2n) if (n % d === 0n) return d; return null; }
function search(n: bigint, parts: number): { factor: bigint; part: number } | undefined {
  const step = 2000n;
  const tasks = Array.from({ length: parts }, (_, p) => ({ part: p, f: fork(firstFactor, n, BigInt(p) * step + 3n, BigInt(p + 1) * step + 3n) }));
  for (const { part, f } of tasks) { const factor = wait(f); if (factor !== null) return { factor, part }; }
  return undefined;
}
function histogram(words: readonly string[]): Map<string, number> { const m = new Map<string, number>(); for (const w of words) m.set(w, (m.get(w) ?? 0) + 1); return m; }
const next = lcg(2024);
const nums = Array.from({ length: 2000 }, () => next() % 1000);
const sorted = mergeSort(nums, (a, b) => a - b);
console.log(sorted.slice(0, 8), sorted.every((v, i) => i === 0 || sorted[i - 1] <= v), sorted.length);
const people = Array.from({ length: 300 }, (_, id) => ({ id, team: "ABC"[next() % 3], score: (next() >>> 20) / 100 }));
console.log(mergeSort(people, (a, b) => a.team.localeCompare(b.team) || b.score - a.score, 20).slice(0, 3));
const rows = Array.from({ length: 12 }, (_, y) => fork(mandelRow, y, 48, 12, 50)).map(wait);
for (const { cells } of rows) console.log(Array.from(cells, (n) => " .:-=+*#%@"[Math.min(9, n >> 1)]).join(""));
const shapes = Array.from({ length: 100 }, (_, i) => (i % 2 ? new Circle(i) : new Rect(i, 2)));
const parts = [0, 25, 50, 75].map((at) => fork(() => Shape.total(shapes.slice(at, at + 25))));
console.log(parts.map((p) => wait(p).toFixed(3)).join(" "), evaluate(makeTree(6, lcg(5))));
const a = new Matrix(24, (i, j) => (i * j) % 7), b = new Matrix(24, (i, j) => i - j);
console.log(a.mul(b).trace, a.mul(a).trace, search(1000003n * 9973n, 8), search(1000003n, 2));
const text = "it was the best of times it was the worst of times".split(" ");
const maps = [text.slice(0, 6), text.slice(6)].map((part) => fork(histogram, part));
const merged = maps.map((m) => wait(m)).reduce((x, y) => { for (const [k, v] of y) x.set(k, (x.get(k) ?? 0) + v); return x; });
console.log([...merged].sort(([k, v], [l, w]) => w - v || (k < l ? -1 : 1)));
const failing = fork((): number => { throw new RangeError("task failed"); });
try { wait(failing); } catch (e) { console.log(e instanceof RangeError, (e as Error).message); }
// expect: [
// expect:   0, 1, 1, 2,
// expect:   2, 2, 2, 3
// expect: ] true 2000
// expect: [
// expect:   { id: 100, team: 'A', score: 40.46 },
// expect:   { id: 45, team: 'A', score: 38.95 },
// expect:   { id: 21, team: 'A', score: 38.66 }
// expect: ]
// expect:      .................::::::-=*@@::::...........
// expect:    ...............::::::::-=%@@@@-:::::.........
// expect:   .............::::::-*@+=@#%@@@##%=--@::.......
// expect:   .........::::::::--=*@@@@@@@@@@@@@@@=-::......
// expect:  ...:::::::-@+=++===+@@@@@@@@@@@@@@@@@@@-::.....
// expect:  ::::::::-==@@@@@@@@@@@@@@@@@@@@@@@@@@@-:::.....
// expect: @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@+--:::.....
// expect:  ::::::::-==@@@@@@@@@@@@@@@@@@@@@@@@@@@-:::.....
// expect:  ...:::::::-@+=++===+@@@@@@@@@@@@@@@@@@@-::.....
// expect:   .........::::::::--=*@@@@@@@@@@@@@@@=-::......
// expect:   .............::::::-*@+=@#%@@@##%=--@::.......
// expect:    ...............::::::::-=%@@@@-:::::.........
// expect: 7537.663 59086.004 148324.377 313498.372 44508564
// expect: 0 6031 { factor: 9973n, part: 4 } undefined
// expect: [
// expect:   [ 'it', 2 ],
// expect:   [ 'of', 2 ],
// expect:   [ 'the', 2 ],
// expect:   [ 'times', 2 ],
// expect:   [ 'was', 2 ],
// expect:   [ 'best', 1 ],
// expect:   [ 'worst', 1 ]
// expect: ]
// expect: true task failed
