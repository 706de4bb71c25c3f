function adder(n: number): (m: number) => number { return (m) => { n += m; return n; }; }
const a = adder(10);
console.log(a(1), a(2)); // expect: 11 13
