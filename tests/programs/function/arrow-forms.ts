const add = (a: number, b: number) => a + b;
const pair = (a: number) => ({ a });
const block = (n: number) => { const m = n * 2; return m + 1; };
console.log(add(1, 2), pair(3).a, block(4)); // expect: 3 3 9
