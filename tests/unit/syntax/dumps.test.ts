/** Trees of small programs, as `dump --stage ast` prints them. Bless, then read the diff. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { sourceFile } from "../../../compiler/source.ts";
import { parse } from "../../../compiler/syntax/parser.ts";
import { printAst, printTokens } from "../../../compiler/syntax/print-ast.ts";
import { filesUnder } from "../../harness/files.ts";
import { expectGolden } from "../../harness/golden.ts";

const FOLDER = fileURLToPath(new URL("../../dumps/ast", import.meta.url));

describe("ast dump", () => {
  for (const path of filesUnder(FOLDER, ".ts")) {
    it(path.slice(FOLDER.length + 1), () => {
      const { module, diagnostics } = parse(sourceFile(path, readFileSync(path, "utf8")));
      expect(diagnostics).to.deep.equal([]);
      expectGolden(path.replace(/\.ts$/, ".txt"), printAst(module));
    });
  }
});

describe("token dump", () => {
  it("gives place, type and text", () => {
    const text = `let a = \`b\${/c/g}d\`; // e\nif (a?.5:b) a >>= 1;`;
    expect(printTokens(sourceFile("test.ts", text)).split("\n")).to.deep.equal([
      "1:1 let",
      '1:5 Identifier "a"',
      "1:7 =",
      '1:9 TemplateHead "`b${"',
      '1:13 RegExp "/c/g"',
      '1:17 TemplateTail "}d`"',
      "1:20 ;",
      "2:1 if",
      "2:4 (",
      '2:5 Identifier "a"',
      "2:6 ?",
      '2:7 Number ".5"',
      "2:9 :",
      '2:10 Identifier "b"',
      "2:11 )",
      '2:13 Identifier "a"',
      "2:15 >",
      "2:16 >",
      "2:17 =",
      '2:19 Number "1"',
      "2:20 ;",
      "",
    ]);
  });
});
