function even(n: number): boolean { return n === 0 ? true : odd(n - 1); }
function odd(n: number): boolean { return n === 0 ? false : even(n - 1); }
console.log(even(10), odd(7), even(7)); // expect: true true false
