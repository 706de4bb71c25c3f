// charCodeAt at an index below the length is an integer; one past it is NaN, also where a loop's condition has been true before.
function sum(text: string): number {
  let total = 0;
  for (let i = 0; i < text.length; i++) total += text.charCodeAt(i);
  return total;
}
function past(text: string): number {
  let i = 0;
  while (i < text.length) i++;
  return text.charCodeAt(i);
}
function moved(text: string, other: string): number {
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    total += text.charCodeAt(i);
    if (i === 1) text = other;
    total += text.charCodeAt(i) * 1000;
    i++;
    total += text.charCodeAt(i) * 1000000;
  }
  return total;
}
function skips(bytes: Uint8Array): number {
  let total = 0;
  for (let i = 0; i < bytes.length; i++) {
    total += bytes[i];
    if (i < bytes.length && bytes[i] === 2) i += 2;
    total += bytes[i] === undefined ? 1000 : bytes[i] | 0;
  }
  return total;
}
function rotated(x: number, by: number): number {
  return (x >>> by) | (x << (32 - by));
}
console.log(sum("héllo"), past("abc"), past(""));
console.log(moved("abcd", "x"), moved("abcd", "wxyz"));
console.log(skips(new Uint8Array([1, 2, 3])), skips(new Uint8Array([2, 2, 2, 2])));
const bytes = new Uint8Array([1, 2]);
console.log(bytes[0] << 8, bytes[5] << 8, bytes[-1] | 7, rotated(bytes[1], 1));
// expect: 664 NaN NaN
// expect: 198196196 198196196
// expect: 1004 1006
// expect: 256 0 7 1
