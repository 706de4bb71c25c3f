// A fluid on a grid after Stam, and a cloth of sticks after Verlet.
class Fluid {
  private size: number;
  density: number[]; private s: number[]; vx: number[]; vy: number[]; private vx0: number[]; private vy0: number[];
  constructor(private N: number, private diff: number, private visc: number, private dt: number) {
    this.size = (N + 2) * (N + 2);
    const make = () => new Array<number>(this.size).fill(0);
    this.density = make(); this.s = make(); this.vx = make(); this.vy = make(); this.vx0 = make(); this.vy0 = make();
  }
  private IX(x: number, y: number): number { return x + y * (this.N + 2); }
  addDensity(x: number, y: number, amount: number): void { this.density[this.IX(x, y)] += amount; }
  addVelocity(x: number, y: number, ax: number, ay: number): void { const i = this.IX(x, y); this.vx[i] += ax; this.vy[i] += ay; }
  private setBnd(b: number, x: number[]): void {
    const N = this.N;
    for (let i = 1; i <= N; i++) {
      x[this.IX(0, i)] = b === 1 ? -x[this.IX(1, i)] : x[this.IX(1, i)];
      x[this.IX(N + 1, i)] = b === 1 ? -x[this.IX(N, i)] : x[this.IX(N, i)];
      x[this.IX(i, 0)] = b === 2 ? -x[this.IX(i, 1)] : x[this.IX(i, 1)];
      x[this.IX(i, N + 1)] = b === 2 ? -x[this.IX(i, N)] : x[this.IX(i, N)];
    }
    x[this.IX(0, 0)] = 0.5 * (x[this.IX(1, 0)] + x[this.IX(0, 1)]);
    x[this.IX(0, N + 1)] = 0.5 * (x[this.IX(1, N + 1)] + x[this.IX(0, N)]);
    x[this.IX(N + 1, 0)] = 0.5 * (x[this.IX(N, 0)] + x[this.IX(N + 1, 1)]);
    x[this.IX(N + 1, N + 1)] = 0.5 * (x[this.IX(N, N + 1)] + x[this.IX(N + 1, N)]);
  }
  private linSolve(b: number, x: number[], x0: number[], a: number, c: number): void {
    const cRecip = 1.0 / c;
    for (let k = 0; k < 16; k++) {
      for (let j = 1; j <= this.N; j++)
        for (let i = 1; i <= this.N; i++)
          x[this.IX(i, j)] = (x0[this.IX(i, j)] + a * (x[this.IX(i + 1, j)] + x[this.IX(i - 1, j)] + x[this.IX(i, j + 1)] + x[this.IX(i, j - 1)])) * cRecip;
      this.setBnd(b, x);
    }
  }
  private diffuse(b: number, x: number[], x0: number[], diff: number): void { const a = this.dt * diff * this.N * this.N; this.linSolve(b, x, x0, a, 1 + 4 * a); }
  private project(u: number[], v: number[], p: number[], div: number[]): void {
    const N = this.N;
    for (let j = 1; j <= N; j++) for (let i = 1; i <= N; i++) { div[this.IX(i, j)] = (-0.5 * (u[this.IX(i + 1, j)] - u[this.IX(i - 1, j)] + v[this.IX(i, j + 1)] - v[this.IX(i, j - 1)])) / N; p[this.IX(i, j)] = 0; }
    this.setBnd(0, div); this.setBnd(0, p);
    this.linSolve(0, p, div, 1, 4);
    for (let j = 1; j <= N; j++) for (let i = 1; i <= N; i++) { u[this.IX(i, j)] -= 0.5 * (p[this.IX(i + 1, j)] - p[this.IX(i - 1, j)]) * N; v[this.IX(i, j)] -= 0.5 * (p[this.IX(i, j + 1)] - p[this.IX(i, j - 1)]) * N; }
    this.setBnd(1, u); this.setBnd(2, v);
  }
  private advect(b: number, d: number[], d0: number[], u: number[], v: number[]): void {
    const N = this.N, dt0 = this.dt * N;
    for (let j = 1; j <= N; j++)
      for (let i = 1; i <= N; i++) {
        let x = i - dt0 * u[this.IX(i, j)], y = j - dt0 * v[this.IX(i, j)];
        x = Math.max(0.5, Math.min(N + 0.5, x)); y = Math.max(0.5, Math.min(N + 0.5, y));
        const i0 = Math.floor(x), j0 = Math.floor(y);
        const s1 = x - i0, s0 = 1 - s1, t1 = y - j0, t0 = 1 - t1;
        d[this.IX(i, j)] = s0 * (t0 * d0[this.IX(i0, j0)] + t1 * d0[this.IX(i0, j0 + 1)]) + s1 * (t0 * d0[this.IX(i0 + 1, j0)] + t1 * d0[this.IX(i0 + 1, j0 + 1)]);
      }
    this.setBnd(b, d);
  }
  step(): void {
    this.diffuse(1, this.vx0, this.vx, this.visc); this.diffuse(2, this.vy0, this.vy, this.visc);
    this.project(this.vx0, this.vy0, this.vx, this.vy);
    this.advect(1, this.vx, this.vx0, this.vx0, this.vy0); this.advect(2, this.vy, this.vy0, this.vx0, this.vy0);
    this.project(this.vx, this.vy, this.vx0, this.vy0);
    this.diffuse(0, this.s, this.density, this.diff);
    this.advect(0, this.density, this.s, this.vx, this.vy);
  }
}
const f = new Fluid(24, 0.0001, 0.00001, 0.1);
for (let t = 0; t < 10; t++) { f.addDensity(12, 12, 100); f.addVelocity(12, 12, Math.cos(t / 5) * 3, Math.sin(t / 5) * 3); f.step(); }
console.log(f.density.reduce((a, b) => a + b, 0).toFixed(9), Math.max(...f.vx).toFixed(9));
class Particle {
  px: number; py: number; fx = 0; fy = 0; pinned = false;
  constructor(public x: number, public y: number) { this.px = x; this.py = y; }
  integrate(dt: number): void {
    if (this.pinned) return;
    const vx = (this.x - this.px) * 0.99, vy = (this.y - this.py) * 0.99;
    this.px = this.x; this.py = this.y;
    this.x += vx + this.fx * dt * dt; this.y += vy + (this.fy + 9.8) * dt * dt;
    this.fx = this.fy = 0;
  }
}
class Stick {
  private rest: number;
  broken = false;
  constructor(private a: Particle, private b: Particle, private tear: number) { this.rest = Math.hypot(a.x - b.x, a.y - b.y); }
  satisfy(): void {
    if (this.broken) return;
    const dx = this.b.x - this.a.x, dy = this.b.y - this.a.y;
    const d = Math.sqrt(dx * dx + dy * dy);
    if (d > this.tear) { this.broken = true; return; }
    const k = ((d - this.rest) / d) * 0.5;
    if (!this.a.pinned) { this.a.x += dx * k; this.a.y += dy * k; }
    if (!this.b.pinned) { this.b.x -= dx * k; this.b.y -= dy * k; }
  }
}
const particles: Particle[][] = [];
let sticks: Stick[] = [];
const W = 16, H = 12;
for (let y = 0; y < H; y++) {
  particles.push([]);
  for (let x = 0; x < W; x++) {
    const p = new Particle(x, y);
    if (y === 0 && x % 4 === 0) p.pinned = true;
    particles[y].push(p);
    if (x > 0) sticks.push(new Stick(particles[y][x - 1], p, 3));
    if (y > 0) sticks.push(new Stick(particles[y - 1][x], p, 3));
  }
}
for (let t = 0; t < 60; t++) {
  for (const row of particles) for (const p of row) { p.fx = Math.sin(t * 0.05 + p.y) * 3; p.integrate(0.05); }
  for (let k = 0; k < 6; k++) for (const s of sticks) s.satisfy();
  sticks = sticks.filter((s) => !s.broken);
}
console.log(sticks.length, particles[H - 1].filter((_, i) => i % 10 === 0).map((p) => `${p.x.toFixed(4)},${p.y.toFixed(4)}`).join(" "));
// expect: 666.540204522 0.435352469
// expect: 356 1.2598,10.8071 9.0927,12.0764
