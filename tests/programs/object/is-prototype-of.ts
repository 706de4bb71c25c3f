class P {
  constructor(public name: string) {}
}
class Q extends P {}
const p = new P("a");
const q: unknown = new Q("b");
console.log(P.prototype.isPrototypeOf(p), Q.prototype.isPrototypeOf(p)); // expect: true false
console.log(P.prototype.isPrototypeOf(q as object), Q.prototype.isPrototypeOf(q as any)); // expect: true true
console.log(Error.prototype.isPrototypeOf(new TypeError("x")), Map.prototype.isPrototypeOf(new Map())); // expect: true true
console.log(Array.prototype.isPrototypeOf([]), Object.prototype.isPrototypeOf({})); // expect: true true
console.log(P.prototype.isPrototypeOf(3 as any), P.prototype.isPrototypeOf(null as any)); // expect: false false
