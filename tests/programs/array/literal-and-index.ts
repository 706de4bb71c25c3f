const a = [10, 20, 30];
a[1] += 5;
a[3] = 40;
console.log(a, a.length, a[0]! + a[3]!); // expect: [ 10, 25, 30, 40 ] 4 50
