import { expect } from "chai";
import { defineFunction } from "../../../runtime/wasm/define-function.ts";
import { w } from "../../../runtime/wasm/expressions.ts";
import { ModuleBuilder } from "../../../runtime/wasm/module.ts";
import { instantiate } from "./instantiate.ts";

describe("Wasm exceptions", () => {
  it("carry values from throw to catch, across calls", () => {
    const module = new ModuleBuilder("exceptions");
    const failure = module.tag("failure", ["i32", "f64"]);
    const thrower = defineFunction(module, "thrower", { code: "i32" }, [], (f, { code }) =>
      f.if(code, f.throw(failure, code, 2.5)),
    );
    module.export(
      "catcher",
      defineFunction(module, "catcher", { code: "i32" }, ["f64"], (f, { code }) => {
        const caught = f.local("i32");
        const detail = f.local("f64");
        return [
          f.try(f.call(thrower, code), [
            {
              tag: failure,
              into: [caught, detail],
              body: f.return(w.f64.add(w.f64.convert_i32_s(caught), detail)),
            },
          ]),
          f.return(-1),
        ];
      }),
    );
    const { call } = instantiate(module);
    expect(call("catcher", 0)).to.equal(-1);
    expect(call("catcher", 4)).to.equal(6.5);
  });

  it("reach the handler of their own tag, or catchAll", () => {
    const module = new ModuleBuilder("exceptions");
    const first = module.tag("first", []);
    const second = module.tag("second", []);
    module.export(
      "which",
      defineFunction(module, "which", { selector: "i32" }, ["i32"], (f, { selector }) => [
        f.try(
          f.switch(selector, [f.throw(first), f.throw(second), w.unreachable()]),
          [{ tag: first, into: [], body: f.return(1) }],
          f.return(99),
        ),
        f.return(0),
      ]),
    );
    const { call } = instantiate(module);
    expect([0, 1, 3].map((selector) => call("which", selector))).to.deep.equal([1, 99, 0]);
    // A trap is no exception: catch_all does not see it.
    expect(() => call("which", 2)).to.throw(WebAssembly.RuntimeError, "unreachable");
  });

  it("are seen by JavaScript with the tag it handed in", () => {
    const module = new ModuleBuilder("exceptions");
    const tag = module.importTag("host", "stop", ["i32"]);
    module.export(
      "stop",
      defineFunction(module, "stop", {}, [], (f) => f.throw(tag, 7)),
    );
    // The types of Node 22 do not know WebAssembly.Tag and Exception; Node 20 has them.
    const { Tag, Exception } = WebAssembly as unknown as {
      Tag: new (type: { parameters: string[] }) => WebAssembly.ImportValue;
      Exception: new (...args: unknown[]) => { getArg(tag: unknown, index: number): unknown };
    };
    const stop = new Tag({ parameters: ["i32"] });
    const { call } = instantiate(module, { host: { stop } });
    try {
      call("stop");
      expect.fail("must throw");
    } catch (error) {
      if (!(error instanceof Exception)) throw error;
      expect(error.getArg(stop, 0)).to.equal(7);
    }
  });
});
