/** What the parser says about mistakes: the right place, once each, and on to the next one. */
import { expect } from "chai";
import { LEXICAL_CODES } from "../../../compiler/diagnostics/codes/lexical.ts";
import { SYNTAX_CODES } from "../../../compiler/diagnostics/codes/syntax.ts";
import { renderDiagnostic } from "../../../compiler/diagnostics/render.ts";
import { sourceFile } from "../../../compiler/source.ts";
import { parse } from "../../../compiler/syntax/parser.ts";
import { codesOf, marksOf, parseText } from "./parsing.ts";

describe("syntax messages", () => {
  it("are given by the examples of their codes, and by no fixed one", () => {
    for (const [code, { wrong, fixed }] of Object.entries({ ...LEXICAL_CODES, ...SYNTAX_CODES })) {
      expect(codesOf(wrong)[0], code).to.equal(code);
      expect(codesOf(fixed), code).to.deep.equal([]);
    }
  });

  it("go on after each broken statement", () => {
    const text = [
      "let a = 1 +;",
      "let b = ;",
      "foo(];",
      "if (x { a(); }",
      "const c = { d: 1 e: 2 };",
      "let ok = 1;",
      "for (const f g) {}",
      "class A { x = ; y = 1; z(1) {} w() { return } }",
      "b = [1 2];",
    ].join("\n");
    expect(marksOf(text)).to.deep.equal([
      "E2001 ;",
      "E2001 ;",
      "E2003 ]",
      "E2002 (",
      "E2001 e",
      "E2001 g",
      "E2001 ;",
      "E2001 1",
      "E2001 2",
    ]);
  });

  it("keep what is right", () => {
    const { module } = parseText("let a = ;\nlet b = 1;\nfunction c() { let d = ; return 1; }\n");
    expect(module.statements.map(({ kind }) => kind)).to.deep.equal([
      "VariableStatement",
      "FunctionDeclaration",
    ]);
  });

  it("go on inside functions, classes, loops and switches", () => {
    expect(codesOf("f(() => { let a = ; let b = ; });")).to.deep.equal(["E2001", "E2001"]);
    expect(codesOf("switch (a) { case 1: let b = ; case 2: c( }")).to.deep.equal([
      "E2001",
      "E2002",
    ]);
    expect(codesOf("class A { m() { x = ; } n( }\nlet a = ;")).to.have.length(3);
  });

  it("name a missing comma between elements", () => {
    const { diagnostics } = parseText("f(a b);");
    expect(diagnostics[0]).to.deep.include({ help: "add `,` after `a`" });
    expect(diagnostics[0]?.params).to.deep.equal({ found: "`b`", expected: "`,` or `)`" });
  });

  it("point at the bracket that is never closed", () => {
    expect(marksOf("function f() {\n  if (a) {\n    g();\n}\n")).to.deep.equal(["E2002 {"]);
    expect(marksOf("{ { { {")).to.have.length(1);
    expect(marksOf("f(a, [b, c);\ng();")).to.deep.equal(["E2002 ["]);
    expect(marksOf(`x = \`a\${b;\n`)).to.deep.equal([`E2002 \${`]);
  });

  it("point at a bracket that closes nothing", () => {
    expect(marksOf("f());\ng();\n}\nh();")).to.deep.equal(["E2003 )", "E2003 }"]);
  });

  it("refuse what lies outside the subset, not what surrounds it", () => {
    expect(codesOf("@a @b(c) class D { @e f() {} }")).to.deep.equal(["E6005", "E6005", "E6005"]);
    expect(codesOf("const a = <div>hi</div>;\nconst b = 1;")).to.deep.equal(["E6006"]);
    expect(codesOf("return_(<A.B c='d' />);")).to.deep.equal(["E6006"]);
    expect(codesOf("import a = require('b');\nlet c = 1;")).to.deep.equal(["E6011"]);
    expect(codesOf("with (a) { b }")).to.deep.equal(["E6003"]);
    expect(codesOf("a: await using b = c;\nexport = b;")).to.deep.equal(["E6001", "E6001"]);
    expect(codesOf("import c from './d.json' with { type: 'json' };")).to.deep.equal([]);
  });

  it("know where `break`, `continue`, `return` and labels may stand", () => {
    expect(codesOf("for (;;) { () => { break } }")).to.deep.equal(["E2007"]);
    expect(codesOf("switch (a) { case 1: continue; }")).to.deep.equal(["E2007"]);
    expect(codesOf("a: { continue a; }")).to.deep.equal(["E2008"]);
    expect(codesOf("a: for (;;) { function f() { for (;;) break a; } }")).to.deep.equal(["E2008"]);
    expect(codesOf("class A { static { return } }")).to.deep.equal(["E2007"]);
    expect(codesOf("a: b: for (;;) { continue a; }")).to.deep.equal([]);
  });

  it("stop after a hundred", () => {
    expect(codesOf("let a = ;\n".repeat(1000))).to.have.length(100);
    expect(codesOf("#\n".repeat(1000))).to.have.length(100);
  });

  it("come in reading order", () => {
    const { diagnostics } = parseText("f(1;\nlet a = 017;\nlet b = ;\n({ c = 1 });");
    const starts = diagnostics.map(({ span }) => span.start);
    expect(starts).to.deep.equal([...starts].sort((a, b) => a - b));
    expect(starts).to.have.length(4);
  });

  it("render in the house's voice", () => {
    const text = "let total = (1 + 2;\n";
    const { diagnostics } = parse(sourceFile("sum.ts", text));
    expect(diagnostics.map((each) => renderDiagnostic(each)).join("")).to.contain(
      "`(` is never closed",
    );
  });
});
