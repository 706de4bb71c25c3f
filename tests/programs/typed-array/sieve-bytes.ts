const n = 100;
const composite = new Uint8Array(n + 1);
const primes: number[] = [];
for (let i = 2; i <= n; i++) {
  if (composite[i]) continue;
  primes.push(i);
  for (let j = i * i; j <= n; j += i) composite[j] = 1;
}
console.log(primes.join(" ")); // expect: 2 3 5 7 11 13 17 19 23 29 31 37 41 43 47 53 59 61 67 71 73 79 83 89 97
