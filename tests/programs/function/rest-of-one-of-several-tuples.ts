// The tuples that a rest parameter may be are kept differently; functions of other signatures stand for one that takes any of them.
const wrap = (...args: [n: number] | [value: number, note?: string]) => args.length;
const one: (n: number) => number = wrap;
const both: (n: number, note: string) => number = wrap;
const maybe: (n: number, note?: string) => number = wrap;
console.log(one(5), both(5, "x"), maybe(5), maybe(5, "x")); // expect: 1 2 1 2
const show: (...args: [n: number] | [value: string, note?: string]) => string = (...args) =>
  JSON.stringify(args);
const ofText: (n: string, m?: string) => string = show;
console.log(ofText("y"), ofText("y", "z")); // expect: ["y"] ["y","z"]
