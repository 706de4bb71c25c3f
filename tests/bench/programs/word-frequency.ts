// Splits a text at spaces and counts the words in a dictionary object.
const WORDS = "the quick brown fox jumps over the lazy dog while seven wizards brew potions of great power and renown".split(" ");
let state = 23;
function makeText(count: number): string {
  const words: string[] = [];
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    words.push(WORDS[(state >>> 10) % WORDS.length] + ((state >>> 20) % 10 === 0 ? "s" : ""));
  }
  return words.join(" ");
}

const rounds = Number(process.argv[2] ?? "10");
const counts: Record<string, number> = {};
for (let round = 0; round < rounds; round++) {
  for (const word of makeText(5000).split(" ")) {
    const key = word.trim().toLowerCase();
    counts[key] = (counts[key] ?? 0) + 1;
  }
}
const ranking = Object.entries(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
for (const [word, count] of ranking.slice(0, 5)) console.log(word, count);
