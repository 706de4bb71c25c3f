const f = () => x;
const x = 2;
console.log(f()); // expect: 2
