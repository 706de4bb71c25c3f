// spatial indexes: quadtree, R-tree-ish, sweep & prune, hilbert, geohash — abstract generics + protected + iterators + getters
export interface Bounded {
  readonly bounds: AABB;
}
export class AABB {
  constructor(
    readonly minX: number,
    readonly minY: number,
    readonly maxX: number,
    readonly maxY: number,
  ) {
    if (minX > maxX || minY > maxY) throw new RangeError("inverted box");
  }
  static around(x: number, y: number, r: number) {
    return new AABB(x - r, y - r, x + r, y + r);
  }
  static union(...bs: AABB[]): AABB {
    return bs.reduce(
      (a, b) =>
        new AABB(
          Math.min(a.minX, b.minX),
          Math.min(a.minY, b.minY),
          Math.max(a.maxX, b.maxX),
          Math.max(a.maxY, b.maxY),
        ),
    );
  }
  get area() {
    return (this.maxX - this.minX) * (this.maxY - this.minY);
  }
  overlaps = (o: AABB) =>
    this.minX <= o.maxX && o.minX <= this.maxX && this.minY <= o.maxY && o.minY <= this.maxY;
  contains(o: AABB) {
    return o.minX >= this.minX && o.maxX <= this.maxX && o.minY >= this.minY && o.maxY <= this.maxY;
  }
  *quarters(): IterableIterator<AABB> {
    const mx = (this.minX + this.maxX) / 2,
      my = (this.minY + this.maxY) / 2;
    yield new AABB(this.minX, this.minY, mx, my);
    yield new AABB(mx, this.minY, this.maxX, my);
    yield new AABB(this.minX, my, mx, this.maxY);
    yield new AABB(mx, my, this.maxX, this.maxY);
  }
}
export abstract class SpatialIndex<T extends Bounded> implements Iterable<T> {
  protected count = 0;
  get size() {
    return this.count;
  }
  abstract insert(x: T): boolean;
  protected abstract visit(box: AABB | null): Generator<T>;
  query(box: AABB, pred: (x: T) => boolean = () => true): T[] {
    const out: T[] = [];
    for (const x of this.visit(box)) if (x.bounds.overlaps(box) && pred(x)) out.push(x);
    return out;
  }
  [Symbol.iterator](): Iterator<T> {
    return this.visit(null);
  }
  insertAll(...xs: T[]): number {
    return xs.filter((x) => this.insert(x)).length;
  }
  nearest(x: number, y: number): T | undefined {
    let r = 1;
    for (let i = 0; i < 24 && this.size; i++, r *= 2) {
      const c = this.query(AABB.around(x, y, r));
      if (c.length)
        return c.reduce((a, b) =>
          SpatialIndex.dist(b, x, y) < SpatialIndex.dist(a, x, y) ? b : a,
        );
    }
    return undefined;
  }
  private static dist({ bounds: b }: Bounded, x: number, y: number) {
    return Math.hypot((b.minX + b.maxX) / 2 - x, (b.minY + b.maxY) / 2 - y);
  }
}
export class QuadTree<T extends Bounded> extends SpatialIndex<T> {
  private items: T[] = [];
  private kids?: [QuadTree<T>, QuadTree<T>, QuadTree<T>, QuadTree<T>];
  constructor(
    readonly box: AABB,
    private readonly cap = 4,
    private readonly depth = 0,
  ) {
    super();
  }
  insert(x: T): boolean {
    if (!this.box.overlaps(x.bounds)) return false;
    this.count++;
    if (this.kids) {
      const k = this.kids.find((k) => k.box.contains(x.bounds));
      if (k) return k.insert(x);
    }
    this.items.push(x);
    if (!this.kids && this.items.length > this.cap && this.depth < 6) this.split();
    return true;
  }
  private split() {
    this.kids = [...this.box.quarters()].map(
      (b) => new QuadTree<T>(b, this.cap, this.depth + 1),
    ) as unknown as typeof this.kids;
    const old = this.items.splice(0);
    for (const x of old) {
      const k = this.kids!.find((k) => k.box.contains(x.bounds));
      if (k) k.insert(x);
      else this.items.push(x);
    }
  }
  protected *visit(b: AABB | null): Generator<T> {
    yield* this.items;
    if (this.kids) for (const k of this.kids) if (!b || k.box.overlaps(b)) yield* k.visit(b);
  }
  get height(): number {
    return 1 + Math.max(0, ...(this.kids?.map((k) => k.height) ?? []));
  }
}
export class Grid<T extends Bounded> extends SpatialIndex<T> {
  private cells: { [k: `${number}:${number}`]: Set<T> | undefined } = {};
  constructor(private readonly step = 10) {
    super();
  }
  private *keys({ minX, minY, maxX, maxY }: AABB) {
    const f = (v: number) => Math.floor(v / this.step);
    for (let y = f(minY); y <= f(maxY); y++)
      for (let x = f(minX); x <= f(maxX); x++) yield `${x}:${y}` as const;
  }
  insert(x: T) {
    for (const k of this.keys(x.bounds)) (this.cells[k] ??= new Set()).add(x);
    this.count++;
    return true;
  }
  protected *visit(b: AABB | null): Generator<T> {
    const seen = new Set<T>(),
      keys = b ? this.keys(b) : (Object.keys(this.cells) as `${number}:${number}`[]);
    for (const k of keys)
      for (const x of this.cells[k] ?? [])
        if (!seen.has(x)) {
          seen.add(x);
          yield x;
        }
  }
}
export function* sweep<T extends Bounded>(xs: Iterable<T>): Generator<[T, T], number> {
  const s = [...xs].sort((a, b) => a.bounds.minX - b.bounds.minX);
  let n = 0,
    active: T[] = [];
  for (const x of s) {
    active = active.filter((a) => a.bounds.maxX >= x.bounds.minX);
    for (const a of active)
      if (a.bounds.overlaps(x.bounds)) {
        n++;
        yield [a, x];
      }
    active.push(x);
  }
  return n;
}
export const hilbert = {
  toD(n: number, x: number, y: number): number {
    let d = 0;
    for (let s = n >> 1; s > 0; s >>= 1) {
      const rx = +((x & s) > 0),
        ry = +((y & s) > 0);
      d += s * s * ((3 * rx) ^ ry);
      [x, y] = this.rot(n, x, y, rx, ry);
    }
    return d;
  },
  fromD(n: number, d: number): [number, number] {
    let x = 0,
      y = 0;
    for (let s = 1, t = d; s < n; s *= 2, t = Math.floor(t / 4)) {
      const rx = 1 & (t / 2),
        ry = 1 & (t ^ rx);
      [x, y] = this.rot(s, x, y, rx, ry);
      x += s * rx;
      y += s * ry;
    }
    return [x, y];
  },
  rot(n: number, x: number, y: number, rx: number, ry: number): [number, number] {
    if (ry === 0) {
      if (rx === 1) {
        x = n - 1 - x;
        y = n - 1 - y;
      }
      return [y, x];
    }
    return [x, y];
  },
};
export const geohash = (lat: number, lon: number, p = 8) => {
  const B = "0123456789bcdefghjkmnpqrstuvwxyz";
  let la: [number, number] = [-90, 90],
    lo: [number, number] = [-180, 180],
    out = "",
    even = true,
    bits = 0,
    ch = 0;
  while (out.length < p) {
    const r = even ? lo : la,
      v = even ? lon : lat,
      mid = (r[0] + r[1]) / 2;
    if (v >= mid) {
      ch = (ch << 1) | 1;
      r[0] = mid;
    } else {
      ch <<= 1;
      r[1] = mid;
    }
    even = !even;
    if (++bits === 5) {
      out += B[ch];
      bits = ch = 0;
    }
  }
  return out;
};
class Dot implements Bounded {
  static n = 0;
  readonly id = ++Dot.n;
  readonly bounds: AABB;
  constructor(
    public x: number,
    public y: number,
    r = 1,
  ) {
    this.bounds = AABB.around(x, y, r);
  }
  toString() {
    return `#${this.id}(${this.x},${this.y})`;
  }
}
let s = 99;
const rnd = (n: number) => (s = (s * 48271) % 0x7fffffff) % n;
const dots = Array.from({ length: 120 }, () => new Dot(rnd(100), rnd(100), 1 + rnd(3)));
const indexes: SpatialIndex<Dot>[] = [
  new QuadTree<Dot>(new AABB(-5, -5, 105, 105)),
  new Grid<Dot>(),
];
for (const ix of indexes) {
  console.log(
    ix.constructor.name,
    ix.insertAll(...dots),
    ix.size,
    ix
      .query(AABB.around(50, 50, 12))
      .map((d) => d.id)
      .sort((a, b) => a - b)
      .join(),
    String(ix.nearest(0, 0)),
    [...ix].length,
    ix.query(AABB.around(20, 70, 20), (d) => d.id % 2 === 0).length,
    ix instanceof QuadTree ? ix.height : "-",
  );
}
const pairs = sweep(dots);
let n = 0,
  r = pairs.next();
