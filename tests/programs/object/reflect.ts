// Reflect does what operators do.
class A { x = 1; m() { return this.x; } }
const a = new A();
console.log(Reflect.ownKeys(a), Reflect.has(a, "x"), Reflect.has(a, "nope"), Reflect.get(a, "x") + 1, Reflect.set(a, "x", 4), a.x);
console.log(Reflect.getPrototypeOf(a) === A.prototype, Reflect.isExtensible(a));
class P { constructor(readonly n: number, readonly s = "d") {} }
const b = Reflect.construct(P, [5]);
console.log(b, b instanceof P);
console.log(Reflect.apply(Math.max, null, [1, 5, 2]), Reflect.apply(a.m, a, []));
function add(this: { base: number }, n: number) { return this.base + n; }
console.log(Reflect.apply(add, { base: 10 }, [5]));
const o: { a?: number; b: string } = { a: 1, b: "t" };
console.log(Reflect.ownKeys(o), Reflect.deleteProperty(o, "a"), o, Reflect.get(o, "b").toUpperCase());
const frozen = Object.freeze({ q: 1 });
console.log(Reflect.set(frozen, "q", 2), frozen.q, Reflect.isExtensible(frozen));
const key = "b" as string;
console.log(Reflect.get(o, key), Reflect.ownKeys([7, 8]), Reflect.has([1], 0));
for (const k of Reflect.ownKeys(o)) console.log(String(k), Reflect.get(o, k));
// expect: [ 'x' ] true false 2 true 4
// expect: true true
// expect: P { n: 5, s: 'd' } true
// expect: 5 4
// expect: 15
// expect: [ 'a', 'b' ] true { b: 't' } T
// expect: false 1 false
// expect: t [ '0', '1', 'length' ] true
// expect: b t
