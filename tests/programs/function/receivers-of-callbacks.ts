function times(this: { k: number }, n: number): number {
  return n * this.k;
}
console.log([1, 2].map(times, { k: 10 })); // expect: [ 10, 20 ]
const limits = {
  low: 2,
  isHigh(n: number) {
    return n > this.low;
  },
};
console.log([1, 2, 3].filter(limits.isHigh, limits), [1, 2, 3].find(limits.isHigh, { low: 1 })); // expect: [ 3 ] 2
const seen = new Set([1, 2]);
console.log([1, 2, 3].filter(seen.has, seen)); // expect: [ 1, 2 ]
[7, 8].forEach(seen.add, seen);
const has = seen.has.bind(seen);
console.log(seen.size, has(8), has(9)); // expect: 4 true false
let made = 0;
const next = (): { k: number } => ({ k: ++made });
console.log([1, 2, 3].map(times, next()), made); // expect: [ 1, 2, 3 ] 1
