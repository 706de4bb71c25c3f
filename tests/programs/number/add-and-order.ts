const a = 1;
let log = "";
const f = (n: number): number => { log += n; return n; };
console.log(f(1) + f(2) * f(3)); // expect: 7
console.log(log); // expect: 123
