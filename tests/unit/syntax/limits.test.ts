/** Depth and length: never a crash, and nothing worse than E7001. */
import { expect } from "chai";
import { TypeScriptParser } from "../../../compiler/syntax/parser.ts";
import { MAX_CHAIN, MAX_NESTING, MAX_OPERATORS } from "../../../compiler/syntax/parser-base.ts";
import { codesOf } from "./parsing.ts";

const repeat = (text: string, count: number): string => text.repeat(count);

/** Programs nested `n` levels deep, two per level where a level is more than one bracket. */
const NESTED: Record<string, (n: number) => string> = {
  parentheses: (n) => `${repeat("(", n)}a${repeat(")", n)}`,
  arrays: (n) => `${repeat("[", n)}a${repeat("]", n)}`,
  objects: (n) => `x = ${repeat("{ a: ", n)}1${repeat("}", n)}`,
  calls: (n) => `${repeat("f(", n)}${repeat(")", n)}`,
  callbacks: (n) => `${repeat("f(() => {", n)}${repeat("})", n)}`,
  blocks: (n) => `${repeat("{", n)}${repeat("}", n)}`,
  functions: (n) => `${repeat("function f() {", n)}${repeat("}", n)}`,
  classes: (n) => `${repeat("class A { m() {", n)}${repeat("}}", n)}`,
  "else if": (n) => `${repeat("if (a) {} else ", n)}{}`,
  conditions: (n) => `${repeat("a ? b : ", n)}c`,
  unary: (n) => `${repeat("!", n)}a`,
  arrows: (n) => `${repeat("a => ", n)}b`,
  assignments: (n) => `${repeat("a = ", n)}b`,
  powers: (n) => `a${repeat(" ** a", n)}`,
  new: (n) => `${repeat("new ", n)}A`,
  templates: (n) => `${repeat(`\`\${`, n)}a${repeat("}`", n)}`,
  "type arguments": (n) => `let x: ${repeat("A<", n)}B${repeat(">", n)}`,
  "object types": (n) => `let x: ${repeat("{ a: ", n)}A${repeat("}", n)}`,
  "conditional types": (n) => `type A = ${repeat("A extends B ? C : ", n)}D`,
  "function types": (n) => `let x: ${repeat("() => ", n)}A`,
  patterns: (n) => `let ${repeat("[", n)}a${repeat("]", n)} = b`,
  labels: (n) => `${repeat("a: ", n)}b`,
  assertions: (n) => `${repeat("<A>", n)}a`,
  "consequents with arrows": (n) => `${repeat("a ? (b) : c => ", n)}d`,
};

/** Programs that go on for `n` links. */
const CHAINS: Record<string, (n: number) => string> = {
  operators: (n) => `a${repeat(" + a", n)}`,
  logical: (n) => `a${repeat(" && a", n)}`,
  comparisons: (n) => `a${repeat(" < a", n)}`,
  accesses: (n) => `a${repeat(".b", n)}`,
  calls: (n) => `a${repeat("()", n)}`,
  assertions: (n) => `a${repeat(" as B", n)}`,
  "non-null": (n) => `a${repeat("!", n)}`,
  "array types": (n) => `let x: A${repeat("[]", n)}`,
  "qualified names": (n) => `let x: A${repeat(".B", n)}`,
};

/** Texts that open or close without end. */
const BROKEN = [
  "(",
  "[",
  "{",
  ")",
  "]",
  "}",
  "<",
  ">",
  `\`\${`,
  "(a)/",
  "a?",
  "@a ",
  "f<A>",
  "case ",
  "#",
  "\\",
  "/*",
  '"',
];

describe("limits", () => {
  it("refuse deep nesting with one message", () => {
    for (const [name, program] of Object.entries(NESTED)) {
      expect(codesOf(program(20_000)), name).to.deep.equal(["E7001"]);
    }
  }).timeout(60_000);

  it("leave room for what programs need", () => {
    for (const [name, program] of Object.entries(NESTED)) {
      expect(codesOf(program(MAX_NESTING / 4)), name).to.deep.equal([]);
    }
  });

  it("refuse long chains, or read them in a loop", () => {
    for (const [name, program] of Object.entries(CHAINS)) {
      expect(codesOf(program(MAX_CHAIN)), name).to.deep.equal([]);
      expect(codesOf(program(100_000)), name).to.deep.equal(["E7001"]);
    }
    expect(codesOf(`a${repeat(" + a", MAX_OPERATORS)}`)).to.deep.equal([]);
  }).timeout(60_000);

  it("bound the time for text that is no program", () => {
    for (const text of BROKEN) {
      const before = performance.now();
      expect(codesOf(repeat(text, 50_000)), text).not.to.deep.equal([]);
      // Quadratic behaviour took minutes here; a slow machine takes a second.
      expect(performance.now() - before, text).to.be.lessThan(10_000);
    }
  }).timeout(60_000);

  it("hold in a long flat file", () => {
    expect(codesOf("const a = [1, 2, 3].map((x) => x * 2);\n".repeat(10_000))).to.deep.equal([]);
    expect(codesOf(`const a = [${repeat("1, ", 100_000)}];`)).to.deep.equal([]);
    expect(codesOf(`a${repeat(", a", 100_000)}`)).to.deep.equal([]);
    expect(codesOf(`type A = B${repeat(" | B", 100_000)}`)).to.deep.equal([]);
  }).timeout(60_000);

  it("are met when the caller has used up most of the stack", () => {
    const deep = (levels: number): string[] =>
      levels === 0 ? codesOf(`${repeat("(", 400)}a${repeat(")", 400)}`) : deep(levels - 1);
    expect(["", "E7001"]).to.include(deep(6000).join(" "));
  });

  it("keep the start short", () => {
    const before = performance.now();
    new TypeScriptParser();
    expect(performance.now() - before).to.be.lessThan(200);
  });
});
