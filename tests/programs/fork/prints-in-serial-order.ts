import { fork, wait } from "tscript";

function work(id: number): number {
  console.log("start", id);
  let x = 0;
  for (let i = 0; i < (5 - id) * 2000; i++) x = (x + i * id) % 1009;
  console.log("end", id);
  return x;
}
const tasks = [0, 1, 2, 3, 4].map((id) => fork(work, id));
console.log("all forked");
for (const task of tasks) console.log(wait(task));

// expect: start 0
// expect: end 0
// expect: start 1
// expect: end 1
// expect: start 2
// expect: end 2
// expect: start 3
// expect: end 3
// expect: start 4
// expect: end 4
// expect: all forked
// expect: 0
// expect: 610
// expect: 952
// expect: 989
// expect: 684
