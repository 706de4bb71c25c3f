console.log(7 / 2, -7 / 2, 7 % 3, -7 % 3, 7 % -3, 5.5 % 2, (-1) % 1); // expect: 3.5 -3.5 1 -1 1 1.5 -0
const mod = (a: number, b: number) => ((a % b) + b) % b;
console.log(mod(-1, 5), mod(7, 5), Math.floor(-7 / 2), (-7 / 2) | 0, 1 / 3); // expect: 4 2 -4 -3 0.3333333333333333
