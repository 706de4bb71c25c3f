for (let i = 0; i < 1000; i++) if (i % 250 === 0) console.log("line", i);
throw new Error("the end");

// expect: line 0
// expect: line 250
// expect: line 500
// expect: line 750
// expect uncaught: Error: the end
