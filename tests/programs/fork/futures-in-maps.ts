import { fork, wait, type Future } from "tscript";

function length(word: string): number {
  return word.length;
}
const tasks = new Map<string, Future<number>>();
for (const word of ["one", "three", "one", "seventeen"]) {
  if (!tasks.has(word)) tasks.set(word, fork(length, word));
}
for (const [word, task] of tasks) console.log(word, wait(task));
console.log(wait(tasks.get("three")!));

// expect: one 3
// expect: three 5
// expect: seventeen 9
// expect: 5
