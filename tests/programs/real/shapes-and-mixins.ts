// Shapes by abstract classes, mixins and visitor; vectors with method chaining; Symbol.toPrimitive and iterators.
abstract class Shape {
  static #count = 0;
  static get count() {
    return Shape.#count;
  }
  readonly id = ++Shape.#count;
  abstract get area(): number;
  abstract get perimeter(): number;
  abstract accept<R>(v: Visitor<R>): R;
  toString() {
    return `${this.constructor.name}#${this.id}(${this.area.toFixed(2)})`;
  }
  toJSON() {
    return { kind: this.constructor.name.toLowerCase(), ...this };
  }
  [Symbol.toPrimitive](hint: "number" | "string" | "default") {
    return hint === "number" ? this.area : this.toString();
  }
}
interface Visitor<R> {
  circle(c: Circle): R;
  rect(r: Rect): R;
  poly(p: Polygon): R;
}
class Circle extends Shape {
  constructor(public r: number) {
    super();
  }
  get area() {
    return Math.PI * this.r ** 2;
  }
  get perimeter() {
    return 2 * Math.PI * this.r;
  }
  accept<R>(v: Visitor<R>) {
    return v.circle(this);
  }
}
class Rect extends Shape {
  constructor(
    public w: number,
    public h: number,
  ) {
    super();
  }
  static square(s: number) {
    return new this(s, s);
  }
  get area() {
    return this.w * this.h;
  }
  get perimeter() {
    return 2 * (this.w + this.h);
  }
  accept<R>(v: Visitor<R>) {
    return v.rect(this);
  }
}
class Vec {
  static readonly ZERO = Object.freeze(new Vec(0, 0));
  constructor(
    readonly x: number,
    readonly y: number,
  ) {}
  static of(...[x = 0, y = x]: number[]) {
    return new Vec(x, y);
  }
  plus({ x, y }: Vec) {
    return new Vec(this.x + x, this.y + y);
  }
  minus(o: Vec) {
    return this.plus(o.scale(-1));
  }
  scale(k: number) {
    return new Vec(this.x * k, this.y * k);
  }
  cross(o: Vec) {
    return this.x * o.y - this.y * o.x;
  }
  get length() {
    return Math.hypot(this.x, this.y);
  }
  equals = (o: Vec): boolean => this.x === o.x && this.y === o.y;
  *[Symbol.iterator]() {
    yield this.x;
    yield this.y;
  }
}
class Polygon extends Shape {
  readonly points: readonly Vec[];
  constructor(...points: readonly (readonly [number, number])[]) {
    super();
    this.points = points.map(([x, y]) => new Vec(x, y));
  }
  *edges(): IterableIterator<[Vec, Vec]> {
    for (let i = 0, n = this.points.length; i < n; i++)
      yield [this.points[i], this.points[(i + 1) % n]];
  }
  get area() {
    let a = 0;
    for (const [p, q] of this.edges()) a += p.cross(q);
    return Math.abs(a) / 2;
  }
  get perimeter() {
    return [...this.edges()].map(([p, q]) => q.minus(p).length).reduce((a, b) => a + b);
  }
  accept<R>(v: Visitor<R>) {
    return v.poly(this);
  }
}
type Ctor<T = {}> = new (...args: any[]) => T;
function Colored<B extends Ctor<Rect>>(Base: B) {
  return class extends Base {
    color = "red";
    paint(c: string) {
      this.color = c;
      return this;
    }
  };
}
function Named<B extends Ctor>(Base: B) {
  return class Named extends Base {
    #name = "anon";
    get name() {
      return this.#name;
    }
    set name(n) {
      this.#name = n.trim();
    }
  };
}
const FancyRect = Named(Colored(Rect));
const bbox: Visitor<[number, number]> = {
  circle: (c) => [2 * c.r, 2 * c.r],
  rect: (r) => [r.w, r.h],
  poly: ({ points }) => [
    Math.max(...points.map((p) => p.x)) - Math.min(...points.map((p) => p.x)),
    Math.max(...points.map((p) => p.y)) - Math.min(...points.map((p) => p.y)),
  ],
};
const svg = new (class implements Visitor<string> {
  circle({ r }: Circle) {
    return `<circle r="${r}"/>`;
  }
  rect(r: Rect) {
    return `<rect width="${r.w}" height="${r.h}"/>`;
  }
  poly(p: Polygon) {
    return `<polygon points="${p.points.map(([...xy]) => xy.join(",")).join(" ")}"/>`;
  }
})();
const fancy = new FancyRect(2, 5);
fancy.paint("blue").name = "  box ";
const shapes: Shape[] = [new Circle(1), Rect.square(3), new Polygon([0, 0], [4, 0], [4, 3]), fancy];
for (const s of shapes) console.log(`${s}`, s.perimeter.toFixed(3), s.accept(bbox), s.accept(svg));
console.log(
  fancy.name,
  fancy.color,
  fancy instanceof Rect,
  fancy instanceof Shape,
  Shape.count,
  +shapes[1],
  shapes[1] + "!",
  shapes[0] < shapes[1],
);
console.log(
  JSON.stringify(shapes),
  shapes
    .map((s) => s.area)
    .sort((a, b) => b - a)
    .map(Math.round),
);
console.log(
  Vec.of(3),
  Vec.of(1, 2).plus(Vec.ZERO).equals(new Vec(1, 2)),
  [...new Vec(5, 6)],
  Object.isFrozen(Vec.ZERO),
  Math.max(...Vec.of(7, 8)),
);
const groups = Object.entries(
  shapes.reduce<{ [k: string]: Shape[] }>(
    (g, s) => ({
      ...g,
      [s.area > 5 ? "big" : "small"]: [...(g[s.area > 5 ? "big" : "small"] ?? []), s],
    }),
    {},
  ),
);
console.log(groups.map(([k, v]) => `${k}: ${v.join(" ")}`));
function hull(ps: Vec[]): Vec[] {
  const s = [...ps].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (qs: Vec[]) => {
    const h: Vec[] = [];
    for (const p of qs) {
      while (
        h.length > 1 &&
        h
          .at(-1)!
          .minus(h.at(-2)!)
          .cross(p.minus(h.at(-1)!)) <= 0
      )
        h.pop();
      h.push(p);
    }
    h.pop();
    return h;
  };
  return [...half(s), ...half(s.reverse())];
}
console.log(
  hull(
    [
      [0, 0],
      [2, 1],
      [4, 0],
      [4, 4],
      [1, 3],
      [0, 4],
      [2, 2],
    ].map(([x, y]) => new Vec(x, y)),
  )
    .map(([x, y]) => `${x},${y}`)
    .join(" "),
);
// expect: Circle#2(3.14) 6.283 [ 2, 2 ] <circle r="1"/>
// expect: Rect#3(9.00) 12.000 [ 3, 3 ] <rect width="3" height="3"/>
// expect: Polygon#4(6.00) 12.000 [ 4, 3 ] <polygon points="0,0 4,0 4,3"/>
// expect: Named#1(10.00) 14.000 [ 2, 5 ] <rect width="2" height="5"/>
// expect: box blue true true 4 9 Rect#3(9.00)! true
// expect: [{"kind":"circle","id":2,"r":1},{"kind":"rect","id":3,"w":3,"h":3},{"kind":"polygon","id":4,"points":[{"x":0,"y":0},{"x":4,"y":0},{"x":4,"y":3}]},{"kind":"named","id":1,"w":2,"h":5,"color":"blue"}] [ 10, 9, 6, 3 ]
// expect: Vec { x: 3, y: 3, equals: [Function: equals] } true [ 5, 6 ] true 8
// expect: [
// expect:   'small: Circle#2(3.14)',
// expect:   'big: Rect#3(9.00) Polygon#4(6.00) Named#1(10.00)'
// expect: ]
// expect: 0,0 4,0 4,4 0,4
