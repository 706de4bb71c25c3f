import { expect } from "chai";
import { OPCODES } from "../../../runtime/bytecode/opcodes.ts";
import { assembleCase } from "../../harness/bytecode-case.ts";
import { BYTECODE_CASES } from "./cases/all.ts";

describe("cases of bytecode", () => {
  it("B3 have every instruction of the table", () => {
    const missing = new Set<string>(Object.keys(OPCODES));
    for (const bytecodeCase of Object.values(BYTECODE_CASES).flat()) {
      for (const { code } of assembleCase(bytecodeCase).functions) {
        for (const { op } of code) missing.delete(op);
      }
    }
    expect([...missing]).to.deep.equal([]);
  });

  it("have a name of their own each", () => {
    const names = Object.values(BYTECODE_CASES).flatMap((cases) => cases.map(({ name }) => name));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).to.deep.equal([]);
  });
});
