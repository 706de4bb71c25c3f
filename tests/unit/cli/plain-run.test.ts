import { expect } from "chai";
import { plainRun } from "../../../bin/plain-run.ts";

describe("plain runs", () => {
  it("are told from command lines that take the argument parser", () => {
    expect(plainRun(["run", "a.ts"])).to.deep.equal({ file: "a.ts", args: [], options: {} });
    expect(plainRun(["run", "--threads", "4", "a.tsb", "-v", "--", "x"])).to.deep.equal({
      file: "a.tsb",
      args: ["-v", "--", "x"],
      options: { threads: 4 },
    });
    for (const line of [
      "",
      "run",
      "run --help",
      "run --seed 1 a.ts",
      "run --threads 0 a.ts",
      "run --threads x a.ts",
      "run --threads 4",
      "run --threads 4 --sandbox a.ts",
      "run --threads=4 a.ts",
      "run -- a.ts",
      "check a.ts",
      "a.ts",
    ]) {
      expect(plainRun(line === "" ? [] : line.split(" ")), line).to.equal(undefined);
    }
  });
});
