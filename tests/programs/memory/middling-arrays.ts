// Arrays that take a good part of a block, among small objects, made by tasks and at once, some of which go and some stay.
import { type Future, fork, wait } from "tscript";
interface Row {
  readonly number: number;
  readonly cells: Float64Array;
}
function row(number: number): Row {
  const cells = new Float64Array(2000 + 97 * (number % 53));
  for (let i = 0; i < cells.length; i += 500) cells[i] = number + i;
  return { number, cells };
}
const coming: Future<Row>[] = [];
for (let i = 0; i < 60; i++) coming.push(fork(row, i));
const kept: Row[] = [];
const lists: number[][] = [];
for (const each of coming) {
  const made = wait(each);
  if (made.number % 4 === 0) kept.push(made);
  const list = new Array<number>(1500 + 103 * made.number).fill(made.number);
  if (made.number % 5 === 0) lists.push(list);
}
console.log(kept.map(({ cells }) => cells[500] + cells[501]).join()); // expect: 500,504,508,512,516,520,524,528,532,536,540,544,548,552,556
console.log(lists.map((list) => list[list.length - 1]).join()); // expect: 0,5,10,15,20,25,30,35,40,45,50,55
