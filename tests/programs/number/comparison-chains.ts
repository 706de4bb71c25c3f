const a: number = 3;
const b: number = 5;
console.log(a < b, a <= 3, a > b, a >= 3, a === 3, a !== b, a == 3, !(a < b)); // expect: true true false true true true true false
console.log(a < b && b < 10, a > b || b > 4, !a, !!b, a < b ? "less" : "more"); // expect: true true false true less
