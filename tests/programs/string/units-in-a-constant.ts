// One unit is looked for in a short constant: by includes and indexOf, from any place, of any kind of text.
const VOWELS = "aeiou";
function vowels(text: string): number {
  let count = 0;
  for (const unit of text) if (VOWELS.includes(unit)) count++;
  return count;
}
function places(unit: string, from: number): string {
  return `${"+-*/()".indexOf(unit)} ${"banana".indexOf(unit, from)} ${"0123456789abcdef".indexOf(unit, from)} ${"x".includes(unit)}`;
}
console.log(vowels("queueing"), vowels(""), vowels("ä€😀o"));
const units = ["+", ")", "a", "n", "f", "0", "x", "€", "", "an", "0123456789abcdefg", "\0", "5".repeat(1)];
for (const unit of units) console.log(JSON.stringify(unit), places(unit, 0), places(unit, 2), places(unit, -3));
console.log("banana".indexOf("a", 40), "banana".indexOf("", 40), "banana".indexOf("a", Infinity), "banana".includes("b", NaN));
const built = ["b", "a"].join("").slice(1);
console.log("abc".indexOf(built), "bcd".indexOf(built), "é1".indexOf("é".normalize("NFC")), "éa".indexOf(built));
// expect: 5 0 1
// expect: "+" 0 -1 -1 false 0 -1 -1 false 0 -1 -1 false
// expect: ")" 5 -1 -1 false 5 -1 -1 false 5 -1 -1 false
// expect: "a" -1 1 10 false -1 3 10 false -1 1 10 false
// expect: "n" -1 2 -1 false -1 2 -1 false -1 2 -1 false
// expect: "f" -1 -1 15 false -1 -1 15 false -1 -1 15 false
// expect: "0" -1 -1 0 false -1 -1 -1 false -1 -1 0 false
// expect: "x" -1 -1 -1 true -1 -1 -1 true -1 -1 -1 true
// expect: "€" -1 -1 -1 false -1 -1 -1 false -1 -1 -1 false
// expect: "" 0 0 0 true 0 2 2 true 0 0 0 true
// expect: "an" -1 1 -1 false -1 3 -1 false -1 1 -1 false
// expect: "0123456789abcdefg" -1 -1 -1 false -1 -1 -1 false -1 -1 -1 false
// expect: "\u0000" -1 -1 -1 false -1 -1 -1 false -1 -1 -1 false
// expect: "5" -1 -1 5 false -1 -1 5 false -1 -1 5 false
// expect: -1 6 -1 true
// expect: 0 -1 0 1
