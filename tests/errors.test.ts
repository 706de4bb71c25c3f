/**
 * What each diagnostic looks like. Every row of the table of codes has a program that gets it and one that does not; both are checked,
 * and the message is held in `tests/errors/CODE.txt`. Further programs lie in `tests/errors/CODE-name.ts` with their text beside them.
 * `tests/errors/pending.txt` lists codes that the compiler does not report yet. Blessing moves codes that work out of it, and only new
 * codes into it: one that has its text keeps working.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import type { CodeRow } from "../compiler/diagnostics/code-row.ts";
import { CODES } from "../compiler/diagnostics/codes.ts";
import { type Diagnostic, hasErrors } from "../compiler/diagnostics/diagnostic.ts";
import { renderDiagnostics } from "../compiler/diagnostics/render.ts";
import { check } from "../compiler/index.ts";
import { filesUnder } from "./harness/files.ts";
import { expectGolden, IS_BLESSING } from "./harness/golden.ts";
import { memoryHost } from "./harness/memory-host.ts";

const FOLDER = fileURLToPath(new URL("./errors", import.meta.url));
const PENDING_FILE = join(FOLDER, "pending.txt");

const rows: readonly [string, CodeRow][] = Object.entries(CODES);
const pending = readFileSync(PENDING_FILE, "utf8")
  .split("\n")
  .filter((line) => line !== "");

describe("diagnostics of the table", () => {
  const silent: string[] = [];

  for (const [code, row] of rows) {
    it(code, () => {
      const golden = join(FOLDER, `${code}.txt`);
      const mayFail = pending.includes(code) || (IS_BLESSING && !existsSync(golden));
      if (mayFail && !isReported(code, row)) {
        silent.push(code);
        return;
      }
      if (mayFail && !IS_BLESSING) expect.fail(`${code} works: \`npm run bless\` keeps it so`);
      const wrong = diagnosticsOf(row.wrong);
      expect(codesOf(wrong), `the program of ${code}`).to.include(code);
      expect(renderDiagnostics(diagnosticsOf(row.fixed)), `the fix of ${code}`).to.equal("");
      expectGolden(golden, `${row.wrong}\n${renderDiagnostics(wrong)}`);
    });
  }

  after(() => {
    if (IS_BLESSING) writeFileSync(PENDING_FILE, silent.map((code) => `${code}\n`).join(""));
  });

  it("pending codes exist", () => {
    expect(pending.filter((code) => !Object.hasOwn(CODES, code))).to.deep.equal([]);
  });
});

describe("diagnostics of programs", () => {
  for (const path of filesUnder(FOLDER, ".ts")) {
    const name = basename(path, ".ts");
    it(name, () => {
      const shown = relative(join(FOLDER, "../.."), path).replaceAll("\\", "/");
      const { diagnostics } = check(shown, memoryHost({ [shown]: readFileSync(path, "utf8") }));
      const [code = ""] = name.split("-");
      expect(codesOf(diagnostics)).to.include(code);
      expectGolden(path.replace(/\.ts$/, ".txt"), renderDiagnostics(diagnostics));
    });
  }
});

/** True if the row's program gets its code and the fix gets no error; a pending code may also meet a fault of the compiler. */
function isReported(code: string, row: CodeRow): boolean {
  try {
    return codesOf(diagnosticsOf(row.wrong)).includes(code) && !hasErrors(diagnosticsOf(row.fixed));
  } catch {
    return false;
  }
}

function codesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map((each) => each.code);
}

/** Messages about `text`, which may import JavaScript from beside it. */
function diagnosticsOf(text: string): readonly Diagnostic[] {
  const host = memoryHost({ "main.ts": text, "lib.js": "export const lib = 1;\n" });
  return check("main.ts", host).diagnostics;
}
