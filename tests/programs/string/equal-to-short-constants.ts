// Texts compared with constants of every length up to two machine words, however the text was made.
// expect: 0123456789abcdefghh
// expect: 1 of 19, 1 of 19, 1 of 19
// expect: yes no no yes
// expect: é yes, ab no, two-byte yes no
// expect: none none abc
// expect: -1 1 0 1 -1
const alphabet = "abcdefghijklmnopqr";
function lengthOf(text: string): number {
  switch (text) {
    case "": return 0;
    case "a": return 1;
    case "ab": return 2;
    case "abc": return 3;
    case "abcd": return 4;
    case "abcde": return 5;
    case "abcdef": return 6;
    case "abcdefg": return 7;
    case "abcdefgh": return 8;
    case "abcdefghi": return 9;
    case "abcdefghij": return 10;
    case "abcdefghijk": return 11;
    case "abcdefghijkl": return 12;
    case "abcdefghijklm": return 13;
    case "abcdefghijklmn": return 14;
    case "abcdefghijklmno": return 15;
    case "abcdefghijklmnop": return 16;
    case "abcdefghijklmnopq": return 17;
    default: return -1;
  }
}
let shown = "";
let [cut, joined, built] = [0, 0, 0];
for (let n = 0; n <= 18; n++) {
  const slice = alphabet.slice(0, n);
  const length = lengthOf(slice);
  shown += length < 0 ? "h" : length < 10 ? length : "abcdefgh"[length - 10];
  if (slice === "abcdefgh") cut++;
  if (slice.split("").join("") === "abcdefghijklmnop") joined++;
  let text = "";
  for (const c of slice) text += c;
  if (text === "abcde") built++;
}
console.log(shown);
console.log(`${cut} of 19, ${joined} of 19, ${built} of 19`);

const word = (isIt: boolean): string => (isIt ? "yes" : "no");
// The last bytes are compared, and so are zeroes within.
const close = ["abcdefgz", "abcdefg\0", "abcdefg"];
console.log(word(close[0] !== "abcdefgh"), word(close[1] === "abcdefg"), word(close[2] === "abcdefg\0"), word(close[1] === "abcdefg\0"));

// Two-byte storage of units that would fit a byte.
const wide = "é\u{1F600}ab";
const [first] = wide.split("\u{1F600}");
const tail = wide.slice(3) + "";
console.log("é", word(first === "é") + ",", "ab", word(tail !== "ab") + ",", "two-byte", word("日本ab".slice(2) === "ab"), word("日本ab".slice(1) === "ab"));

function named(text: string | undefined | null): string {
  if (text === "abc") return text;
  return text === "undefined" || text === "null" ? "text" : "none";
}
console.log(named(undefined), named(null), named("ab" + "c"));

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const long = "x".repeat(40);
console.log(order(long + "a", long + "b"), order(long + long, long), order(long + "c", "x".repeat(40) + "c"), order("日", "z"), order("", "\0"));
