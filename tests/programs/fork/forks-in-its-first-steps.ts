// A search that forks in its first steps only, keeps texts and arrays alive there, and answers early in most calls.
import { fork, type Future, wait } from "tscript";

function words(length: number, depth: number, prefix: string): string[] {
  if (prefix.includes("aa")) return [];
  if (prefix.length === length) return [prefix];
  if (depth < 2) {
    const parts: Future<string[]>[] = [];
    for (const letter of ["a", "b", "c"]) parts.push(fork(words, length, depth + 1, prefix + letter));
    const all: string[] = [];
    for (const part of parts) {
      const found = wait(part);
      if (found.length === 0) continue;
      all.push(...found);
    }
    if (depth === 1 && all.length > 1000) return all.slice(0, 1000);
    return all;
  }
  let all: string[] = [];
  for (const letter of ["a", "b", "c"]) all = all.concat(words(length, depth + 1, prefix + letter));
  return all;
}

const found = words(6, 0, "");
console.log(found.length, found[0], found.at(-1)); // expect: 448 ababab cccccc
function count(length: number, depth: number, last: string): number {
  if (depth === length) return 1;
  let total = 0;
  if (depth < 2) {
    const parts = [..."abc"].filter((letter) => letter !== "a" || last !== "a");
    const counts = parts.map((letter) => fork(count, length, depth + 1, letter));
    for (const each of counts) total += wait(each);
    return total;
  }
  let rest = 0;
  while (rest < 3) {
    const letter = "abc".charAt(rest++);
    if (letter === "a" && last === "a") continue;
    total += count(length, depth + 1, letter);
  }
  return total;
}
console.log(count(9, 0, "")); // expect: 9136
