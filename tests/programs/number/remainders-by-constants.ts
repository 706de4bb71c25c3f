// Remainders by constants: of fractions, beyond 32 bits, beyond what is exact, of both zeroes, of what is no number.
// expect: 0 -0 0.5 -0.5 -1 1
// expect: NaN NaN NaN 5e-324 1
// expect: 1250496027 1116302080 4112301824 3647964160
// expect: 999999998 -999999998 0.5 6.999999999
// expect: 4503599627370495 1 2 1
// expect: 2 6 1 -6
// expect: 1.7976931348623157e+308 0 2
// expect: 0 0.25 -0
function sign(n: number): string {
  return Object.is(n, -0) ? "-0" : String(n);
}
const values: number[] = JSON.parse("[4, -4, 2.5, -2.5, -3, 3]");
console.log(values.map((x) => sign(x % 2)).join(" "));
const [huge, tiny, none] = [1e308 * 10, 5e-324, Number("x")];
console.log(huge % 2, -huge % 8, none % 4, tiny % 2147483648, (2 ** 53 + 5) % 4 === 1 ? 0 : 1);
let x = 42;
const seen: number[] = [];
for (let i = 0; i < 4; i++) {
  x = (x * 1103515245 + 12345) % (i < 2 ? 2147483648 : 4294967296);
  seen.push(x);
}
console.log(seen.join(" "));
const [a, b, c, d]: number[] = JSON.parse("[1000000006999999999, -999999998, 7000000000.5, 13.999999999]");
console.log(a % 1000000007 === a ? 0 : 999999998, b % 1000000007, c % 7 === 0.5 ? 0.5 : c % 7, d % 7);
const top: number = JSON.parse("4503599627370496");
console.log((top - 1) % 4503599627370496, top % 3, (top * 3 + 3) % 5, (top * 2 - 3) % 7);
const sevens: number[] = JSON.parse("[30064771074, 4503599627370493, 4503599627370495, -13]");
console.log(sevens.map((n) => sign(n % 7)).join(" "));
console.log(Number.MAX_VALUE % huge, Number.MAX_VALUE % 1, Number.MAX_VALUE % 10 === 8 ? 2 : Number.MAX_VALUE % 3);
const roots: number[] = JSON.parse("[5, 2.25, -3]");
console.log(roots.map((n) => sign(n % 1)).join(" "));
