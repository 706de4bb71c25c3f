import { expect } from "chai";
import {
  formatPlace,
  lineText,
  offsetAt,
  positionAt,
  sourceFile,
  spanning,
  spanOf,
  spanText,
} from "../../../compiler/source.ts";

describe("source", () => {
  it("counts lines over LF, CRLF, CR and Unicode line ends", () => {
    const file = sourceFile("a.ts", "a\r\nb\nc\rd\u2028e");
    expect(file.lineStarts).to.deep.equal([0, 3, 5, 7, 9]);
    expect([1, 2, 3, 4, 5, 6].map((line) => lineText(file, line))).to.deep.equal([
      "a",
      "b",
      "c",
      "d",
      "e",
      "",
    ]);
  });

  it("drops a byte order mark", () => {
    expect(sourceFile("a.ts", "\uFEFFx").text).to.equal("x");
  });

  it("counts columns in UTF-16 units from 1", () => {
    const file = sourceFile("a.ts", "x\n😀y");
    expect(positionAt(file, 4)).to.deep.equal({ line: 2, column: 3 });
    expect(positionAt(file, 99)).to.deep.equal({ line: 2, column: 4 });
    expect(positionAt(file, -1)).to.deep.equal({ line: 1, column: 1 });
  });

  it("finds the offset of each position again", () => {
    const file = sourceFile("a.ts", "one\r\n\ntwo\n");
    for (let offset = 0; offset <= file.text.length; offset++) {
      expect(offsetAt(file, positionAt(file, offset))).to.equal(offset);
    }
    expect(offsetAt(file, { line: 9, column: 1 })).to.equal(file.text.length);
  });

  it("joins spans and shows places", () => {
    const file = sourceFile("a.ts", "one two three");
    const both = spanning(spanOf(file, 4, 7), spanOf(file, 8, 13));
    expect(spanText(both)).to.equal("two three");
    expect(formatPlace(both)).to.equal("a.ts:1:5");
  });
});
