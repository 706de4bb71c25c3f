let x = 1;
const y = x + (x = 5) + x;
console.log(y, x); // expect: 11 5
const a = [1, 2, 3];
let i = 0;
a[i++] = a[i++]! + 10;
console.log(a, i); // expect: [ 12, 2, 3 ] 2
