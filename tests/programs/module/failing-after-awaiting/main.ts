import "./p.ts";
import "./q.ts";
console.log("main never");
// expect: slow
// expect: slow end
// expect: p runs, then throws
// expect: q runs
// expect uncaught: TypeError: p failed
