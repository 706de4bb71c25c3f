let x = 3;
x **= 2;
console.log(2 ** 10, 2 ** -1, x, (-2) ** 3); // expect: 1024 0.5 9 -8
