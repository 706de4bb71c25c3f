// Numbers made of words, and words made of numbers.
const words = new BigUint64Array([0x0fffffffffffffffn, 0x8000000000000401n, 0xffffffffffffffffn, 255n]);
for (const word of words) console.log(Number(word), Number(word) % 10, Number(word & 0xffn), Number(word >> 60n));
// expect: 1152921504606847000 6 255 0
// expect: 9223372036854778000 6 1 8
// expect: 18446744073709552000 6 255 15
// expect: 255 5 255 0
const signed = new BigInt64Array(words.buffer);
for (const word of signed) console.log(Number(word), Number(word) - 1 === Number(word), Number(BigInt.asIntN(54, word)));
// expect: 1152921504606847000 true -1
// expect: -9223372036854775000 true 1025
// expect: -1 false -1
// expect: 255 false 255
let sum = 0;
for (let i = 0; i < 4; i++) {
  const n = Number(BigInt.asUintN(60, words[i]!));
  sum += n % 1000;
  if (n === 1152921504606846976) sum += 0.5;
}
console.log(sum); // expect: 2233
const table = [10, 20, 30, 40];
let picked = 0;
for (let i = 0; i < 8; i++) picked += table[Number((BigInt(i) * 0x9e3779b97f4a7c15n) & 3n)]!;
console.log(picked); // expect: 200
function make(n: number): string {
  try {
    return String(BigInt(n) & 0xffffffffffffffffn);
  } catch (error) {
    return (error as Error).name;
  }
}
console.log(make(-1), make(2 ** 53), make(2 ** 70 + 2 ** 40), make(-(2 ** 64)), make(0.5), make(Number.NaN), make(-0)); // expect: 18446744073709551615 9007199254740992 1099511627776 0 RangeError RangeError 0
const bytes = new Uint8Array([1, 2, 255]);
let packed = 0n;
for (let i = 0; i < bytes.length; i++) packed = (packed << 8n) | BigInt(bytes[i]!);
console.log(packed, packed.toString(16)); // expect: 66303n 102ff
let total = 0n;
for (let i = 0; i < 5; i++) total += BigInt(i * i) * 0x7fffffffffffffffn;
console.log(total); // expect: 276701161105643274210n
const big = BigInt(Number.MAX_SAFE_INTEGER);
console.log(BigInt.asUintN(64, big * big), big * big); // expect: 18428729675200069633n 81129638414606663681390495662081n
const view = new DataView(new ArrayBuffer(16));
view.setBigUint64(0, BigInt.asUintN(64, -2n));
view.setBigInt64(8, view.getBigInt64(0) * 3n);
console.log(view.getBigUint64(0) >> 63n, view.getBigInt64(8), view.getUint8(15)); // expect: 1n -6n 250
