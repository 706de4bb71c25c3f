import "./a.ts";
import "./b.ts";
queueMicrotask(() => console.log("micro"));
console.log("main");
export {};
// expect: a1
// expect: b1
// expect: b1 end
// expect: b
// expect: b timer
// expect: a1 end
// expect: a2
// expect: a2 end
// expect: a
// expect: main
// expect: micro
