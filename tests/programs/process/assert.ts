// `node:assert` compares as Node does and words its failures so.
import assert, { deepStrictEqual, strictEqual } from "node:assert";

const attempt = (run: () => void) => {
  try {
    run();
    console.log("fine");
  } catch (error) {
    if (error instanceof Error) console.log(error.name, error.message);
  }
};
attempt(() => assert(1 < 2));
attempt(() => assert.ok(0, "zero"));
attempt(() => strictEqual(1, 2));
attempt(() => assert.strictEqual("a", "b", "texts differ"));
attempt(() => deepStrictEqual({ a: [1, 2] }, { a: [1, 3] }));
attempt(() => assert.deepEqual([1, { b: 2 }], [1, { b: 2 }]));
attempt(() => assert.notStrictEqual(1, 1));
attempt(() => assert.throws(() => { throw new TypeError("bad thing"); }, /bad/));
attempt(() => assert.throws(() => 1));
attempt(() => assert.fail("no"));
attempt(() => assert.match("abc", /x/));
// expect: fine
// expect: AssertionError zero
// expect: AssertionError Expected values to be strictly equal:
// expect:
// expect: 1 !== 2
// expect:
// expect: AssertionError texts differ
// expect:
// expect: 'a' !== 'b'
// expect:
// expect: AssertionError Expected values to be strictly deep-equal:
// expect: + actual - expected
// expect:
// expect:   {
// expect:     a: [
// expect:       1,
// expect: +     2
// expect: -     3
// expect:     ]
// expect:   }
// expect: fine
// expect: AssertionError Expected "actual" to be strictly unequal to: 1
// expect: fine
// expect: AssertionError Missing expected exception.
// expect: AssertionError no
// expect: AssertionError The input did not match the regular expression /x/. Input:
// expect:
// expect: 'abc'
// expect:
