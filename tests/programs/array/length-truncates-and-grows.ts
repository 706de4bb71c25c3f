const a = [1, 2, 3, 4];
a.length = 2;
console.log(a, a[2] === undefined); // expect: [ 1, 2 ] true
a.length = 4;
console.log(a, a.length); // expect: [ 1, 2, <2 empty items> ] 4
a[a.length] = 9;
console.log(a); // expect: [ 1, 2, <2 empty items>, 9 ]
