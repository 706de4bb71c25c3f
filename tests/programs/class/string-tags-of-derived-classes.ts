class Money {
  constructor(readonly amount: number, readonly currency: string) {}
  get [Symbol.toStringTag]() { return "Currency"; }
  toJSON() { return `${this.amount} ${this.currency}`; }
}
class Euro extends Money { constructor(amount: number) { super(amount, "EUR"); } }
class Bag<T> { readonly #items: T[] = []; add(x: T) { this.#items.push(x); return this; } get size() { return this.#items.length; } get [Symbol.toStringTag](): string { return "Bag"; } *[Symbol.iterator]() { yield* this.#items; } }
const m = new Money(5, "USD"), e = new Euro(3), b = new Bag<number>().add(1);
console.log(m, e, b, [m], { e });
console.log(String(m), `${e}`, "" + b, Object.prototype.toString.call(m), Object.prototype.toString.call(e));
console.log(m[Symbol.toStringTag], JSON.stringify([m, e]), [...b]);
function kind(x: unknown) { return Object.prototype.toString.call(x).slice(8, -1); }
console.log([m, e, b, [], {}, 1, "s", null, undefined, true, new Map(), new Set(), () => 1, /x/, new Error("e"), new Date(0)].map(kind));
// expect: Money [Currency] { amount: 5, currency: 'USD' } Euro [Currency] { amount: 3, currency: 'EUR' } Bag {} [ Money [Currency] { amount: 5, currency: 'USD' } ] { e: Euro [Currency] { amount: 3, currency: 'EUR' } }
// expect: [object Currency] [object Currency] [object Bag] [object Currency] [object Currency]
// expect: Currency ["5 USD","3 EUR"] [ 1 ]
// expect: [
// expect:   'Currency',  'Currency',
// expect:   'Bag',       'Array',
// expect:   'Object',    'Number',
// expect:   'String',    'Null',
// expect:   'Undefined', 'Boolean',
// expect:   'Map',       'Set',
// expect:   'Function',  'RegExp',
// expect:   'Error',     'Date'
// expect: ]
