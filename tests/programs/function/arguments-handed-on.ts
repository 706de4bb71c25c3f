// Arguments handed on: defaults, optional ones that were not given, tuples of any length spread into parameters.
const logged = <A extends any[], R>(f: (...a: A) => R) => (...a: A): R => { console.log("call", a.length); return f(...a); };
const g = logged((x: number, y: number = 2) => x + y); console.log(g(1), g(1, 5));
const h = logged((x: string = "d") => x + "!"); console.log(h(), h("z"));
const wrap = <A extends unknown[], R>(f: (...a: A) => R) => (...a: A): R => f(...a);
console.log(wrap(({ a = 1, b = 2 }: { a?: number; b?: number } = {}) => a + b)({ a: 5 }), wrap((s: string, ...r: number[]) => s + r.length)("q", 1, 2));
const debounce = <F extends (...args: never[]) => void>(f: F) => ((...a: Parameters<F>) => f(...a)) as F; debounce((n: number, k = 3) => console.log(n + k))(1);
function partial<A extends unknown[], B extends unknown[], R>(f: (...x: [...A, ...B]) => R, ...a: A) { return (...b: B) => f(...a, ...b); }
console.log(partial((a: number, b: string, c: boolean) => `${a}${b}${c}`, 1)("x", true));
console.log(wrap((s: string, ...r: number[]) => s + r.map((n) => n + 1))("q", 1, 2), wrap((s: string, ...r: number[]) => s + r.length)("q"));
const join = (a: string, b: string, c: string, ...rest: string[]) => [a, b, c, rest.length].join();
type AtLeast = [string, ...string[]];
const xs: AtLeast = ["x", "y", "z", "w"]; const three: [string, string, string, ...string[]] = ["1", "2", "3"];
console.log(join(...three, ...xs), join("0", ...three), join(...three));
// expect: call 1
// expect: call 2
// expect: 3 6
// expect: call 0
// expect: call 1
// expect: d! z!
// expect: 7 q2
// expect: 4
// expect: 1xtrue
// expect: q2,3 q0
// expect: 1,2,3,4 0,1,2,1 1,2,3,0
