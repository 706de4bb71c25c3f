// Expressions of constants that `new RegExp` makes; others keep what they were made of.
const digits = new RegExp("^\\d+$");
const slash = new RegExp("a/b", "gi");
console.log(digits, digits.source, digits.test("12"), digits.test("1x"));
console.log(slash, slash.source, slash.flags, "A/B a/b".match(slash));
console.log(new RegExp(""), new RegExp("").test("x"), "ab".replace(new RegExp("", "g"), "-"));
const copy = new RegExp(slash);
const other = new RegExp(slash, "y");
console.log(copy, copy.test("xa/b"), copy.lastIndex, other, other.test("xA/B"), other.test("a/b"));
const given = ["b+", "(c)"].map((source) => new RegExp(source).exec("abbc"));
console.log(given[0]?.[0], given[1]?.[1]);
try {
  console.log(new RegExp("(", "g"));
} catch (error) {
  console.log(String(error));
}
try {
  console.log(new RegExp("a", "x"));
} catch (error) {
  console.log(String(error));
}
// expect: /^\d+$/ ^\d+$ true false
// expect: /a\/b/gi a\/b gi [ 'A/B', 'a/b' ]
// expect: /(?:)/ true -a-b-
// expect: /a\/b/gi true 4 /a\/b/y false true
// expect: bb c
// expect: SyntaxError: Invalid regular expression: /(/g: Unterminated group
// expect: SyntaxError: Invalid flags supplied to RegExp constructor 'x'
