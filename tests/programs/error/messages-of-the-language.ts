const nothing: any = null;
const runs: (() => unknown)[] = [
  () => Object.keys(nothing),
  () => Object.values(nothing),
  () => Object.assign(nothing, { a: 1 }),
  () => 2n ** BigInt(-1),
  () => new ArrayBuffer(-1),
];
for (const run of runs) {
  try {
    console.log(run());
  } catch (error) {
    console.log(String(error));
  }
}
// expect: TypeError: Cannot convert undefined or null to object
// expect: TypeError: Cannot convert undefined or null to object
// expect: TypeError: Cannot convert undefined or null to object
// expect: RangeError: undefined must be positive
// expect: RangeError: Invalid array buffer length
let rounds = 0;
for (const key in nothing) rounds += key.length;
console.log(rounds, { ...nothing }); // expect: 0 {}
