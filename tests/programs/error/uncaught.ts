console.log("before");
// expect uncaught: RangeError: off by 3
function check(n: number): void { if (n > 2) throw new RangeError("off by " + n); }
check(3);
console.log("after");
// expect: before
