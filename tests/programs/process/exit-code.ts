console.log("leaving");
if (Math.max(1, 2) === 2) process.exit(3);
console.log("never");

// expect: leaving
// expect exit: 3
