import "./slow.ts";
import "./bad.ts";
import "./late.ts";
console.log("main never");
// expect: slow start
// expect: bad start
// expect: late sync
// expect: slow 0
// expect: bad throws
// expect: slow 1
// expect: slow 2
// expect: slow 3
// expect: slow 4
// expect uncaught: Error: bad module
