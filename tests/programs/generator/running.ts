function* reentrant(): Generator<number> {
  yield 1;
  self.next();
}
const self: Generator<number> = reentrant();
self.next();
try {
  self.next();
} catch (error) {
  console.log(`${error}`);
}
function* fails(): Generator<number> {
  yield 1;
  throw new TypeError("inside");
}
const failing = fails();
failing.next();
failing.next();
// expect: TypeError: Generator is already running
// expect uncaught: TypeError: inside
