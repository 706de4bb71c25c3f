const big = 2 ** 32 + 5;
console.log(big | 0, big >>> 0, -1 >>> 0); // expect: 5 5 4294967295
console.log(~5, 6 & 3, 6 | 3, 6 ^ 3); // expect: -6 2 7 5
console.log(1 << 31, 1 << 32, -8 >> 1, -8 >>> 28); // expect: -2147483648 1 -4 15
