// Texts in pieces, of two-byte units, missing ones and ones that change meanwhile, read unit by unit.
function count(text: string, wanted: string): number {
  let found = 0;
  for (let i = 0; i <= text.length; i++) if (text[i] === wanted) found++;
  return found;
}

function digits(text: string): string {
  let kept = "";
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (c >= "0" && "9" >= c) kept += c;
  }
  return kept;
}

function codes(text: string): number {
  let sum = 0;
  for (let i = -1; i <= text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === code) sum = (sum * 31 + code) % 65521;
  }
  return sum;
}

let pieces = "";
for (let i = 0; i < 40; i++) pieces += `${i},`;
console.log(count(pieces, ","), count(pieces, "3"), digits(pieces).length, codes(pieces)); // expect: 40 14 70 12060
const wide = `${pieces}→${pieces}`;
console.log(count(wide, "→"), count(wide, ","), digits(wide).length, codes(wide)); // expect: 1 80 140 9489
console.log(count("\0a\0", "\0"), count("é€é", "é"), count("", "x"), codes("")); // expect: 2 2 0 0

// The text grows while it is read.
let grown = "ab";
for (let i = 0; i < grown.length && grown.length < 60; i++) if (grown[i] === "a") grown += `${grown[i + 1]}a`;
console.log(grown.length, codes(grown)); // expect: 64 3373

const orders: string[] = [];
for (const text of ["", "l", "m", "n", "ma", "é", "→", pieces]) {
  orders.push([text < "m", text <= "m", text > "m", "m" < text, "m" >= text, text === "m", text !== "m"].map(Number).join(""));
}
console.log(orders.join(" ")); // expect: 1100101 1100101 0100110 0011001 0011001 0011001 0011001 1100101

const texts: (string | undefined)[] = ["x", undefined, "xy"];
console.log(texts.map((text) => text === "x").join(), texts.map((text) => text === "\0").join()); // expect: true,false,false false,false,false
try {
  const missing = new Map<string, string>().get("k")!;
  for (let i = 0; i < 2; i++) console.log(missing.charAt(i) === "x");
} catch (error) {
  console.log((error as Error).message); // expect: Cannot read properties of undefined (reading 'charAt')
}
