function f(a: number, b = 10, c = a + b): string { return `${a} ${b} ${c}`; }
console.log(f(1), f(1, 2), f(1, undefined, 3), f(1, 2, 3)); // expect: 1 10 11 1 2 3 1 10 3 1 2 3
