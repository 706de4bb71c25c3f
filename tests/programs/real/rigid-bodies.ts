// Rigid bodies in two dimensions: a grid of cells, separating axes, impulses with friction.
class Vec { constructor(public x: number, public y: number) {} 
  plus(v: Vec) { return new Vec(this.x + v.x, this.y + v.y); } minus(v: Vec) { return new Vec(this.x - v.x, this.y - v.y); }
  times(k: number) { return new Vec(this.x * k, this.y * k); } dot(v: Vec) { return this.x * v.x + this.y * v.y; } cross(v: Vec) { return this.x * v.y - this.y * v.x; }
  get length() { return Math.sqrt(this.x * this.x + this.y * this.y); } unit() { const l = this.length; return l === 0 ? new Vec(0, 0) : new Vec(this.x / l, this.y / l); } perp() { return new Vec(-this.y, this.x); }
  rotate(a: number) { const c = Math.cos(a), s = Math.sin(a); return new Vec(this.x * c - this.y * s, this.x * s + this.y * c); } }
interface Manifold { a: Body; b: Body; normal: Vec; depth: number; contacts: Vec[] }
abstract class Body {
  velocity = new Vec(0, 0); angle = 0; spin = 0;
  readonly invMass: number; readonly invInertia: number;
  constructor(public position: Vec, mass: number, inertia: number) { this.invMass = mass === Infinity ? 0 : 1 / mass; this.invInertia = mass === Infinity ? 0 : 1 / inertia; }
  abstract readonly kind: "circle" | "polygon";
  abstract bounds(): [number, number, number, number];
  integrate(dt: number, gravity: Vec) {
    if (this.invMass === 0) return;
    this.velocity = this.velocity.plus(gravity.times(dt)).times(0.999);
    this.position = this.position.plus(this.velocity.times(dt));
    this.angle += this.spin * dt;
    this.spin *= 0.998;
  }
  applyImpulse(j: Vec, r: Vec) { this.velocity = this.velocity.plus(j.times(this.invMass)); this.spin += this.invInertia * r.cross(j); }
}
class Circle extends Body {
  readonly kind = "circle" as const;
  constructor(p: Vec, readonly radius: number, density = 1) { const m = Math.PI * radius * radius * density; super(p, m, 0.5 * m * radius * radius); }
  bounds(): [number, number, number, number] { return [this.position.x - this.radius, this.position.y - this.radius, this.position.x + this.radius, this.position.y + this.radius]; }
}
class Polygon extends Body {
  readonly kind = "polygon" as const;
  constructor(p: Vec, private readonly local: Vec[], fixed = false) {
    let area = 0, inertia = 0;
    for (let i = 0; i < local.length; i++) { const a = local[i], b = local[(i + 1) % local.length]; const c = a.cross(b); area += c / 2; inertia += (c * (a.dot(a) + a.dot(b) + b.dot(b))) / 12; }
    super(p, fixed ? Infinity : area, inertia);
  }
  static box(p: Vec, w: number, h: number, fixed = false) { return new Polygon(p, [new Vec(-w / 2, -h / 2), new Vec(w / 2, -h / 2), new Vec(w / 2, h / 2), new Vec(-w / 2, h / 2)], fixed); }
  static regular(p: Vec, n: number, r: number) { return new Polygon(p, Array.from({ length: n }, (_, i) => new Vec(r, 0).rotate((2 * Math.PI * i) / n))); }
  vertices(): Vec[] { return this.local.map((v) => v.rotate(this.angle).plus(this.position)); }
  normals(vs: Vec[]): Vec[] { return vs.map((v, i) => { const e = vs[(i + 1) % vs.length].minus(v); return new Vec(e.y, -e.x).unit(); }); }
  bounds(): [number, number, number, number] { const vs = this.vertices(); return [Math.min(...vs.map((v) => v.x)), Math.min(...vs.map((v) => v.y)), Math.max(...vs.map((v) => v.x)), Math.max(...vs.map((v) => v.y))]; }
}
function project(vs: Vec[], n: Vec): [number, number] { let min = Infinity, max = -Infinity; for (const v of vs) { const d = v.dot(n); if (d < min) min = d; if (d > max) max = d; } return [min, max]; }
function collide(a: Body, b: Body): Manifold | null {
  if (a instanceof Circle && b instanceof Circle) {
    const d = b.position.minus(a.position), dist = d.length, r = a.radius + b.radius;
    if (dist >= r) return null;
    const normal = dist === 0 ? new Vec(1, 0) : d.times(1 / dist);
    return { a, b, normal, depth: r - dist, contacts: [a.position.plus(normal.times(a.radius))] };
  }
  if (a instanceof Polygon && b instanceof Circle) {
    const vs = a.vertices();
    let best: { depth: number; normal: Vec } | null = null;
    const axes = a.normals(vs);
    const closest = vs.reduce((p, q) => (q.minus(b.position).length < p.minus(b.position).length ? q : p));
    axes.push(b.position.minus(closest).unit());
    for (const n of axes) {
      const [min, max] = project(vs, n);
      const c = b.position.dot(n);
      const depth = Math.min(max - (c - b.radius), c + b.radius - min);
      if (depth <= 0) return null;
      if (!best || depth < best.depth) best = { depth, normal: b.position.minus(a.position).dot(n) < 0 ? n.times(-1) : n };
    }
    return { a, b, ...best!, contacts: [b.position.minus(best!.normal.times(b.radius))] };
  }
  if (a instanceof Circle && b instanceof Polygon) return collide(b, a);
  if (a instanceof Polygon && b instanceof Polygon) {
    const va = a.vertices(), vb = b.vertices();
    let best: { depth: number; normal: Vec } | null = null;
    for (const n of [...a.normals(va), ...b.normals(vb)]) {
      const [amin, amax] = project(va, n), [bmin, bmax] = project(vb, n);
      const depth = Math.min(amax - bmin, bmax - amin);
      if (depth <= 0) return null;
      if (!best || depth < best.depth) best = { depth, normal: b.position.minus(a.position).dot(n) < 0 ? n.times(-1) : n };
    }
    const inside = (vs: Vec[], p: Vec) => vs.every((v, i) => vs[(i + 1) % vs.length].minus(v).cross(p.minus(v)) >= -1e-9);
    let contacts = [...vb.filter((p) => inside(va, p)), ...va.filter((p) => inside(vb, p))];
    if (contacts.length === 0) contacts = [a.position.plus(b.position).times(0.5)];
    return { a, b, ...best!, contacts: contacts.slice(0, 2) };
  }
  return null;
}
function resolve({ a, b, normal, contacts }: Manifold): void {
  for (const c of contacts) {
    const ra = c.minus(a.position), rb = c.minus(b.position);
    const rv = b.velocity.plus(rb.perp().times(b.spin)).minus(a.velocity).minus(ra.perp().times(a.spin));
    const vn = rv.dot(normal);
    if (vn > 0) continue;
    const denom = a.invMass + b.invMass + ra.cross(normal) ** 2 * a.invInertia + rb.cross(normal) ** 2 * b.invInertia;
    const j = (-(1 + 0.2) * vn) / denom / contacts.length;
    const impulse = normal.times(j);
    a.applyImpulse(impulse.times(-1), ra);
    b.applyImpulse(impulse, rb);
    const tangent = rv.minus(normal.times(vn)).unit();
    const jt = Math.max(-0.3 * j, Math.min(0.3 * j, -rv.dot(tangent) / denom / contacts.length));
    a.applyImpulse(tangent.times(-jt), ra);
    b.applyImpulse(tangent.times(jt), rb);
  }
}
class World {
  bodies: Body[] = [];
  private gravity = new Vec(0, 30);
  collisions = 0;
  private pairs(): [Body, Body][] {
    const cells = new Map<number, Body[]>();
    const out: [Body, Body][] = [];
    const seen = new Set<number>();
    const ids = new Map(this.bodies.map((b, i) => [b, i]));
    for (const b of this.bodies) {
      const [x0, y0, x1, y1] = b.bounds();
      for (let x = Math.floor(x0 / 40); x <= Math.floor(x1 / 40); x++)
        for (let y = Math.floor(y0 / 40); y <= Math.floor(y1 / 40); y++) {
          const k = x * 4096 + y;
          const list = cells.get(k);
          if (!list) { cells.set(k, [b]); continue; }
          for (const o of list) {
            if (o.invMass === 0 && b.invMass === 0) continue;
            const id = ids.get(o)! * 100000 + ids.get(b)!;
            if (!seen.has(id)) { seen.add(id); out.push([o, b]); }
          }
          list.push(b);
        }
    }
    return out;
  }
  step(dt: number): void {
    for (const b of this.bodies) b.integrate(dt, this.gravity);
    const manifolds = this.pairs().map(([a, b]) => collide(a, b)).filter((m): m is Manifold => m !== null);
    this.collisions += manifolds.length;
    for (let i = 0; i < 4; i++) manifolds.forEach(resolve);
    for (const { a, b, normal, depth } of manifolds) {
      const corr = normal.times((Math.max(depth - 0.01, 0) / (a.invMass + b.invMass)) * 0.4);
      a.position = a.position.minus(corr.times(a.invMass));
      b.position = b.position.plus(corr.times(b.invMass));
    }
  }
}
const world = new World();
world.bodies.push(Polygon.box(new Vec(400, 620), 1000, 40, true), Polygon.box(new Vec(-20, 300), 40, 800, true), Polygon.box(new Vec(820, 300), 40, 800, true));
let seed = 5;
const rnd = () => { seed = (seed * 16807) % 2147483647; return seed / 2147483647; };
for (let i = 0; i < 30; i++) {
  const p = new Vec(50 + rnd() * 700, rnd() * 500);
  const r = rnd();
  world.bodies.push(r < 0.4 ? new Circle(p, 8 + rnd() * 12) : r < 0.7 ? Polygon.box(p, 16 + rnd() * 20, 16 + rnd() * 20) : Polygon.regular(p, 3 + Math.floor(rnd() * 4), 10 + rnd() * 8));
}
for (let t = 0; t < 60; t++) world.step(1 / 60);
const energy = world.bodies.reduce((e, b) => e + (b.invMass ? (0.5 * b.velocity.dot(b.velocity)) / b.invMass : 0), 0);
console.log(world.collisions, energy.toFixed(4));
console.log(world.bodies.slice(3, 7).map((b) => `${b.kind} ${b.position.x.toFixed(3)} ${b.position.y.toFixed(3)} ${b.angle.toFixed(3)}`).join("\n"));
// expect: 120 7146008.5128
// expect: polygon 50.027 343.784 0.000
// expect: circle 116.357 132.551 0.000
// expect: polygon 521.425 473.695 0.000
// expect: circle 237.116 339.190 0.000
