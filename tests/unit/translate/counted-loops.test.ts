import { expect } from "chai";
import { translateToWat } from "../../../runtime/translate/show.ts";
import { assembleCase } from "../../harness/bytecode-case.ts";

/** Rounds without looking are written in a loop of runs, so the loop stands there twice more. */
function hasFastRounds(code: string): boolean {
  return textOf(code).includes("local $pointer");
}

function textOf(code: string): string {
  const definition = `"f" (t6, t7, i32, i32) -> f64 { local f64 local i32 local t6 ${code} local.get 4 }`;
  const types = ["typed-array f64", "array f64"];
  const text = translateToWat(assembleCase({ name: "", types, functions: [definition], code: "" }));
  const start = text.indexOf("(func $f ");
  return text.slice(start, text.indexOf("\n  (func", start + 1));
}

/** A loop that counts local 5 up to below local 2. */
function counted(body: string, step = "i32.const 1 i32.add"): string {
  return `block void loop void
      local.get 5 local.get 2 i32.lt_s i32.eqz br_if 1
      ${body}
      local.get 5 ${step} local.set 5 br 0 end end`;
}

const SUM = (element: string) => `local.get 4 ${element} f64.add local.set 4`;

describe("counted loops", () => {
  it("reach elements at the counter, near it, and at multiples of it without looking", () => {
    for (const index of [
      "local.get 5",
      "local.get 5 i32.const 1 i32.add",
      "local.get 5 i32.const 2 i32.sub",
      "local.get 3 local.get 5 i32.add",
      "local.get 5 local.get 3 i32.sub",
      "local.get 5 i32.const 4 i32.mul i32.const 3 i32.add",
      "local.get 3 local.get 2 i32.mul local.get 5 i32.add",
    ]) {
      expect(
        hasFastRounds(counted(SUM(`local.get 0 ${index} typed.get_or_nan t6`))),
        index,
      ).to.equal(true);
      expect(
        hasFastRounds(counted(SUM(`local.get 1 ${index} array.get_or_nan t7`))),
        index,
      ).to.equal(true);
    }
  });

  it("hold no length against an index in such rounds", () => {
    const text = textOf(counted(SUM("local.get 0 local.get 5 typed.get_or_nan t6")));
    const rounds = text.slice(text.lastIndexOf("local.set $pointer"));
    expect(rounds.slice(0, rounds.indexOf("br_if"))).to.not.include("ge_u");
  });

  it("look where the index, the array or the counter is not the same computation in every round", () => {
    const element = SUM("local.get 0 local.get 5 typed.get_or_nan t6");
    expect(
      hasFastRounds(
        counted(SUM("local.get 0 local.get 5 local.get 5 i32.mul typed.get_or_nan t6")),
      ),
    ).to.equal(false);
    expect(hasFastRounds(counted(`${element} local.get 6 local.set 0`))).to.equal(false);
    expect(hasFastRounds(counted(`${element} local.get 3 local.set 5`))).to.equal(false);
    expect(hasFastRounds(counted(`local.get 3 if void ${element} br 1 end`))).to.equal(false);
    expect(hasFastRounds(counted(element, "i32.const 2 i32.mul"))).to.equal(false);
  });

  it("look where an array may grow in the loop", () => {
    const read = SUM("local.get 1 local.get 5 array.get_or_nan t7");
    expect(
      hasFastRounds(counted(`${read} local.get 1 local.get 5 local.get 4 array.set t7`)),
    ).to.equal(true);
    expect(
      hasFastRounds(counted(`${read} local.get 1 local.get 3 local.get 4 array.set t7`)),
    ).to.equal(false);
    expect(hasFastRounds(counted(`${read} local.get 1 local.get 4 array.push t7`))).to.equal(false);
  });
});
