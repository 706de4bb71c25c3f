let i = 5;
console.log(i++, i, ++i, i--, --i, -i, +i, i++ + ++i); // expect: 5 6 7 7 5 -5 5 12
const a = [1, 2, 3];
let k = 0;
a[k++]! += 10;
a[k++]++;
console.log(a, k, a[--k]); // expect: [ 11, 3, 3 ] 2 3
