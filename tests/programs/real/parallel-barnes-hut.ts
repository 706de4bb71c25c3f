// Gravity in the plane by a Barnes–Hut quadtree; the forces of a step are computed by forked slices of the bodies.
import { fork, wait } from "tscript";

interface Body {
  x: number;
  y: number;
  vx: number;
  vy: number;
  mass: number;
}
type Quad = Leaf | Branch | null;

class Leaf {
  readonly kind = "leaf";
  constructor(readonly body: Body) {}
}

class Branch {
  readonly kind = "branch";
  readonly children: [Quad, Quad, Quad, Quad] = [null, null, null, null];
  mass = 0;
  cx = 0;
  cy = 0;
  constructor(
    readonly x: number,
    readonly y: number,
    readonly half: number,
  ) {}

  insert(body: Body): void {
    const total = this.mass + body.mass;
    this.cx = (this.cx * this.mass + body.x * body.mass) / total;
    this.cy = (this.cy * this.mass + body.y * body.mass) / total;
    this.mass = total;
    const index = (body.x >= this.x ? 1 : 0) | (body.y >= this.y ? 2 : 0);
    const child = this.children[index];
    if (child === null) this.children[index] = new Leaf(body);
    else if (child.kind === "branch") child.insert(body);
    else {
      const half = this.half / 2;
      if (half < 1e-9) return;
      const branch = new Branch(
        this.x + (index & 1 ? half : -half),
        this.y + (index & 2 ? half : -half),
        half,
      );
      branch.insert(child.body);
      branch.insert(body);
      this.children[index] = branch;
    }
  }
}

const THETA = 0.5,
  SOFTENING = 0.01;

function addForce(quad: Quad, body: Body, force: { fx: number; fy: number }): number {
  if (quad === null || (quad instanceof Leaf && quad.body === body)) return 0;
  const [px, py, mass] =
    quad.kind === "leaf"
      ? [quad.body.x, quad.body.y, quad.body.mass]
      : [quad.cx, quad.cy, quad.mass];
  const dx = px - body.x,
    dy = py - body.y;
  const distance = Math.sqrt(dx * dx + dy * dy + SOFTENING);
  if (quad.kind === "leaf" || (2 * quad.half) / distance < THETA) {
    const pull = mass / (distance * distance * distance);
    force.fx += dx * pull;
    force.fy += dy * pull;
    return 1;
  }
  let visited = 1;
  for (const child of quad.children) visited += addForce(child, body, force);
  return visited;
}

type Forces = { fx: Float64Array; fy: Float64Array; visited: number };

function forces(root: Branch, bodies: readonly Body[], from: number, to: number): Forces {
  if (to - from > 32) {
    const middle = (from + to) >> 1;
    const left = fork(forces, root, bodies, from, middle);
    const b = forces(root, bodies, middle, to);
    const a = wait(left);
    const join = (p: Float64Array, q: Float64Array) => {
      const all = new Float64Array(p.length + q.length);
      all.set(p);
      all.set(q, p.length);
      return all;
    };
    return { fx: join(a.fx, b.fx), fy: join(a.fy, b.fy), visited: a.visited + b.visited };
  }
  const fx = new Float64Array(to - from),
    fy = new Float64Array(to - from);
  let visited = 0;
  for (let i = from; i < to; i++) {
    const force = { fx: 0, fy: 0 };
    visited += addForce(root, bodies[i], force);
    fx[i - from] = force.fx;
    fy[i - from] = force.fy;
  }
  return { fx, fy, visited };
}

function step(bodies: Body[], dt: number): number {
  const half = bodies.reduce((m, b) => Math.max(m, Math.abs(b.x), Math.abs(b.y)), 1);
  const root = new Branch(0, 0, half);
  for (const body of bodies) root.insert(body);
  const { fx, fy, visited } = forces(root, bodies, 0, bodies.length);
  bodies.forEach((b, i) => {
    b.vx += fx[i] * dt;
    b.vy += fy[i] * dt;
    b.x += b.vx * dt;
    b.y += b.vy * dt;
  });
  return visited;
}

let seed = 1;
const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
const bodies: Body[] = Array.from({ length: 300 }, () => {
  const angle = random() * 2 * Math.PI,
    radius = Math.sqrt(random()) * 10;
  return {
    x: radius * Math.cos(angle),
    y: radius * Math.sin(angle),
    vx: -Math.sin(angle),
    vy: Math.cos(angle),
    mass: 0.5 + random(),
  };
});
const energy = () => bodies.reduce((e, b) => e + (b.mass * (b.vx ** 2 + b.vy ** 2)) / 2, 0);
console.log(energy().toFixed(6));
for (let i = 0; i < 5; i++) console.log(step(bodies, 0.01), energy().toFixed(9));
const { x, y } = bodies[17];
console.log(x, y);

// expect: 148.523870
// expect: 28674 150.904033693
// expect: 28741 158.366615738
// expect: 28720 171.334532027
// expect: 28641 189.672529403
// expect: 28662 211.211005634
// expect: -4.833632649597128 0.6288626425364808
