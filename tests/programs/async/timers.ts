const timer = setInterval(() => {
  console.log("tick");
  if (++ticks === 3) clearInterval(timer);
}, 5);
let ticks = 0;
setTimeout(() => console.log("second"), 40);
setTimeout(() => console.log("first"), 30);
const cancelled = setTimeout(() => console.log("never"), 1);
clearTimeout(cancelled);
setTimeout(() => {
  Promise.resolve().then(() => console.log("microtask of the timer"));
  setImmediate(() => console.log("immediate"));
}, 60);
// expect: tick
// expect: tick
// expect: tick
// expect: first
// expect: second
// expect: microtask of the timer
// expect: immediate
