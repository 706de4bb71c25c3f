/** What `script` finds of the user's source: the function meant, all it uses, and nothing else, each at its own place. */
import { expect } from "chai";
import { ScriptError } from "../../../stdlib/script-error.ts";
import { type FoundSource, findSource } from "../../../stdlib/source-finder.ts";
import { memoryHost } from "../../harness/memory-host.ts";

type Files = Readonly<Record<string, string>>;

/** Finds the function of the call `script(` in `/app/main.ts`; a `|` in the text marks the call when there are several. */
function find(main: string, others: Files = {}, functionName = ""): FoundSource {
  const at = main.includes("|script") ? main.indexOf("|script") : main.lastIndexOf("script(");
  const text = main.replace("|script", "script");
  const before = text.slice(0, at).split("\n");
  const site = {
    path: "/app/main.ts",
    line: before.length,
    column: (before.at(-1) ?? "").length + 1,
  };
  const files = Object.fromEntries(
    Object.entries(others).map(([name, content]) => [`/app/${name}`, content]),
  );
  return findSource(site, functionName, memoryHost({ "/app/main.ts": text, ...files }));
}

/** Lines of a found file which are not blank. */
function lines(found: FoundSource, name = "main.ts"): string[] {
  const text = found.files.get(`/app/${name}`) ?? "";
  return text.split("\n").filter((line) => line.trim() !== "");
}

function message(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof ScriptError) return error.message;
    throw error;
  }
  throw new Error("nothing was thrown");
}

const IMPORT = 'import { script, fork, wait } from "tscript";\n';

