/** Packages are compiled as their authors' settings have it: mistakes about types are not the user's to mend. */
import { expect } from "chai";
import { compile } from "../../../compiler/index.ts";
import { memoryHost } from "../../harness/memory-host.ts";

/** Codes of what is said of a program that imports a package with this source. */
function codesOf(source: string): string[] {
  const host = memoryHost({
    "app/main.ts": 'import { f } from "p";\nconsole.log(f("a"));\n',
    "app/node_modules/p/package.json": JSON.stringify({ main: "index.ts" }),
    "app/node_modules/p/index.ts": source,
  });
  return compile("app/main.ts", host).diagnostics.map(({ code }) => code);
}

describe("sources of packages", () => {
  it("may be less strict than the program", () => {
    expect(codesOf("export function f(x) { return x; }")).to.deep.equal([]);
    expect(
      codesOf("export function f(x?: string): number { const n: number = x.length; return n; }"),
    ).to.deep.equal([]);
    expect(
      codesOf("const table = { a: 1 };\nexport function f(x: string) { return table[x]; }"),
    ).to.deep.equal([]);
  });

  it("may know nothing of what they catch, and leave properties without values", () => {
    const caught =
      "export function f(x: string): string { try { return x; } catch (e) { return e.message; } }";
    expect(codesOf(caught)).to.deep.equal([]);
    const left =
      "class C { found: boolean; name: string }\nexport function f(x: string) { const c = new C(); c.name = x; return c.found ? x : c.name; }";
    expect(codesOf(left)).to.deep.equal([]);
  });

  it("are refused where they want of the language what it lacks here", () => {
    const code = 'export function f(x: string) { /(a)/.test(x); return RegExp["$1"] + RegExp.$1; }';
    expect(codesOf(code)).to.include("E6001");
  });

  it("may have functions for pages, which have types that Node has not", () => {
    const code =
      "export function g(e: HTMLElement, n: Node) { return e.clientWidth; }\nexport function f(x: string) { return x; }";
    expect(codesOf(code)).to.deep.equal([]);
  });

  it("may ask for what Node does not have", () => {
    const code =
      'export function f(x: string) { const b = new Uint8Array(1); return typeof b.toHex === "function" ? x : "no"; }';
    expect(codesOf(code)).to.deep.equal([]);
    const ofPrototype =
      'export const f = (x: string) => typeof (Uint8Array.prototype as any).toHex === "function" ? x : "no";';
    expect(codesOf(ofPrototype)).to.deep.equal([]);
  });
});
