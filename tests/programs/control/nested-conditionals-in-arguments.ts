const f = (a: number, b: number) => a * 10 + b;
const c = [true, false];
console.log(f(c[0] ? 1 : 2, c[1] ? 3 : f(0, c[0] ? 4 : 5))); // expect: 14
