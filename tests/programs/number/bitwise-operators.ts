console.log(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 31, 1 << 32, -1 >>> 0, -1 >> 1, -8 >>> 28); // expect: 1 7 6 -6 -2147483648 1 4294967295 -1 15
console.log(4294967296 | 0, 4294967297 & 1, 1e21 | 0, NaN | 0, -1.9 | 0, 3.7 ^ 0); // expect: 0 1 -559939584 0 -1 3
console.log(Math.imul(0xffffffff, 5), Math.clz32(1), Math.clz32(0), Math.fround(5.05)); // expect: -5 31 32 5.050000190734863
