class B {
  m(x: string): string {
    return "B" + x;
  }
  n(x: number): number {
    return x;
  }
  o(...xs: number[]): number {
    return xs.length;
  }
  p(a: number): string {
    return "p" + a;
  }
}
class C extends B {
  override m(x: string | number): string {
    return "C" + typeof x + x;
  }
  override n(x: number | undefined | string): number {
    return x === undefined ? -1 : typeof x === "string" ? x.length : x;
  }
  override o(...xs: (number | string)[]): number {
    return xs.filter((x) => typeof x === "string").length;
  }
  override p(a: number, ...rest: string[]): string {
    return "C" + a + rest.join();
  }
}
class D extends C {
  override p(a: number, b?: string, c = "z"): string {
    return [a, b, c].join("/");
  }
}
const c = new C(),
  b: B = Math.random() < 2 ? new B() : c;
console.log(
  c.m(5),
  c.n(undefined),
  c.n("abc"),
  c.o(1, "a", "b"),
  c.p(1, "x", "y"),
  new D().p(1),
  new D().p(1, "q", "r"),
);
console.log(b.m("5"), b.n(2), b.o(1, 2), b.p(1));
interface HasP {
  p(a: number, b?: string, c?: string): string;
}
const ps: HasP[] = [new D(), { p: (a, b) => `${a}${b}` }];
for (const x of ps) console.log(x.p(7, "u", "v"));
const cs: C[] = [c, new D()];
for (const x of cs) console.log(x.p(8, "k"), x.m(3), x.o("a"));
abstract class Shape {
  abstract draw(): string;
  area(): number {
    return 0;
  }
}
class Sq extends Shape {
  constructor(readonly s: number) {
    super();
  }
  draw(indent = 0): string {
    return " ".repeat(indent) + "sq" + this.s;
  }
  override area(k?: number): number {
    return this.s * this.s * (k ?? 1);
  }
}
class Grp extends Shape {
  constructor(readonly items: Shape[]) {
    super();
  }
  draw(): string {
    return this.items.map((i) => (i instanceof Sq ? i.draw(2) : i.draw())).join("\n");
  }
}
console.log(new Grp([new Sq(2), new Grp([new Sq(3)])]).draw(), new Sq(3).area(2), new Sq(3).area());
// expect: Cnumber5 -1 3 2 C1x,y 1//z 1/q/r
// expect: B5 2 2 p1
// expect: 7/u/v
// expect: 7u
// expect: C8k Cnumber3 1
// expect: 8/k/z Cnumber3 1
// expect:   sq2
// expect:   sq3 18 9
