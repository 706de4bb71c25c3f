// A list of names takes what objects inherit too: getters of their classes, names of errors. Methods have no text.
class Point {
  #x = 1;
  y = 2;
  get double(): number {
    return this.#x * 2;
  }
  move(): void {}
}
console.log(JSON.stringify(new Point(), ["double", "y", "move"])); // expect: {"double":2,"y":2}
console.log(JSON.stringify(new Error("x"), ["name", "message"])); // expect: {"name":"Error","message":"x"}
console.log(JSON.stringify([new Map([[1, 2]]), new Set("ab")], ["size"])); // expect: [{"size":1},{"size":2}]
console.log(JSON.stringify({ c: { a: 3, z: 1 }, a: 1 }, ["a", "c"], 1).length); // expect: 32
class Money {
  constructor(readonly cents: number) {}
  toJSON(key: string): string {
    return `${key}=${this.cents}`;
  }
}
console.log(JSON.stringify({ price: new Money(5), tax: [new Money(1)] }, ["tax", "price", "0"])); // expect: {"tax":["0=1"],"price":"price=5"}
interface Ring {
  next?: Ring;
}
const ring: Ring = {};
ring.next = ring;
try {
  JSON.stringify(ring, ["next"]);
} catch (error) {
  console.log((error as Error).name); // expect: TypeError
}
