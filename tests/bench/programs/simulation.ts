// Particles that are replaced at every step: a long run whose memory in use stays the same.
class Vector {
  readonly x: number;
  readonly y: number;
  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }
  plus(other: Vector): Vector {
    return new Vector(this.x + other.x, this.y + other.y);
  }
  times(factor: number): Vector {
    return new Vector(this.x * factor, this.y * factor);
  }
}

class Particle {
  readonly place: Vector;
  readonly speed: Vector;
  readonly age: number;
  constructor(place: Vector, speed: Vector, age: number) {
    this.place = place;
    this.speed = speed;
    this.age = age;
  }
}

const steps = Number(process.argv[2] ?? "1000");
let particles: Particle[] = [];
for (let i = 0; i < 10_000; i++) {
  particles.push(new Particle(new Vector(i, i / 2), new Vector((i % 7) - 3, (i % 5) - 2), 0));
}
const gravity = new Vector(0, -0.01);
for (let step = 0; step < steps; step++) {
  particles = particles.map((each) => {
    const speed = each.speed.plus(gravity);
    return new Particle(each.place.plus(speed.times(0.01)), speed, each.age + 1);
  });
}
let x = 0;
let y = 0;
for (const { place } of particles) {
  x += place.x;
  y += place.y;
}
console.log(`${x.toFixed(6)} ${y.toFixed(6)}`);
