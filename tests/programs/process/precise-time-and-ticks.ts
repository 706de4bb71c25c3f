const start = process.hrtime();
const [seconds, nanoseconds] = process.hrtime(start);
console.log(seconds, nanoseconds >= 0, typeof process.hrtime.bigint());
const later = process.hrtime.bigint() - process.hrtime.bigint();
console.log(later <= 0n);
process.nextTick(() => console.log("tick"));
Promise.resolve().then(() => console.log("promise"));
setTimeout(() => {
  Promise.resolve().then(() => console.log("promise in a timer"));
  process.nextTick(() => console.log("tick in a timer"));
}, 1);
const output = process.stdout;
output.write("through a variable\n");

// expect: 0 true bigint
// expect: true
// expect: through a variable
// expect: promise
// expect: tick
// expect: tick in a timer
// expect: promise in a timer
