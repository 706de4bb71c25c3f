// Loops hold texts and typed arrays of the module while they run; before the module has them, they have not.
const show = (): string => {
  const seen: string[] = [];
  for (let i = 0; i < 2; i++) {
    try {
      seen.push(String(text.charCodeAt(i)));
    } catch (error) {
      seen.push(error instanceof ReferenceError || error instanceof TypeError ? "none" : "other");
    }
  }
  return seen.join(" ");
};
console.log(show()); // expect: none none
const text = "grüße " + ["漢", "😀"].join("");
const table = new Uint8Array([3, 1, 4]);
let other = "abc";
console.log(show()); // expect: 103 114

function sum(): number {
  let total = 0;
  for (let i = 0; i < text.length; i++) total = (total * 31 + text.charCodeAt(i)) | 0;
  for (let i = 0; i < table.length; i++) total += table[i]!;
  return total;
}
console.log(sum(), sum()); // expect: -2141996796 -2141996796

function change(): string {
  let seen = "";
  for (let i = 0; i < 3; i++) {
    seen += other[i];
    if (i === 1) other = "xyz";
  }
  return seen;
}
console.log(change(), other); // expect: abz xyz

const points: number[] = [];
for (let i = 0; i <= text.length; i++) points.push(text.codePointAt(i) ?? -1);
console.log(points.join(" ")); // expect: 103 114 252 223 101 32 28450 128512 56832 -1
let asserted = 0;
for (let i = 0; i < text.length; i++) {
  const point = text.codePointAt(i)!;
  asserted += point > 0xffff ? 1000000 : point;
}
console.log(asserted); // expect: 1086107
