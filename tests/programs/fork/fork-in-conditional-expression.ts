import { fork, wait } from "tscript";

const half = (n: number) => n / 2;
for (let n = 1; n <= 4; n++) {
  const task = n % 2 === 0 ? fork(half, n) : fork((m: number) => m * 3 + 1, n);
  console.log(n, wait(task));
}

// expect: 1 4
// expect: 2 1
// expect: 3 10
// expect: 4 2
