function g(a: number, b: number, c = 1) { return a + b + c; } const h = (x: number) => x;
console.log(g.length, h.length, g.name, h.name, ((...a: number[]) => 1).length, (function (this: void, p: number, q?: string) { return p; }).length);
function curry(fn: (...args: any[]) => any) { return function curried(...args: any[]): any { return args.length >= fn.length ? fn(...args) : (...more: any[]) => curried(...args, ...more); }; }
const add = curry((a: number, b: number, c: number) => a + b + c);
console.log(add(1)(2)(3), add(1, 2)(3), add(1, 2, 3));
const any: any = g; console.log(any.length, any.name);
class A { m(a: number, b: string) { return a; } } console.log(new A().m.length);
function compose<T>(...fs: ((x: T) => T)[]) { return fs.map((f) => f.length); } console.log(compose((x: number) => x, () => 1));
const sum = (a: number, b: number): number => a + b;
async function later(a: number): Promise<number> {
  return a;
}
function* each(a: number, ...rest: number[]): Generator<number> {
  yield a;
}
console.log(sum.length, later.length, each.length);

// expect: 2 1 g h 0 2
// expect: 6 6 6
// expect: 2 g
// expect: 2
// expect: [ 1, 0 ]
// expect: 2 1 1
