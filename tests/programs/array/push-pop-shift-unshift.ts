const q: number[] = [];
console.log(q.push(1), q.push(2, 3), q.unshift(0), q.unshift(-2, -1)); // expect: 1 3 4 6
console.log(q.pop(), q.shift(), q, q.length); // expect: 3 -2 [ -1, 0, 1, 2 ] 4
q.length = 0;
console.log(q.pop(), q.shift(), q); // expect: undefined undefined []
q.push(...[4, 5], ...[6]);
console.log(q); // expect: [ 4, 5, 6 ]
