const out: number[] = [];
const each = (f: (n: number) => void) => { f(1); f(2); };
each((n) => out.push(n));
console.log(out); // expect: [ 1, 2 ]
