// A default is of the type of what it stands for: a tuple, one of several words, a function's parameters.
type Pair = [number, number];
interface Options {
  pair?: Pair;
  kind?: "x" | "y";
  show?: (n: number) => string;
  inner?: { pair?: Pair; name: string };
  list?: readonly [string, number];
}
function get(): Options {
  return { inner: { name: "inner" } };
}
const {
  pair = [1, 2],
  kind = "x",
  show = (n) => n.toFixed(1),
  inner: { pair: other = [3, 4] as Pair, name } = { name: "none" },
} = get();
const a: Pair = pair,
  k: "x" | "y" = kind,
  b: Pair = other;
console.log(a, k, show(2), b, name);
const { list = ["l", 1], ...rest } = get();
const l: readonly [string, number] = list;
console.log(l, rest);
function ofParameter({ inner: { pair = [7, 7] as Pair } = { name: "" } }: Options): Pair {
  return pair;
}
console.log(ofParameter({}), ofParameter({ inner: { name: "", pair: [8, 8] } }));
const all = [get(), get()]
  .map(({ pair = [1, 1] }) => pair)
  .reduce((x, y): Pair => [x[0] + y[0], x[1] + y[1]]);
console.log(all);
let assigned: Pair;
({ pair: assigned = [4, 5] } = get());
console.log(assigned);
const [first = [0, 0], word = "x"] = [undefined, "y"] as [Pair?, ("x" | "y")?];
const f: Pair = first,
  w: "x" | "y" = word;
console.log(f, w);
const {
  map = new Map(),
  set = new Set(),
  names = [],
} = {} as { map?: Map<string, number>; set?: Set<string>; names?: string[] };
map.set("a", 1);
set.add("b");
names.push("c");
console.log(map, set, names);
// expect: [ 1, 2 ] x 2.0 [ 3, 4 ] inner
// expect: [ 'l', 1 ] { inner: { name: 'inner' } }
// expect: [ 7, 7 ] [ 8, 8 ]
// expect: [ 2, 2 ]
// expect: [ 4, 5 ]
// expect: [ 0, 0 ] y
// expect: Map(1) { 'a' => 1 } Set(1) { 'b' } [ 'c' ]
