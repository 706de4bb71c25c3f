function f(a: number) { return (b: number) => (c: number) => a * 100 + b * 10 + c; }
console.log(f(1)(2)(3)); // expect: 123
