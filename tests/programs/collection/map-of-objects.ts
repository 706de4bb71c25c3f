interface Item { n: number }
const m = new Map<number, Item>();
for (let i = 0; i < 3; i++) m.set(i * i, { n: i });
let total = 0;
m.forEach((v, k) => { total += v.n * k; });
for (const v of m.values()) v.n++;
console.log(total, m.get(4)!.n); // expect: 9 3
