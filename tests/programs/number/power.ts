console.log(2 ** 10, 2 ** -1, (-2) ** 3, 2 ** 0.5, 2 ** 3 ** 2, 0 ** 0, Math.pow(1, Infinity)); // expect: 1024 0.5 -8 1.4142135623730951 512 1 NaN
let x = 3;
x **= 4;
console.log(x, 10 ** 21, 10 ** -7); // expect: 81 1e+21 1e-7
