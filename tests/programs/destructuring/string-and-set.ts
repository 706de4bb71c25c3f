const [a, b] = "hi";
const [first] = new Set([7, 8]);
console.log(a, b, first); // expect: h i 7
