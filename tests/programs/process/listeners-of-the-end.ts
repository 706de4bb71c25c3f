process.on("exit", (code) => console.log("exit", code, process.exitCode));
process.once("beforeExit", (code) => {
  console.log("nothing left", code);
  setTimeout(() => console.log("something after all"), 1);
});
const never = (): void => console.log("never");
process.on("exit", never);
process.off("exit", never);
setTimeout(() => console.log("timer"), 1);
console.log("main", process.exitCode);

// expect: main undefined
// expect: timer
// expect: nothing left 0
// expect: something after all
// expect: exit 0 undefined
