// A cache that deletes its oldest entry walks past what was deleted before only once.
const cache = new Map<number, number>();
let sum = 0;
for (let i = 0; i < 20000; i++) {
  cache.set(i, i * 2);
  if (cache.size > 5000) {
    const oldest = cache.keys().next().value;
    if (oldest === undefined) break;
    sum += cache.get(oldest) ?? 0;
    cache.delete(oldest);
  }
}
console.log(cache.size, sum, [...cache.keys()][0]); // expect: 5000 224985000 15000
const set = new Set([1, 2, 3, 4]);
for (const each of set) {
  set.delete(each);
  if (each < 3) set.add(each + 10);
}
console.log(set.size, [...set]); // expect: 0 []
