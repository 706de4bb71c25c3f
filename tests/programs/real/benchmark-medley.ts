/** Parts of old benchmark suites, small: a splay tree, a ray tracer, a fluid, counted words, the game of life. */
class SplayTree<V> {
  root: SplayNode<V> | null = null;
  isEmpty() {
    return !this.root;
  }
  insert(key: number, value: V) {
    if (this.isEmpty()) {
      this.root = new SplayNode(key, value);
      return;
    }
    this.splay(key);
    if (this.root!.key === key) return;
    const node = new SplayNode(key, value);
    if (key > this.root!.key) {
      node.left = this.root;
      node.right = this.root!.right;
      this.root!.right = null;
    } else {
      node.right = this.root;
      node.left = this.root!.left;
      this.root!.left = null;
    }
    this.root = node;
  }
  remove(key: number) {
    if (this.isEmpty()) throw Error("Key not found: " + key);
    this.splay(key);
    if (this.root!.key !== key) throw Error("Key not found: " + key);
    const removed = this.root!;
    if (!this.root!.left) this.root = this.root!.right;
    else {
      const right = this.root!.right;
      this.root = this.root!.left;
      this.splay(key);
      this.root!.right = right;
    }
    return removed;
  }
  find(key: number) {
    if (this.isEmpty()) return null;
    this.splay(key);
    return this.root!.key === key ? this.root : null;
  }
  findMax(from?: SplayNode<V> | null) {
    if (this.isEmpty()) return null;
    let cur = from || this.root!;
    while (cur.right) cur = cur.right;
    return cur;
  }
  findGreatestLessThan(key: number) {
    if (this.isEmpty()) return null;
    this.splay(key);
    if (this.root!.key < key) return this.root;
    if (this.root!.left) return this.findMax(this.root!.left);
    return null;
  }
  splay(key: number) {
    if (!this.root) return;
    const dummy = new SplayNode<V>(null as any, null as any);
    let left = dummy,
      right = dummy,
      cur = this.root;
    while (true) {
      if (key < cur.key) {
        if (!cur.left) break;
        if (key < cur.left.key) {
          const t = cur.left;
          cur.left = t.right;
          t.right = cur;
          cur = t;
          if (!cur.left) break;
        }
        right.left = cur;
        right = cur;
        cur = cur.left;
      } else if (key > cur.key) {
        if (!cur.right) break;
        if (key > cur.right.key) {
          const t = cur.right;
          cur.right = t.left;
          t.left = cur;
          cur = t;
          if (!cur.right) break;
        }
        left.right = cur;
        left = cur;
        cur = cur.right;
      } else break;
    }
    left.right = cur.left;
    right.left = cur.right;
    cur.left = dummy.right;
    cur.right = dummy.left;
    this.root = cur;
  }
  exportKeys() {
    const r: number[] = [];
    this.root?.traverse((n) => r.push(n.key));
    return r;
  }
}
class SplayNode<V> {
  left: SplayNode<V> | null = null;
  right: SplayNode<V> | null = null;
  constructor(
    public key: number,
    public value: V,
  ) {}
  traverse(f: (n: SplayNode<V>) => void) {
    let cur: SplayNode<V> | null = this;
    while (cur) {
      cur.left?.traverse(f);
      f(cur);
      cur = cur.right;
    }
  }
}
let seed = 49734321;
const random = () => {
  seed = (seed + 0x7ed55d16 + (seed << 12)) & 0xffffffff;
  seed = (seed ^ 0xc761c23c ^ (seed >>> 19)) & 0xffffffff;
  seed = (seed + 0x165667b1 + (seed << 5)) & 0xffffffff;
  seed = ((seed + 0xd3a2646c) ^ (seed << 9)) & 0xffffffff;
  seed = (seed + 0xfd7046c5 + (seed << 3)) & 0xffffffff;
  seed = (seed ^ 0xb55a4f09 ^ (seed >>> 16)) & 0xffffffff;
  return (seed & 0xfffffff) / 0x10000000;
};
type Payload = { array: number[]; string: string } | { left: Payload; right: Payload };
const payload = (d: number, tag: string): Payload =>
  d === 0
    ? { array: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], string: `String for key ${tag} in leaf node` }
    : { left: payload(d - 1, tag), right: payload(d - 1, tag) };
