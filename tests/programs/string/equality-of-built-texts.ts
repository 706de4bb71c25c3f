const a = ["ab", "cd"].join("");
const b = "abcd".slice(0, 4);
const c = "ab" + "cdx".charAt(0) + "d";
console.log(a === b, b === c, a !== c, a == "abcd");
const seen = new Set([a, b, c, "abcd"]);
console.log(seen.size);
switch (a) {
  case "abcd":
    console.log("matched");
    break;
  default:
    console.log("no");
}
// expect: true true false true
// expect: 1
// expect: matched
