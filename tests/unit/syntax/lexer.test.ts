/** Tokens and the values of literals. */
import { expect } from "chai";
import { sourceFile } from "../../../compiler/source.ts";
import type { Node } from "../../../compiler/syntax/ast.ts";
import { tokenize } from "../../../compiler/syntax/lexer.ts";
import { codesOf, marksOf, parseText } from "./parsing.ts";

/** Types of the tokens of `text`; words and symbols are their own. */
function typesOf(text: string): string {
  const { tokens } = tokenize(sourceFile("test.ts", text));
  return tokens.map(({ tokenType }) => tokenType.name).join(" ");
}

/** The only expression in `text`. */
function expressionOf(text: string): Node {
  const { module, diagnostics } = parseText(text);
  expect(diagnostics, text).to.deep.equal([]);
  const [statement] = module.statements;
  if (statement?.kind !== "ExpressionStatement") throw new Error(`${text} is no expression`);
  return statement.expression;
}

function literalValue(text: string): unknown {
  const node = expressionOf(text);
  return "value" in node ? node.value : node;
}

describe("lexer", () => {
  it("tells a regular expression from a division by what stands before", () => {
    const DIVISIONS = [
      "a / b / c",
      "a() / b / c",
      "a[0] / b / c",
      "1 / 2 / 3",
      "a++ / b / c",
      "a! / b / c",
      "this / b / c",
      "a.if / b / c",
      "`x` / b / c",
      "(if_(a)) / b / c",
      "x = { a } / b / c",
      "a.return(b) / c / d",
    ];
    const EXPRESSIONS = [
      "a = /b/",
      "f(/b/)",
      "return /b/",
      "!/b/",
      "a && /b/",
      "if (a) /b/",
      "while (a.b()) /b/",
      "{ a } /b/",
      "() => { } /b/",
      "typeof /b/",
      "[/b/]",
      "a ? /b/ : /c/",
      "case /b/:",
      "/b/",
      "; /b/",
    ];
    for (const text of DIVISIONS) expect(typesOf(text), text).not.to.contain("RegExp");
    for (const text of EXPRESSIONS) expect(typesOf(text), text).to.contain("RegExp");
  });

  it("nests templates, and braces inside them", () => {
    expect(typesOf(`\`a\${{ b: \`c\${d}\` }}e\`;`)).to.equal(
      "TemplateHead { Identifier : TemplateHead Identifier TemplateTail } TemplateTail ;",
    );
    expect(typesOf(`\`a\${b}c\${d}e\` }`)).to.equal(
      "TemplateHead Identifier TemplateMiddle Identifier TemplateTail }",
    );
  });

  it("leaves `>` and `<` in pieces", () => {
    expect(typesOf("a >>>= b << c <= d <<= e")).to.equal(
      "Identifier > > > = Identifier < < Identifier <= Identifier <<= Identifier",
    );
  });

  it("skips comments, white space of every kind and a hashbang", () => {
    expect(typesOf("#!/usr/bin/env tscript\na // b\n/* c\n */ /**/ d")).to.equal(
      "Identifier Identifier",
    );
    expect(typesOf("a\u00a0\ufeff\u2003\u2028b")).to.equal("Identifier Identifier");
  });

  it("reads names of every script, with escapes", () => {
    expect(valueOfName("naïve")).to.equal("naïve");
    expect(valueOfName("変数")).to.equal("変数");
    expect(valueOfName("𠮷")).to.equal("𠮷");
    expect(valueOfName("\\u0061b\\u{63}")).to.equal("abc");
    expect(valueOfName("_$1")).to.equal("_$1");
    expect(codesOf("v\\u0061r a")).to.deep.equal(["E2004"]);
    expect(codesOf("\\u0031a")).to.deep.equal(["E1004"]);
  });

  function valueOfName(text: string): unknown {
    const node = expressionOf(text);
    return node.kind === "Identifier" ? node.name : node.kind;
  }

  it("reads numbers", () => {
    const NUMBERS: [string, number | bigint][] = [
      ["0", 0],
      ["1_000.5_0", 1000.5],
      [".5", 0.5],
      ["5.", 5],
      ["1e3", 1000],
      ["1E-3", 0.001],
      ["0x1F_f", 0x1ff],
      ["0B101", 5],
      ["0o17", 15],
      ["9007199254740993", 9007199254740992],
      ["1e400", Number.POSITIVE_INFINITY],
      ["0n", 0n],
      ["123_456n", 123456n],
      ["0xfFn", 255n],
    ];
    for (const [text, value] of NUMBERS) expect(literalValue(text), text).to.equal(value);
    for (const text of ["1_", "1__0", "0x", "0b2", "1e", "1e+", "3px", "0_1", "1.5n", "1e3n"]) {
      expect(codesOf(text), text).to.deep.equal(["E1005"]);
    }
    for (const text of ["017", "09", "00"]) expect(codesOf(text), text).to.deep.equal(["E1008"]);
  });

  it("decodes escapes in strings", () => {
    const STRINGS: [string, string][] = [
      ["'\\n\\t\\r\\b\\f\\v\\0'", "\n\t\r\b\f\v\0"],
      ["'\\x41\\u0042\\u{43}\\u{1F600}'", "ABC\u{1F600}"],
      ["'\\'\\\"\\\\\\q'", "'\"\\q"],
      ["'a\\\nb\\\r\nc'", "abc"],
      ["'\u2028'", "\u2028"],
      ["'\\𠮷'", "𠮷"],
      ["''", ""],
    ];
    for (const [text, value] of STRINGS) expect(literalValue(text), text).to.equal(value);
    for (const text of ["'\\x4'", "'\\u12'", "'\\u{}'", "'\\u{110000}'", "'\\01'", "'\\8'"]) {
      expect(codesOf(text), text).to.deep.equal(["E1006"]);
    }
  });

  it("marks the escape that is wrong", () => {
    expect(marksOf("f('ok \\u{1F600}', 'C:\\xyz')")).to.deep.equal(["E1006 \\x"]);
    expect(marksOf(`\`a\r\n\\u12 \${b}\``)).to.deep.equal(["E1006 \\u"]);
  });

  it("keeps raw and cooked text of templates, and lets a tag have any escape", () => {
    const node = expressionOf(`t\`a\\n\r\nb\${c}\\unicode\``);
    if (node.kind !== "TaggedTemplate") throw new Error(node.kind);
    expect(node.template.quasis.map(({ cooked, raw }) => [cooked, raw])).to.deep.equal([
      ["a\n\nb", "a\\n\nb"],
      [null, "\\unicode"],
    ]);
    expect(codesOf("`\\unicode`")).to.deep.equal(["E1006"]);
  });

  it("splits a regular expression into pattern and flags", () => {
    const node = expressionOf("/[/]\\/(?<a>b)/giu");
    expect(node).to.include({ pattern: "[/]\\/(?<a>b)", flags: "giu" });
    expect(codesOf("/(/")).to.deep.equal(["E1009"]);
    expect(codesOf("/a/gg")).to.deep.equal(["E1009"]);
    expect(codesOf("x = /a\n/b")).to.deep.equal(["E1007"]);
  });

  it("reports what has no end once", () => {
    expect(codesOf('f("a);\nf(b);')).to.deep.equal(["E1001"]);
    expect(codesOf("function f() { /* a\n}\n")).to.deep.equal(["E1002"]);
    expect(codesOf("function f() { g(`a\n}\n")).to.deep.equal(["E1003"]);
    expect(codesOf("a €€ b")).to.include("E1004");
  });
});
