import { fork } from "tscript";

fork(() => {
  throw new Error("nobody waits");
});
console.log("still here"); // expect: still here
