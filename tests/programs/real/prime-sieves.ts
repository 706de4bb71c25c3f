/** Primes in four ways which must agree. */

function trialDivision(limit: number): number[] {
  const primes: number[] = [];
  for (let n = 2; n <= limit; n++) {
    let isPrime = true;
    for (const p of primes) {
      if (p * p > n) break;
      if (n % p === 0) {
        isPrime = false;
        break;
      }
    }
    if (isPrime) primes.push(n);
  }
  return primes;
}

function eratosthenes(limit: number): number[] {
  const isPrime = new Array<boolean>(limit + 1).fill(true);
  isPrime[0] = isPrime[1] = false;
  for (let i = 2; i * i <= limit; i++) {
    if (!isPrime[i]) continue;
    for (let j = i * i; j <= limit; j += i) isPrime[j] = false;
  }
  return isPrime.flatMap((yes, n) => (yes ? [n] : []));
}

function segmented(limit: number, size: number): number[] {
  const base = trialDivision(Math.floor(Math.sqrt(limit)));
  const primes: number[] = [];
  for (let low = 2; low <= limit; low += size) {
    const high = Math.min(low + size - 1, limit);
    const marks = new Uint8Array(high - low + 1);
    for (const p of base) {
      const start = Math.max(p * p, Math.ceil(low / p) * p);
      for (let j = start; j <= high; j += p) marks[j - low] = 1;
    }
    marks.forEach((mark, i) => {
      if (!mark) primes.push(low + i);
    });
  }
  return primes;
}

function linear(limit: number): number[] {
  const smallest = new Int32Array(limit + 1);
  const primes: number[] = [];
  for (let n = 2; n <= limit; n++) {
    if (smallest[n] === 0) {
      smallest[n] = n;
      primes.push(n);
    }
    for (const p of primes) {
      if (p > smallest[n] || p * n > limit) break;
      smallest[p * n] = p;
    }
  }
  return primes;
}

const limit = 3000;
const lists = [trialDivision(limit), eratosthenes(limit), segmented(limit, 256), linear(limit)];
console.log(lists.map((list) => list.length));
console.log(lists.every((list) => list.join() === lists[0].join()));
console.log(lists[1].slice(-5), lists[0].slice(0, 10));
let largestGap = 0;
for (let i = 1; i < lists[0].length; i++) largestGap = Math.max(largestGap, lists[0][i] - lists[0][i - 1]);
console.log(largestGap);

// expect: [ 430, 430, 430, 430 ]
// expect: true
// expect: [ 2957, 2963, 2969, 2971, 2999 ] [
// expect:    2,  3,  5,  7, 11,
// expect:   13, 17, 19, 23, 29
// expect: ]
// expect: 34
