function counter(): () => number { let n = 0; return () => ++n; }
const a = counter();
const b = counter();
a(); a();
console.log(a(), b()); // expect: 3 1
