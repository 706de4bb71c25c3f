// Whatever makes another number of one that is missing makes NaN.
const list: number[] = [];
const gone = { n: list[0] };
console.log(-gone.n, -(-gone.n), +gone.n, -Math.abs(gone.n), Number(gone.n)); // expect: NaN NaN NaN NaN NaN
console.log(gone.n + 1, gone.n % 2, Math.round(gone.n), Math.max(gone.n, 1)); // expect: NaN NaN NaN NaN
console.log(gone.n | 0, gone.n ** 0, !gone.n, gone.n || 3, gone.n > 1); // expect: 0 1 true 3 false
console.log(Number.isNaN(gone.n), Number.isNaN(gone.n + 1), isNaN(gone.n)); // expect: false true true
console.log([gone.n].includes(Number.NaN), [gone.n].includes(gone.n), [gone.n].indexOf(gone.n)); // expect: false true 0
const floats = new Float64Array(1);
floats[0] = gone.n;
console.log(floats[0], floats); // expect: NaN Float64Array(1) [ NaN ]
console.log([3, gone.n, 1].sort(), [3, gone.n, 1].sort((a, b) => b - a)); // expect: [ 1, 3, undefined ] [ 3, 1, undefined ]
