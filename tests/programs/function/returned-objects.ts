// Objects of numbers that functions give away: taken apart by the caller, kept by it, seen elsewhere as well, made while others of the kind are made.
import { fork, wait } from "tscript";

interface Point {
  x: number;
  y: number;
}

interface Flagged {
  value: number;
  isOdd: boolean;
}

let log: string[] = [];
const kept: Point[] = [];

function turned(p: Point, steps: number): Point {
  if (steps === 0) return p;
  return turned({ x: -p.y, y: p.x }, steps - 1);
}

/** Comes round to itself, and its fields come of what it is given. */
function fibonacci(n: number): { a: number; b: number } {
  if (n <= 0) return { a: 0, b: 1 };
  const before = fibonacci(n - 1);
  return { a: before.b, b: before.a + before.b };
}

/** Several ways out, one by a variable that is written meanwhile. */
function sum(values: number[], start: number): Point {
  const total: Point = { x: start, y: 0 };
  if (values.length === 0) return total;
  for (const value of values) {
    if (value < 0) return { x: total.x, y: value };
    total.x += value;
    total.y++;
  }
  return total;
}

/** Fields that call others of the kind. */
function nested(depth: number): Point {
  if (depth === 0) return { x: 1, y: 2 };
  return { x: nested(depth - 1).y + depth, y: nested(depth - 1).x * 10 };
}

function chosen(flag: boolean): Point {
  return flag ? sum([1, 2], 0) : nested(2);
}

function parity(value: number): Flagged {
  const half = Math.floor(value / 2);
  for (let i = 0; i < 1; i++) if (half > 100) return { value: half, isOdd: false };
  return { value: half, isOdd: value !== half * 2 };
}

/** The caller is not the only one that sees it. */
function remembered(x: number): Point {
  const point = { x, y: x + 1 };
  if (x > 0) kept.push(point);
  return point;
}

/** Not always new. */
function larger(a: Point, b: Point): Point {
  if (a.x === b.x) return { x: a.x, y: a.y + b.y };
  return a.x > b.x ? a : b;
}

function found(values: number[], wanted: number): Point | null {
  for (let i = 0; i < values.length; i++) if (values[i] === wanted) return { x: i, y: wanted };
  return null;
}

function refusing(value: number): Point {
  const half = { x: value / 2, y: value };
  if (value > 3) throw new RangeError(`too large: ${value}`);
  return half;
}

function tried(value: number): Point {
  try {
    return refusing(value);
  } catch (error) {
    return { x: NaN, y: error instanceof Error ? error.message.length : 0 };
  } finally {
    log.push(`tried ${value}`);
  }
}

class Complex {
  constructor(
    readonly re: number,
    readonly im: number,
  ) {}
  times(other: Complex): Complex {
    log.push("times");
    const re = this.re * other.re - this.im * other.im;
    const im = this.re * other.im + this.im * other.re;
    for (let i = 0; i < 2; i++) if (re > 1e300) return new Complex(0, 0);
    return new Complex(re, im);
  }
  power(n: number): Complex {
    if (n === 0) return new Complex(1, 0);
    const half = this.power(Math.floor(n / 2));
    const square = half.times(half);
    return n % 2 === 0 ? square : square.times(this);
  }
}

const a = fibonacci(40);
console.log(a.a, a.b); // expect: 102334155 165580141
const { x, y } = sum([1, 2, 3], 10);
console.log(x, y, sum([], 7).x, sum([4, -5, 6], 0).y); // expect: 16 3 7 -5
console.log(nested(3).x, nested(3).y, chosen(true).x, chosen(false).y); // expect: 33 120 3 30
let odd = 0;
for (let i = 0; i < 10; i++) {
  const p = parity(i * 51);
  if (p.isOdd) odd += p.value;
}
console.log(odd, parity(7)); // expect: 101 { value: 3, isOdd: true }
const first = remembered(5);
first.x = 50;
console.log(kept[0].x, remembered(-1).y, kept.length); // expect: 50 0 1
const b: Point = { x: 1, y: 1 };
console.log(larger(b, { x: 0, y: 0 }) === b, larger(b, { x: 1, y: 9 }).y); // expect: true 10
const place = found([4, 5, 6], 5);
console.log(place?.x, found([1], 2)?.x, found([1], 2)); // expect: 1 undefined null
console.log(tried(2).x, tried(4).x, tried(4).y, log.join()); // expect: 1 NaN 12 tried 2,tried 4,tried 4
log = [];
const z = new Complex(1, 1).power(5);
console.log(z.re, z.im, log.length, z instanceof Complex, z); // expect: -4 -4 5 true Complex { re: -4, im: -4 }
const list = [3, 4, 5].map((n) => fibonacci(n));
console.log(list); // expect: [ { a: 2, b: 3 }, { a: 3, b: 5 }, { a: 5, b: 8 } ]
const later = fork(fibonacci, 10);
console.log(fibonacci(9).a + wait(later).b, turned({ x: 3, y: -0 }, 1)); // expect: 123 { x: 0, y: 3 }
const same = sum([1], 1);
const other = sum([1], 1);
console.log(same === other, Object.is(turned({ x: 0, y: 0 }, 1).x, -0)); // expect: false true
