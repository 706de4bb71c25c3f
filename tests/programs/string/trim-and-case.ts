// trim and the cases: texts that stay as they are, that change, and every kind of white space.
const spaces = "\t\n\v\f\r \u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
const text = `${spaces}a b${spaces}`;
console.log(text.trim() === "a b", text.trimStart().length, text.trimEnd().length, spaces.trim().length);
console.log("\u200ba\u180e".trim().length, "".trim() === "", " ".trimStart() === "", " ".trimEnd() === "", "x".trim());
console.log("abc".toLowerCase(), "aBc".toLowerCase(), "ÀÉ".toLowerCase(), "straße".toUpperCase(), "ABC".toUpperCase());
console.log("İ".toLowerCase().length, "ﬁ".toUpperCase(), "日本".toLowerCase(), "12 ab".toUpperCase(), "ΑΣ".toLowerCase());
console.log([" a ", "b "].map((each) => each.trim()).join("|"), `${"x".repeat(40)} `.trim().length);
// expect: true 19 19 0
// expect: 3 true true true x
// expect: abc abc àé STRASSE ABC
// expect: 2 FI 日本 12 AB ας
// expect: a|b 40
