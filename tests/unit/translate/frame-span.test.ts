import { expect } from "chai";
import { findFrameSpan } from "../../../runtime/translate/frame-span.ts";
import { shapeOf } from "./shape-of.ts";

/**
 * The instructions for which there is a frame that `nop`s need, with one condition as the only parameter.
 * @returns `undefined` for the whole function
 */
function span(code: string): string | undefined {
  const shape = shapeOf(code);
  const ops = shape.definition.code.map(({ op }) => op);
  const found = findFrameSpan(shape, ops.indexOf("nop"), ops.lastIndexOf("nop"));
  return found && ops.slice(found.enterAt, found.leaveAt).join(" ");
}

describe("where a shadow frame is reserved", () => {
  it("is the side of a choice that needs it", () => {
    expect(span("local.get 0 if nop nop end")).to.equal("nop nop");
    expect(span("local.get 0 if else nop local.get 0 drop end")).to.equal("nop local.get drop");
    expect(span("local.get 0 if nop else nop end")).to.equal(undefined);
  });

  it("is what comes after an early return", () => {
    expect(span("local.get 0 if return end local.get 0 drop nop")).to.equal("nop");
    expect(span("local.get 0 if return end loop void nop local.get 0 br_if 0 end")).to.equal(
      "loop nop local.get br_if end",
    );
  });

  it("is never a part of a loop's round", () => {
    expect(span("loop void local.get 0 if nop end local.get 0 br_if 0 end")).to.equal(undefined);
    expect(span("local.get 0 if loop void local.get 0 if nop end br 0 end end")).to.equal(
      "loop local.get if nop end br end",
    );
  });

  it("is left through its end and by returns alone", () => {
    expect(span("local.get 0 if nop local.get 0 if return end nop end")).to.equal(
      "nop local.get if return end nop",
    );
    expect(span("block void local.get 0 if nop br 1 end end")).to.equal(undefined);
    expect(span("local.get 0 if return end nop local.get 0 br_if 0 nop")).to.equal(undefined);
  });

  it("is the whole function where that has handlers", () => {
    expect(span("local.get 0 if nop end try void catch drop end")).to.equal(undefined);
  });
});
