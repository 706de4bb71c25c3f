// Quotient digits that are guessed one too large.
const a = (0x7fffffffn << 96n) + (0x80000000n << 64n);
const b = (0x80000000n << 32n) + 1n;
console.log(a / b, a % b); // expect: 18446744069414584318n 4294967298n
const c = (1n << 127n) - (1n << 64n);
const d = (1n << 95n) - 1n;
console.log(c / d, c % d, (c / d) * d + (c % d) === c); // expect: 4294967295n 39614081238685424727357390847n true
const e = 0xfffffffffffffffffffffffffffffffen;
const f = 0xffffffffffffffffn;
console.log(e / f, e % f); // expect: 18446744073709551616n 18446744073709551614n
