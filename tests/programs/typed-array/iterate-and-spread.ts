const a = Uint16Array.of(1, 2, 65535);
let sum = 0;
for (const x of a) sum += x;
console.log(sum, [...a, 0], Array.from(a, (x) => x + 1), Math.max(...a), new Set(a)); // expect: 65538 [ 1, 2, 65535, 0 ] [ 2, 3, 65536 ] 65535 Set(3) { 1, 2, 65535 }
const [first, ...rest] = a;
console.log(first, rest); // expect: 1 [ 2, 65535 ]
