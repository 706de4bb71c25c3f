const n = Number.NaN;
console.log(1 < 2, 2 <= 2, n < 1, n >= 1, n === n, n !== n); // expect: true true false false false true
