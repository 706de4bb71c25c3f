// A variable without a type has the type of what was assigned; `!` says that it was.
let last;
for (const n of [1, 2, 3]) last = n;
console.log(last!.toFixed(1)); // expect: 3.0
let found;
for (const word of ["a", "bee", "cedar"]) if (word.length > 1) found ??= word;
console.log(found!.length, found!.toUpperCase()); // expect: 3 BEE
const longest = (words: string[]) => {
  let best;
  for (const word of words) if (best === undefined || word.length > best.length) best = word;
  return best!;
};
console.log(longest(["x", "xyz", "xy"])); // expect: xyz
try {
  longest([]).length;
} catch (error) {
  console.log((error as Error).message); // expect: Cannot read properties of undefined (reading 'length')
}
