// indexOf finds what is near and what is far, at the edges, in narrow, wide and concatenated strings.
const padding = ".".repeat(300);
const far = `${padding}needle${padding}`;
console.log(far.indexOf("needle"), far.indexOf("needle", 300), far.indexOf("needle", 301));
console.log(far.indexOf("n"), far.indexOf("."), far.indexOf(".", 299), far.indexOf(".", 300));
const edge = `${".".repeat(255)}ab`;
console.log(edge.indexOf("ab"), edge.indexOf("ab", -5), edge.indexOf("ab", 255), edge.indexOf("ab", 256));
console.log("aaab".indexOf("aab"), "aab".indexOf("aaab"), "ab".indexOf("b", 9), "ab".indexOf("", 9), "".indexOf(""));
console.log("naïve".indexOf("ï"), "日本語".indexOf("語"), "abc".indexOf("語"), "日本abc".indexOf("abc"));
let built = "";
for (let i = 0; i < 40; i++) built += `${i},`;
console.log(built.indexOf("39,"), built.indexOf(built.slice(50)), built.split(",").length, built.includes("17,18"));
console.log("a--b--c".split("--").join("|"), "x".indexOf("x", Number.NaN), "abcabc".replaceAll("bc", "-"));
// expect: 300 300 -1
// expect: 300 0 299 306
// expect: 255 255 255 -1
// expect: 1 -1 -1 2 0
// expect: 2 2 -1 2
// expect: 107 50 41 true
// expect: a|b|c 0 a-a-
