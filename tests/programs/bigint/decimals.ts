const edges = [2n ** 53n, 2n ** 63n, 2n ** 64n - 1n, 10n ** 18n, 10n ** 27n, 10n ** 27n - 1n, 10n ** 90n + 5n];
for (const x of edges) {
  const text = `${x}`;
  if (BigInt(text) !== x || BigInt(`-${text}`) !== -x || BigInt(`000${text}`) !== x || (-x).toString() !== `-${text}`) console.log(x);
}
console.log(edges[1], -edges[2]!, edges[3], edges[4], edges[5]);
// expect: 9223372036854775808n -18446744073709551615n 1000000000000000000n 1000000000000000000000000000n 999999999999999999999999999n
console.log(BigInt("-0"), BigInt("-000000000000000000000"), BigInt("+12"), BigInt("00000000000000000000000000007"));
// expect: 0n 0n 12n 7n
for (const text of ["-", "--1", "1-", "1234567890123456789x", "12 34"]) {
  try {
    console.log(BigInt(text));
  } catch (e) {
    console.log(String(e));
  }
}
// expect: SyntaxError: Cannot convert - to a BigInt
// expect: SyntaxError: Cannot convert --1 to a BigInt
// expect: SyntaxError: Cannot convert 1- to a BigInt
// expect: SyntaxError: Cannot convert 1234567890123456789x to a BigInt
// expect: SyntaxError: Cannot convert 12 34 to a BigInt
let right = 0;
for (let digits = 1; digits < 1100; digits += 7) {
  const x = 10n ** BigInt(digits) - 123n ** BigInt(digits % 5);
  const text = x.toString();
  if (BigInt(text) === x && text.length <= digits + 1 && BigInt(text.slice(-9)) === x % 1000000000n) right++;
}
console.log(right); // expect: 156
