console.log(process.exitCode);
process.exitCode = 3;
console.log(process.exitCode, (process.exitCode ?? 0) + 1);
process.exit();

// expect exit: 3

// expect: undefined
// expect: 3 4
