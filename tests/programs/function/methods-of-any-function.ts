// `call`, `apply` and `bind` of what is only known to be a function.
function add(a: number, b: number): number {
  return a + b;
}
const applied = (f: Function, ...args: any[]) => f.apply(null, args);
const called = (f: Function, ...args: any[]) => f.call(undefined, ...args);
console.log(applied(add, 1, 2), called(add, 3, 4), called(Math.max, 2, 9)); // expect: 3 7 9
const bound = (add as Function).bind(null, 10);
console.log(bound(5), applied(bound, 6)); // expect: 15 16

class Emitter {
  readonly #listeners: Record<string, Function[]> = {};
  readonly name = "emitter";
  on(event: string, listener: Function): this {
    (this.#listeners[event] ??= []).push(listener);
    return this;
  }
  emit(event: string, ...args: unknown[]): number {
    const listeners = this.#listeners[event] ?? [];
    listeners.forEach((listener) => listener.apply(this, args));
    return listeners.length;
  }
}
const emitter = new Emitter()
  .on("say", function (this: Emitter, word: string, times: number) {
    console.log(this.name, word.repeat(times));
  })
  .on("say", (...words: unknown[]) => console.log(words.length));
console.log(emitter.emit("say", "ho", 2), emitter.emit("none")); // expect: emitter hoho
// expect: 2
// expect: 2 0

function memoize(f: Function): Function {
  const known = new Map<string, unknown>();
  return function (this: unknown, ...args: unknown[]) {
    const key = args.join();
    if (!known.has(key)) known.set(key, f.apply(this, args));
    return known.get(key);
  };
}
let calls = 0;
const square = memoize((n: number) => {
  calls++;
  return n * n;
});
console.log(square(7), square(7), calls); // expect: 49 49 1

const counter = {
  count: 2,
  times(this: any, by: number) {
    return this.count * by;
  },
};
const times: Function = counter.times;
console.log(times.call(counter, 3), times.apply({ count: 5 }, [2]), times.bind(counter)(4)); // expect: 6 10 8
const perhaps: Function | undefined = calls > 5 ? add : undefined;
console.log(perhaps?.call(null, 1, 2), (calls === 1 ? (add as Function | undefined) : perhaps)?.apply(null, [1, 1])); // expect: undefined 2
const nothing = [] as Function[];
try {
  nothing[0]!.call(null, 1);
} catch (error) {
  console.log(String(error)); // expect: TypeError: Cannot read properties of undefined (reading 'call')
}
const missing: any = undefined;
console.log((Math.max as Function).apply(null, missing), (() => "none" as Function | string)()); // expect: -Infinity none
function curry(f: Function): Function {
  return function curried(...args: any[]): any {
    return args.length >= f.length ? f(...args) : curried.bind(null, ...args);
  };
}
console.log(curry((a: number, b: number, c: number) => a * b + c)(2)(3)(4)); // expect: 10
