const big = Number.MAX_SAFE_INTEGER;
console.log(big, big + 1, big + 2, Number.isSafeInteger(big + 1)); // expect: 9007199254740991 9007199254740992 9007199254740992 false
console.log(2 ** 53 === 2 ** 53 + 1, Number.EPSILON > 0, Number.MIN_VALUE, Number.MAX_VALUE); // expect: true true 5e-324 1.7976931348623157e+308
