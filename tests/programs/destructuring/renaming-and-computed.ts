const key = "b";
const { a: alpha, [key]: beta } = { a: 1, b: 2 };
console.log(alpha, beta); // expect: 1 2
const { length: size } = "four";
const { length, 0: zero } = ["z"];
console.log(size, length, zero); // expect: 4 1 z
