import { fork, wait } from "tscript";

const task = fork((n: number) => n + 1, 1)
  .then((n) => n * 10)
  .then((n) => "value " + n);
console.log(wait(task));
const failed = fork((): number => {
  throw new Error("first");
}).then((n) => n + 1);
try {
  wait(failed);
} catch (error) {
  console.log((error as Error).message);
}

// expect: value 20
// expect: first
