import "./slow.ts";
import "./bad.ts";
import "./late.ts";
console.log("main never");
// expect: slow start
// expect: bad start
// expect: slow 0
// expect: slow 1
// expect: slow 2
// expect uncaught: Error: sync bad
