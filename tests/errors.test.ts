/**
 * What each diagnostic looks like. Every row of the table of codes has a program that gets it and one that does not; both are checked,
 * and the message is held in `tests/errors/CODE.txt`. Further programs lie in `tests/errors/CODE-name.ts` with their text beside them.
 */
import { readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import type { CodeRow } from "../compiler/diagnostics/code-row.ts";
import { CODES } from "../compiler/diagnostics/codes.ts";
import type { Diagnostic } from "../compiler/diagnostics/diagnostic.ts";
import { renderDiagnostics } from "../compiler/diagnostics/render.ts";
import { check } from "../compiler/index.ts";
import { filesUnder } from "./harness/files.ts";
import { expectGolden } from "./harness/golden.ts";
import { memoryHost } from "./harness/memory-host.ts";

const FOLDER = fileURLToPath(new URL("./errors", import.meta.url));

const rows: readonly [string, CodeRow][] = Object.entries(CODES);

describe("diagnostics of the table", () => {
  for (const [code, row] of rows) {
    it(code, () => {
      const wrong = diagnosticsOf(row.wrong);
      expect(codesOf(wrong), `the program of ${code}`).to.include(code);
      expect(renderDiagnostics(diagnosticsOf(row.fixed)), `the fix of ${code}`).to.equal("");
      expectGolden(join(FOLDER, `${code}.txt`), `${row.wrong}\n${renderDiagnostics(wrong)}`);
    });
  }
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

function codesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map((each) => each.code);
}

/** Messages about `text`, which may import JavaScript from beside it. */
function diagnosticsOf(text: string): readonly Diagnostic[] {
  const host = memoryHost({ "main.ts": text, "lib.js": "export const lib = 1;\n" });
  return check("main.ts", host).diagnostics;
}
