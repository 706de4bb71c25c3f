// `process.exitCode` decides how the process ends, when nothing else does.
process.exitCode = 2;
console.log("still running");
process.exitCode = 3;
// expect: still running
// expect exit: 3
