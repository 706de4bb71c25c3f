// Timers that are due at different times after the same moment, so that a slow machine changes nothing.
let ticks = 0;
const timer = setInterval(() => {
  console.log("tick");
  if (++ticks < 3) return;
  clearInterval(timer);
  setTimeout(() => console.log("second"), 20);
  setTimeout(() => console.log("first"), 10);
  const cancelled = setTimeout(() => console.log("never"), 1);
  clearTimeout(cancelled);
  setTimeout(() => {
    Promise.resolve().then(() => console.log("microtask of the timer"));
    setImmediate(() => console.log("immediate"));
  }, 30);
}, 2);
// expect: tick
// expect: tick
// expect: tick
// expect: first
// expect: second
// expect: microtask of the timer
// expect: immediate
