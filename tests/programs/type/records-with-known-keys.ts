// A record that has some keys of its own types besides: any key reads it, those that no type names too.
class Shape {
  sides = 3;
}
class Square extends Shape {
  override sides = 4;
}
type Shapes = Record<string, Shape>;
function read(shapes: Shapes & { square: Square }, key: string) {
  return shapes[key];
}
const shapes = { square: new Square(), other: new Shape() } as Shapes & { square: Square };
console.log(read(shapes, "other"), read(shapes, "square"), read(shapes, "none")); // expect: Shape { sides: 3 } Square { sides: 4 } undefined
class Library<S extends Shapes> {
  constructor(readonly all: S) {}
  with<E extends Shapes>(more: E): Library<S & E> {
    return new Library({ ...this.all, ...more });
  }
  sides() {
    return Object.keys(this.all).map((key) => `${key} ${this.all[key]!.sides}`);
  }
}
const make = { library: <S extends Shapes>(all: S) => new Library(all) };
console.log(make.library({ a: new Shape() }).with({ b: new Square() }).sides()); // expect: [ 'a 3', 'b 4' ]
type Row = { [column: string]: string | number } & { count: number };
const row: Row = { count: 2, name: "x" };
row["more"] = "y";
row.count += 1;
for (const key of Object.keys(row)) console.log(key, row[key]); // expect: count 3
// expect: name x
// expect: more y
