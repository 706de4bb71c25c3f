// Options and defaults of calls in loops: what is left out, undefined, null-like, shared and changed.
interface Options {
  depth?: number;
  name?: string;
  flag?: boolean;
}
function scaled(x: number, options: Options = {}): number {
  const { depth = 3, flag = false, name = "none" } = options;
  return (flag ? x * depth : x + depth) + name.length / 10;
}
let sum = 0;
for (let i = 0; i < 3; i++) {
  sum += scaled(i) + scaled(i, { flag: true }) + scaled(i, { depth: i, name: "abc" });
  sum += scaled(i, { depth: undefined, flag: i > 1 }) + scaled(i, undefined);
}
console.log(sum.toFixed(2)); // expect: 57.70

function area(size: number, { width = 1, height = width * 2 }: { width?: number; height?: number } = {}): number {
  return size * width * height;
}
const areas: number[] = [];
for (let i = 1; i < 3; i++) areas.push(area(i), area(i, { width: i + 1 }), area(i, { height: -0 }), area(i, { width: NaN }));
console.log(areas.map((x) => (Object.is(x, -0) ? "-0" : String(x))).join(" ")); // expect: 2 8 -0 NaN 4 36 -0 NaN

const shared: Options = { depth: 1 };
function bump(options: Options = shared): number {
  options.depth = (options.depth ?? 0) + 1;
  return options.depth;
}
let bumped = "";
for (let i = 0; i < 2; i++) bumped += `${bump()} ${bump({})} ${bump({ depth: i })} `;
console.log(bumped + shared.depth); // expect: 2 1 1 3 1 2 3

function pick(first?: { value: number }, second?: { value: number } | null): number {
  if (first === undefined) return second === null ? -1 : -2;
  return first.value + (second?.value ?? 100);
}
let picked = 0;
for (let i = 0; i < 2; i++) picked = picked * 3 + pick({ value: i }) + pick() + pick(undefined, null) + pick({ value: 1 }, { value: i });
console.log(picked); // expect: 394

let order = "";
const noted = (name: string): number => {
  order += name;
  return order.length;
};
function all({ a = noted("a"), b = noted("b") }: { a?: number; b?: number } = {}, c = noted("c")): number {
  return a * 100 + b * 10 + c;
}
console.log(all({ b: noted("x") }), order); // expect: 213 xac
let last = 0;
for (let i = 0; i < 2; i++) last = all({ b: noted("x") });
console.log(last, order); // expect: 879 xacxacxac

function told(kind: "none" | "some", value?: number): string {
  if (value === undefined) return kind;
  return `${kind} ${value}`;
}
const tales: string[] = [];
for (const value of [0, undefined, NaN]) tales.push(told("some", value), told("none"));
console.log(tales.join()); // expect: some 0,none,some,none,some NaN,none
