// Map and reduce: pieces of a text are counted by tasks, sorted and merged in pairs by more tasks.
import { fork, type Future, wait } from "tscript";

type Counts = Map<string, number>;
type Entry = [word: string, count: number];

const STOP_WORDS: ReadonlySet<string> = new Set(["the", "a", "of", "and", "in"]);

function* words(text: string): Generator<string> {
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:'\p{L}+)?/gu))
    if (!STOP_WORDS.has(word)) yield word;
}

function count(text: string): Counts {
  const counts: Counts = new Map();
  for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function merge(a: Counts, b: Counts): Counts {
  const sum = new Map(a);
  for (const [word, n] of b) sum.set(word, (sum.get(word) ?? 0) + n);
  return sum;
}

function mergeAll(parts: readonly Counts[]): Counts {
  if (parts.length === 0) return new Map();
  if (parts.length === 1) return parts[0];
  const middle = parts.length >> 1;
  const left: Future<Counts> = fork(mergeAll, parts.slice(0, middle));
  const right = mergeAll(parts.slice(middle));
  return merge(wait(left), right);
}

function mergeSort<T>(items: readonly T[], compare: (a: T, b: T) => number): T[] {
  if (items.length < 2) return [...items];
  const middle = items.length >> 1;
  const left = fork(() => mergeSort(items.slice(0, middle), compare));
  const right = mergeSort(items.slice(middle), compare);
  const first = wait(left);
  const sorted: T[] = [];
  let i = 0;
  let j = 0;
  while (i < first.length && j < right.length)
    sorted.push(compare(first[i], right[j]) <= 0 ? first[i++] : right[j++]);
  return sorted.concat(first.slice(i), right.slice(j));
}

const verses = `It's a long way, a long way to the sea; the sea is deep and the way is long.
Über den Wolken the naïve café of the deep: don't, don't go in, go on!
One sea, two seas, the sea of seas and a café in the café.`.split("\n");
const text = Array.from({ length: 30 }, (_, i) => verses[i % 3] + (i % 7 === 0 ? " seven" : ""));
const parts = text.map((line) => fork(count, line));
const total = mergeAll(parts.map(wait));
const byCount = ([a, n]: Entry, [b, m]: Entry): number => m - n || (a < b ? -1 : a > b ? 1 : 0);
const sorted = mergeSort([...total], byCount);
for (const [word, n] of sorted.slice(0, 8))
  console.log(word.padEnd(6), String(n).padStart(4), "*".repeat(n / 5));
console.log(
  total.size,
  sorted.length,
  [...total.values()].reduce((a, b) => a + b, 0),
);
console.log(count(text.join(" ")).get("sea") === total.get("sea"), sorted.at(-1));
const longest = mergeSort([...total.keys()], (a, b) => b.length - a.length || a.localeCompare(b));
console.log(longest.slice(0, 5));

// expect: sea      40 ********
// expect: café     30 ******
// expect: long     30 ******
// expect: way      30 ******
// expect: deep     20 ****
// expect: don't    20 ****
// expect: go       20 ****
// expect: is       20 ****
// expect: 19 19 325
// expect: true [ 'seven', 5 ]
// expect: [ 'wolken', "don't", 'naïve', 'seven', 'café' ]
