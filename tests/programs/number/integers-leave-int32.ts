let x = 2147483647;
x += 1;
console.log(x, x | 0, x >>> 0); // expect: 2147483648 -2147483648 2147483648
let product = 1;
for (let i = 1; i <= 25; i++) product *= i;
console.log(product); // expect: 1.5511210043330986e+25
let sum = 0;
for (let i = 0; i < 100; i++) sum += 1e9;
console.log(sum, -2147483648 - 1, 65536 * 65536); // expect: 100000000000 -2147483649 4294967296
