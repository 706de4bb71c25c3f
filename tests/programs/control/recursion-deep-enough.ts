function down(n: number): number {
  return n === 0 ? 0 : 1 + down(n - 1);
}
console.log(down(7000));
function forever(): number {
  return 1 + forever();
}
try {
  forever();
} catch (error) {
  console.log(error instanceof RangeError, (error as Error).message);
}

// expect: 7000
// expect: true Maximum call stack size exceeded
