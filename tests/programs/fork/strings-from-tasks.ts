import { fork, wait } from "tscript";

const line = (width: number, fill: string): string => fill.repeat(width);
const tasks = [1, 3, 5, 3, 1].map((width) => fork(line, width, "*"));
console.log(tasks.map((task) => wait(task).padStart((5 + wait(task).length) / 2)).join("\n"));

// expect:   *
// expect:  ***
// expect: *****
// expect:  ***
// expect:   *
