console.log("main starts after its imports");
import { a } from "./a.ts";
import { b } from "./b.ts";
console.log(a, b);

// expect: side effect once
// expect: b runs
// expect: a runs, b is B
// expect: main starts after its imports
// expect: A B
