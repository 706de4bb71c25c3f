import { expect } from "chai";
import { stackFrames } from "../../../runtime/host/stack.ts";
import { findPositions } from "../../../runtime/translate/positions.ts";
import { translate } from "../../../runtime/translate/translate.ts";
import { parseModule } from "../../harness/bytecode-case.ts";
import { runModule } from "./run-module.ts";

const MODULE = parseModule(`
  file 0 "main.ts"
  type 0 object
  type 1 string
  type 2 array bool
  function 0 "main" () -> void { @0:2:1 nop @0:3:5 i32.const 7 call 1 drop @0:4:1 nop }
  function 1 "third" (i32) -> f64 {
    @0:7:3 bool.const 1 bool.const 0 array.of t2 2 @0:8:10 local.get 0 array.get t2 drop @0:9:1 f64.const 1 }
  entry 0`);

describe("positions", () => {
  it("lead from a stack trace back to the source", () => {
    const { outcome, context } = runModule(MODULE);
    if (outcome.kind !== "stopped" || outcome.report?.kind !== "trap") {
      throw new Error("the program should trap");
    }
    expect(outcome.report.details).to.deep.equal([7, 2]);
    expect(stackFrames(context.metadata, outcome.report.stack)).to.deep.equal([
      { name: "third", file: "main.ts", line: 8, column: 10 },
      { name: "main", file: "main.ts", line: 3, column: 5 },
    ]);
  });

  it("show calls whose code stands in another function", () => {
    const module = parseModule(`
      file 0 "main.ts"
      type 0 object
      type 1 string
      function 0 "main" () -> void {
        inlined 1 @0:3:5
        inlined 2 @0:8:10/0
        @0:2:1 nop @0:9:9/1 trap unreachable }
      function 1 "outer" () -> void { }
      function 2 "inner" () -> void { }
      entry 0`);
    const { outcome, context } = runModule(module);
    if (outcome.kind !== "stopped" || outcome.report?.kind !== "trap") {
      throw new Error("the program should trap");
    }
    expect(stackFrames(context.metadata, outcome.report.stack)).to.deep.equal([
      { name: "inner", file: "main.ts", line: 9, column: 9 },
      { name: "outer", file: "main.ts", line: 8, column: 10 },
      { name: "main", file: "main.ts", line: 3, column: 5 },
    ]);
  });

  it("are those of the program's own functions only", () => {
    const { positions } = translate(MODULE);
    const known = positions.filter((each) => each !== undefined);
    expect(known.map(({ name }) => name)).to.deep.equal(["main", "third"]);
    expect(findPositions(positions, 0, 0)).to.deep.equal([]);
  });
});
