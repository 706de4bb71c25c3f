class S {
  greet(who: string, mark?: string): string {
    return who + mark;
  }
}
const g: (a: string, b?: string) => number = function (...args: [a: string, b?: string]) {
  return args.length;
};
console.log(g("q"));
const g2: (a: string, b?: string) => number = function (
  this: any,
  ...args: [a: string, b?: string]
) {
  return args.length;
};
console.log(g2("q"));
const s = {
  m(a: string, b?: string): number {
    return 0;
  },
};
s.m = function (...args: [a: string, b?: string]) {
  return args.length;
};
console.log(s.m("q"));
const t: { m(a: string, b?: string): number } = {
  m: (...args: [a: string, b?: string]) => args.length,
};
console.log(t.m("q"));
const orig = new S().greet;
const w = function (this: any, ...args: [a: string, b?: string]) {
  console.log(args.length);
  return orig.apply(this, args);
};
w("x");
// expect: 1
// expect: 1
// expect: 1
// expect: 1
// expect: 1
