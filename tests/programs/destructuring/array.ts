const [a, , b = 9, ...rest] = [1, 2, undefined, 4, 5];
console.log(a, b, rest); // expect: 1 9 [ 4, 5 ]
let x = 1, y = 2;
[x, y] = [y, x];
console.log(x, y); // expect: 2 1
