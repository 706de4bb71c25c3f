const firsts = ["eat", "tea"].map(([first]) => first);
console.log(firsts); // expect: [ 'e', 't' ]
for (const [a, b = "?"] of ["xy", "z"]) console.log(a, b);
// expect: x y
// expect: z ?
const { text: [x, ...rest], set: [p] } = { text: "hello", set: new Set([7, 8]) };
console.log(x, rest, p); // expect: h [ 'e', 'l', 'l', 'o' ] 7
let q: string;
let r: number;
[[q], [r]] = ["ab", new Set([3])];
console.log(q, r); // expect: a 3
for (const [key, [head, ...tail]] of new Map([["k", "value"]])) console.log(key, head, tail.join("")); // expect: k v alue
function* numbers(): Generator<number> {
  yield* [1, 2, 3];
}
const sum = ([a, b]: Iterable<number>): number => a + b;
console.log(sum(numbers()), sum([4, 5])); // expect: 3 9
