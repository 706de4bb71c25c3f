const m = new Map<number, number>();
for (let i = 0; i < 5000; i++) m.set((i * 7919) % 10007, i);
for (let i = 0; i < 5000; i += 2) m.delete((i * 7919) % 10007);
let sum = 0;
for (const value of m.values()) sum += value;
console.log(m.size, sum, m.get(7919), m.has(0), m.keys().next().value); // expect: 2500 6250000 1 false 7919
