// `JSON.stringify` as a value, with replacers and indentations that may be anything.
const text = JSON.stringify;
console.log(text({ a: [1] }), text([1], null, 1), text({ a: 1, b: 2 }, ["b"]));
const parse = JSON.parse;
console.log(parse("[1]"));
interface Serializer {
  write: (value: unknown) => string;
  read: (text: string) => unknown;
}
const json: Serializer = { write: JSON.stringify, read: JSON.parse };
function make(options: { serialize?: (value: any) => string } = {}): string {
  const serialize = options.serialize ?? JSON.stringify;
  return serialize({ q: [1, { z: null }] });
}
console.log(json.write({ z: [true] }), json.read('{"a":1}'), make(), make({ serialize: String }));
type Replacer = (key: string, value: any) => any;
function show(value: unknown, replacer?: Replacer | null, indent?: number | string): string {
  return JSON.stringify(value, replacer as any, indent);
}
console.log(show({ a: 1, b: "x" }), show({ a: 1, b: "x" }, (k, v) => (k === "a" ? undefined : v)));
console.log(show([1], null, 2), show([1], undefined, "--"), show([1], null, 0));
const names: any = ["a"];
console.log(JSON.stringify({ a: 1, b: 2 }, names), JSON.stringify([1], null, names));
function optional(value: object, replacer?: (key: string, value: unknown) => unknown) {
  return JSON.stringify(value, replacer);
}
console.log(optional({ a: 1 }), optional({ a: 1 }, (_, v) => (typeof v === "number" ? v * 2 : v)));
function apply<T, R>(f: (x: T) => R, x: T): R {
  return f(x);
}
console.log(apply(JSON.stringify, { a: 1 }), apply(Object.keys, { a: 1 }), apply(Array.isArray, []));

// expect: {"a":[1]} [
// expect:  1
// expect: ] {"b":2}
// expect: [ 1 ]
// expect: {"z":[true]} { a: 1 } {"q":[1,{"z":null}]} [object Object]
// expect: {"a":1,"b":"x"} {"b":"x"}
// expect: [
// expect:   1
// expect: ] [
// expect: --1
// expect: ] [1]
// expect: {"a":1} [1]
// expect: {"a":1} {"a":2}
// expect: {"a":1} [ 'a' ] true
