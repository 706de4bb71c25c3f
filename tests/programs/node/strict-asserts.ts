// All comparisons of `node:assert/strict` and of `assert.strict` are strict.
import { strict } from "node:assert";
import assert, { deepEqual, throws } from "node:assert/strict";

function told(run: () => void): void {
  try {
    run();
    console.log("fine");
  } catch (error) {
    console.log((error as Error).message.split("\n")[0]);
  }
}
const one: unknown = 1;
told(() => assert.equal(one, "1"));
told(() => strict.equal(one, "1"));
told(() => deepEqual([one], ["1"]));
told(() => strict.notEqual(one, "1"));
told(() => assert.deepEqual({ a: [one] }, { a: [1] }));
told(() => assert(one === 1));
throws(() => {
  throw new Error("x");
}, /x/);
// expect: Expected values to be strictly equal:
// expect: Expected values to be strictly equal:
// expect: Expected values to be strictly deep-equal:
// expect: fine
// expect: fine
// expect: fine
