const compose = (f: (x: number) => number, g: (x: number) => number) => (x: number) => f(g(x));
const inc = (x: number) => x + 1;
const dbl = (x: number) => x * 2;
console.log(compose(inc, dbl)(5), compose(dbl, inc)(5)); // expect: 11 12
