class Temp { constructor(public deg: number) {} get [Symbol.toStringTag]() { return "Temp"; } }
const t = new Temp(3);
console.log(t, String(t), `${t}`, Object.prototype.toString.call(t));
class Coll<T> implements Iterable<T> { readonly [Symbol.toStringTag] = "Coll"; items: T[] = []; *[Symbol.iterator]() { yield* this.items; } }
const c = new Coll<number>(); c.items.push(1);
console.log(c, Object.prototype.toString.call(c), Object.prototype.toString.call([]), Object.prototype.toString.call(null), Object.prototype.toString.call(new Date(0)));
// expect: Temp { deg: 3 } [object Temp] [object Temp] [object Temp]
// expect: Coll { items: [ 1 ], [Symbol(Symbol.toStringTag)]: 'Coll' } [object Coll] [object Array] [object Null] [object Date]
