import { fork, wait } from "tscript";

const task = fork((n: number) => {
  console.log("in task");
  return n;
}, 4);
console.log("exiting");
process.exit(wait(task));

// expect: in task
// expect: exiting
// expect exit: 4
