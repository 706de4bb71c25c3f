import assert, { AssertionError } from "node:assert";
import * as all from "node:assert/strict";

try {
  assert.strictEqual(1, 2, "one is not two");
} catch (error) {
  if (error instanceof assert.AssertionError) console.log(error.code, error.actual, error.expected);
  console.log(error instanceof all.AssertionError, (error as Error).message.split("\n")[0]);
}
try {
  all.fail("no");
} catch (error) {
  if (error instanceof AssertionError) console.log(error.name, error.message, error.operator);
}

// expect: ERR_ASSERTION 1 2
// expect: true one is not two
// expect: AssertionError no fail
