// Keys that are only asserted to be among those of an object.
const VALUES = { M: 1000, D: 500, C: 100, L: 50, X: 10, V: 5, I: 1 } as const;
type Numeral = keyof typeof VALUES;
const fromRoman = (text: string): number =>
  [...text].reduce((total, c, i, all) => {
    const value = VALUES[c as Numeral];
    const next = VALUES[all[i + 1] as Numeral];
    return next > value ? total - value : total + value;
  }, 0);
console.log(["MCMXCIV", "IV", "XLII"].map(fromRoman));
for (const key of ["I", "Z"]) {
  const value = VALUES[key as Numeral];
  console.log(value, value === undefined, value + 1);
}
const ages: Record<string, number> = { ann: 3 };
function older(name: string): boolean {
  const age = ages[name];
  const other = ages["ann"];
  return age > other;
}
console.log(older("bob"), older("ann"));
const LETTERS = { a: "x", b: "y" };
console.log([..."abz"].map((c) => LETTERS[c as "a"] || c).join(""));
console.log(["a", "q"].map((key) => LETTERS[key as keyof typeof LETTERS]));

// expect: [ 1994, 4, 42 ]
// expect: 1 false 2
// expect: undefined true NaN
// expect: false false
// expect: xyz
// expect: [ 'x', undefined ]
