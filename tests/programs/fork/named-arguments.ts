import { fork, named, wait } from "tscript";

function area(width: number, height: number, scale: number = 1): number {
  return width * height * scale;
}
console.log(wait(fork(area, 3, named({ height: 4 })))); // expect: 12
console.log(wait(fork(area, named({ scale: 2, height: 5, width: 1 })))); // expect: 10
