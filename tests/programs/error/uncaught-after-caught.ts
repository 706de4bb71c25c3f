// Many errors are caught, in every way that a try can be left; the one that nobody catches shows where it was made.
function leaves(way: number): number {
  for (let i = 0; i < 3; i++) {
    try {
      if (way === 0) return i;
      if (way === 1) continue;
      if (way === 2) break;
      if (way === 3) throw new Error("caught");
      if (way === 4) {
        try {
          if (i === 1) throw new TypeError("inner");
          if (i === 2) return 40;
        } catch (error) {
          if (error instanceof TypeError) continue;
          throw error;
        } finally {
          if (i === 5) console.log("never");
        }
      }
      if (way === 5) outer: for (;;) for (;;) break outer;
    } catch (error) {
      if (way === 3 && i === 1) return (error as Error).message.length;
    }
  }
  return way;
}

function check(n: number): number {
  if (n > 5) throw new RangeError(`too large: ${n}`);
  return n;
}

let sum = 0;
for (let way = 0; way < 6; way++) sum += leaves(way);
console.log(sum);
try {
  check(7);
} catch {
  console.log("caught once more");
}
check(sum);

// expect: 54
// expect: caught once more
// expect uncaught: RangeError: too large: 54
