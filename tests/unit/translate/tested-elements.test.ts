import { expect } from "chai";
import { translateToWat } from "../../../runtime/translate/show.ts";
import { assembleCase } from "../../harness/bytecode-case.ts";

/** How many lengths of arrays a function looks at. Its parameters are an array of numbers, a condition and a number; `g` is called with nothing. */
function lengthsIn(code: string): number {
  const functions = [
    `"f" (t6, i32, i32) -> f64 { local f64 local i32 local t6 ${code} local.get 3 }`,
    `"g" () -> void { string.const "" value.from_ref call 1 }`,
  ];
  const text = translateToWat(
    assembleCase({ name: "", types: ["array f64"], functions, code: "" }),
  );
  const start = text.indexOf("(func $f ");
  return (
    text.slice(start, text.indexOf("\n  (func", start + 1)).split("i32.load offset=8").length - 1
  );
}

const SUM = "local.get 3 local.get 0 local.get 4 array.get_or_nan t6 f64.add local.set 3";
const STEP = "local.get 4 i32.const 1 i32.add local.set 4";
const TEST = "local.get 4 local.get 0 array.length i32.ge_s br_if 1";

function rounds(body: string, test = TEST, step = `call 6 ${STEP}`): string {
  return `block void loop void ${test} ${body} ${step} br 0 end end`;
}

describe("elements read behind a test of the index", () => {
  /** Bytes 8 are the length of a store and the store of an array: the test reads both. */
  const TESTED = 2;

  it("are read without another look", () => {
    expect(lengthsIn(rounds(SUM))).to.equal(TESTED);
    expect(lengthsIn(rounds(`block void ${SUM} end`))).to.equal(TESTED);
    expect(lengthsIn(rounds(`${SUM} ${SUM}`))).to.equal(TESTED);
    expect(lengthsIn(rounds(`local.get 1 if ${SUM} end`))).to.equal(TESTED);
    expect(
      lengthsIn(rounds(SUM, "local.get 4 local.get 0 array.length i32.lt_s i32.eqz br_if 1")),
    ).to.equal(TESTED);
  });

  it("are looked at again where something came between that may have changed the array", () => {
    expect(lengthsIn(rounds(`call 6 ${SUM}`))).to.be.greaterThan(TESTED);
    expect(lengthsIn(rounds(`local.get 0 f64.const 1 array.push t6 ${SUM}`))).to.be.greaterThan(
      TESTED,
    );
    expect(lengthsIn(rounds(`array.of t6 0 local.set 0 ${SUM}`))).to.be.greaterThan(TESTED);
    expect(lengthsIn(rounds(`local.get 2 local.set 4 ${SUM}`))).to.be.greaterThan(TESTED);
    expect(lengthsIn(rounds(`loop void ${SUM} call 6 local.get 1 br_if 0 end`))).to.be.greaterThan(
      TESTED,
    );
  });

  it("are looked at where the counter may be negative", () => {
    const step = (code: string): string => rounds(SUM, TEST, `call 6 ${code}`);
    expect(lengthsIn(step("local.get 4 i32.const -1 i32.add local.set 4"))).to.be.greaterThan(
      TESTED,
    );
    expect(lengthsIn(step("local.get 2 local.set 4"))).to.be.greaterThan(TESTED);
    expect(lengthsIn(step("local.get 4 i32.const 99 i32.add local.set 4"))).to.be.greaterThan(
      TESTED,
    );
    // Counted up in a loop inside, as often as that likes.
    expect(lengthsIn(step(`loop void ${STEP} local.get 1 br_if 0 end`))).to.be.greaterThan(TESTED);
    // Counted up before the test, which another round may pass by.
    expect(lengthsIn(rounds(SUM, `${STEP} ${TEST}`, "call 6"))).to.be.greaterThan(TESTED);
    expect(
      lengthsIn(
        `block void loop void block void local.get 1 br_if 0 ${TEST.replace("br_if 1", "br_if 2")} ${SUM} end
          call 6 ${STEP} br 0 end end`,
      ),
    ).to.be.greaterThan(TESTED);
  });

  it("are looked at where another array or another counter was tested", () => {
    const other = "local.get 4 local.get 5 array.length i32.ge_s br_if 1";
    expect(lengthsIn(rounds(SUM, other))).to.be.greaterThan(TESTED);
    const index = "local.get 3 local.get 0 local.get 2 array.get_or_nan t6 f64.add local.set 3";
    expect(lengthsIn(rounds(index))).to.be.greaterThan(TESTED);
  });
});
