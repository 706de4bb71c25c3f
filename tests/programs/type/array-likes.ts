const f = (b: ArrayLike<number>) => b.length + (b[0] ?? 0);
console.log(f([1, 2]), f(new Uint8Array([3])), f({ length: 1, 0: 5 }));
const g = (b: Iterable<number>) => [...b].length;
console.log(g([1, 2]), g(new Uint8Array([3])));
interface Indexed<T> { readonly length: number; readonly [n: number]: T; [Symbol.iterator](): Iterator<T> }
const h = (b: Indexed<number>) => { let s = 0; for (const x of b) s += x; return s + b[0]! + b.length; };
console.log(h([1, 2]), h(new Uint8Array([3])));
const k = (b: ArrayLike<number> & Iterable<number>) => { let s = 0; for (const x of b) s += x; return s + b[0]! + b.length; };
console.log(k([1, 2]), k(new Uint8Array([3])));
interface Arr<T> { readonly length: number; readonly [n: number]: T }
const sum = (b: Arr<number>) => { let s = 0; for (let i = 0; i < b.length; i++) s += b[i]!; return s; };
console.log(sum([1, 2]), sum(new Uint8Array([3])), sum({ length: 2, 0: 5, 1: 6 }));
type Str = { readonly length: number; [n: number]: string };
const unit = (s: Str) => s[0]! + s.length;
console.log(unit("abc"), unit(["x", "y"]));
interface Sized<T> extends Iterable<T> { readonly length: number }
const mean = (xs: Sized<number>) => { let s = 0; for (const x of xs) s += x; return s / xs.length; };
console.log(mean([1, 2, 6]), mean(new Float64Array([1, 2])));
class Bag implements Sized<number> { length = 2; *[Symbol.iterator]() { yield 5; yield 6; } }
console.log(mean(new Bag()));
// expect: 3 4 6
// expect: 2 1
// expect: 6 7
// expect: 6 7
// expect: 3 3 11
// expect: a3 x2
// expect: 3 1.5
// expect: 5.5
