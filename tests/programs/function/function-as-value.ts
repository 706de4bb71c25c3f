function twice(f: (n: number) => number, n: number): number { return f(f(n)); }
function square(n: number): number { return n * n; }
const table = [square, (n: number) => n + 1];
console.log(twice(square, 3), table.map((f) => f(4)), square === table[0]); // expect: 81 [ 16, 5 ] true
