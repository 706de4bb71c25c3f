function area(w: number, h = w): string {
  return `${w * h} of ${arguments.length}`;
}
console.log(area(2), area(2, 3)); // expect: 4 of 1 6 of 2
function over(a: string): string;
function over(a: number, b: number): string;
function over(a: unknown, b?: unknown): string {
  return arguments.length === 1 ? `one ${a}` : `two ${a} ${arguments[1]} ${b}`;
}
console.log(over("x"), over(1, 2)); // expect: one x two 1 2 2
class Log {
  prefix = "p";
  write(_level: string, ..._rest: unknown[]): string {
    return [this.prefix, arguments.length, ...arguments].join();
  }
}
class Loud extends Log {
  override write(level: string, extra?: number): string {
    return `${super.write(level, extra)}!${Array.prototype.slice.call(arguments, 1).length}`;
  }
}
const logs: Log[] = [new Log(), new Loud()];
console.log(logs.map((each) => each.write("a", 1))); // expect: [ 'p,2,a,1', 'p,2,a,1!1' ]
console.log(new Loud().write("x")); // expect: p,2,x,!0
function wrap(f: (...all: number[]) => number): (...all: number[]) => number {
  return function (this: unknown, ..._all: number[]) {
    console.log(Array.from(arguments));
    return f.apply(this, arguments as any);
  };
}
console.log(wrap((a, b) => a + b)(1, 2)); // expect: [ 1, 2 ]
// expect: 3
function* each(..._all: unknown[]): Generator<unknown> {
  for (const one of arguments) yield one;
  yield arguments.length;
}
console.log([...each("a", "b")], each.length); // expect: [ 'a', 'b', 2 ] 0
const count: (a?: number, b?: string) => number = (...all) => all.length;
console.log(count(), count(1), count(1, "x"), count(undefined, "x")); // expect: 0 1 2 2
