// Computational geometry: convex hull, segment sweep, polygon clipping, k-d tree, rotating calipers, closest pair by forked divide and conquer, marching squares
import { fork, wait } from "tscript";

class Vec {
  constructor(
    readonly x: number,
    readonly y: number,
  ) {}
  static readonly origin = new Vec(0, 0);
  static lerp = (a: Vec, b: Vec, t: number) => a.plus(b.minus(a).times(t));
  plus(o: Vec) {
    return new Vec(this.x + o.x, this.y + o.y);
  }
  minus(o: Vec) {
    return new Vec(this.x - o.x, this.y - o.y);
  }
  times(k: number) {
    return new Vec(this.x * k, this.y * k);
  }
  dot(o: Vec) {
    return this.x * o.x + this.y * o.y;
  }
  cross(o: Vec) {
    return this.x * o.y - this.y * o.x;
  }
  get length() {
    return Math.hypot(this.x, this.y);
  }
  equals(o: Vec, eps = 1e-9) {
    return Math.abs(this.x - o.x) < eps && Math.abs(this.y - o.y) < eps;
  }
  toString() {
    return `(${+this.x.toFixed(3)}, ${+this.y.toFixed(3)})`;
  }
  toJSON() {
    return [this.x, this.y];
  }
  *[Symbol.iterator]() {
    yield this.x;
    yield this.y;
  }
}
const orient = (a: Vec, b: Vec, c: Vec) => b.minus(a).cross(c.minus(a));

