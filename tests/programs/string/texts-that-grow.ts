// Texts that grow at their end share a buffer; two that go on from the same one do not see each other.
function letters(count: number): string {
  let text = "";
  for (let i = 0; i < count; i++) text += String.fromCharCode(97 + (i % 26));
  return text;
}
function sum(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

for (const count of [31, 32, 47, 48, 49, 63, 64, 65, 111, 112, 113, 300, 20000]) {
  const text = letters(count);
  if (text.length !== count || text.at(-1) !== String.fromCharCode(97 + ((count - 1) % 26))) {
    console.log("wrong", count);
  }
}
console.log(sum(letters(20000)), letters(60)); // expect: -1080774832 abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefgh

const stem = letters(100);
const [one, two, three] = [stem + "X", stem + "Y", stem + "Z"];
console.log(one.slice(-2), two.slice(-2), three.slice(-2), stem.length, one === two); // expect: vX vY vZ 100 false
let longer = one;
for (let i = 0; i < 30; i++) longer += i;
console.log(longer.slice(95), one.slice(95), stem === letters(100)); // expect: rstuvX01234567891011121314151617181920212223242526272829 rstuvX true

// Wide units come when the buffer has one byte for each, and narrow ones when it has two.
let wide = letters(50);
for (let i = 0; i < 40; i++) wide += i % 3 === 0 ? "語" : i % 3 === 1 ? "é" : "x";
console.log(wide.slice(48), wide.length); // expect: wx語éx語éx語éx語éx語éx語éx語éx語éx語éx語éx語éx語éx語éx語 90
let emoji = "";
for (let i = 0; i < 40; i++) emoji += "😀";
console.log([...emoji].length, emoji.length, emoji.codePointAt(78)); // expect: 40 80 128512

// Long pieces, pieces of several parts, and pieces in front.
const big = letters(3000);
let mixed = "";
for (let i = 0; i < 6; i++) {
  mixed += `${i}:`;
  mixed += big;
  mixed += big.slice(0, 20) + letters(20);
  mixed += letters(30 * i);
}
console.log(mixed.length, sum(mixed)); // expect: 18702 -447448978
let front = letters(40);
for (let i = 0; i < 40; i++) front = i + front + i;
console.log(front.length, front.slice(0, 12), front.slice(-12)); // expect: 180 393837363534 343536373839

// Read while it grows.
let read = "";
let seen = 0;
for (let i = 0; i < 500; i++) {
  read += letters(3);
  seen = (seen * 7 + read.charCodeAt(read.length - 1) + read.charCodeAt(i)) % 10007;
}
console.log(read.length, seen, read.includes("cab"), read.indexOf("bca", 900)); // expect: 1500 6842 true 901
