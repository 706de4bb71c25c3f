import { fork, waitAll } from "tscript";

const tasks = [5, 4, 3, 2, 1].map((n) =>
  fork((k: number) => {
    if (k % 2 === 0) throw new Error("task " + k);
    return k;
  }, n),
);
try {
  waitAll(tasks);
} catch (error) {
  console.log((error as Error).message);
}

// expect: task 4
