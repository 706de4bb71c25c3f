export {};
Promise.resolve().then(() => console.log("micro 1")).then(() => console.log("micro 2")).then(() => console.log("micro 3")).then(() => console.log("micro 4"));
process.nextTick(() => console.log("tick"));
throw new Error("sync with pending jobs");
// expect: micro 1
// expect: micro 2
// expect: micro 3
// expect uncaught: Error: sync with pending jobs
