// Compares two text files line by line: for every line of the first, the closest line of the second by edit distance. Lines are tasks.
//   tscript run samples/levenshtein.ts first.txt second.txt
import { readFileSync } from "node:fs";
import { fork, type Future, wait } from "tscript";

/** Insertions, deletions and replacements that turn `a` into `b`: Wagner and Fischer's table, two rows of it. */
function distance(a: string, b: string): number {
  let previous: number[] = [];
  for (let j = 0; j <= b.length; j++) previous.push(j);
  for (let i = 1; i <= a.length; i++) {
    const current: number[] = [i];
    const code = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const replace = previous[j - 1] + (code === b.charCodeAt(j - 1) ? 0 : 1);
      current.push(Math.min(replace, previous[j] + 1, current[j - 1] + 1));
    }
    previous = current;
  }
  return previous[b.length];
}

interface Match {
  line: number;
  distance: number;
}

function closest(line: string, candidates: string[]): Match {
  let best: Match = { line: -1, distance: Infinity };
  for (let index = 0; index < candidates.length; index++) {
    const found = distance(line, candidates[index]);
    if (found < best.distance) best = { line: index, distance: found };
  }
  return best;
}

function linesOf(path: string): string[] {
  return readFileSync(path, "utf8").split("\n").filter((line) => line.trim().length > 0);
}

const [, , firstPath, secondPath] = process.argv;
if (firstPath === undefined || secondPath === undefined) {
  console.log("usage: levenshtein first.txt second.txt"); // expect: usage: levenshtein first.txt second.txt
} else {
  const first = linesOf(firstPath);
  const second = linesOf(secondPath);
  const matches: Future<Match>[] = [];
  for (const line of first) matches.push(fork(closest, line, second));
  let total = 0;
  let same = 0;
  for (const task of matches) {
    const match = wait(task);
    total += match.distance;
    if (match.distance === 0) same++;
  }
  console.log(`${first.length} lines against ${second.length}: ${same} equal, total distance ${total}`);
}
