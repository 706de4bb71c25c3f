import { expect } from "chai";
import { editDistance, suggest } from "../../../compiler/diagnostics/suggest.ts";

describe("suggest", () => {
  const names = ["length", "push", "console", "x", "Total"];

  it("finds a near name", () => {
    expect(suggest("lenght", names)).to.equal("length");
    expect(suggest("consle", names)).to.equal("console");
    expect(suggest("total", names)).to.equal("Total");
  });

  it("stays silent when nothing is near", () => {
    expect(suggest("frobnicate", names)).to.equal(undefined);
    expect(suggest("y", names)).to.equal(undefined);
    expect(suggest("", names)).to.equal(undefined);
  });

  it("takes another case of a one-letter name", () => {
    expect(suggest("X", names)).to.equal("x");
  });
});

describe("editDistance", () => {
  it("counts a swap of neighbours once", () => {
    expect(editDistance("wait", "wiat")).to.equal(1);
    expect(editDistance("wait", "")).to.equal(4);
    expect(editDistance("kitten", "sitting")).to.equal(3);
  });
});
