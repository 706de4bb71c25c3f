const items = [1, 2];
console.log(-BigInt(items.length), `${BigInt(items.length)}`); // expect: -2n 2
const squared = (n: number): bigint => BigInt(n) * BigInt(n);
console.log(squared(4), String(squared(3)), [squared(2)]); // expect: 16n 9 [ 4n ]
