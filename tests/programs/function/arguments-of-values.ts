// `arguments` of functions that are values, whoever calls them: as decorators, in lists and objects, by call and apply.
const memoize = (fn: Function) => {
  const cache: Record<string, any> = {};
  return function (this: any) {
    const key = Array.prototype.slice.call(arguments).join("|");
    if (!(key in cache)) cache[key] = fn.apply(this, arguments);
    return cache[key];
  };
};
let calls = 0;
const add: any = memoize((a: number, b: number) => { calls++; return a + b; });
console.log(add(1, 2), add(1, 2), add(2, 3), calls);
const obj = { base: 10, total: function (a: number, b: number) { return this.base + a + b + arguments.length; }, all() { return arguments.length; } };
console.log(obj.total(1, 2), (obj as any).total(1, 2, 3), (obj as any).all(1, 2));
function curry(fn: (...args: any[]) => any): any {
  return function curried(this: any): any {
    const args = Array.from(arguments);
    return args.length >= fn.length ? fn.apply(this, args) : function (this: any) { return curried.apply(this, args.concat(Array.from(arguments)) as any); };
  };
}
console.log(curry((a: number, b: number, c: number) => a + b + c)(1)(2)(3));
const named = function (a: number, b: number) { return arguments.length + a + b; };
console.log(named.length, named.name, named(1, 2), [named].map((f) => f(3, 4)));
["a", "b"].forEach(function (x) { console.log(x, arguments.length, arguments[1]); });
const once = (f: (...a: any[]) => void) => { let done = false; return function () { if (done) return; done = true; f(...arguments); }; };
const hi = once((n: string) => console.log("hi", n)) as (n: string) => void;
hi("x"); hi("y");
const handlers: Record<string, Function> = { on: function () { return arguments.length; } };
console.log(handlers.on(1, 2, 3), handlers["on"]());
class Emitter { fns: Function[] = []; on(f: Function) { this.fns.push(f); } emit(...a: unknown[]) { for (const f of this.fns) f(...a); } }
const e = new Emitter(); e.on(function () { console.log("got", arguments.length, ...arguments); }); e.emit(1, "two"); e.emit();
const sum2: (...n: number[]) => number = function () { let t = 0; for (const x of arguments) t += x; return t; };
console.log(sum2(1, 2, 3), sum2.call(null, 4, 5), sum2.apply(null, [6]));
setTimeout(function (_given: string) { console.log("timer", arguments.length, arguments[0]); }, 1, "arg");
const sum = function (): number {
  let total = 0;
  for (let i = 0; i < arguments.length; i++) total += arguments[i];
  return total;
};
console.log((sum as any)(1, 2, 3), sum.apply(null, [4, 5] as any));
const debounced = (f: Function) =>
  function (this: any) {
    return f.apply(this, arguments);
  };
console.log((debounced((a: number, b: number) => a + b) as any)(1, 2));
// What functions that are held take is theirs to say, not their type's.
const held: { all(): number; two: (a: number) => number } = {
  all(...values: number[]) {
    return values.length;
  },
  two: function (...values: number[]) {
    return values.length;
  },
};
console.log((held as any).all(1, 2), (held as any).two(1, 2, 3));
// expect: 3 3 5 2
// expect: 15 16 2
// expect: 6
// expect: 2 named 5 [ 9 ]
// expect: a 3 0
// expect: b 3 1
// expect: hi x
// expect: 3 0
// expect: got 2 1 two
// expect: got 0
// expect: 6 9 6
// expect: 6 9
// expect: 3
// expect: 2 3
// expect: timer 1 arg
