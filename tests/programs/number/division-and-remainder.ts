console.log(7 / 2, -7 % 3, 7 % -3, 5.5 % 2); // expect: 3.5 -1 1 1.5
console.log(1 / 0, -1 / 0, 0 / 0); // expect: Infinity -Infinity NaN
console.log(-0, 0 * -1, -4 % 2); // expect: -0 -0 -0
