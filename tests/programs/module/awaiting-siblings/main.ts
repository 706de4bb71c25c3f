import { a } from "./a.ts";
import { b } from "./b.ts";
import { c } from "./c.ts";
import { d } from "./d.ts";
console.log("main", a, b, c, d);
await null;
console.log("main end");
// expect: a start
// expect: b start
// expect: c sync
// expect: a 1
// expect: b end
// expect: a end
// expect: d sync with async dependency B C
// expect: main A B C D
// expect: main end
