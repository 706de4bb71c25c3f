let right = 0;
for (const bits of [1270n, 1310n, 2560n, 4033n, 9999n]) {
  for (const more of [0n, 31n, 700n, 5000n]) {
    const a = (1n << bits) - 12345n;
    const b = 3n ** ((bits + more) / 2n) - 1n;
    if ((a + b) * (a - b) === a * a - b * b && (a * b) / b === a && (a * b + 7n) % b === 7n) right++;
    if ((a * b) % 1000000007n === ((a % 1000000007n) * (b % 1000000007n)) % 1000000007n) right++;
  }
}
console.log(right); // expect: 40
console.log(((1n << 5000n) - 1n) ** 2n === (1n << 10000n) - (1n << 5001n) + 1n); // expect: true
console.log((((1n << 3000n) + 1n) * ((1n << 3000n) - 1n) + 1n) >> 6000n); // expect: 1n
