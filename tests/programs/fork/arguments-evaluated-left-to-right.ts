import { fork, wait } from "tscript";

const note = (text: string, value: number): number => {
  console.log("argument", text);
  return value;
};
const task = fork((a: number, b: number, c: number) => a * 100 + b * 10 + c, note("a", 1), note("b", 2), note("c", 3));
console.log(wait(task));

// expect: argument a
// expect: argument b
// expect: argument c
// expect: 123
