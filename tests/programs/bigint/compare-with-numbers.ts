console.log(1n < 2, 2n < 1.5, 1n < Number.NaN, 1n >= Number.NaN, 5n > -Infinity, 2n ** 70n < Infinity);
console.log(2 < 3n, 2.5 < 3n, 9007199254740993n > 9007199254740992, 2n ** 64n > 1.8446744073709552e19, -1n < -0.5);
console.log(1n < 2n, 2n <= 2n, 3n > -4n, 2n ** 64n > 2n ** 63n, -(2n ** 64n) < -(2n ** 63n), 2n ** 63n >= 2n ** 63n);
const list: (number | bigint)[] = [4n, 6, -12n, 10, 4, 0, 0n];
console.log(list.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
// expect: true false false false true true
// expect: true true true false true
// expect: true true true true true true
// expect: [
// expect:   -12n, 0, 0n,
// expect:     4n, 4,  6,
// expect:     10
// expect: ]
