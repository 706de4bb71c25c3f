const nan: number = NaN;
console.log(0 / 0, 1 / 0, -1 / 0, Infinity - Infinity, Infinity * 0, nan === nan, nan !== nan); // expect: NaN Infinity -Infinity NaN NaN false true
console.log(Math.max(), Math.min(), Math.max(1, NaN), Math.sqrt(-1), Math.pow(NaN, 0), 5 % 0, 5 % Infinity); // expect: -Infinity Infinity NaN NaN 1 NaN 5
console.log(NaN < 1, NaN >= 1, [NaN].includes(NaN), isNaN(Number("x")), isFinite(1 / 0)); // expect: false false true true false
