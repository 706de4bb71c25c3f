import { expect } from "chai";
import { isCode } from "../../../compiler/diagnostics/codes.ts";
import {
  diagnostic,
  hasErrors,
  inReadingOrder,
  label,
} from "../../../compiler/diagnostics/diagnostic.ts";
import { renderExplanation } from "../../../compiler/diagnostics/explain.ts";
import {
  diagnosticToJson,
  renderDiagnostic,
  renderDiagnostics,
  renderJson,
} from "../../../compiler/diagnostics/render.ts";
import { type SourceFile, type Span, sourceFile, spanOf } from "../../../compiler/source.ts";

function spanFor(file: SourceFile, text: string): Span {
  const start = file.text.indexOf(text);
  expect(start, text).to.be.at.least(0);
  return spanOf(file, start, start + text.length);
}

const FIB = sourceFile("samples/fib.ts", 'const a = 1;\n  return wait(left) + "1";\n');

describe("renderDiagnostic", () => {
  it("underlines the main place with carets and the others with tildes", () => {
    const plus = diagnostic(
      "E4002",
      spanFor(FIB, "wait(left)"),
      { operator: "+", needed: "two numbers or two strings", found: "number" },
      {
        labels: [label(spanFor(FIB, '"1"'), "string")],
        help: "write `1` without quotes, or `String(wait(left))` to join text",
      },
    );
    expect(renderDiagnostic(plus)).to.equal(
      [
        "error[E4002]: `+` needs two numbers or two strings",
        "  samples/fib.ts:2:10",
        '2 |   return wait(left) + "1";',
        "  |          ^^^^^^^^^^   ~~~ string",
        "  |          number",
        "help: write `1` without quotes, or `String(wait(left))` to join text",
      ].join("\n"),
    );
  });

  it("leaves the help out when there is nothing to suggest", () => {
    const unknown = diagnostic("E3001", spanFor(FIB, "left"), { name: "left" });
    expect(renderDiagnostic(unknown)).not.to.include("help");
    const near = diagnostic("E3001", spanFor(FIB, "left"), { name: "left", suggestion: "lift" });
    expect(renderDiagnostic(near)).to.include("help: did you mean `lift`?");
  });

  it("shows a second place in the same file and in another one", () => {
    const other = sourceFile("samples/other.ts", "export const left = 1;\n");
    const twice = diagnostic(
      "E3003",
      spanFor(FIB, "left"),
      { name: "left" },
      {
        labels: [
          label(spanFor(FIB, "a ="), "near here"),
          label(spanFor(other, "left"), "declared here"),
        ],
      },
    );
    expect(renderDiagnostic(twice).split("\n").slice(1, 9)).to.deep.equal([
      "  samples/fib.ts:2:15",
      "1 | const a = 1;",
      "  |       ~~~ near here",
      '2 |   return wait(left) + "1";',
      "  |               ^^^^",
      "  samples/other.ts:1:14",
      "1 | export const left = 1;",
      "  |              ~~~~ declared here",
    ]);
  });

  it("cuts a line of a megabyte to a window around the place", () => {
    const long = sourceFile("min.ts", `${"a;".repeat(300_000)}oops;${"b;".repeat(300_000)}`);
    const text = renderDiagnostic(diagnostic("E3001", spanFor(long, "oops"), { name: "oops" }));
    const [, place, source = "", marks = ""] = text.split("\n");
    expect(place).to.equal("  min.ts:1:600001");
    expect(source.length).to.be.lessThan(140);
    expect(source.indexOf("oops")).to.equal(marks.indexOf("^^^^"));
  });

  it("keeps marks aligned after tabs, wide characters and byte order marks", () => {
    const file = sourceFile("t.ts", '\uFEFF\t"日本" + oops;\r\n');
    const text = renderDiagnostic(diagnostic("E3001", spanFor(file, "oops"), { name: "oops" }));
    expect(text.split("\n").slice(1, 4)).to.deep.equal([
      "  t.ts:1:9",
      '1 |     "日本" + oops;',
      `  |     ${" ".repeat(9)}^^^^`,
    ]);
  });

  it("lets no control character of the source reach the terminal", () => {
    const file = sourceFile("t.ts", "\u001b[2J\u202e oops\n");
    const text = renderDiagnostic(diagnostic("E3001", spanFor(file, "oops"), { name: "oops" }));
    expect(text).not.to.include("\u001b");
    expect(text).not.to.include("\u202e");
  });

  it("marks the end of the file", () => {
    const file = sourceFile("t.ts", "f(");
    const text = renderDiagnostic(
      diagnostic("E2002", spanOf(file, 2, 2), { open: "`(`", close: "`)`" }),
    );
    expect(text.split("\n").slice(1, 4)).to.deep.equal(["  t.ts:1:3", "1 | f(", "  |   ^"]);
  });

  it("colours only when asked", () => {
    const one = diagnostic("E1002", spanFor(FIB, "a"), {});
    expect(renderDiagnostic(one, { colour: true })).to.include("\u001b[31merror[E1002]");
    expect(renderDiagnostic(one)).not.to.include("\u001b");
  });
});

describe("renderDiagnostics", () => {
  const file = sourceFile("a.ts", "one two\n");
  const one = diagnostic("E3001", spanFor(file, "one"), { name: "one" });
  const two = diagnostic("E3001", spanFor(file, "two"), { name: "two" }, { severity: "warning" });

  it("sorts by place, says each once and counts", () => {
    expect(inReadingOrder([two, one, two])).to.deep.equal([one, two]);
    expect(renderDiagnostics([two, one])).to.match(/\n\n1 error, 1 warning\n$/);
    expect(renderDiagnostics([])).to.equal("");
  });

  it("knows a warning from an error", () => {
    expect(hasErrors([two])).to.equal(false);
    expect(hasErrors([two, one])).to.equal(true);
  });

  it("gives JSON with places from 1 and text filled in", () => {
    expect(JSON.parse(renderJson([two]))).to.deep.equal([
      {
        code: "E3001",
        severity: "warning",
        message: "nothing here is called `two`",
        file: "a.ts",
        line: 1,
        column: 5,
        endLine: 1,
        endColumn: 8,
        start: 4,
        end: 7,
        labels: [],
      },
    ]);
    expect(diagnosticToJson(diagnostic("E1002", one.span, {})).help).to.be.a("string");
  });
});

describe("renderExplanation", () => {
  it("shows the rule, a program that breaks it and the fix", () => {
    const text = renderExplanation("E5004");
    expect(text).to.match(/^error\[E5004\]: the forked `<name>` writes/);
    expect(text).to.include("    const task = fork(() => {\n      sum += 1;\n    });\n");
    expect(text).to.include("Does not:");
  });

  it("is asked only about codes that exist", () => {
    expect(isCode("E5004")).to.equal(true);
    expect(isCode("E9999")).to.equal(false);
    expect(isCode("toString")).to.equal(false);
  });
});
