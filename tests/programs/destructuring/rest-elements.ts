const [head, ...tail] = [1, 2, 3];
const { a, ...others } = { a: 1, b: 2, c: 3 };
const [, second, , ...none] = ["x", "y"];
console.log(head, tail, a, others, second, none); // expect: 1 [ 2, 3 ] 1 { b: 2, c: 3 } y []
const [m, ...n] = "héllo";
console.log(m, n.length); // expect: h 4
