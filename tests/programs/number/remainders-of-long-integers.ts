// Integers of which nothing says that they fit into 32 bits: remainders by integers, by lengths, quotients that leave no remainder; signs of zero stay.
const none: number[] = [];
const three = ["a", "b", "c"];
const show = (x: number): string => (Object.is(x, -0) ? "-0" : String(x));

function row(i: number): string {
  return [i % 7, i % 10, i % three.length, i % none.length, i % 4294967296].map(show).join(",");
}
const last = Number("4294967297");
for (let i = 4294967294; i <= last; i++) console.log(row(i), row(i - 4294967296));
// expect: 2,4,2,NaN,4294967294 -2,-2,-2,NaN,-2
// expect: 3,5,0,NaN,4294967295 -1,-1,-1,NaN,-1
// expect: 4,6,1,NaN,0 0,0,0,NaN,0
// expect: 5,7,2,NaN,1 1,1,1,NaN,1

function sizes(limit: number): string {
  let text = "";
  for (let i = 2147483640; i <= limit; i += 8) {
    text += `${three[i % three.length]}${none[i % none.length] ?? "."}${i % (i + 3 - limit)}${i % 9007199254740991}`;
    text += ` ${i % 3 === 0 || i % 5 === 4} `;
  }
  return text.trim();
}
console.log(sizes(Number("2147483658")));
// expect: a.02147483640 true c.22147483648 false b.02147483656 false

function factors(limit: number): string {
  const found: number[] = [];
  for (let n = 4294967295; n < limit; n++) {
    let k = n;
    for (let p = 2; p * p <= k; p++) {
      while (k % p === 0) {
        found.push(p);
        k /= p;
      }
    }
    if (k > 1) found.push(k);
  }
  return found.join(" ");
}
console.log(factors(Number("4294967298")));
// expect: 3 5 17 257 65537 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 641 6700417

// Greatest common divisors, and digits of what is below zero.
function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
function digits(n: number): string {
  let text = "";
  for (let k = n; k !== 0; k = (k - (k % 10)) / 10) text = `${Math.abs(k % 10)}${text}`;
  return text;
}
function halves(n: number): number {
  let k = n;
  while (k !== 0 && k % 2 === 0) k /= 2;
  return k;
}
for (let i = 1; i < last * 5000; i *= 65521) console.log(gcd(i, 65521), digits(-i), halves(i * 2), show(halves(-i)));
// expect: 1 1 1 -1
// expect: 65521 65521 65521 -65521
// expect: 65521 4293001441 4293001441 -4293001441
