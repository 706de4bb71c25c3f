interface Point {
  x: number;
  y: number;
}
function scaled(this: Point, k: number): number {
  return this.x * k + this.y;
}
const p = { x: 1, y: 2, scaled };
console.log(p.scaled(3), scaled.call(p, 4), scaled.apply({ x: 5, y: 6 }, [10])); // expect: 5 6 56
console.log(scaled.bind(p)(7), scaled.bind({ x: 1, y: 1 }, 8)()); // expect: 9 9
type Handler = (this: { name: string }, event: string) => string;
const handler: Handler = function (event) {
  return `${this.name}: ${event}`;
};
const context = { name: "context", handler };
console.log(context.handler("click"), handler.call({ name: "other" }, "key")); // expect: context: click other: key
class Emitter {
  name = "emitter";
  #handlers: ((this: Emitter, n: number) => void)[] = [];
  on(handler: (this: Emitter, n: number) => void): this {
    this.#handlers.push(handler);
    return this;
  }
  fire(): void {
    this.#handlers.forEach((each, index) => each.call(this, index));
  }
}
new Emitter()
  .on(function (n) {
    console.log(n, this.name); // expect: 0 emitter
  })
  .on((n) => console.log(n, "arrow")) // expect: 1 arrow
  .fire();
function isArray(this: unknown): boolean {
  return Array.isArray(this);
}
console.log([isArray][0]?.(), isArray.call("text"), isArray.call([1])); // expect: true false true
