// A Map with number keys that come and go.
const rounds = Number(process.argv[2] ?? "20");
const map = new Map<number, number>();
let state = 42;
let hits = 0;
for (let round = 0; round < rounds; round++) {
  for (let i = 0; i < 50000; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const key = state % 60000;
    const known = map.get(key);
    if (known === undefined) map.set(key, 1);
    else if (known > 3) map.delete(key);
    else {
      map.set(key, known + 1);
      hits++;
    }
  }
}
let sum = 0;
for (const [key, value] of map) sum += key * value;
console.log(map.size, hits, sum);
