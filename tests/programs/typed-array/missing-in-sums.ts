// A missing element is undefined, NaN in a sum, and 0 as an int32: the whole sum, whatever else is in it.
const bytes = new Uint8Array([200, 100, 50]);
const words = new Int32Array([2147483647, -2147483648, 7]);
const counts = new Uint32Array([4294967295, 1, 2147483648]);
const halves = new Float64Array([0.5, 1.5]);

function sum(i: number, j: number, k: number, add: number): number {
  return (add + bytes[i] + words[j] - counts[k]) | 0;
}
function difference(i: number, j: number): number {
  return (bytes[i] - bytes[j]) | 0;
}
function unsigned(i: number, j: number): number {
  return (words[i] + words[j] + words[i] + 1) >>> 0;
}
function many(table: Int32Array, at: number): number {
  return (
    (table[at] - table[at + 1] + table[at + 2] - table[at + 3] + table[at + 4] - table[at + 5] + table[at + 6] -
      table[at + 7] + table[at + 8] - table[at + 9] + table[at + 10] - table[at + 11] + table[at + 12] -
      table[at + 13] + table[at + 14] - table[at + 15] + table[at + 16] - table[at + 17]) | 0
  );
}
console.log(sum(0, 0, 0, 1), sum(1, 1, 1, -5), sum(2, 2, 2, 0)); // expect: -2147483447 -2147483554 -2147483591
console.log(sum(3, 0, 0, 1), sum(0, 3, 0, 1), sum(0, 0, 3, 1), sum(-1, -1, -1, 9)); // expect: 0 0 0 0
console.log(difference(0, 1), difference(3, 3), difference(0, 3), difference(9, 0)); // expect: 100 0 0 0
console.log(unsigned(0, 0), unsigned(1, 0), unsigned(2, 2), unsigned(3, 0)); // expect: 2147483646 2147483648 22 0
const table = Int32Array.from({ length: 20 }, (_, i) => i * i);
console.log(many(table, 0), many(table, 2), many(table, 3), many(table, 40)); // expect: -153 -189 0 0
console.log((halves[0] + halves[1] + bytes[0]) | 0, (halves[2] + bytes[0]) | 0); // expect: 202 0
let text = "";
for (let i = -2; i < 5; i++) text += ` ${(bytes[i] + bytes[i + 1] + (words[i] ^ 3) - i) & 1023}`;
console.log(text.slice(1)); // expect: 0 0 296 152 0 0 0
