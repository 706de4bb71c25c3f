// A variable that is nothing at first is worked out by its own values.
let product: bigint | null = null;
for (const each of [2n, 3n, 7n]) product = product === null ? each : (product * each) & 0xffn;
console.log(product);
// expect: 42n

let longest: number | undefined;
for (const word of ["a", "abc", "ab"])
  longest = longest === undefined ? word.length : Math.max(longest, word.length - longest);
console.log(longest);
// expect: 2

let text: string | null = null;
let steps: bigint | undefined;
for (let i = 0n; i < 3n; i++) {
  text = text === null ? `${i}` : text + i;
  steps = steps === undefined ? i : steps - i;
}
console.log(text, steps);
// expect: 012 -3n
