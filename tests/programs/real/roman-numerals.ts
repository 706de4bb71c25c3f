/** Roman numerals both ways, with every number checked. */

const NUMERALS: readonly (readonly [string, number])[] = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

function toRoman(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 3999) throw new RangeError(`no Roman numeral for ${n}`);
  let text = "";
  for (const [numeral, value] of NUMERALS) {
    while (n >= value) {
      text += numeral;
      n -= value;
    }
  }
  return text;
}

function fromRoman(text: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    const value = values[text[i]];
    if (value === undefined) throw new SyntaxError(`"${text[i]}" at ${i} in ${text}`);
    const next = values[text[i + 1]] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}

console.log([1, 4, 9, 14, 40, 90, 400, 1994, 2026, 3999].map(toRoman).join(" "));
let longest = "";
let wrong = 0;
for (let n = 1; n < 4000; n++) {
  const text = toRoman(n);
  if (fromRoman(text) !== n) wrong++;
  if (text.length > longest.length) longest = text;
}
console.log(wrong, longest, fromRoman(longest));
for (const attempt of [() => toRoman(0), () => toRoman(1.5), () => fromRoman("MCQ")]) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log(String(error));
  }
}

// expect: I IV IX XIV XL XC CD MCMXCIV MMXXVI MMMCMXCIX
// expect: 0 MMMDCCCLXXXVIII 3888
// expect: RangeError: no Roman numeral for 0
// expect: RangeError: no Roman numeral for 1.5
// expect: SyntaxError: "Q" at 2 in MCQ
