// A generator catches while its caller would keep what it throws, and throws again when it goes on for another.
function fail(): never {
  throw new Error("early");
}
function* steps(): Generator<number, void, void> {
  let caught: unknown;
  try {
    fail();
  } catch (error) {
    caught = error;
  }
  yield 1;
  throw caught;
}
function* cleaned(): Generator<number, void, void> {
  try {
    fail();
  } finally {
    yield 2;
  }
}
function begin(iterator: Generator<number, void, void>): number {
  try {
    return iterator.next().value ?? 0;
  } catch {
    return -1;
  }
}
function goOn(iterator: Generator<number, void, void>): string {
  try {
    iterator.next();
  } catch (error) {
    const { message, stack = "" } = error as Error;
    return `${message} ${stack.includes("\n    at ")}`;
  }
  return "ended";
}
for (const iterator of [steps(), cleaned()]) console.log(begin(iterator), goOn(iterator));
// expect: 1 early true
// expect: 2 early true