function hull(points: readonly Vec[]): Vec[] {
  const sorted = [...points].sort((p, q) => p.x - q.x || p.y - q.y);
  const half = (it: Iterable<Vec>): Vec[] => {
    const out: Vec[] = [];
    for (const p of it) {
      while (out.length > 1 && orient(out.at(-2)!, out.at(-1)!, p) <= 0) out.pop();
      out.push(p);
    }
    out.pop();
    return out;
  };
  return half(sorted).concat(half(sorted.toReversed()));
}
class Polygon implements Iterable<Vec> {
  readonly #v: readonly Vec[];
  constructor(vertices: Iterable<Vec>) {
    this.#v = [...vertices];
    if (this.#v.length < 3)
      throw new RangeError(`a polygon needs 3 vertices, got ${this.#v.length}`);
  }
  static regular(n: number, r = 1, centre = Vec.origin) {
    return new this(
      Array.from({ length: n }, (_, i) =>
        centre.plus(
          new Vec(r * Math.cos((2 * Math.PI * i) / n), r * Math.sin((2 * Math.PI * i) / n)),
        ),
      ),
    );
  }
  [Symbol.iterator]() {
    return this.#v[Symbol.iterator]();
  }
  get size() {
    return this.#v.length;
  }
  *edges(): Generator<readonly [Vec, Vec]> {
    for (const [i, a] of this.#v.entries()) yield [a, this.#v[(i + 1) % this.#v.length]!];
  }
  get area() {
    let s = 0;
    for (const [a, b] of this.edges()) s += a.cross(b);
    return s / 2;
  }
  get perimeter() {
    return [...this.edges()].reduce((s, [a, b]) => s + b.minus(a).length, 0);
  }
  get centroid() {
    let c = Vec.origin,
      s = 0;
    for (const [a, b] of this.edges()) {
      const k = a.cross(b);
      c = c.plus(a.plus(b).times(k));
      s += k;
    }
    return c.times(1 / (3 * s));
  }
  contains(p: Vec): boolean {
    let inside = false;
    for (const [a, b] of this.edges())
      if (a.y > p.y !== b.y > p.y && p.x < ((b.x - a.x) * (p.y - a.y)) / (b.y - a.y) + a.x)
        inside = !inside;
    return inside;
  }
  clip(window: Polygon): Polygon | null {
    let out = [...this];
    for (const [a, b] of window.edges()) {
      const input = out;
      out = [];
      input.forEach((p, i) => {
        const q = input[(i + 1) % input.length]!,
          dp = orient(a, b, p),
          dq = orient(a, b, q);
        if (dp >= 0) out.push(p);
        if (dp * dq < 0) out.push(Vec.lerp(p, q, dp / (dp - dq)));
      });
    }
    return out.length >= 3 ? new Polygon(out) : null;
  }
  diameter(): number {
    const h = hull(this.#v);
    let best = 0;
    for (let i = 0, j = 1; i < h.length; i++) {
      const e = h[(i + 1) % h.length]!.minus(h[i]!);
      while (e.cross(h[(j + 1) % h.length]!.minus(h[j]!)) > 0) j = (j + 1) % h.length;
      best = Math.max(best, h[i]!.minus(h[j]!).length, h[(i + 1) % h.length]!.minus(h[j]!).length);
    }
    return best;
  }
}
type Pair = readonly [Vec, Vec];
const gap = ([a, b]: Pair) => a.minus(b).length;
function closest(xs: readonly Vec[]): Pair {
  if (xs.length <= 3) {
    let best: Pair | undefined;
    for (let i = 0; i < xs.length; i++)
      for (let j = i + 1; j < xs.length; j++) {
        const p: Pair = [xs[i]!, xs[j]!];
        if (!best || gap(p) < gap(best)) best = p;
      }
    return best!;
  }
  const mid = xs.length >> 1,
    at = xs[mid]!.x;
  const left = xs.length > 64 ? fork(closest, xs.slice(0, mid)) : undefined;
  const right = closest(xs.slice(mid));
  let best = left ? wait(left) : closest(xs.slice(0, mid));
  if (gap(right) < gap(best)) best = right;
  const strip = xs.filter((p) => Math.abs(p.x - at) < gap(best)).sort((a, b) => a.y - b.y);
  strip.forEach((p, i) => {
    for (let j = i + 1; j < strip.length && strip[j]!.y - p.y < gap(best); j++)
      if (gap([p, strip[j]!]) < gap(best)) best = [p, strip[j]!];
  });
  return best;
}
type KdNode<T> = {
  readonly point: Vec;
  readonly data: T;
  readonly left: KdNode<T> | null;
  readonly right: KdNode<T> | null;
};
class KdTree<T> {
  private constructor(private readonly root: KdNode<T> | null) {}
  static build<T>(items: readonly (readonly [Vec, T])[]): KdTree<T> {
    const axis = (d: number) => (d % 2 ? "y" : "x") as "x" | "y";
    const go = (xs: (readonly [Vec, T])[], d: number): KdNode<T> | null => {
      if (xs.length === 0) return null;
      xs.sort(([a], [b]) => a[axis(d)] - b[axis(d)]);
      const m = xs.length >> 1,
        [point, data] = xs[m]!;
      return { point, data, left: go(xs.slice(0, m), d + 1), right: go(xs.slice(m + 1), d + 1) };
    };
    return new KdTree(go([...items], 0));
  }
  nearest(to: Vec, k = 1): { data: T; distance: number }[] {
    const best: { data: T; distance: number }[] = [];
    const visit = (n: KdNode<T> | null, d: number): void => {
      if (!n) return;
      const distance = n.point.minus(to).length;
      const i = best.findIndex((b) => b.distance > distance);
      best.splice(i < 0 ? best.length : i, 0, { data: n.data, distance });
      if (best.length > k) best.length = k;
      const delta = d % 2 ? to.y - n.point.y : to.x - n.point.x;
      const [near, far] = delta < 0 ? [n.left, n.right] : [n.right, n.left];
      visit(near, d + 1);
      if (best.length < k || Math.abs(delta) < best[best.length - 1]!.distance) visit(far, d + 1);
    };
    visit(this.root, 0);
    return best;
  }
}
function contour(f: (x: number, y: number) => number, level: number, n: number): Vec[][] {
  const segments = new Map<string, Vec[]>();
  const at = (i: number, j: number) => f((i / n) * 4 - 2, (j / n) * 4 - 2) - level;
  const key = (v: Vec) => `${Math.round(v.x * 1e6)},${Math.round(v.y * 1e6)}`;
  const cross = (i: number, j: number, k: number, l: number) => {
    const a = at(i, j),
      b = at(k, l),
      t = a / (a - b);
    return new Vec(((i + (k - i) * t) / n) * 4 - 2, ((j + (l - j) * t) / n) * 4 - 2);
  };
  const TABLE: Record<number, [number, number][]> = {
    1: [[3, 0]],
    2: [[0, 1]],
    3: [[3, 1]],
    4: [[1, 2]],
    5: [
      [3, 2],
      [1, 0],
    ],
    6: [[0, 2]],
    7: [[3, 2]],
    8: [[2, 3]],
    9: [[2, 0]],
    10: [
      [0, 3],
      [2, 1],
    ],
    11: [[2, 1]],
    12: [[1, 3]],
    13: [[1, 0]],
    14: [[0, 3]],
  };
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const c = [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)].reduce(
        (m, v, b) => m | (v > 0 ? 1 << b : 0),
        0,
      );
      const edge = [
        () => cross(i, j, i + 1, j),
        () => cross(i + 1, j, i + 1, j + 1),
        () => cross(i + 1, j + 1, i, j + 1),
        () => cross(i, j + 1, i, j),
      ] as const;
      for (const [a, b] of TABLE[c] ?? [])
        segments.set(key(edge[a as 0 | 1 | 2 | 3]()), [edge[a as 0]!(), edge[b as 0]!()]);
    }
  const loops: Vec[][] = [];
  while (segments.size) {
    const [first] = segments.keys();
    const loop: Vec[] = [];
    for (let k: string | undefined = first; k !== undefined && segments.has(k); ) {
      const [a, b] = segments.get(k)! as [Vec, Vec];
      segments.delete(k);
      loop.push(a);
      k = key(b);
    }
    loops.push(loop);
  }
  return loops;
}
let seed = 12345;
const rnd = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
const cloud = Array.from({ length: 600 }, () => new Vec(rnd() * 100, rnd() * 100));
const h = new Polygon(hull(cloud));
console.log(
  h.size,
  h.area.toFixed(3),
  h.perimeter.toFixed(3),
  `${h.centroid}`,
  h.diameter().toFixed(4),
);
console.log(
  cloud.every((p) => h.contains(p) || [...h].some((v) => v.equals(p))),
  h.contains(new Vec(-1, 50)),
);
const pair = closest([...cloud].sort((a, b) => a.x - b.x));
console.log(
  `${pair}`,
  gap(pair).toFixed(6),
  JSON.stringify(pair.map((v) => [...v].map(Math.round))),
);
const brute = cloud.reduce(
  (m, a, i) => cloud.slice(i + 1).reduce((n, b) => Math.min(n, a.minus(b).length), m),
  Infinity,
);
console.log(brute === gap(pair));
const tree = KdTree.build(cloud.map((v, i) => [v, i] as const));
console.log(
  tree
    .nearest(new Vec(50, 50), 4)
    .map(({ data, distance }) => `${data}:${distance.toFixed(3)}`)
    .join(" "),
);
const hexagon = Polygon.regular(6, 2),
  square = Polygon.regular(4, 1.5, new Vec(1, 0.5));
const cut = hexagon.clip(square);
console.log(
  cut?.size,
  cut?.area.toFixed(5),
  cut && [...cut].map(String),
  hexagon.clip(Polygon.regular(3, 1, new Vec(9, 9))),
);
const loops = contour((x, y) => x * x + y * y + Math.sin(3 * x) * 0.3, 1, 24);
console.log(
  loops.length,
  loops.map((l) => [l.length, l.length > 2 ? Math.abs(new Polygon(l).area).toFixed(4) : "-"]),
);
console.log(
  contour((x, y) => Math.cos(2 * x) * Math.cos(2 * y), 0.5, 20)
    .map((l) => l.length)
    .sort((a, b) => a - b),
);
try {
  new Polygon([Vec.origin]);
} catch (e) {
  console.log((e as RangeError).message);
}
console.log(new Vec(1, 2), Polygon.regular(3), [new Vec(0.5, -0)]);
// expect: 17 9659.936 376.996 (49.973, 50.064) 132.3455
// expect: true false
// expect: (82.605, 41.253),(82.7, 41.251) 0.095222 [[83,41],[83,41]]
// expect: true
// expect: 505:1.268 317:2.392 498:3.563 427:5.959
// expect: 5 3.58013 [ '(2, 0)', '(1, 1.732)', '(0.732, 1.732)', '(-0.5, 0.5)', '(1, -1)' ] null
// expect: 14 [
// expect:   [ 35, '2.5684' ], [ 1, '-' ],
// expect:   [ 1, '-' ],       [ 1, '-' ],
// expect:   [ 1, '-' ],       [ 1, '-' ],
// expect:   [ 1, '-' ],       [ 1, '-' ],
// expect:   [ 1, '-' ],       [ 1, '-' ],
// expect:   [ 1, '-' ],       [ 1, '-' ],
// expect:   [ 1, '-' ],       [ 1, '-' ]
// expect: ]
// expect: [
// expect:   1, 1,  1,  1,  1, 1, 1,
// expect:   1, 1,  1,  1,  1, 1, 2,
// expect:   6, 6, 10, 11, 20
// expect: ]
// expect: a polygon needs 3 vertices, got 1
// expect: Vec { x: 1, y: 2 } Polygon {} [ Vec { x: 0.5, y: -0 } ]
