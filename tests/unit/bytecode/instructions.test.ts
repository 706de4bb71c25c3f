import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { instructionsPage } from "../../../runtime/bytecode/instructions-page.ts";
import { OPCODES, type OpSpec } from "../../../runtime/bytecode/opcodes.ts";
import { expectGolden } from "../../harness/golden.ts";

const PAGE = fileURLToPath(new URL("../../../runtime/bytecode/INSTRUCTIONS.md", import.meta.url));

const rows = Object.entries(OPCODES) as readonly (readonly [string, OpSpec])[];

describe("table of instructions", () => {
  it("B2 is the page INSTRUCTIONS.md", () => {
    expectGolden(PAGE, instructionsPage());
  });

  it("has each instruction on the page once", () => {
    const page = instructionsPage();
    for (const [op, { imm }] of rows) {
      expect(page.split(`\n| \`${[op, ...imm].join(" ")}\` |`).length, op).to.equal(2);
    }
  });

  it("has codes of one byte, each once", () => {
    const codes = rows.map(([, { code }]) => code);
    expect(new Set(codes).size).to.equal(codes.length);
    expect(codes.filter((code) => code < 0 || code > 0xff)).to.deep.equal([]);
  });

  it("names a rule where immediates say more than a constant", () => {
    const loose = rows.filter(([, { imm, rule }]) => imm.length > 0 && rule === undefined);
    expect(loose.map(([op]) => op)).to.deep.equal([]);
  });

  it("has nothing impure among the instructions that are one of Wasm's arithmetic", () => {
    const wrong = rows.filter(
      ([, { wasm, effect, pops }]) =>
        wasm !== undefined && pops.length > 0 && effect !== "pure" && effect !== "trap",
    );
    expect(wrong.map(([op]) => op)).to.deep.equal([]);
  });
});
