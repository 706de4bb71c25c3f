import { b } from "./b.ts";
import { a } from "./a.ts";
console.log("main", a, b);
// expect: a runs
// expect: b runs 1
// expect: main 1 2
