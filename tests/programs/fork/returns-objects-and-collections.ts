import { fork, wait } from "tscript";

interface Point {
  x: number;
  y: number;
}
const makePoint = (x: number, y: number): Point => ({ x, y });
const index = (words: string[]): Map<string, number> => new Map(words.map((word, i) => [word, i]));
console.log(wait(fork(makePoint, 1, 2)), wait(fork(index, ["a", "b"]))); // expect: { x: 1, y: 2 } Map(2) { 'a' => 0, 'b' => 1 }
console.log(wait(fork(() => new Set([1, 2, 1]))), wait(fork(() => [1, "two", null]))); // expect: Set(2) { 1, 2 } [ 1, 'two', null ]
const point = wait(fork(makePoint, 5, 6));
point.x += 1;
console.log(point); // expect: { x: 6, y: 6 }
