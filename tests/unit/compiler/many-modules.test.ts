/** Programs of many modules: types of one reach places of another that take anything, and both must still be worked out, in time. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect } from "chai";
import { check, compile } from "../../../compiler/index.ts";
import { filesUnder } from "../../harness/files.ts";
import { memoryHost } from "../../harness/memory-host.ts";

/** Enough to make the types that contain each other many; the work of a compilation grows faster than that of a check. */
const MODULES = { check: 24, compile: 9 };

describe("programs of many modules", () => {
  for (const [name, work] of Object.entries({ check, compile })) {
    const count = MODULES[name as keyof typeof MODULES];
    it(`finds nothing wrong with real programs taken together: ${name}`, () => {
      const files: Record<string, string> = {};
      for (const path of filesUnder("tests/programs/real", ".ts").slice(4, 4 + count)) {
        files[`/${basename(path)}`] = readFileSync(path, "utf8");
      }
      const names = Object.keys(files);
      files["/main.ts"] = names.map((each) => `import ".${each}";\n`).join("");
      const { diagnostics } = work("/main.ts", memoryHost(files));
      expect(names).to.have.length(count);
      expect(diagnostics.map(({ code }) => code)).to.deep.equal([]);
    }).timeout(60_000);
  }

  it("stops where a class object comes to be written like another object", () => {
    const files = {
      "/main.ts": `
class Parser {
  static parse(text: string): string {
    return text;
  }
}
interface Format {
  parse: (text: string) => string;
}
const formats: unknown[] = [Parser, { parse: (text: string) => text + "!" }];
const found = formats[1] as Format;
found.parse = (text) => text + "?";
console.log(found.parse("a"));
`,
    };
    expect(compile("/main.ts", memoryHost(files)).diagnostics).to.deep.equal([]);
  });
});
