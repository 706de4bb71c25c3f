import { expect } from "chai";
import type { SourceHost } from "../../../compiler/source.ts";
import { memoryHost } from "../../harness/memory-host.ts";

/** What `specifier` means in `app/main.ts`, beside packages whose files are named below `app/node_modules/`. */
function resolved(
  specifier: string,
  files: Readonly<Record<string, unknown>>,
  from = "app/main.ts",
): string | undefined {
  return hostOf(files)
    .resolve(specifier, from)
    ?.replace(/^app\/node_modules\//, "");
}

function hostOf(files: Readonly<Record<string, unknown>>): SourceHost {
  const texts = Object.entries(files).map(([path, content]) => [
    `app/node_modules/${path}`,
    typeof content === "string" ? content : JSON.stringify(content),
  ]);
  return memoryHost(Object.fromEntries(texts));
}

describe("imports by package name", () => {
  it("take TypeScript that package.json names", () => {
    const files = { "p/src/main.ts": "", "p/src/x.ts": "", "p/out.js": "" };
    expect(resolved("p", { ...files, "p/package.json": { main: "src/main.ts" } })).to.equal(
      "p/src/main.ts",
    );
    const exports = {
      ".": { "@p/source": "./src/main.ts", import: "./out.js" },
      "./x": { types: "./src/x.ts", default: "./out.js" },
      "./deep/*.js": "./src/*.ts",
    };
    const map = { ...files, "p/package.json": { exports } };
    expect(resolved("p", map)).to.equal("p/src/main.ts");
    expect(resolved("p/x", map)).to.equal("p/src/x.ts");
    expect(resolved("p/deep/x.js", map)).to.equal("p/src/x.ts");
    expect(resolved("p/hidden", map)).to.equal(undefined);
  });

  it("follow the source map of what Node runs, or that of its declarations", () => {
    const exports = { ".": { types: "./lib/a.d.ts", import: "./lib/a.js", require: "./lib/b.js" } };
    const files = { "p/package.json": { exports }, "p/lib/a.js": "", "p/code/one.ts": "" };
    const map = { sources: ["../code/one.ts"] };
    expect(resolved("p", { ...files, "p/lib/a.js.map": map })).to.equal("p/code/one.ts");
    expect(resolved("p", { ...files, "p/lib/a.d.ts.map": map })).to.equal("p/code/one.ts");
    expect(resolved("p", { ...files, "p/lib/b.js.map": map })).to.equal("p/lib/a.js");
  });

  it("take the field `source`, then a file of the same name", () => {
    const manifest = { main: "dist/esm/a.js", types: "dist/types/b.d.ts" };
    const files = { "p/package.json": manifest, "p/src/a.ts": "" };
    expect(resolved("p", files)).to.equal("p/src/a.ts");
    const withSource = { ...manifest, source: "code/c.ts" };
    expect(resolved("p", { ...files, "p/package.json": withSource, "p/code/c.ts": "" })).to.equal(
      "p/code/c.ts",
    );
    expect(resolved("p", { "p/package.json": manifest, "p/src/b.ts": "" })).to.equal("p/src/b.ts");
    expect(resolved("p", { "p/package.json": manifest, "p/a.ts": "" })).to.equal("p/a.ts");
  });

  it("take the index of a folder of that name, and of bundles that of `src`", () => {
    const exports = { ".": "./dist/bundle.mjs", "./tools": "./dist/tools.mjs" };
    const files = { "p/package.json": { exports }, "p/dist/bundle.mjs": "", "p/src/index.ts": "" };
    expect(resolved("p", files)).to.equal("p/src/index.ts");
    expect(resolved("p/tools", { ...files, "p/dist/tools.mjs": "" })).to.equal("p/dist/tools.mjs");
    expect(resolved("p/tools", { ...files, "p/src/tools/index.ts": "" })).to.equal(
      "p/src/tools/index.ts",
    );
  });

  it("find packages in folders above, scoped ones, and the package itself", () => {
    const manifest = {
      name: "@s/p",
      exports: { ".": "./i.ts", "./x": "./x.ts" },
      imports: { "#y": "./x.ts" },
    };
    const files = { "@s/p/package.json": manifest, "@s/p/i.ts": "", "@s/p/x.ts": "" };
    expect(resolved("@s/p/x", files, "app/deep/er/main.ts")).to.equal("@s/p/x.ts");
    expect(resolved("@s/p/x", files, "app/node_modules/@s/p/i.ts")).to.equal("@s/p/x.ts");
    expect(resolved("#y", files, "app/node_modules/@s/p/i.ts")).to.equal("@s/p/x.ts");
    expect(resolved("@s/p/x", files, "elsewhere/main.ts")).to.equal(undefined);
  });

  it("find types alone, also where there is no package but its description", () => {
    const types = "export as namespace G;\nexport interface Point { x: number }\n";
    const described = {
      "@types/a__b/package.json": { types: "i.d.ts" },
      "@types/a__b/i.d.ts": types,
    };
    const host = hostOf(described);
    const found = host.resolve("@a/b", "app/main.ts") ?? "";
    expect(found).to.equal("app/node_modules/@types/a__b/i.ts");
    expect(host.read(found)).not.to.contain("namespace");
    const again = { ...described, "@types/a__b/i.d.ts": 'export * from "./x.js";\n' };
    const withValues = { ...again, "@types/a__b/x.d.ts": "export declare function f(): void;\n" };
    expect(resolved("@a/b", withValues)).to.equal(undefined);
    const withTypes = { ...again, "@types/a__b/x.d.ts": "export type T = 1;\n" };
    expect(resolved("@a/b", withTypes)).to.equal("@types/a__b/i.ts");
  });

  it("mean paths in the sources where they begin with `~/` or `@/`", () => {
    const files = {
      "p/package.json": { source: "src/i.ts" },
      "p/src/i.ts": "",
      "p/src/x/y.ts": "",
    };
    expect(resolved("~/x/y", files, "app/node_modules/p/src/x/z.ts")).to.equal("p/src/x/y.ts");
    expect(resolved("@/x/y", files, "app/node_modules/p/src/i.ts")).to.equal("p/src/x/y.ts");
    expect(resolved("@/x/y", files, "app/src/i.ts")).to.equal(undefined);
  });

  it("find declarations of types beside a path", () => {
    const files = {
      "p/t.d.ts": "export declare enum E {\n  a = 1\n}\nexport type T = E;\n",
      "p/t.js": "",
      "p/v.d.ts": "export declare const v: number;\n",
      "p/v.js": "",
    };
    const host = hostOf(files);
    const found = host.resolve("./t.js", "app/node_modules/p/i.ts") ?? "";
    expect(found).to.equal("app/node_modules/p/t.ts");
    expect(host.read(found)).to.contain("export enum E");
    expect(resolved("./t", files, "app/node_modules/p/i.ts")).to.equal("p/t.ts");
    expect(resolved("./v.js", files, "app/node_modules/p/i.ts")).to.equal("p/v.js");
  });

  it("find JavaScript where there is nothing else", () => {
    const files = { "p/package.json": { main: "a.js" }, "p/a.js": "" };
    expect(resolved("p", files)).to.equal("p/a.js");
    expect(resolved("q", files)).to.equal(undefined);
  });
});

describe("sources that source maps carry", () => {
  const manifest = { exports: { ".": "./dist/a.js", "./b": "./dist/in/b.mjs" } };
  const files = { "p/package.json": manifest, "p/dist/a.js": "", "p/dist/in/b.mjs": "" };
  const carrying = (source: string, text: string): unknown => ({
    sources: [source],
    sourcesContent: [text],
  });

  it("are where the map says, beside those of what is built beside it", () => {
    const host = hostOf({
      ...files,
      "p/dist/a.js.map": carrying("../src/a.ts", "the text of a"),
      "p/dist/in/b.mjs.map": carrying("../../src/in/b.mts", "the text of b"),
      "p/dist/in/index.js.map": carrying("../../src/in/index.ts", "the text of the index"),
    });
    const a = host.resolve("p", "app/main.ts");
    expect(a).to.equal("app/node_modules/p/src/a.ts");
    expect(host.read(a ?? "")).to.equal("the text of a");
    const b = host.resolve("./in/b.mjs", a ?? "");
    expect(b).to.equal("app/node_modules/p/src/in/b.mts");
    expect(host.read(b ?? "")).to.equal("the text of b");
    expect(host.resolve("../a", b ?? "")).to.equal(a);
    expect(host.resolve("./in", a ?? "")).to.equal("app/node_modules/p/src/in/index.ts");
    expect(host.resolve("./none.js", a ?? "")).to.equal(undefined);
    expect(host.resolve("./in/b.mjs", "app/main.ts")).to.equal(undefined);
  });

  it("are those of a bundle too, which begins with one of its name or the index", () => {
    const map = {
      sources: ["../src/deep/x.ts", "../src/index.ts", "../other.js"],
      sourcesContent: ["the text of x", "the text of the index", "none"],
    };
    const host = hostOf({ ...files, "p/dist/a.js.map": map });
    const index = host.resolve("p", "app/main.ts");
    expect(index).to.equal("app/node_modules/p/src/index.ts");
    const x = host.resolve("./deep/x.js", index ?? "");
    expect(host.read(x ?? "")).to.equal("the text of x");
    expect(host.resolve("../../other.js", x ?? "")).to.equal(undefined);
  });

  it("are taken from the disk where they lie there, and never from outside the package", () => {
    const map = carrying("../src/a.ts", "another text");
    const host = hostOf({ ...files, "p/dist/a.js.map": map, "p/src/a.ts": "the text" });
    expect(host.read(host.resolve("p", "app/main.ts") ?? "")).to.equal("the text");
    const outside = carrying("../../q/src/a.ts", "whose?");
    expect(resolved("p", { ...files, "p/dist/a.js.map": outside })).to.equal("p/dist/a.js");
    expect(resolved("p", { ...files, "p/dist/a.js.map": "no map" })).to.equal("p/dist/a.js");
  });

  it("are in the package where a bundler counts a folder too many, or names them as webpack does", () => {
    for (const source of ["../../src/a.ts", "webpack://p/./src/a.ts"]) {
      const host = hostOf({ ...files, "p/dist/a.js.map": carrying(source, "the text") });
      const a = host.resolve("p", "app/main.ts");
      expect(a, source).to.equal("app/node_modules/p/src/a.ts");
      expect(host.read(a ?? "")).to.equal("the text");
    }
  });

  it("begin with the index of the folder that holds all sources of a bundle", () => {
    const map = {
      sources: ["../lib/deep/x.ts", "../lib/index.ts"],
      sourcesContent: ["the text of x", "the text of the index"],
    };
    const host = hostOf({ ...files, "p/dist/a.js.map": map });
    expect(host.resolve("p", "app/main.ts")).to.equal("app/node_modules/p/lib/index.ts");
  });

  it("are declarations of types and of what is exported again, which leave nothing in a bundle", () => {
    const declared = { main: "./dist/a.js", types: "./dist/index.d.ts" };
    const map = { sources: ["../src/x.ts", "../src/y.ts"], sourcesContent: ["of x", "of y"] };
    const bundled = {
      "p/package.json": declared,
      "p/dist/a.js": "",
      "p/dist/a.js.map": map,
      "p/dist/index.d.ts": 'export * from "./x";\nexport { y } from "./y.js";\n',
      "p/dist/types.d.ts": "export declare type T = 1;\nexport declare const enum E { a = 3 }\n",
      "p/dist/values.d.ts": "export declare const v: number;\n",
    };
    const host = hostOf(bundled);
    const index = host.resolve("p", "app/main.ts") ?? "";
    expect(index).to.equal("app/node_modules/p/src/index.ts");
    expect(host.read(index)).to.contain("export { y }");
    expect(host.read(host.resolve("./y.js", index) ?? "")).to.equal("of y");
    const types = host.resolve("./types", index);
    expect(types).to.equal("app/node_modules/p/src/types.ts");
    expect(host.read(types ?? "")).to.contain("export const enum E");
    expect(host.resolve("./values", index)).to.equal(undefined);
    const valued = { ...bundled, "p/dist/index.d.ts": "export declare function g(): void;\n" };
    expect(resolved("p", valued)).to.equal("p/dist/a.js");
  });

  it("are exported again as the declarations of the whole bundle say", () => {
    const rolledUp =
      'import { X } from "elsewhere";\ninterface Shape {\n  a: X;\n}\ndeclare class A {\n}\ndeclare function f(): Shape;\n\nexport { A, Shape, f as g };\n';
    const map = {
      sources: ["../src/a.ts", "../node_modules/q/src/index.ts", "../src/f.ts"],
      sourcesContent: [
        "export class A {}",
        "of another",
        'import type { Shape } from "./types";\nfunction f() {}\nexport { f };',
      ],
    };
    const bundled = {
      "p/package.json": { main: "./dist/i.js", typings: "./dist/i.d.ts" },
      "p/dist/i.js": "",
      "p/dist/i.js.map": map,
      "p/dist/i.d.ts": rolledUp.replace("A, Shape, f", "A, type Shape, f"),
    };
    const host = hostOf(bundled);
    const index = host.resolve("p", "app/main.ts") ?? "";
    expect(index).to.equal("app/node_modules/p/src/index.ts");
    expect(host.read(index)).to.equal(
      'export { A as A } from "./a.ts";\nexport { f as g } from "./f.ts";\n',
    );
    const types = host.resolve("./types", "app/node_modules/p/src/f.ts") ?? "";
    expect(types).to.equal("app/node_modules/p/src/types.ts");
    expect(host.read(types)).to.contain("interface Shape").and.not.to.contain("class");
    expect(host.read(types)).to.contain("export { Shape as Shape };");
    const ambiguous = { ...map, sourcesContent: ["export class A {}", "", "export class A {}"] };
    expect(resolved("p", { ...bundled, "p/dist/i.js.map": ambiguous })).to.equal("p/dist/i.js");
  });
});
