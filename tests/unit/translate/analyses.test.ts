import { expect } from "chai";
import { translateToWat } from "../../../runtime/translate/show.ts";
import { hashOf } from "../../../runtime/translate/string-hash.ts";
import { findCycles } from "../../../runtime/translate/strong-components.ts";
import { assembleCase } from "../../harness/bytecode-case.ts";

describe("cycles of a graph", () => {
  it("hold what leads back to itself", () => {
    expect(findCycles([[1], [2], [0], [3], [0], []])).to.deep.equal([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it("are found in a chain as long as a program", () => {
    const chain = Array.from({ length: 100_000 }, (_, node) => [(node + 1) % 100_000]);
    expect(findCycles(chain).every((each) => each)).to.equal(true);
  });
});

describe("generated code", () => {
  it("hashes a text as static data holds it", () => {
    expect(hashOf("")).to.not.equal(0);
    expect(hashOf("ab")).to.not.equal(hashOf("ba"));
  });

  it("touches no shadow stack where nothing collects", () => {
    const text = functionText(
      `"f" (t1, f64) -> f64 { local.get 0 string.length f64.from_i32 local.get 1 f64.add }`,
    );
    expect(text).to.not.include("shadow");
  });

  it("touches it on the slow path only where the hot path allocates nothing but objects", () => {
    const text = functionText(
      `"f" (t1) -> t6 { local.get 0 struct.new_default t7 drop string.length drop ref.null t6 }`,
      [`array t1`, `struct "S" object { field "x" f64 }`],
    );
    // Before `allocate` is called there is a push of what is live, and after it the pop; nothing else.
    expect(text.split("global.set $shadow_top").length - 1).to.equal(2);
    expect(text.indexOf("global.set $shadow_top")).to.be.greaterThan(text.indexOf("i32.lt_u"));
  });

  it("keeps what costs something to compute before the loop that reads it", () => {
    const rounds = (value: string) =>
      functionText(`"f" (f64, i32) -> void { local f64 local f64
        ${value} local.set 2
        loop void local.get 3 local.get 2 f64.add local.set 3 local.get 1 br_if 0 end }`);
    expect(rounds("local.get 0 local.get 0 f64.div")).to.include("pin_f64");
    expect(rounds("local.get 0 f64.neg")).to.not.include("pin");
    expect(rounds("local.get 0")).to.not.include("pin");
  });

  it("knows behind an index that was computed which string it belongs to", () => {
    const text = functionText(`"f" (t1, i32) -> i32 { local i32
      loop void
        local.get 0 local.get 1 i32.const 1 i32.sub string.char_code_at local.set 2
        local.get 1 i32.const 1 i32.sub local.tee 1 br_if 0 end
      local.get 2 }`);
    // The string's form is looked at once, before the loop.
    expect(text.indexOf("i32.load offset=4")).to.be.lessThan(text.indexOf("loop"));
    expect(text.split("i32.load offset=4").length - 1).to.equal(1);
  });

  it("polls in loops of programs that fork, and only there", () => {
    const loop = `"f" (i32) -> void { loop void local.get 0 br_if 0 end }`;
    expect(functionText(loop)).to.not.include("poll");
    expect(functionText(loop, [], "i32.const 0 fork.latent 0 wait.latent 0", [5])).to.include(
      "poll",
    );
  });

  it("calls a method directly where there is one class", () => {
    const types = [`struct "A" class { method 5 }`];
    const text = functionText(
      `"f" (t6) -> void { local.get 0 drop }`,
      types,
      "struct.new t6 call.virtual t6 0",
      [],
      "main",
    );
    expect(text).to.include("call $f");
    expect(text).to.not.include("call_indirect");
  });
});

/** Text of one function of a program whose function 5 is given. */
function functionText(
  definition: string,
  types: readonly string[] = [],
  code = "",
  tasks: readonly number[] = [],
  name = "f",
): string {
  const module = assembleCase({ name: "", types, functions: [definition], code, tasks });
  const text = translateToWat(module);
  const start =
    text.indexOf(`(func $${name} `) < 0
      ? text.indexOf(`(func $${name}\n`)
      : text.indexOf(`(func $${name} `);
  const end = text.indexOf("\n  (func ", start + 1);
  return text.slice(start, end < 0 ? undefined : end);
}