describe("script's source finder", () => {
  describe("keeps what a function uses", () => {
    it("functions, constants, types and classes, each where it was, and nothing else", () => {
      const main = `${IMPORT}
import { createServer } from "node:http";
const SIZE = 4, UNUSED = createServer;
interface Shape { area(): number }
class Square implements Shape { area(): number { return SIZE * SIZE; } }
function unused(): void {}
function area(): number { const shape: Shape = new Square(); return shape.area(); }
console.log("never compiled");
export const fast = script(area);
`;
      const { files, entry, name } = find(main);
      const text = files.get(entry) ?? "";
      expect(text.split("\n").slice(0, 11)).to.deep.equal(
        [
          "",
          "",
          'import { createServer } from "node:http";',
          "const SIZE = 4, UNUSED = createServer;",
          "interface Shape { area(): number }",
          "class Square implements Shape { area(): number { return SIZE * SIZE; } }",
          "",
          "function area(): number { const shape: Shape = new Square(); return shape.area(); }",
          "",
          "",
          "",
        ].map((line, index) =>
          line === "" ? " ".repeat(main.split("\n")[index]?.length ?? 0) : line,
        ),
      );
      expect(text).to.match(/\nexport \{ area as \$script \};\n$/);
      expect(name).to.equal("$script");
    });

    it("all declarations of a name: overloads, merged interfaces, a type beside a value", () => {
      const found = find(`
type mode = "a" | "b";
const mode: mode = "a";
interface Point { x: number }
interface Point { y: number }
function pick(p: Point): string;
function pick(p: Point, q: Point): string;
function pick(p: Point, q?: Point): string { return mode + p.x + (q ? q.y : 0); }
import { script } from "tscript";
script(pick);`);
      expect(lines(found)).to.have.length(8);
    });

    it("enums, namespaces and destructured constants", () => {
      const found = find(`
enum Side { left, right }
namespace Units { export const inch = 2.54; }
const { sqrt, max: most } = Math, [first, ...rest] = [1, 2, 3];
function f(s: Side): number { return s === Side.left ? sqrt(most(first, rest.length)) : Units.inch; }
script(f);
import { script } from "tscript";`);
      expect(lines(found)).to.have.length(5);
    });

    it("not what only looks alike: members, labels, locals and parameters", () => {
      const found = find(`
import { script } from "tscript";
const a = 1, key = 2;
const b = 2;
const c = 3;
const d = 4;
type T = string;
function f<T>(a: number, o: { b: number }): number {
  const { b: x } = o;
  c: for (const d of [1]) { if (d > a) break c; }
  try { return x + o.b; } catch (b) { return 0; }
}
script(f);`);
      expect(lines(found)[0]).to.match(/^function f/);
    });

    it("statements that fill a constant", () => {
      const found = find(`
import { script } from "tscript";
const TABLE = new Uint32Array(256);
function entry(n: number): number { return n * 2; }
for (let n = 0; n < 256; n++) TABLE[n] = entry(n);
const names = new Map<string, number>()
console.log("no");
[["one", 1]].forEach(() => names.set("one", 1));
const other: number[] = [];
other.push(1);
function look(n: number): number { return TABLE[n]! + names.size; }
script(look);`);
      expect(lines(found)).to.have.length(8);
      // Where a statement between the two is left out, the first must not go on in the second.
      expect(lines(found)[4]?.trim()).to.equal(";");
      expect(found.keepsState).to.equal(false);
    });

    it("other scripted functions, which compiled code calls directly", () => {
      const found = find(`
import { script } from "tscript";
const double = script((n: number): number => n * 2);
const half = script<[number], number>(function (n) { return n / 2; });
function both(n: number): number { return double(n) + half(n); }
const fast = |script(both);`);
      expect(lines(found).slice(0, 3)).to.deep.equal([
        "const double =        (n: number): number => n * 2 ;",
        "const half =                          function (n) { return n / 2; } ;",
        "function both(n: number): number { return double(n) + half(n); }",
      ]);
    });
  });

  describe("follows imports", () => {
    it("by name, alias, default, namespace and re-export, keeping no name that is not needed", () => {
      const found = find(
        `${IMPORT}
import { a, unused as u, b as bee } from "./ab.ts";
import def, { type Kind } from "./default.js";
import * as all from "./all";
import { deep } from "./index.ts";
function f(k: Kind): number { return a + bee() + def() + all.one + deep + wait(fork(all.two)); }
u(); script(f);`,
        {
          "ab.ts":
            "export const a = 1, z = 2;\nexport function unused() {}\nexport function b() { return a; }",
          "default.ts":
            "export type Kind = 1;\nexport type Other = 2;\nexport default function () { return 1; }",
          "all.ts":
            "export const one = 1;\nexport const three = 3;\nexport { two, four } from './more.ts';",
          "more.ts":
            "export const four = 4;\nfunction second() { return 2; }\nexport { second as two };",
          "index.ts":
            "export * from './default.ts';\nexport * from './deep.ts';\nexport * as other from './ab.ts';",
          "deep.ts": "const hidden = 1;\nexport const deep = hidden;\nexport const shallow = 0;",
        },
      );
      expect(lines(found).map((line) => line.replace(/ +/g, " "))).to.deep.equal([
        'import { fork, wait } from "tscript";',
        'import { a, b as bee } from "./ab.ts";',
        'import def, { type Kind } from "./default.js";',
        'import * as all from "./all";',
        'import { deep } from "./index.ts";',
        "function f(k: Kind): number { return a + bee() + def() + all.one + deep + wait(fork(all.two)); }",
        "export { f as $script };",
      ]);
      expect(lines(found, "ab.ts")).to.deep.equal([
        "export const a = 1, z = 2;",
        "export function b() { return a; }",
      ]);
      expect(lines(found, "default.ts")).to.have.length(2);
      expect(lines(found, "all.ts").map((line) => line.replace(/ +/g, " "))).to.deep.equal([
        "export const one = 1;",
        "export { two, } from './more.ts';",
      ]);
      expect(lines(found, "more.ts")).to.have.length(2);
      expect(lines(found, "index.ts")).to.deep.equal(["export * from './deep.ts';"]);
      expect(lines(found, "deep.ts")).to.have.length(2);
    });

    it("a whole module that is used as a value", () => {
      const found = find(
        `import { script } from "tscript";
import * as all from "./all.ts";
function f() { const m = all; return m.one; }
script(f);`,
        {
          "all.ts":
            "const hidden = 1;\nexport const one = hidden;\nconsole.log(one);\nexport { hidden };",
        },
      );
      expect(lines(found, "all.ts")).to.deep.equal([
        "const hidden = 1;",
        "export const one = hidden;",
        "export { hidden };",
      ]);
    });

    it("in a circle", () => {
      const found = find(
        `import { script } from "tscript";
import { odd } from "./odd.ts";
export function even(n: number): boolean { return n === 0 || odd(n - 1); }
script(even);`,
        {
          "odd.ts":
            'import { even } from "./main.ts";\nexport function odd(n: number): boolean { return n !== 0 && even(n - 1); }',
        },
      );
      expect([...found.files.keys()]).to.deep.equal(["/app/main.ts", "/app/odd.ts"]);
    });
  });

  describe("finds the function meant", () => {
    const RENDER = {
      "render.ts": "export function render(): number { return 1; }\nexport default render;\n",
    };
    const cases: readonly (readonly [string, string, string?])[] = [
      ["a constant arrow", "const f = (n: number) => n; script(f);"],
      [
        "a constant function expression",
        "const f = function g(n: number) { return n; }; script(f);",
      ],
      ["a constant that names another", "function g() {} const f = g; script(f);", "g"],
      ["an arrow scripted where it is declared", "const f = script((n: number) => n);"],
      ["what is scripted already", "function g() {} const f = script(g); |script(f);", "g"],
      [
        "behind assertions and parentheses",
        "function f() {} script((f satisfies () => void) as () => void);",
      ],
      [
        "under another name of script",
        'import { script as compile } from "tscript"; function f() {} compile(f);',
      ],
      ["as a member of the package", 'import * as t from "tscript"; function f() {} t.script(f);'],
      ["an exported one", "export function f() {} script(f);"],
    ];
    for (const [title, text, name = "f"] of cases) {
      it(title, () => {
        const main = text.includes('tscript"')
          ? text
          : `import { script } from "tscript";\n${text}`;
        const at = main.includes("compile(") ? "compile(" : "script(";
        const column = main.lastIndexOf(at) - main.lastIndexOf("\n", main.lastIndexOf(at));
        const found = main.includes("|")
          ? find(main)
          : findSource(
              { path: "/app/main.ts", line: main.split("\n").length, column },
              "",
              memoryHost({ "/app/main.ts": main }),
            );
        expect(found.files.get(found.entry)).to.include(`export { ${name} as $script };`);
      });
    }

    it("imported, renamed, by default and as a member of a namespace", () => {
      for (const [clause, use] of [
        ["{ render }", "render"],
        ["{ render as draw }", "draw"],
        ["draw", "draw"],
        ["* as all", "all.render"],
      ]) {
        const found = find(
          `import { script } from "tscript"; import ${clause} from "./render.ts"; script(${use});`,
          RENDER,
        );
        expect(found.entry).to.equal("/app/render.ts");
        expect([...found.files.keys()]).to.deep.equal(["/app/render.ts"]);
        expect(lines(found, "render.ts").at(-1)).to.equal("export { render as $script };");
      }
    });

    it("a nameless default export", () => {
      const found = find('import { script } from "tscript"; import f from "./f.ts"; script(f);', {
        "f.ts": "export default function (n: number): number { return n; }",
      });
      expect(found.name).to.equal("default");
    });

    it("written in the call, at its place", () => {
      const main =
        'import { script } from "tscript";\nconst K = 2;\nexport const all = { fast: script((n: number) => n * K) };\n';
      const found = find(main);
      const [constant, inline, exported] = lines(found);
      expect(constant).to.equal("const K = 2;");
      expect(inline?.trim()).to.equal("const scripted=(n: number) => n * K");
      expect(inline?.indexOf("(n")).to.equal(main.split("\n")[2]?.indexOf("(n"));
      expect(exported).to.equal("export { scripted as $script };");
    });

    it("by the name of the function when the column is not exact", () => {
      const main =
        'import { script } from "tscript";\nfunction f() {}\nfunction g() {}\nconst a = script(f), b = script(g);\n';
      const found = findSource(
        { path: "/app/main.ts", line: 4, column: 1 },
        "g",
        memoryHost({ "/app/main.ts": main }),
      );
      expect(lines(found).at(-1)).to.equal("export { g as $script };");
    });
  });

  describe("says why it cannot", () => {
    it("shows the place and a way out", () => {
      expect(
        message(() =>
          find(
            "import { script } from 'tscript';\nfunction make(f: () => void) {\n  return script(f);\n}",
          ),
        ),
      ).to.equal(`\`f\` is a parameter: script() cannot tell which function it will be
  /app/main.ts:3:17
3 |   return script(f);
  |                 ^
help: call script() with a function at the top level of its module`);
    });

    const cases: readonly (readonly [string, string, RegExp])[] = [
      [
        "a local function",
        "function outer() { function f() {} return script(f); }",
        /`f` is declared inside another function/,
      ],
      [
        "captured locals",
        "function outer(k: number) { return script((n: number) => n * k); }",
        /`k` belongs to the function around this one\n.*:\d+:\d+/,
      ],
      ["a class", "class C {} script(C as never);", /`C` is a class/],
      ["a method", "const o = { f() {} }; script(o.f);", /needs a function by its name/],
      ["a built-in", "script(Math.sqrt);", /needs a function by its name/],
      [
        "a function made by another",
        "const f = [1].at.bind([1]); script(f);",
        /`f` is no function whose source can be seen/,
      ],
      ["a let", "let f = () => 1; script(f);", /`f` is no function whose source can be seen/],
      [
        "one of Node's",
        'import { join } from "node:path"; script(join);',
        /`join` comes from a package/,
      ],
      [
        "a missing file",
        'import { f } from "./gone.ts"; script(f);',
        /no TypeScript source for ".\/gone.ts"/,
      ],
      [
        "a missing export",
        'import { f } from "./empty.ts"; script(f);',
        /\/app\/empty.ts exports no `f`/,
      ],
      [
        "a variable that changes",
        "let n = 0; function f() { return n; } export function set() { n = 1; } script(f);",
        /`n`, a module variable that changes/,
      ],
      [
        "an object changed outside",
        "const o = { n: 0 }; function f() { return o.n; } export function set() { o.n = 1; } script(f);",
        /`o` is changed by code outside/,
      ],
      [
        "an object read outside",
        "const seen: number[] = []; function f() { seen.push(1); } console.log(seen); script(f);",
        /`seen` is changed by the scripted function/,
      ],
    ];
    for (const [title, text, expected] of cases) {
      it(title, () => {
        const main = `import { script } from "tscript";\n${text}`;
        expect(message(() => find(main, { "empty.ts": "export {};" }))).to.match(expected);
      });
    }

    it("a place without a call, and a caller without TypeScript", () => {
      const host = memoryHost({ "/app/main.ts": "const x = 1;\n", "/app/main.js": "" });
      expect(
        message(() => findSource({ path: "/app/main.ts", line: 1, column: 1 }, "f", host)),
      ).to.match(/^\/app\/main.ts:1:1: there is no call of script\(\) here/);
      expect(
        message(() => findSource({ path: "/app/main.js", line: 1, column: 1 }, "f", host)),
      ).to.match(/no TypeScript source for \/app\/main.js/);
    });
  });

  it("knows objects that a function changes", () => {
    const found = find(
      "import { script } from 'tscript'; const memo = new Map<number, number>(); function f(n: number) { memo.set(n, 1); return memo.get(n); } script(f);",
    );
    expect(found.keepsState).to.equal(true);
  });
});
