let [a, b, c] = [1, 2, 3];
[a, b] = [b, a];
[a, b, c] = [c, a, b];
console.log(a, b, c); // expect: 3 2 1
const list = [5, 4];
[list[0], list[1]] = [list[1]!, list[0]!];
console.log(list); // expect: [ 4, 5 ]
