const a = new Array<number>(5);
a[1] = 10;
a[3] = 30;
console.log(a, a.length, 0 in a, 1 in a); // expect: [ <1 empty item>, 10, <1 empty item>, 30, <1 empty item> ] 5 false true
let visited = 0;
a.forEach(() => visited++);
console.log(visited, a.map((x) => x + 1), a.filter(() => true)); // expect: 2 [ <1 empty item>, 11, <1 empty item>, 31, <1 empty item> ] [ 10, 30 ]
console.log(a.indexOf(10), a.join("-")); // expect: 1 -10--30-
