const edges = [0n, 1n, -1n, 2n ** 31n, -(2n ** 31n), 2n ** 32n - 1n, 2n ** 63n - 1n, 2n ** 63n, -(2n ** 63n), 2n ** 64n - 1n, 2n ** 64n, -(2n ** 64n), 2n ** 95n + 12345n, -(2n ** 128n) + 1n];
let sums = 0n;
let checks = 0;
for (const a of edges) {
  for (const b of edges) {
    sums = sums * 3n + (a + b) + (a - b) * 5n + a * b + (a & b) + (a | b) * 7n - (a ^ b);
    if (b !== 0n) {
      sums += a / b + (a % b);
      if ((a / b) * b + (a % b) === a) checks++;
    }
    if (a + b - b === a && (a ^ b ^ b) === a && (a & b) + (a | b) === a + b) checks++;
    if (a < b === b > a && (a <= b || a > b) && (a === b) === (a - b === 0n)) checks++;
  }
}
console.log(checks, sums % 1000000007n, sums.toString(36).length);
console.log(edges.map((a) => -a));
console.log(edges.map((a) => ~a));
console.log(edges.map((a) => a << 33n));
console.log(edges.map((a) => a >> 33n));
// expect: 574 -110330078n 82
// expect: [
// expect:   0n,
// expect:   -1n,
// expect:   1n,
// expect:   -2147483648n,
// expect:   2147483648n,
// expect:   -4294967295n,
// expect:   -9223372036854775807n,
// expect:   -9223372036854775808n,
// expect:   9223372036854775808n,
// expect:   -18446744073709551615n,
// expect:   -18446744073709551616n,
// expect:   18446744073709551616n,
// expect:   -39614081257132168796771987513n,
// expect:   340282366920938463463374607431768211455n
// expect: ]
// expect: [
// expect:   -1n,
// expect:   -2n,
// expect:   0n,
// expect:   -2147483649n,
// expect:   2147483647n,
// expect:   -4294967296n,
// expect:   -9223372036854775808n,
// expect:   -9223372036854775809n,
// expect:   9223372036854775807n,
// expect:   -18446744073709551616n,
// expect:   -18446744073709551617n,
// expect:   18446744073709551615n,
// expect:   -39614081257132168796771987514n,
// expect:   340282366920938463463374607431768211454n
// expect: ]
// expect: [
// expect:   0n,
// expect:   8589934592n,
// expect:   -8589934592n,
// expect:   18446744073709551616n,
// expect:   -18446744073709551616n,
// expect:   36893488138829168640n,
// expect:   79228162514264337584954015744n,
// expect:   79228162514264337593543950336n,
// expect:   -79228162514264337593543950336n,
// expect:   158456325028528675178497966080n,
// expect:   158456325028528675187087900672n,
// expect:   -158456325028528675187087900672n,
// expect:   340282366920938463463374713474510749696n,
// expect:   -2923003274661805836407369665432566039303275151360n
// expect: ]
// expect: [
// expect:   0n,
// expect:   0n,
// expect:   -1n,
// expect:   0n,
// expect:   -1n,
// expect:   0n,
// expect:   1073741823n,
// expect:   1073741824n,
// expect:   -1073741824n,
// expect:   2147483647n,
// expect:   2147483648n,
// expect:   -2147483648n,
// expect:   4611686018427387904n,
// expect:   -39614081257132168796771975168n
// expect: ]
