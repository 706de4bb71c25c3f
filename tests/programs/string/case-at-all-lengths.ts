// Eight units at a time: a letter, or what is no ASCII, at each place of texts of all lengths; pieces of long texts, built texts, texts of two bytes a unit.
let sum = 0;
for (let length = 0; length <= 26; length++) {
  for (let at = 0; at < length; at++) {
    for (const unit of ["q", "Q", "é", "ß", "Ω", "[", "{", "@", "`", "\x00", "\x7f", "\x80", "z", "Z"]) {
      const text = "-".repeat(at) + unit + ".".repeat(length - at - 1);
      const [upper, lower] = [text.toUpperCase(), text.toLowerCase()];
      sum += upper.length + 3 * lower.length + 5 * upper.charCodeAt(at) + 7 * lower.charCodeAt(at);
      if (upper.slice(0, at) !== text.slice(0, at) || !lower.endsWith(text.slice(at + 1))) console.log("other", length, at);
    }
  }
}
console.log(sum); // expect: 10396035

const alphabet = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
console.log(alphabet.toUpperCase(), alphabet.toLowerCase());
// expect: ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz
const long = alphabet.repeat(40) + "É";
const piece = long.slice(7, -1);
console.log(piece.length, piece.toUpperCase() === long.toUpperCase().slice(7, -1), piece.toLowerCase().slice(-3), long.toLowerCase().at(-1));
// expect: 2473 true xyz é
const wide = ("abc" + "→" + "XYZ").repeat(3);
console.log(wide.slice(0, 3).toUpperCase(), wide.slice(4, 7).toLowerCase(), wide.toUpperCase(), wide.toLowerCase());
// expect: ABC xyz ABC→XYZABC→XYZABC→XYZ abc→xyzabc→xyzabc→xyz
let built = "";
for (let i = 0; i < 30; i++) built += `Part${i},`;
console.log(built.toLowerCase().slice(-16), built.toUpperCase().slice(0, 18), built.length);
// expect: 7,part28,part29, PART0,PART1,PART2, 200

// What has no letter to change is the text itself, whoever asks.
const method = built.toUpperCase;
const words = ["one", "Two"].map((word) => word.toUpperCase());
console.log(method.call("self"), words.join(), "12-34".toLowerCase(), "".toUpperCase() === "");
// expect: SELF ONE,TWO 12-34 true
const unknown: any = ["any", null][Number("0")];
console.log(unknown.toUpperCase(), (unknown as string | undefined)?.toLowerCase());
// expect: ANY any
try {
  console.log((new Map<string, string>().get("x") as string).toUpperCase());
} catch (error) {
  console.log((error as Error).message); // expect: Cannot read properties of undefined (reading 'toUpperCase')
}