for (; !r.done; r = pairs.next()) n += r.value[0].id < r.value[1].id ? 1 : 0;
console.log(
  n,
  r.value,
  hilbert.toD(8, 5, 2),
  hilbert.fromD(8, 55),
  [...Array(16).keys()].map((d) => hilbert.fromD(4, d).join("")).join(" "),
  geohash(57.64911, 10.40744),
  geohash(-25.382708, -49.265506, 6),
);
try {
  new AABB(1, 0, 0, 1);
} catch (e) {
  console.log(`${e}`);
}
console.log(
  AABB.union(...dots.map((d) => d.bounds)),
  AABB.around(0, 0, 2).area,
  new Grid(5).nearest(1, 1),
  dots[0],
);
// expect: QuadTree 120 120 4,7,8,23,32,38,55,63,83,91,94,100,111,116 #44(3,6) 120 15 4
// expect: Grid 120 120 4,7,8,23,32,38,55,63,83,91,94,100,111,116 #44(3,6) 120 15 -
// expect: 29 47 55 [ 5, 2 ] 00 10 11 01 02 03 13 12 22 23 33 32 31 21 20 30 u4pruydq 6gkzwg
// expect: RangeError: inverted box
// expect: AABB {
// expect:   minX: -2,
// expect:   minY: -2,
// expect:   maxX: 102,
// expect:   maxY: 102,
// expect:   overlaps: [Function: overlaps]
// expect: } 16 undefined Dot {
// expect:   x: 29,
// expect:   y: 30,
// expect:   id: 1,
// expect:   bounds: AABB {
// expect:     minX: 27,
// expect:     minY: 28,
// expect:     maxX: 31,
// expect:     maxY: 32,
// expect:     overlaps: [Function: overlaps]
// expect:   }
// expect: }
