const fact = (n: number): number => (n <= 1 ? 1 : n * fact(n - 1));
function local(): number { const f = (n: number): number => (n <= 0 ? 0 : n + f(n - 1)); return f(4); }
console.log(fact(5), local()); // expect: 120 10
