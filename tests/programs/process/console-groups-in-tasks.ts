// Each task's groups stand where the serial program has them.
import { fork, wait } from "tscript";

function report(name: string): void {
  console.group(name);
  for (let line = 1; line <= 2; line++) console.log(`${name} ${line}`);
  console.groupEnd();
}
console.group("all");
const tasks = ["a", "b", "c"].map((name) => fork(report, name));
console.log("forked");
for (const task of tasks) wait(task);
console.groupEnd();
console.log("done");
// expect: all
// expect:   a
// expect:     a 1
// expect:     a 2
// expect:   b
// expect:     b 1
// expect:     b 2
// expect:   c
// expect:     c 1
// expect:     c 2
// expect:   forked
// expect: done
