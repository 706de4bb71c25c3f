// `Math` and `JSON` handed on, chosen from and asked by names that only the running program knows.
type UnaryName = { [K in keyof Math]: Math[K] extends (x: number) => number ? K : never }[keyof Math];
const names: Record<string, UnaryName> = { root: "sqrt", size: "abs" };
for (const name in names) console.log(name, Math[names[name]!](16));
// expect: root 4
// expect: size 16
console.log((["floor", "ceil", "round"] as const).map((name) => Math[name](1.4))); // expect: [ 1, 2, 1 ]
function call(name: string, ...args: number[]): number {
  const found = (Math as any)[name];
  if (typeof found !== "function") throw new Error(`no ${name}`);
  return found(...args);
}
console.log(call("max", 1, 9, 3), call("hypot", 3, 4)); // expect: 9 5
try {
  call("nope");
} catch (error) {
  console.log((error as Error).message); // expect: no nope
}
const m = Math;
console.log(m.PI === Math.PI, m.min(2, 1), m === Math, "sin" in m, Object.keys(m), String(m)); // expect: true 1 true true [] [object Math]
console.log(m, { m }); // expect: Object [Math] {} { m: Object [Math] {} }

interface Codec {
  parse(text: string): unknown;
  stringify(value: unknown): string;
}
const plain: Codec = { parse: (text) => text, stringify: (value) => String(value) };
for (const codec of [JSON, plain]) console.log(codec.stringify([1, "a"]), codec.parse("[2]"));
// expect: [1,"a"] [ 2 ]
// expect: 1,a [2]
const json = JSON;
console.log(json.stringify({ a: [1] }, null, 1), json.stringify({ a: 1, b: 2 }, ["b"]));
// expect: {
// expect:  "a": [
// expect:   1
// expect:  ]
// expect: } {"b":2}
const { parse } = JSON;
const read = JSON.parse;
console.log(parse("[1]"), read("[2]"), json.parse("[3]", (_, value) => (value === 3 ? "three" : value))); // expect: [ 1 ] [ 2 ] [ 'three' ]
