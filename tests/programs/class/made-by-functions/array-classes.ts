function typedList<T>(check: (x: unknown) => x is T) {
  return class TypedList extends Array<T> { add(x: unknown) { if (check(x)) this.push(x); return this; } get kind() { return this.constructor.name; } };
}
const Numbers = typedList((x): x is number => typeof x === "number"), Texts = typedList((x): x is string => typeof x === "string");
const n = new Numbers(), t = new Texts();
n.add(1).add("a").add(2); t.add("b").add(3);
console.log(n, t, n instanceof Numbers, n instanceof Array, n.kind, n.length);
const again = typedList((x): x is number => typeof x === "number");
console.log(n instanceof again, new again() instanceof again);
// expect: TypedList(2) [ 1, 2 ] TypedList(1) [ 'b' ] true true TypedList 2
// expect: false true
