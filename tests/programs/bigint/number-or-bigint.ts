// expect: 5 5n 7n
// expect: [ -3, -4 ] [ -3n, -4n ]
const abs = (a: number | bigint): number | bigint => (a >= 0 ? a : -a);
console.log(abs(-5), abs(-5n), abs(7n));
const both = (a: number | bigint) => [-a, ~a];
console.log(both(3), both(3n));
