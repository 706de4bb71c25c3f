import { expect } from "chai";
import { pollsEachRound } from "../../../runtime/translate/round-polls.ts";
import { shapeOf } from "./shape-of.ts";

/** Does the first loop pass a `nop` in each round? The only parameter is a condition. */
function passes(code: string): boolean {
  const shape = shapeOf(code);
  const ops = shape.definition.code.map(({ op }) => op);
  return pollsEachRound(shape, ops.indexOf("loop"), (at) => ops[at] === "nop");
}

describe("a loop passes a safepoint in each round", () => {
  it("where it stands in the straight line, in blocks too", () => {
    expect(passes("loop void nop br 0 end")).to.equal(true);
    expect(passes("loop void br 0 end")).to.equal(false);
    expect(
      passes("block void loop void local.get 0 br_if 1 block void nop end br 0 end end"),
    ).to.equal(true);
  });

  it("unless a way leads around it", () => {
    expect(passes("loop void block void local.get 0 br_if 0 nop end br 0 end")).to.equal(false);
    expect(passes("loop void local.get 0 br_if 0 nop br 0 end")).to.equal(false);
    expect(passes("loop void local.get 0 if nop end br 0 end")).to.equal(false);
    expect(passes("loop void local.get 0 if nop else nop end br 0 end")).to.equal(true);
    expect(passes("loop void local.get 0 if nop else return end br 0 end")).to.equal(true);
    expect(passes("loop void try void nop catch drop end br 0 end")).to.equal(false);
    expect(passes("loop void local.get 0 br_table [0 1] nop end")).to.equal(false);
  });

  it("where another loop in it has one before its end, and not where that may make no round", () => {
    expect(passes("loop void loop void nop local.get 0 br_if 0 end br 0 end")).to.equal(true);
    expect(
      passes("loop void block void loop void local.get 0 br_if 1 nop br 0 end end br 0 end"),
    ).to.equal(false);
  });

  it("when it makes no second round", () => {
    expect(passes("loop void local.get 0 drop end")).to.equal(true);
  });
});
