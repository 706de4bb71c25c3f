// Counts words over text files, one task a file, and prints the commonest.
//   tscript run samples/word-count.ts file.txt…
import { readFileSync } from "node:fs";
import { fork, type Future, wait } from "tscript";

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 127;
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const inWord = i < text.length && isLetter(text.charCodeAt(i));
    if (inWord && start < 0) start = i;
    if (!inWord && start >= 0) {
      const word = text.slice(start, i).toLowerCase();
      counts.set(word, (counts.get(word) ?? 0) + 1);
      start = -1;
    }
  }
  return counts;
}

const paths = process.argv.slice(2);
if (paths.length === 0) console.log("usage: word-count file.txt…"); // expect: usage: word-count file.txt…
const tasks: Future<Map<string, number>>[] = [];
for (const path of paths) tasks.push(fork(countWords, readFileSync(path, "utf8")));
const totals = new Map<string, number>();
for (const task of tasks) {
  for (const [word, count] of wait(task)) totals.set(word, (totals.get(word) ?? 0) + count);
}
const ranking = [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
let words = 0;
for (const [, count] of ranking) words += count;
if (paths.length > 0) console.log(`${words} words, ${ranking.length} different`);
for (const [word, count] of ranking.slice(0, 10)) console.log(`${String(count).padStart(8)}  ${word}`);
