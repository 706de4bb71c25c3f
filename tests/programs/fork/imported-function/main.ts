import { fork, wait } from "tscript";
import cube, { square, OFFSET } from "./math.ts";
import * as shapes from "./shapes.ts";

console.log(wait(fork(square, 5)), wait(fork(cube, 2)), OFFSET); // expect: 1025 8 1000
console.log(wait(fork(shapes.area, { width: 2, height: 3 })), wait(shapes.areaLater({ width: 1, height: 9 }))); // expect: 6 9
