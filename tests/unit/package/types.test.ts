/** The package's declarations, as a strict program beside the package sees them. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import ts from "typescript";
import { CODES } from "../../../compiler/diagnostics/codes.ts";
import { STRICT, tscMessages } from "../../harness/tsc.ts";

const FACE = fileURLToPath(new URL("../../../dist/types/stdlib/index.d.ts", import.meta.url));

const README_PROGRAM = `
  import { fork, wait, type Future } from "tscript";
  function fib(n: number): number {
    if (n < 2) return n;
    const left: Future<number> = fork(fib, n - 1);
    return wait(left) + fib(n - 2);
  }
  export const answer: number = fib(10);`;

describe("type declarations", () => {
  before(() => {
    if (!existsSync(FACE)) throw new Error("dist/types is not there: run `npm run build` first");
  });

  it("accept the README's program and every diagnostic's fix, and type values and arguments", () => {
    const fixes = Object.entries(CODES).map(([code, { fixed }]) => [`${code}.ts`, fixed]);
    const messages = tscMessages({
      ...Object.fromEntries(fixes),
      "fib.ts": README_PROGRAM,
      "value.ts": `
        import { fork, wait } from "tscript";
        const half = (n: number): number => n / 2;
        export const text: string = wait(fork(half, 1));`,
      "argument.ts": 'import { fork } from "tscript";\nfork((n: number) => n, "1");\n',
    });
    const refused = Object.entries(messages).filter(([, lines]) => lines.length > 0);
    expect(refused.map(([name]) => name)).to.deep.equal(["value.ts", "argument.ts"]);
    expect(messages["value.ts"]).to.deep.equal([
      "Type 'number' is not assignable to type 'string'.",
    ]);
  });

  it("accept it under a bundler's rules and without Node's types", () => {
    const options = {
      ...STRICT,
      types: [],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    };
    expect(tscMessages({ "fib.ts": README_PROGRAM }, options)).to.deep.equal({ "fib.ts": [] });
  });
});
