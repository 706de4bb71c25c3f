let right = 0;
for (const bits of [100n, 1024n, 12801n, 26000n, 70000n]) {
  const m = (1n << bits) - 987654321n;
  const a = 3n ** bits + 1n;
  const q = a / m;
  if (q * m + (a % m) === a && a % m < m && a % m >= 0n) right++;
  if ((a * q) % m === ((a % m) * (q % m)) % m) right++;
  if (-((a * q) % m) === (-a * q) % m) right++;
}
console.log(right); // expect: 15
