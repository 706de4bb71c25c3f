const made: any = {};
Object.defineProperty(made, "x", { value: 3, enumerable: true, writable: false });
Object.defineProperty(made, "y", { enumerable: true, value: "z" });
console.log(made.x, made, Object.getOwnPropertyNames(made));
class Pair {
  a = 1;
  b = 2;
  sum(): number {
    return this.a + this.b;
  }
}
console.log(Object.getOwnPropertyNames(new Pair()));

// expect: 3 { x: 3, y: 'z' } [ 'x', 'y' ]
// expect: [ 'a', 'b' ]
