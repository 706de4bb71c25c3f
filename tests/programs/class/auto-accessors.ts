// Accessors that keep a value of their own.
class A {
  accessor x = 1;
  static accessor count = 0;
  accessor y: string | undefined;
  accessor "z" = [1];
  protected accessor hidden: number = 4;
  get sum() {
    return this.hidden + this.x;
  }
}
class B extends A {
  override accessor x = 10;
  accessor on: (n: number) => number = (n) => n + this.x;
}
const b = new B();
b.x++;
b.y = "s";
b.z.push(2);
A.count += 5;
console.log(b.x, b.y, b.z, b.sum, b.on(1), A.count); // expect: 11 s [ 1, 2 ] 15 12 5
console.log(b, Object.keys(b), JSON.stringify(b), "x" in b, { ...b }); // expect: B {} [] {} true {}
const made = new (class {
  accessor v = 1;
})();
made.v *= 4;
console.log(made.v); // expect: 4
function local() {
  class L {
    accessor w: number | null = null;
  }
  return new L();
}
const l = local();
l.w = 3;
console.log(l.w); // expect: 3
class G<T> {
  accessor item: T;
  constructor(item: T) {
    this.item = item;
  }
}
console.log(new G("g").item.length, new G([1]).item); // expect: 1 [ 1 ]
