import { fork, wait } from "tscript";

const operations: Record<string, (a: number, b: number) => number> = {
  add: (a, b) => a + b,
  mul: (a, b) => a * b,
};
for (const name of Object.keys(operations)) console.log(name, wait(fork(operations[name]!, 6, 7)));
const table = new Map([["sub", (a: number, b: number) => a - b]]);
console.log(wait(fork(table.get("sub")!, 6, 7)));

// expect: add 13
// expect: mul 42
// expect: -1
