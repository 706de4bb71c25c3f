// The keys of `object` are `never`, as far as its type says; a list of them has what was in it all the same.
function entries(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return ["none"];
  const keys = Object.keys(value) as (keyof typeof value)[];
  const found: string[] = [];
  keys.every((key) => found.push(`${key as string}=${value[key]}`) > 0);
  return found;
}
console.log(entries([7]), entries({ x: 5, y: "z" }), entries(null));
// expect: [ '0=7' ] [ 'x=5', 'y=z' ] [ 'none' ]

const texts = ["a", "b"];
const nothing = texts as never[];
console.log(nothing.length, nothing, texts === nothing);
// expect: 2 [ 'a', 'b' ] true
const numbers: number[] = [1, 2, 3];
for (const each of numbers as never[]) console.log(each);
// expect: 1
// expect: 2
// expect: 3
const empty = [] as never[];
const sums: number[] = empty;
console.log(sums.length, [...empty, 4]);
// expect: 0 [ 4 ]
