// A Map with string keys made anew each time, as word counts are.
const rounds = Number(process.argv[2] ?? "20");
const counts = new Map<string, number>();
let state = 42;
for (let round = 0; round < rounds; round++) {
  for (let i = 0; i < 20000; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const key = `key${(state >>> 8) % 5000}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}
let best = "";
let most = 0;
for (const [key, count] of counts) {
  if (count > most || (count === most && key < best)) {
    best = key;
    most = count;
  }
}
console.log(counts.size, best, most);
