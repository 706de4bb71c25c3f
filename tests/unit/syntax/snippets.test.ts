/** The grammar, construct by construct, against TypeScript's own parser. */
import { readFileSync } from "node:fs";
import { expect } from "chai";
import { CHILD_KEYS } from "../../../compiler/syntax/ast-children.ts";
import { allNodes, codesOf, parseText, typeScriptAccepts } from "./parsing.ts";

const ACCEPTED = snippets("accepted");
const REFUSED = snippets("refused");
const STRICTER = snippets("stricter").map((line) => ({
  code: line.slice(0, 5),
  text: line.slice(6),
}));

function snippets(name: string): string[] {
  const path = new URL(`./snippets/${name}.txt`, import.meta.url);
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.replaceAll("⏎", "\n"));
}

describe("grammar", () => {
  it("accepts what TypeScript accepts", () => {
    expect(ACCEPTED.filter((text) => codesOf(text).length > 0)).to.deep.equal([]);
    expect(ACCEPTED.filter((text) => !typeScriptAccepts(text))).to.deep.equal([]);
  });

  it("refuses what TypeScript refuses", () => {
    expect(REFUSED.filter((text) => codesOf(text).length === 0)).to.deep.equal([]);
    expect(REFUSED.filter((text) => typeScriptAccepts(text))).to.deep.equal([]);
  });

  it("says one thing about one mistake", () => {
    const manySaid = REFUSED.filter((text) => codesOf(text).length > 1);
    expect(manySaid).to.deep.equal([]);
  });

  it("refuses at once what TypeScript refuses in its checker or tscript does not have", () => {
    const others = STRICTER.filter(({ code, text }) => codesOf(text)[0] !== code);
    expect(others).to.deep.equal([]);
    expect(STRICTER.filter(({ text }) => !typeScriptAccepts(text))).to.deep.equal([]);
  });

  it("makes a node of every kind", () => {
    const seen = new Set<string>();
    for (const text of ACCEPTED) {
      for (const { kind } of allNodes(parseText(text).module)) seen.add(kind);
    }
    expect(Object.keys(CHILD_KEYS).filter((kind) => !seen.has(kind))).to.deep.equal([]);
  });
});
