async function step(x: number): Promise<number> {
  console.log("in", x);
  await null;
  console.log("after", x);
  return x * 2;
}
async function main() {
  console.log(await step(1));
  console.log(await Promise.all([step(2), step(3), 7]));
}
console.log("start");
main().then(() => console.log("main done"));
Promise.resolve(5)
  .then((x) => x + 1)
  .then(console.log)
  .finally(() => console.log("finally"));
setTimeout(() => console.log("timeout"), 0);
queueMicrotask(() => console.log("microtask"));
console.log("end");
// expect: start
// expect: in 1
// expect: end
// expect: after 1
// expect: microtask
// expect: 2
// expect: in 2
// expect: in 3
// expect: 6
// expect: after 2
// expect: after 3
// expect: finally
// expect: [ 4, 6, 7 ]
// expect: main done
// expect: timeout
