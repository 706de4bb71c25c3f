/** What a check takes for surely supported without lowering it: that must be so wherever code may be, and most code must be among it. */
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { checkProgram } from "../../../compiler/check/check-program.ts";
import { hasErrors } from "../../../compiler/diagnostics/diagnostic.ts";
import { renderDiagnostics } from "../../../compiler/diagnostics/render.ts";
import { Doubts } from "../../../compiler/lower/doubts.ts";
import { findUnsupported, lower } from "../../../compiler/lower/lower.ts";
import { diskHost } from "../../../stdlib/disk-host.ts";
import { filesUnder } from "../../harness/files.ts";
import { memoryHost } from "../../harness/memory-host.ts";

const PROGRAMS = fileURLToPath(new URL("../../programs", import.meta.url));
/** Of the programs of tests/programs, which are compiled anyway, so many are looked at as take a few seconds. */
const STEP = 72;

/** Refused, wherever it is; there is nothing in its type to say so. */
const REFUSED = "[[1]].toLocaleString()";

/** Places of code that is run, by what they are called. */
const RUN: Readonly<Record<string, string>> = {
  "a statement": "console.log(HERE);",
  "a loop": "for (let i = 0; i < 1; i++) console.log(HERE);",
  "a variable": "export const text: string = HERE;",
  "a function": "function f(): string { return HERE; }\nconsole.log(f());",
  "a function that a function calls":
    "function f(): string { return HERE; }\nfunction g(): string { return f() + 1; }\nconsole.log(g());",
  "an exported function": "export function f(): string { return HERE; }\nconsole.log(f());",
  "a function in a constant": "const f = (): string => HERE;\nconsole.log(f());",
  "a function in a function":
    "function f(): string { const g = (): string => h(); const h = (): string => HERE; return g(); }\nconsole.log(f());",
  "a default": "function f(text: string = HERE): string { return text; }\nconsole.log(f());",
  "a callback": "console.log([1].map(() => HERE));",
  "a method of a literal":
    "const o = { name: 1, m(): string { return HERE + this.name; } };\nconsole.log(o.m());",
  "a getter of a literal": "const o = { get m(): string { return HERE; } };\nconsole.log(o.m);",
  "a method": "class C { m(): string { return HERE; } }\nconsole.log(new C().m());",
  "a private method":
    "class C { #m(): string { return HERE; } m(): string { return this.#m(); } }\nconsole.log(new C().m());",
  "a getter": "class C { get m(): string { return HERE; } }\nconsole.log(new C().m);",
  "an overriding method":
    "class B { m(): string { return ''; } }\nclass C extends B { override m(): string { return HERE; } }\nconsole.log(([new C()] as B[])[0]!.m());",
  "a method of an interface":
    "interface I { m(): string }\nclass C implements I { m(): string { return HERE; } }\nconst i: I = new C();\nconsole.log(i.m());",
  "a constructor":
    "class C { m: string; constructor() { this.m = HERE; } }\nconsole.log(new C().m);",
  "a field": "class C { m = HERE; }\nconsole.log(new C().m);",
  "a static method": "class C { static m(): string { return HERE; } }\nconsole.log(C.m());",
  "a static field": "class C { static m = HERE; }\nconsole.log(C.m);",
  "a static block": "class C { static m = ''; static { C.m = HERE; } }\nconsole.log(C.m);",
  "a method of a generic class":
    "class C<T> { constructor(readonly of: T) {} m(): string { return HERE + this.of; } }\nconsole.log(new C(1).m());",
  "a generic method":
    "class C { m<T>(of: T): string { return HERE + of; } }\nconsole.log(new C().m(1));",
  "a generic function": "function f<T>(of: T): string { return HERE + of; }\nconsole.log(f(1));",
  "a generic function that a generic function calls":
    "function f<T>(of: T): string { return HERE + of; }\nfunction g<T>(of: T): string { return f(of); }\nconsole.log(g(1));",
  "a generic function that is a value":
    "function f<T>(of: T): string { return HERE + of; }\nconsole.log([1].map(f));",
  "a generic function in a constant":
    "const f = <T>(of: T): string => HERE + of;\nconsole.log(f(1));",
  "a forked function":
    "import { fork, wait } from 'tscript';\nfunction f(): string { return HERE; }\nconsole.log(wait(fork(f)));",
  "an async function":
    "async function f(): Promise<string> { return HERE; }\nconsole.log(await f());",
  "a generator": "function* f(): Generator<string> { yield HERE; }\nconsole.log([...f()]);",
  "a class in a function":
    "function f(): string { class C { m(): string { return HERE; } } return new C().m(); }\nconsole.log(f());",
  "a class expression":
    "const C = class { m(): string { return HERE; } };\nconsole.log(new C().m());",
  "a function of a namespace":
    "namespace N { export function f(): string { return HERE; } }\nconsole.log(N.f());",
  "a tag":
    "const f = (parts: TemplateStringsArray): string => parts.join(HERE);\nconsole.log(f`a`);",
};

/** Places of code that nobody runs. */
const IDLE: Readonly<Record<string, string>> = {
  "a function": "export function f(): string { return HERE; }",
  "a method":
    "class C { m(): string { return HERE; } n(): number { return 1; } }\nconsole.log(new C().n());",
  "a class": "export class C { m = HERE; }",
};

/** The codes with which a program that has no mistakes is refused. */
function codesOf(text: string): Set<string> {
  const { program, diagnostics } = checkProgram("main.ts", memoryHost({ "main.ts": text }));
  expect(renderDiagnostics(diagnostics.filter((each) => each.severity === "error"))).to.equal("");
  return new Set(program && findUnsupported(program).map(({ code }) => code));
}

describe("doubts of a check", () => {
  for (const [place, text] of Object.entries(RUN)) {
    it(`find what is refused in ${place}`, () => {
      expect(codesOf(text.replace("HERE", REFUSED))).to.deep.equal(new Set(["E6001"]));
    });
  }

  for (const [place, text] of Object.entries(IDLE)) {
    it(`refuse nothing in ${place} that nobody runs`, () => {
      expect(codesOf(text.replace("HERE", REFUSED))).to.deep.equal(new Set());
    });
  }

  it("find types without end", () => {
    const text = `type Nest<T> = { value: T; next: Nest<T[]> | null };
const nest: Nest<number> = { value: 1, next: null };
console.log(nest);`;
    expect(codesOf(text)).to.deep.equal(new Set(["E7003"]));
  });

  it("are few: ordinary programs have none", () => {
    for (const name of ["csv-parser", "spreadsheet", "trie", "stack-machine", "chess-perft"]) {
      const { program } = checkProgram(`${PROGRAMS}/real/${name}.ts`, diskHost());
      expect(program && new Doubts(program).areNone, name).to.equal(true);
    }
  });

  const paths = filesUnder(PROGRAMS, ".ts").filter((path) => !path.includes("/real/"));
  for (const [index, path] of paths.entries()) {
    if (index % STEP !== 0) continue;
    it(`refuse what lowering refuses of ${relative(PROGRAMS, path)}`, () => {
      const { program, diagnostics } = checkProgram(path, diskHost());
      if (!program || hasErrors(diagnostics)) return;
      const found = renderDiagnostics(findUnsupported(program));
      expect(found).to.equal(renderDiagnostics(lower(program).diagnostics));
    });
  }
});
