/** Five bodies and their gravity: energy must come out to the last digit. */

class Body {
  constructor(
    public x: number,
    public y: number,
    public z: number,
    public vx: number,
    public vy: number,
    public vz: number,
    readonly mass: number,
  ) {}
}

const SOLAR_MASS = 4 * Math.PI * Math.PI;
const DAYS = 365.24;

function planets(): Body[] {
  const make = (p: [number, number, number], v: [number, number, number], mass: number): Body =>
    new Body(p[0], p[1], p[2], v[0] * DAYS, v[1] * DAYS, v[2] * DAYS, mass * SOLAR_MASS);
  return [
    make([0, 0, 0], [0, 0, 0], 1),
    make(
      [4.84143144246472090e+00, -1.16032004402742839e+00, -1.03622044471123109e-01],
      [1.66007664274403694e-03, 7.69901118419740425e-03, -6.90460016972063023e-05],
      9.54791938424326609e-04,
    ),
    make(
      [8.34336671824457987e+00, 4.12479856412430479e+00, -4.03523417114321381e-01],
      [-2.76742510726411899e-03, 4.99852801234917238e-03, 2.30417297573763929e-05],
      2.85885980666130812e-04,
    ),
  ];
}

function offsetMomentum(bodies: Body[]): void {
  const sun = bodies[0];
  sun.vx = -bodies.reduce((sum, b) => sum + b.vx * b.mass, 0) / SOLAR_MASS;
  sun.vy = -bodies.reduce((sum, b) => sum + b.vy * b.mass, 0) / SOLAR_MASS;
  sun.vz = -bodies.reduce((sum, b) => sum + b.vz * b.mass, 0) / SOLAR_MASS;
}

function advance(bodies: Body[], dt: number): void {
  for (let i = 0; i < bodies.length; i++) {
    const a = bodies[i];
    for (let j = i + 1; j < bodies.length; j++) {
      const b = bodies[j];
      const dx = a.x - b.x;
      const dy = a.y - b.y;
      const dz = a.z - b.z;
      const squared = dx * dx + dy * dy + dz * dz;
      const magnitude = dt / (squared * Math.sqrt(squared));
      a.vx -= dx * b.mass * magnitude;
      a.vy -= dy * b.mass * magnitude;
      a.vz -= dz * b.mass * magnitude;
      b.vx += dx * a.mass * magnitude;
      b.vy += dy * a.mass * magnitude;
      b.vz += dz * a.mass * magnitude;
    }
  }
  for (const body of bodies) {
    body.x += dt * body.vx;
    body.y += dt * body.vy;
    body.z += dt * body.vz;
  }
}

function energy(bodies: Body[]): number {
  let e = 0;
  bodies.forEach((a, i) => {
    e += 0.5 * a.mass * (a.vx ** 2 + a.vy ** 2 + a.vz ** 2);
    for (const b of bodies.slice(i + 1)) e -= (a.mass * b.mass) / Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
  });
  return e;
}

const bodies = planets();
offsetMomentum(bodies);
console.log(energy(bodies));
for (let step = 0; step < 1000; step++) advance(bodies, 0.01);
console.log(energy(bodies), energy(bodies).toFixed(9));
console.log(bodies[1]);

// expect: -0.16598364733427082
// expect: -0.16599599491672368 -0.165995995
// expect: Body {
// expect:   x: 1.4272072517472005,
// expect:   y: -5.002880875460088,
// expect:   z: -0.011257933378402484,
// expect:   vx: 2.6101260370420105,
// expect:   vy: 0.8826610503393159,
// expect:   vz: -0.06208403694162224,
// expect:   mass: 0.03769367487038949
// expect: }
