// `assert.throws` and `assert.rejects` take classes, patterns, objects and functions that look at the error.
import assert from "node:assert";

class Refused extends Error {
  code = 5;
}
const bad = () => {
  throw new TypeError("bad");
};
const refuse = () => {
  throw new Refused("no");
};
assert.throws(bad);
assert.throws(bad, "never said");
assert.throws(bad, TypeError);
assert.throws(bad, /^TypeError: b/);
assert.throws(bad, { name: "TypeError", message: /^b/ });
assert.throws(bad, (error: any) => error instanceof TypeError);
assert.throws(refuse, Refused);
assert.throws(refuse, Error);
assert.throws(refuse, { code: 5 });
function told(run: () => void): void {
  try {
    run();
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
    // expect: AssertionError The error is expected to be an instance of "RangeError". Received "TypeError"
    // expect:
    // expect: Error message:
    // expect:
    // expect: bad
    // expect: AssertionError another class
    // expect: AssertionError Missing expected exception.
    // expect: AssertionError Missing expected exception (TypeError).
    // expect: AssertionError Missing expected exception: nothing thrown
    // expect: AssertionError The "isGood" validation function is expected to return "true". Received false
    // expect:
    // expect: Caught error:
    // expect:
    // expect: TypeError: bad
    // expect: AssertionError The input did not match the regular expression /good/. Input:
    // expect:
    // expect: 'TypeError: bad'
    // expect:
    // expect: AssertionError The error is expected to be an instance of "TypeError". Received "5"
  }
}
told(() => assert.throws(bad, RangeError));
told(() => assert.throws(bad, RangeError, "another class"));
told(() => assert.throws(() => 1));
told(() => assert.throws(() => 1, TypeError));
told(() => assert.throws(() => 1, "nothing thrown"));
told(() => assert.throws(bad, function isGood() {
  return false;
}));
told(() => assert.throws(bad, /good/));
told(() => assert.throws(() => {
  throw 5;
}, TypeError));
await assert.rejects(async () => bad(), TypeError);
await assert.rejects(Promise.reject(new Refused("later")), /later/);
await assert.rejects(async () => refuse(), { code: 5 });
try {
  await assert.rejects(Promise.resolve(1), RangeError);
} catch (error) {
  console.log((error as Error).message); // expect: Missing expected rejection (RangeError).
}
