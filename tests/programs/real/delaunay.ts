class Vec2 {
  static readonly ZERO: Vec2 = new Vec2(0, 0);
  constructor(public readonly x: number, public readonly y: number) {}
  add({ x, y }: Vec2): Vec2 { return new Vec2(this.x + x, this.y + y); }
  sub({ x, y }: Vec2): Vec2 { return new Vec2(this.x - x, this.y - y); }
  scale(k: number): Vec2 { return new Vec2(this.x * k, this.y * k); }
  cross(o: Vec2): number { return this.x * o.y - this.y * o.x; }
  dot(o: Vec2): number { return this.x * o.x + this.y * o.y; }
  get len2(): number { return this.dot(this); }
  get len(): number { return Math.sqrt(this.len2); }
  equals(o: Vec2, eps = 1e-9): boolean { return Math.abs(this.x - o.x) < eps && Math.abs(this.y - o.y) < eps; }
  toString() { return `(${+this.x.toFixed(3)}, ${+this.y.toFixed(3)})`; }
}
class Edge { constructor(readonly a: Vec2, readonly b: Vec2) {} same(e: Edge): boolean { return (this.a === e.a && this.b === e.b) || (this.a === e.b && this.b === e.a); } }
class Triangle {
  readonly #center: Vec2; readonly #r2: number;
  readonly vertices: readonly [Vec2, Vec2, Vec2];
  constructor(a: Vec2, b: Vec2, c: Vec2) {
    this.vertices = b.sub(a).cross(c.sub(a)) > 0 ? [a, b, c] : [a, c, b];
    const [p, q, r] = this.vertices;
    const d = 2 * (p.x * (q.y - r.y) + q.x * (r.y - p.y) + r.x * (p.y - q.y));
    const ux = (p.len2 * (q.y - r.y) + q.len2 * (r.y - p.y) + r.len2 * (p.y - q.y)) / d;
    const uy = (p.len2 * (r.x - q.x) + q.len2 * (p.x - r.x) + r.len2 * (q.x - p.x)) / d;
    this.#center = new Vec2(ux, uy);
    this.#r2 = this.#center.sub(p).len2;
  }
  get edges(): Edge[] { const [a, b, c] = this.vertices; return [new Edge(a, b), new Edge(b, c), new Edge(c, a)]; }
  inCircle(p: Vec2): boolean { return this.#center.sub(p).len2 < this.#r2 * (1 + 1e-12); }
  get area(): number { const [a, b, c] = this.vertices; return b.sub(a).cross(c.sub(a)) / 2; }
  has(...ps: Vec2[]): boolean { return ps.some((p) => this.vertices.includes(p)); }
}
function delaunay(points: Vec2[]): Triangle[] {
  const [minX, maxX, minY, maxY] = points.reduce(([a, b, c, d], { x, y }) => [Math.min(a, x), Math.max(b, x), Math.min(c, y), Math.max(d, y)], [Infinity, -Infinity, Infinity, -Infinity]);
  const d = Math.max(maxX - minX, maxY - minY) * 20, mid = new Vec2((minX + maxX) / 2, (minY + maxY) / 2);
  const superTri = [new Vec2(mid.x - d, mid.y - d), new Vec2(mid.x + d, mid.y - d), new Vec2(mid.x, mid.y + d)] as const;
  let tris: Triangle[] = [new Triangle(...superTri)];
  for (const p of points) {
    const [bad, good] = tris.reduce<[Triangle[], Triangle[]]>((acc, t) => { acc[t.inCircle(p) ? 0 : 1].push(t); return acc; }, [[], []]);
    const edges = bad.flatMap((t) => t.edges);
    const hull = edges.filter((e, i) => !edges.some((o, j) => i !== j && e.same(o)));
    tris = [...good, ...hull.map(({ a, b }) => new Triangle(a, b, p))];
  }
  return tris.filter((t) => !t.has(...superTri));
}
function hull(points: readonly Vec2[]): Vec2[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (ps: Vec2[]) => ps.reduce<Vec2[]>((h, p) => { while (h.length >= 2 && h[h.length - 1].sub(h[h.length - 2]).cross(p.sub(h[h.length - 2])) <= 0) h.pop(); h.push(p); return h; }, []).slice(0, -1);
  return [...half(sorted), ...half(sorted.reverse())];
}
const polyArea = (ps: Vec2[]) => ps.reduce((s, p, i) => s + p.cross(ps[(i + 1) % ps.length]), 0) / 2;
const inside = (ps: Vec2[], { x, y }: Vec2) => ps.reduce((c, a, i) => { const b = ps[(i + 1) % ps.length]; return a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x ? !c : c; }, false);
let state = 2463534242;
const rand = () => { state ^= state << 13; state ^= state >>> 17; state ^= state << 5; return (state >>> 0) / 4294967296; };
const pts = Array.from({ length: 25 }, () => new Vec2(Math.round(rand() * 1000) / 10, Math.round(rand() * 1000) / 10));
const tris = delaunay(pts), h = hull(pts);
console.log(tris.length, tris.reduce((s, t) => s + t.area, 0).toFixed(6), polyArea(h).toFixed(6), 2 * pts.length - 2 - h.length);
console.log(h.map(String).join(" "), tris.every((t) => pts.every((p) => t.has(p) || !t.inCircle(p))));
const lengths = new Map<string, number>();
for (const t of tris) for (const e of t.edges) { const key = [e.a, e.b].map(String).sort().join("-"); lengths.set(key, e.a.sub(e.b).len); }
const mst: [string, number][] = [];
const parent = new Map<string, string>();
const find = (k: string): string => { const p = parent.get(k); return p === undefined || p === k ? k : find(p); };
for (const [key, len] of [...lengths].sort((a, b) => a[1] - b[1])) { const [a, b] = key.split("-(").map((s, i) => (i ? "(" + s : s)); const ra = find(a), rb = find(b); if (ra !== rb) { parent.set(ra, rb); mst.push([key, len]); } }
console.log(lengths.size, mst.length, mst.reduce((s, [, l]) => s + l, 0).toFixed(4));
const segs = (a: Vec2, b: Vec2, c: Vec2, d: Vec2): Vec2 | null => { const r = b.sub(a), s = d.sub(c), den = r.cross(s); if (den === 0) return null; const t = c.sub(a).cross(s) / den, u = c.sub(a).cross(r) / den; return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? a.add(r.scale(t)) : null; };
console.log(`${segs(Vec2.ZERO, new Vec2(2, 2), new Vec2(0, 2), new Vec2(2, 0))}`, segs(Vec2.ZERO, new Vec2(1, 0), new Vec2(0, 1), new Vec2(1, 1)), inside(h, new Vec2(50, 50)), inside(h, new Vec2(-5, 50)), pts[0], new Vec2(1, 2).equals(new Vec2(1 + 1e-12, 2)));
// expect: 41 6962.335000 6962.335000 41
// expect: (3.2, 44.9) (27, 2.4) (82.2, 8.7) (98.5, 76.8) (67, 92.4) (35.9, 99.1) (6.1, 82.2) true
// expect: 65 24 332.7847
// expect: (1, 1) null true false Vec2 { x: 16.8, y: 58.1 } true
