// The planets' orbits, step by step: objects with number fields in an array.
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

function bodies(): Body[] {
  return [
    new Body(0, 0, 0, 0, 0, 0, SOLAR_MASS),
    new Body(4.841431442464721, -1.1603200440274284, -0.10362204447112311, 0.001660076642744037 * DAYS, 0.007699011184197404 * DAYS, -0.0000690460016972063 * DAYS, 0.0009547919384243266 * SOLAR_MASS),
    new Body(8.34336671824458, 4.124798564124305, -0.4035234171143214, -0.002767425107268624 * DAYS, 0.004998528012349172 * DAYS, 0.00002304172975737639 * DAYS, 0.0002858859806661308 * SOLAR_MASS),
    new Body(12.894369562139131, -15.111151401698631, -0.22330757889265573, 0.002964601375647616 * DAYS, 0.0023784717395948095 * DAYS, -0.000029658956854023756 * DAYS, 0.00004366244043351563 * SOLAR_MASS),
    new Body(15.379697114850917, -25.919314609987964, 0.17925877295037118, 0.0026806777249038932 * DAYS, 0.001628241700382423 * DAYS, -0.00009515922545197159 * DAYS, 0.00005151389020466115 * SOLAR_MASS),
  ];
}

function energy(all: readonly Body[]): number {
  let sum = 0;
  for (let i = 0; i < all.length; i++) {
    const a = all[i];
    sum += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
    for (let j = i + 1; j < all.length; j++) {
      const b = all[j];
      const dx = a.x - b.x;
      const dy = a.y - b.y;
      const dz = a.z - b.z;
      sum -= (a.mass * b.mass) / Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
  }
  return sum;
}

function advance(all: readonly Body[], dt: number): void {
  for (let i = 0; i < all.length; i++) {
    const a = all[i];
    for (let j = i + 1; j < all.length; j++) {
      const b = all[j];
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
  for (const body of all) {
    body.x += dt * body.vx;
    body.y += dt * body.vy;
    body.z += dt * body.vz;
  }
}

const steps = Number(process.argv[2] ?? "1000");
const all = bodies();
console.log(energy(all).toFixed(9));
for (let step = 0; step < steps; step++) advance(all, 0.01);
console.log(energy(all).toFixed(9));