const tree = new SplayTree<Payload>();
const insertNew = () => {
  let key: number;
  do key = random();
  while (tree.find(key) != null);
  tree.insert(key, payload(2, String(key)));
  return key;
};
for (let i = 0; i < 150; i++) insertNew();
for (let i = 0; i < 200; i++) {
  const key = insertNew();
  const g = tree.findGreatestLessThan(key);
  tree.remove(g ? g.key : key);
}
const keys = tree.exportKeys();
console.log(
  keys.length,
  keys.every((k, i) => !i || keys[i - 1]! < k),
);
class V3 {
  constructor(
    public x = 0,
    public y = 0,
    public z = 0,
  ) {}
  add(o: V3) {
    return new V3(this.x + o.x, this.y + o.y, this.z + o.z);
  }
  sub(o: V3) {
    return new V3(this.x - o.x, this.y - o.y, this.z - o.z);
  }
  mul(k: number) {
    return new V3(this.x * k, this.y * k, this.z * k);
  }
  dot(o: V3) {
    return this.x * o.x + this.y * o.y + this.z * o.z;
  }
  get len() {
    return Math.sqrt(this.dot(this));
  }
  norm() {
    return this.mul(1 / this.len);
  }
}
interface Hit {
  t: number;
  p: V3;
  n: V3;
  c: V3;
  refl: number;
}
abstract class Obj {
  constructor(
    protected c: V3,
    protected refl: number,
  ) {}
  abstract hit(o: V3, d: V3): Hit | null;
}
class Sphere extends Obj {
  constructor(
    private ctr: V3,
    private r: number,
    c: V3,
    refl = 0.3,
  ) {
    super(c, refl);
  }
  hit(o: V3, d: V3): Hit | null {
    const oc = o.sub(this.ctr),
      b = oc.dot(d),
      disc = b * b - oc.dot(oc) + this.r ** 2;
    if (disc < 0) return null;
    const t = -b - Math.sqrt(disc);
    if (t < 1e-4) return null;
    const p = o.add(d.mul(t));
    return { t, p, n: p.sub(this.ctr).norm(), c: this.c, refl: this.refl };
  }
}
class Plane extends Obj {
  constructor(private y: number) {
    super(new V3(), 0.1);
  }
  hit(o: V3, d: V3): Hit | null {
    if (Math.abs(d.y) < 1e-6) return null;
    const t = (this.y - o.y) / d.y;
    if (t < 1e-4) return null;
    const p = o.add(d.mul(t));
    const odd = (Math.floor(p.x) + Math.floor(p.z)) & 1;
    return {
      t,
      p,
      n: new V3(0, 1, 0),
      c: odd ? new V3(1, 1, 1) : new V3(0.1, 0.1, 0.1),
      refl: this.refl,
    };
  }
}
const scene: Obj[] = [
    new Plane(-1),
    new Sphere(new V3(0, 0, 5), 1, new V3(1, 0.2, 0.2)),
    new Sphere(new V3(2, 0.5, 6), 1.5, new V3(0.2, 1, 0.2), 0.5),
    new Sphere(new V3(-2, 0, 4), 1, new V3(0.2, 0.2, 1)),
  ],
  light = new V3(5, 10, -5);
const nearest = (o: V3, d: V3) =>
  scene.reduce<Hit | null>((b, s) => {
    const h = s.hit(o, d);
    return h && (!b || h.t < b.t) ? h : b;
  }, null);
function trace(o: V3, d: V3, depth: number): V3 {
  const h = nearest(o, d);
  if (!h) return new V3(0.4, 0.6, 0.9).mul(0.5 + d.y / 2);
  const l = light.sub(h.p).norm();
  const shade = nearest(h.p, l) ? 0.2 : Math.max(0.2, h.n.dot(l));
  let c = h.c.mul(shade);
  if (depth > 0 && h.refl > 0)
    c = c
      .mul(1 - h.refl)
      .add(trace(h.p, d.sub(h.n.mul(2 * d.dot(h.n))).norm(), depth - 1).mul(h.refl));
  return c;
}
let sum = 0;
const W = 24,
  Hh = 18;
for (let y = 0; y < Hh; y++)
  for (let x = 0; x < W; x++) {
    const c = trace(new V3(), new V3((x - W / 2) / W, (Hh / 2 - y) / W, 1).norm(), 3);
    sum += c.x + c.y * 2 + c.z * 3;
  }
