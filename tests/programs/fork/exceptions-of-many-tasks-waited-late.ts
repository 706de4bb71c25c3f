// What tasks have thrown lives on until it is waited for, whatever their workers do meanwhile.
import { type Future, fork, wait } from "tscript";

function fails(i: number): number {
  const parts: string[] = [];
  for (let j = 0; j < 5; j++) parts.push(`part ${j}`);
  throw new Error(parts.join(" ") + ` of task ${i}`);
}

function works(i: number): string {
  const parts: string[] = [];
  for (let j = 0; j < 20; j++) parts.push(`${i * j}`);
  return parts.join("");
}

const failing: Future<number>[] = [];
const working: Future<string>[] = [];
for (let i = 0; i < 6; i++) {
  failing.push(fork(fails, i));
  working.push(fork(works, i));
}
for (const each of working) console.log(wait(each).length);
for (const each of failing) {
  try {
    wait(each);
  } catch (error) {
    if (error instanceof Error) console.log(error.message);
  }
}

// expect: 20
// expect: 30
// expect: 35
// expect: 36
// expect: 37
// expect: 38
// expect: part 0 part 1 part 2 part 3 part 4 of task 0
// expect: part 0 part 1 part 2 part 3 part 4 of task 1
// expect: part 0 part 1 part 2 part 3 part 4 of task 2
// expect: part 0 part 1 part 2 part 3 part 4 of task 3
// expect: part 0 part 1 part 2 part 3 part 4 of task 4
// expect: part 0 part 1 part 2 part 3 part 4 of task 5
