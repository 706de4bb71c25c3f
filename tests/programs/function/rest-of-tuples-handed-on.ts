// What is one of several tuples goes on to functions of other parameters, element by element.
// expect: a 1 undefined b s true undefined undefined undefined
// expect: 2:a,1 3:b,s,true 0:
// expect: a 7 undefined undefined undefined undefined
// expect: 2:a,7 0:
// expect: a=7 undefined=undefined
// expect: a/7 undefined/undefined
// expect: [ 1, 'x' ]
// expect: [ 'y' ]
// expect: 2 Qfalse none
// expect: 33 nonenone
// expect: 7 4 3
// expect: 1:2+3 0:z
// expect: 1 [ 2, 3 ]
// expect: 30 30 70
type Args = [kind: "a", n: number] | [kind: "b", s: string, t: boolean] | [];
const show = (k?: string, v?: number | string, t?: boolean): string => `${k} ${v} ${t}`;
const f: (...args: Args) => string = show;
console.log(f("a", 1), f("b", "s", true), f());
const g: (...args: Args) => string = (...rest) => rest.length + ":" + rest.join();
console.log(g("a", 1), g("b", "s", true), g());
const listed: ((...args: Args) => string)[] = [
  show,
  g,
  (k?, v?, t?) => `${k}=${v}`,
  (...[k, v]) => `${k}/${v}`,
];
for (const each of listed) console.log(each("a", 7), each());
const post: (...args: [number, string] | [string]) => void = (
  ...args: [number | string, string?]
) => console.log(args);
post(1, "x");
post("y");
function told(...args: Args): string {
  switch (args[0]) {
    case "a":
      return String(args[1] + 1);
    case "b":
      return args[1].toUpperCase() + args[2];
    default:
      return "none";
  }
}
const back: (...args: Args) => string = told;
console.log(back("a", 1), back("b", "q", false), back());
function relay(...args: Args): string {
  return told(...args) + back.call(null, ...args);
}
console.log(relay("a", 2), relay());
type Num = [number, number] | [string];
const sum = (...xs: Num): number => (xs.length === 2 ? xs[0] + xs[1] : xs[0].length);
const viaSum: (a: number, b: number) => number = sum;
const viaText: (a: string) => number = sum;
console.log(viaSum(3, 4), viaText("four"), sum.apply(null, [1, 2]));
const later = (n: number, ...r: Num) => `${n}:${r.join("+")}`;
const l2: (n: number, a: number, b: number) => string = later;
console.log(l2(1, 2, 3), later(0, "z"));
const [first, ...others] = [1, 2, 3];
console.log(first, others);
function wrap(fn: (...args: Num) => number): (...args: Num) => number {
  return (...args) => fn(...args) * 10;
}
console.log(
  wrap(sum)(1, 2),
  wrap(sum)("abc"),
  wrap((a: number | string, b?: number) => b ?? 7)("x"),
);
