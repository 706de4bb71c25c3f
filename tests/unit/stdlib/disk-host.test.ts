import { expect } from "chai";
import { memoryHost } from "../../harness/memory-host.ts";

describe("imports", () => {
  const host = memoryHost({
    "src/a.ts": "",
    "src/b.mts": "",
    "src/plain.js": "",
    "src/both.ts": "",
    "src/both.js": "",
    "src/lib/index.ts": "",
    "top.ts": "",
    "/abs/x.ts": "",
  });
  const from = (specifier: string): string | undefined => host.resolve(specifier, "src/main.ts");

  it("name a file with its suffix, the suffix of its output, or none", () => {
    expect(from("./a.ts")).to.equal("src/a.ts");
    expect(from("./a.js")).to.equal("src/a.ts");
    expect(from("./a")).to.equal("src/a.ts");
    expect(from("./b.mjs")).to.equal("src/b.mts");
    expect(from("./b")).to.equal("src/b.mts");
  });

  it("name the index of a folder", () => {
    expect(from("./lib")).to.equal("src/lib/index.ts");
    expect(from("./lib/")).to.equal("src/lib/index.ts");
    expect(host.resolve(".", "src/lib/deep.ts")).to.equal("src/lib/index.ts");
  });

  it("go up and across", () => {
    expect(from("../top.ts")).to.equal("top.ts");
    expect(from("../src/../top")).to.equal("top.ts");
    expect(from("/abs/x.ts")).to.equal("/abs/x.ts");
    expect(host.resolve("./x", "/abs/main.ts")).to.equal("/abs/x.ts");
  });

  it("prefer TypeScript to the JavaScript made of it, and still find JavaScript", () => {
    expect(from("./both.js")).to.equal("src/both.ts");
    expect(from("./plain.js")).to.equal("src/plain.js");
  });

  it("find no file for a package or a missing file", () => {
    expect(from("lodash")).to.equal(undefined);
    expect(from("./none")).to.equal(undefined);
    expect(from("")).to.equal(undefined);
  });
});
