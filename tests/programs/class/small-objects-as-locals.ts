// Objects that stay in their function may be kept as their fields: nothing must tell.
class Vector {
  static made = 0;
  constructor(
    public x: number,
    readonly y: number,
  ) {
    Vector.made++;
  }
  plus(other: Vector): Vector {
    return new Vector(this.x + other.x, this.y + other.y);
  }
  turned(): Vector {
    return new Vector(-this.y, this.x);
  }
  get length(): number {
    return Math.sqrt(this.x * this.x + this.y * this.y);
  }
}
let at = new Vector(0, 0);
for (let i = 0; i < 10; i++) at = at.plus(new Vector(i, 1)).turned();
console.log(at.x, at.y, at.length.toFixed(3), Vector.made); // expect: -5 4 6.403 31

// Both fields come from the old object.
let pair = new Vector(1, 2);
for (let i = 0; i < 3; i++) pair = new Vector(pair.y, pair.x);
console.log(pair.x, pair.y); // expect: 2 1

// Two names of one object.
const one = new Vector(1, 1);
const same = one;
same.x = 7;
console.log(one.x, one === same, new Vector(7, 1) === one); // expect: 7 true false

// A copy of a variable that then changes.
let current = new Vector(1, 1);
const before = current;
current = current.plus(before);
console.log(before.x, current.x); // expect: 1 2

function fails(n: number): number {
  if (n > 1) throw new Error(`no ${n}`);
  return n;
}
let last = new Vector(0, 0);
for (let i = 0; i < 4; i++) {
  try {
    last = new Vector(fails(i) + 10, fails(i + 1));
  } catch (error) {
    console.log((error as Error).message, last.x, last.y);
  }
}
// expect: no 2 10 1
// expect: no 2 10 1
// expect: no 3 10 1

// -0 and NaN stay what they are.
const zero = new Vector(0, 0).turned();
console.log(zero.x, Object.is(zero.x, -0), new Vector(Number.NaN, 1).turned().y); // expect: -0 true NaN

class Node {
  next: Node | undefined;
  constructor(readonly id: number) {
    nodes.push(this);
  }
}
const nodes: Node[] = [];
const node = new Node(3);
console.log(nodes[0] === node, nodes.length, node.next); // expect: true 1 undefined

class Half {
  readonly a: number;
  readonly seen: string;
  b = 5;
  constructor(a: number) {
    this.seen = this.text();
    this.a = a;
    this.b = this.a + 1;
  }
  text(): string {
    return `${this.b} ${this.a}`;
  }
}
const half = new Half(2);
console.log(half.seen, half.a, half.b); // expect: 5 undefined 2 3

function maybe(n: number): Vector | undefined {
  return n > 0 ? new Vector(n, n) : undefined;
}
try {
  let found: Vector | undefined;
  for (let i = 1; i >= 0; i--) {
    found = maybe(i);
    console.log(found!.x);
  }
} catch (error) {
  console.log((error as Error).message);
}
// expect: 1
// expect: Cannot read properties of undefined (reading 'x')

// Nobody wants what the method gives.
class Chain {
  constructor(readonly n: number) {}
  next(): Chain {
    return this;
  }
}
const chain = new Chain(1);
chain.next();
chain.next().next();
console.log(chain.n); // expect: 1
