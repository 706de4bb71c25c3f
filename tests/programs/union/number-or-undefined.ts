function half(n: number): number | undefined { return n % 2 === 0 ? n / 2 : undefined; }
const a = half(4);
const b = half(3);
console.log(a, b, a !== undefined ? a + 1 : -1, b ?? 0); // expect: 2 undefined 3 0
