// Short-lived vectors: every operation makes a new object.
class Vector {
  constructor(
    readonly x: number,
    readonly y: number,
    readonly z: number,
  ) {}
  plus(other: Vector): Vector {
    return new Vector(this.x + other.x, this.y + other.y, this.z + other.z);
  }
  times(factor: number): Vector {
    return new Vector(this.x * factor, this.y * factor, this.z * factor);
  }
  dot(other: Vector): number {
    return this.x * other.x + this.y * other.y + this.z * other.z;
  }
  cross(other: Vector): Vector {
    return new Vector(
      this.y * other.z - this.z * other.y,
      this.z * other.x - this.x * other.z,
      this.x * other.y - this.y * other.x,
    );
  }
  normalized(): Vector {
    return this.times(1 / Math.sqrt(this.dot(this)));
  }
}

const steps = Number(process.argv[2] ?? "10000");
let position = new Vector(1, 0, 0);
let velocity = new Vector(0, 1, 0.1);
const field = new Vector(0.1, 0.2, 1).normalized();
for (let step = 0; step < steps; step++) {
  const force = velocity.cross(field).plus(position.times(-0.1));
  velocity = velocity.plus(force.times(0.001));
  position = position.plus(velocity.times(0.001));
}
console.log(position.x.toFixed(9), position.y.toFixed(9), position.z.toFixed(9), velocity.dot(velocity).toFixed(9));
