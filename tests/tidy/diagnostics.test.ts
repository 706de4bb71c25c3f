/** The table of diagnostics keeps the house's voice, and every row is complete. */
import { expect } from "chai";
import type { CodeRow } from "../../compiler/diagnostics/code-row.ts";
import { FORK_CODES } from "../../compiler/diagnostics/codes/fork.ts";
import { LEXICAL_CODES } from "../../compiler/diagnostics/codes/lexical.ts";
import { LIMIT_CODES } from "../../compiler/diagnostics/codes/limits.ts";
import { NAME_CODES } from "../../compiler/diagnostics/codes/names.ts";
import { SUBSET_CODES } from "../../compiler/diagnostics/codes/subset.ts";
import { SYNTAX_CODES } from "../../compiler/diagnostics/codes/syntax.ts";
import { TYPE_CODES } from "../../compiler/diagnostics/codes/types.ts";
import { CODES } from "../../compiler/diagnostics/codes.ts";

const RANGES = [
  LEXICAL_CODES,
  SYNTAX_CODES,
  NAME_CODES,
  TYPE_CODES,
  FORK_CODES,
  SUBSET_CODES,
  LIMIT_CODES,
];

const rows: readonly [string, CodeRow][] = Object.entries(CODES);

/** Codes whose row breaks a rule, so that a failure names them all at once. */
function offenders(isBroken: (row: CodeRow) => boolean): string[] {
  return rows.filter(([, row]) => isBroken(row)).map(([code]) => code);
}

describe("diagnostic codes", () => {
  it("stand in the file of their range, in order", () => {
    RANGES.forEach((range, index) => {
      const codes = Object.keys(range);
      expect(codes).to.deep.equal([...codes].sort());
      for (const code of codes) expect(code).to.match(new RegExp(`^E${index + 1}\\d{3}$`));
    });
  });

  it("are in one range only", () => {
    const count = RANGES.reduce((sum, range) => sum + Object.keys(range).length, 0);
    expect(rows.length).to.equal(count);
  });

  it("have a title of one line without full stop or blame", () => {
    const isBroken = (row: CodeRow): boolean =>
      /\.$|\n|\b(invalid|illegal|you must|wrong)\b/i.test(row.title);
    expect(offenders(isBroken)).to.deep.equal([]);
  });

  it("have an explanation in sentences", () => {
    expect(
      offenders((row) => !/^[A-Z`].*[.)]$/.test(row.explain) || row.explain.length < 40),
    ).to.deep.equal([]);
  });

  it("have whole slots", () => {
    const texts = (row: CodeRow): string => [row.title, row.label, row.help].join("\n");
    expect(
      offenders((row) => /\{(?!\w+\})/.test(texts(row).replaceAll("`\\u{41}`", ""))),
    ).to.deep.equal([]);
  });

  it("have a program that gets them and its fix", () => {
    const isProgram = (text: string): boolean => text.endsWith("\n") && text.trim() !== "";
    expect(offenders((row) => !isProgram(row.wrong) || !isProgram(row.fixed))).to.deep.equal([]);
    expect(offenders((row) => row.wrong === row.fixed)).to.deep.equal([]);
  });
});
