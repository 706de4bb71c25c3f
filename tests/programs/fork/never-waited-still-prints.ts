import { fork } from "tscript";

fork(() => console.log("task"));
console.log("after");

// expect: task
// expect: after
