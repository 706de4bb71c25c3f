import { fork, wait } from "tscript";

function forever(n: number): number {
  return forever(n + 1) + 1;
}
const task = fork(forever, 0);
try {
  wait(task);
} catch (error) {
  console.log(error instanceof RangeError, (error as Error).message);
}

// expect: true Maximum call stack size exceeded
