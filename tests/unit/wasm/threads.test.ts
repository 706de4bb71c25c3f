import { expect } from "chai";
import { defineFunction } from "../../../runtime/wasm/define-function.ts";
import { w } from "../../../runtime/wasm/expressions.ts";
import { ModuleBuilder } from "../../../runtime/wasm/module.ts";
import { instantiate } from "./instantiate.ts";

function sharedMemory(): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: 1, maximum: 4, shared: true });
}

function moduleOnSharedMemory(): ModuleBuilder {
  const module = new ModuleBuilder("threads");
  module.importMemory("env", "memory", { min: 1, max: 4, isShared: true });
  return module;
}

describe("Wasm threads", () => {
  it("adds, exchanges and compares in shared memory", () => {
    const module = moduleOnSharedMemory();
    module.export(
      "add",
      defineFunction(module, "add", { at: "i32", by: "i32" }, ["i32"], (f, { at, by }) =>
        f.return(w.i32.atomic.rmw.add(at, by, 8)),
      ),
    );
    module.export(
      "swap",
      defineFunction(
        module,
        "swap",
        { at: "i32", expected: "i64", replacement: "i64" },
        ["i64"],
        (f, { at, expected, replacement }) =>
          f.return(w.i64.atomic.rmw.cmpxchg(at, expected, replacement)),
      ),
    );
    module.export(
      "store_byte",
      defineFunction(module, "store_byte", { at: "i32", value: "i32" }, [], (_f, { at, value }) => [
        w.i32.atomic.store8(at, value),
        w.atomic.fence(),
      ]),
    );
    const memory = sharedMemory();
    const { call } = instantiate(module, { env: { memory } });
    const words = new Int32Array(memory.buffer);
    expect(call("add", 8, 5)).to.equal(0);
    expect(call("add", 8, 5)).to.equal(5);
    expect(words[4]).to.equal(10);
    expect(call("swap", 16, 10n, 77n)).to.equal(10n);
    expect(call("swap", 16, 10n, 99n)).to.equal(77n);
    expect(words[4]).to.equal(77);
    call("store_byte", 1, 0xff);
    expect(words[0]).to.equal(0xff00);
  });

  it("waits, and says why it woke", () => {
    const module = moduleOnSharedMemory();
    module.export(
      "wait",
      defineFunction(module, "wait", { at: "i32", value: "i32" }, ["i32"], (f, { at, value }) =>
        f.return(w.memory.atomic.wait32(at, value, 1000n)),
      ),
    );
    module.export(
      "wait_wide",
      defineFunction(
        module,
        "wait_wide",
        { at: "i32", value: "i64" },
        ["i32"],
        (f, { at, value }) => f.return(w.memory.atomic.wait64(at, value, 1000n)),
      ),
    );
    module.export(
      "notify",
      defineFunction(module, "notify", { at: "i32" }, ["i32"], (f, { at }) =>
        f.return(w.memory.atomic.notify(at, 1)),
      ),
    );
    const { call } = instantiate(module, { env: { memory: sharedMemory() } });
    const DIFFERED = 1;
    const TIMED_OUT = 2;
    expect(call("wait", 0, 1)).to.equal(DIFFERED);
    expect(call("wait", 0, 0)).to.equal(TIMED_OUT);
    expect(call("wait_wide", 8, 1n)).to.equal(DIFFERED);
    expect(call("wait_wide", 8, 0n)).to.equal(TIMED_OUT);
    expect(call("notify", 0)).to.equal(0);
  });

  it("copies passive data once, on request", () => {
    const module = moduleOnSharedMemory();
    const text = module.passiveData(new TextEncoder().encode("hello"));
    module.export(
      "place",
      defineFunction(module, "place", { at: "i32" }, [], (_f, { at }) => [
        w.memory.init(at, 0, 5, text),
        w.memory.copy(w.i32.add(at, 5), at, 5),
        w.memory.fill(at, 0x2e, 1),
        w.data.drop(text),
      ]),
    );
    const memory = sharedMemory();
    const { call } = instantiate(module, { env: { memory } });
    call("place", 3);
    expect(Buffer.from(memory.buffer, 0, 14).toString("latin1")).to.equal("\0\0\0.ellohello\0");
    expect(() => call("place", 3)).to.throw(WebAssembly.RuntimeError, "out of bounds");
  });
});
