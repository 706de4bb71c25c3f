for (const bits of [0, 1, 3, 8, 32, 63, 64, 65, 100]) {
  console.log(bits, BigInt.asUintN(bits, -1n), BigInt.asIntN(bits, -1n), BigInt.asUintN(bits, 2n ** 99n + 5n), BigInt.asIntN(bits, 2n ** 64n - 5n));
}
const x = -(2n ** 70n) - 77n;
console.log(BigInt.asUintN(64, x), BigInt.asIntN(64, x), BigInt.asIntN(64, x * x), BigInt.asUintN(32, x - 5n));
console.log(x & 0xffffffffffffffffn, (x * 12345678901n) & 0xffffffffffffffffn, (x + x) & 0xffn, (x << 3n) & 0x7fffffffffffffffn);
// expect: 0 0n 0n 0n 0n
// expect: 1 1n -1n 1n -1n
// expect: 3 7n -1n 5n 3n
// expect: 8 255n -1n 5n -5n
// expect: 32 4294967295n -1n 5n -5n
// expect: 63 9223372036854775807n -1n 5n -5n
// expect: 64 18446744073709551615n -1n 5n -5n
// expect: 65 36893488147419103231n -1n 5n 18446744073709551611n
// expect: 100 1267650600228229401496703205375n -1n 633825300114114700748351602693n 18446744073709551611n
// expect: 18446744073709551539n -77n 5929n 4294967214n
// expect: 18446744073709551539n 18446743123092276239n 102n 9223372036854775192n
