import { fork, wait } from "tscript";

interface State {
  n: number;
  other: number;
}
const read = (state: State): number => state.n;
const state: State = { n: 1, other: 2 };
const list = [1];
const task = fork(read, state);
const length = fork((items: number[]) => items.length, list);
state.other = 5;
state.n = 3;
console.log(wait(task));
list.push(2);
console.log(wait(length));
state.n = 4;
