// The error says the line of the division, though nothing there is an object.
function share(total: bigint, parts: bigint): bigint {
  const whole = BigInt.asUintN(64, total);
  return whole % BigInt.asUintN(8, parts);
}
console.log(share(-1n, 10n)); // expect: 5n
console.log(share(-1n, 256n));
// expect uncaught: RangeError: Division by zero
