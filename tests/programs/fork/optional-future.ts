import { fork, wait, type Future } from "tscript";

function maybe(n: number): Future<number> | undefined {
  return n > 0 ? fork((x: number) => x + 1, n) : undefined;
}
let last: Future<number> | undefined;
for (const n of [0, 1, -1, 2]) {
  const task = maybe(n);
  console.log(task === undefined ? "none" : wait(task));
  last = task ?? last;
}
if (last) console.log(wait(last));

// expect: none
// expect: 2
// expect: none
// expect: 3
// expect: 3
