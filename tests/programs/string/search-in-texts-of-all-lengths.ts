// indexOf finds the same as looking at every place, in texts of all lengths, of one and two bytes a unit, in parts of texts and in texts that were put together.
function find(text: string, part: string, from: number): number {
  for (let at = from; at + part.length <= text.length; at++) {
    let matched = 0;
    while (matched < part.length && text.charCodeAt(at + matched) === part.charCodeAt(matched)) matched++;
    if (matched === part.length) return at;
  }
  return -1;
}
function textOf(length: number, units: string): string {
  let text = "";
  for (let i = 0; i < length; i++) text += units[(i * i + (i >> 2)) % units.length] ?? "";
  return text;
}
let wrong = 0;
let found = 0;
for (const units of ["ab", "abcdefg", "aあ", "aéあい"]) {
  const whole = textOf(60, units);
  for (let length = 0; length <= 40; length += 3) {
    const texts = [textOf(length, units), whole.slice(20, 20 + length), `${whole.slice(0, length)}!`];
    const parts = [whole.slice(20, 22), "b", "あ", textOf(length, units).slice(-5), textOf(17, units)];
    for (const text of texts) {
      for (const part of parts) {
        for (let from = 0; from <= length; from += 7) {
          const place = text.indexOf(part, from);
          if (place >= 0) found++;
          if (part !== "" && place !== find(text, part, from)) wrong++;
        }
      }
    }
  }
}
console.log(wrong, found);
// expect: 0 1477

// Where nearly every place looks right at first
const alike = "a".repeat(3000);
console.log(alike.indexOf(`${"a".repeat(50)}b${"a".repeat(50)}`), `${alike}b${alike}`.indexOf(`${"a".repeat(99)}b${"a".repeat(99)}`));
console.log(`あ${alike}い`.indexOf(`${"a".repeat(50)}い`), `あ${alike}`.includes(`${"a".repeat(50)}b${"a".repeat(50)}`));
// expect: -1 2901
// expect: 2951 false
console.log("abc".indexOf("", 2), "abc".indexOf("", 5), "".indexOf("a"), "a".indexOf("a", 1), "あ".indexOf(""));
// expect: 2 3 -1 -1 0
