process.on("exit", (code) => console.log("leaving with", code));
console.log("main");
throw new RangeError("boom");

// expect uncaught: RangeError: boom

// expect: main
// expect: leaving with 1
