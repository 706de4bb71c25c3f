const a = new Array<number>(3);
console.log(a.length, a); // expect: 3 [ <3 empty items> ]
a.fill(0);
console.log(a); // expect: [ 0, 0, 0 ]
