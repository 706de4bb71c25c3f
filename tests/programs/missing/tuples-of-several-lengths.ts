// What only the longer ones of several tuples have is undefined in the others.
// expect: undefined
// expect: undefined undefined
// expect: undefined undefined
// expect: undefined undefined
// expect: undefined undefined b undefined
// expect: undefined undefined a 1
// expect: undefined undefined 2 x
// expect: k 7 1 7
// expect: undefined undefined undefined -1
const g: (a?: "a") => string = (k?) => `${k}`;
console.log(g());
const h: (...a: ["a", number] | []) => string = (k?, v?) => `${k} ${v}`;
console.log(h());
const i: (...a: ["a", number] | []) => string = (k?: string, v?: number) => `${k} ${v}`;
console.log(i());
const j: (...a: ["a", number] | []) => string = (...[k, v]) => `${k} ${v}`;
console.log(j());
const k: (...a: ["a", string] | ["b"] | []) => string = (...a) => `${a[0]} ${a[1]}`;
console.log(k(), k("b"));
const first = ([a, b]: ["a", number] | []): string => `${a} ${b}`;
console.log(first([]), first(["a", 1]));
const at = (p: [string] | [string, number], i: 0 | 1): string => `${p[1]} ${p[i]}`;
console.log(at(["x"], 1), at(["x", 2], 0));
const found = (yes: boolean): [string, number] | undefined => (yes ? ["k", 7] : undefined);
for (const yes of [true, false]) {
  const [key, value] = found(yes) ?? [];
  console.log(`${key} ${value}`, key?.length, value ?? -1);
}
