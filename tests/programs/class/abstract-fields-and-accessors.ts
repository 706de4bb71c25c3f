// Abstract fields by accessors, abstract accessors by fields
abstract class Shape {
  abstract readonly name: string;
  abstract area: number;
  abstract get corners(): number;
  protected abstract unit?: string;
  grow() { this.area *= 2; return this; }
  describe() { return `${this.name} of ${this.area}${this.unit ?? ""} with ${this.corners}`; }
}
class Square extends Shape {
  constructor(private side: number) { super(); }
  get name() { return "square " + this.side; }
  get area() { return this.side ** 2; }
  set area(to) { this.side = Math.sqrt(to); }
  readonly corners = 4;
  protected unit = "cm";
}
class Blob extends Shape {
  name = "blob";
  area = 7;
  get corners() { return 0; }
  protected get unit() { return undefined; }
}
class Fat extends Blob { override name = "fat blob"; override get corners() { return 1; } }
const shapes: Shape[] = [new Square(3), new Blob(), new Fat()];
for (const s of shapes) console.log(s.describe(), s.grow().area, s.name, s);
console.log(shapes.map(({ name, area }) => name + area).join(), JSON.stringify(shapes), Object.keys(shapes[0]!));
const named: { readonly name: string } = shapes[0]!;
console.log(named.name, "area" in shapes[0]!);
abstract class Store<T> { abstract readonly all: readonly T[]; first() { return this.all[0]; } }
class Lazy extends Store<number> { #n = 0; get all() { return [++this.#n]; } }
class Eager extends Store<string> { constructor(readonly all: string[]) { super(); } }
console.log(new Lazy().first(), new Eager(["x"]).first(), [new Lazy(), new Eager(["y"])].map((s) => s.all.length));
// expect: square 3 of 9cm with 4 17.999999999999996 square 4.242640687119285 Square { side: 4.242640687119285, corners: 4, unit: 'cm' }
// expect: blob of 7 with 0 14 blob Blob { name: 'blob', area: 14 }
// expect: fat blob of 7 with 1 14 fat blob Fat { name: 'fat blob', area: 14 }
// expect: square 4.24264068711928517.999999999999996,blob14,fat blob14 [{"side":4.242640687119285,"corners":4,"unit":"cm"},{"name":"blob","area":14},{"name":"fat blob","area":14}] [ 'side', 'corners', 'unit' ]
// expect: square 4.242640687119285 true
// expect: 1 x [ 1, 1 ]