console.log(sum.toFixed(6));
class Fluid {
  private readonly n: number;
  u: Float64Array;
  v: Float64Array;
  d: Float64Array;
  u0: Float64Array;
  v0: Float64Array;
  d0: Float64Array;
  constructor(private N: number) {
    this.n = (N + 2) * (N + 2);
    [this.u, this.v, this.d, this.u0, this.v0, this.d0] = Array.from(
      { length: 6 },
      () => new Float64Array(this.n),
    ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  }
  private ix(i: number, j: number) {
    return i + (this.N + 2) * j;
  }
  private bnd(b: number, x: Float64Array) {
    const N = this.N;
    for (let i = 1; i <= N; i++) {
      x[this.ix(0, i)] = b === 1 ? -x[this.ix(1, i)]! : x[this.ix(1, i)]!;
      x[this.ix(N + 1, i)] = b === 1 ? -x[this.ix(N, i)]! : x[this.ix(N, i)]!;
      x[this.ix(i, 0)] = b === 2 ? -x[this.ix(i, 1)]! : x[this.ix(i, 1)]!;
      x[this.ix(i, N + 1)] = b === 2 ? -x[this.ix(i, N)]! : x[this.ix(i, N)]!;
    }
  }
  private lin(b: number, x: Float64Array, x0: Float64Array, a: number, c: number) {
    for (let k = 0; k < 10; k++) {
      for (let j = 1; j <= this.N; j++)
        for (let i = 1; i <= this.N; i++)
          x[this.ix(i, j)] =
            (x0[this.ix(i, j)]! +
              a *
                (x[this.ix(i - 1, j)]! +
                  x[this.ix(i + 1, j)]! +
                  x[this.ix(i, j - 1)]! +
                  x[this.ix(i, j + 1)]!)) /
            c;
      this.bnd(b, x);
    }
  }
  private advect(
    b: number,
    d: Float64Array,
    d0: Float64Array,
    u: Float64Array,
    v: Float64Array,
    dt: number,
  ) {
    const N = this.N,
      k = dt * N;
    for (let j = 1; j <= N; j++)
      for (let i = 1; i <= N; i++) {
        const x = Math.min(N + 0.5, Math.max(0.5, i - k * u[this.ix(i, j)]!)),
          y = Math.min(N + 0.5, Math.max(0.5, j - k * v[this.ix(i, j)]!));
        const i0 = x | 0,
          j0 = y | 0,
          s = x - i0,
          t = y - j0;
        d[this.ix(i, j)] =
          (1 - s) * ((1 - t) * d0[this.ix(i0, j0)]! + t * d0[this.ix(i0, j0 + 1)]!) +
          s * ((1 - t) * d0[this.ix(i0 + 1, j0)]! + t * d0[this.ix(i0 + 1, j0 + 1)]!);
      }
    this.bnd(b, d);
  }
  private project() {
    const { N, u, v, u0: p, v0: div } = this;
    for (let j = 1; j <= N; j++)
      for (let i = 1; i <= N; i++) {
        div[this.ix(i, j)] =
          (-0.5 *
            (u[this.ix(i + 1, j)]! -
              u[this.ix(i - 1, j)]! +
              v[this.ix(i, j + 1)]! -
              v[this.ix(i, j - 1)]!)) /
          N;
        p[this.ix(i, j)] = 0;
      }
    this.lin(0, p, div, 1, 4);
    for (let j = 1; j <= N; j++)
      for (let i = 1; i <= N; i++) {
        u[this.ix(i, j)]! -= 0.5 * N * (p[this.ix(i + 1, j)]! - p[this.ix(i - 1, j)]!);
        v[this.ix(i, j)]! -= 0.5 * N * (p[this.ix(i, j + 1)]! - p[this.ix(i, j - 1)]!);
      }
    this.bnd(1, u);
    this.bnd(2, v);
  }
  step(dt = 0.1) {
    [this.u, this.u0] = [this.u0, this.u];
    [this.v, this.v0] = [this.v0, this.v];
    this.lin(1, this.u, this.u0, 0.01, 1.04);
    this.lin(2, this.v, this.v0, 0.01, 1.04);
    this.project();
    this.u0.set(this.u);
    this.v0.set(this.v);
    this.advect(1, this.u, this.u0, this.u0, this.v0, dt);
    this.advect(2, this.v, this.v0, this.u0, this.v0, dt);
    this.project();
    this.d0.set(this.d);
    this.advect(0, this.d, this.d0, this.u, this.v, dt);
  }
}
const fl = new Fluid(16);
for (let i = 4; i < 9; i++) {
  fl.d[i * 18 + 7] = 100;
  fl.u[i * 18 + 7] = 5;
  fl.v[i * 18 + 8] = 3;
}
for (let i = 0; i < 3; i++) fl.step();
console.log(fl.d.reduce((a, b) => a + b).toFixed(6), Math.max(...fl.u).toFixed(6));
const tokens: { [k: string]: number } = {};
const textBig = Array.from(
  { length: 300 },
  (_, i) => ["alpha", "beta", "gamma", "delta" + (i % 97)][i % 4],
).join(" ");
for (const [w] of textBig.matchAll(/\b[a-z]+\d*\b/g)) tokens[w] = (tokens[w] ?? 0) + 1;
console.log(
  Object.keys(tokens).length,
  tokens.alpha,
  Object.entries(tokens)
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .slice(0, 4),
);
let rep = textBig;
for (let i = 0; i < 5; i++)
  rep = rep.replace(/(\w+) (\w+)/g, "$2 $1").replace(/delta(\d)/g, (_, d: string) => "δ" + d);
console.log(rep.length, rep.slice(0, 39).trim());
function life(w: number, h: number, gens: number) {
  let cells = Array.from({ length: h }, (_, y) =>
    Array.from({ length: w }, (_, x) => (x * 7 + y * 13 + x * y) % 3 === 0),
  );
  for (let g = 0; g < gens; g++)
    cells = cells.map((row, y) =>
      row.map((alive, x) => {
        let n = 0;
        for (let dy = -1; dy <= 1; dy++)
          for (let dx = -1; dx <= 1; dx++)
            if ((dx || dy) && cells[(y + dy + h) % h]![(x + dx + w) % w]) n++;
        return n === 3 || (alive && n === 2);
      }),
    );
  return cells.flat().filter(Boolean).length;
}
console.log(life(20, 16, 8));

// expect: 150 true
// expect: 937.700157
// expect: 635.306245 0.473154
// expect: 78 75 [ [ 'alpha', 75 ], [ 'beta', 75 ], [ 'gamma', 75 ], [ 'delta0', 1 ] ]
// expect: 1564 beta alpha δ3 gamma beta alpha δ7 gamma
// expect: 104
