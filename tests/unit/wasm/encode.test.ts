import { expect } from "chai";
import { disassemble } from "../../../runtime/wasm/disassemble.ts";
import { encodeModule } from "../../../runtime/wasm/encode.ts";
import { constI32 } from "../../../runtime/wasm/handles.ts";
import { ModuleBuilder } from "../../../runtime/wasm/module.ts";
import { instantiate } from "./instantiate.ts";

describe("encodeModule", () => {
  it("writes what branches are expected to do, by offset from the start of the body", () => {
    const module = new ModuleBuilder("hints");
    module.function("plain", [], []);
    const f = module.function("f", ["i32"], []);
    f.addLocal("i64");
    f.localGet(0);
    f.expect(false);
    f.if();
    f.end();
    f.localGet(0);
    f.expect(true);
    f.if();
    f.end();
    const { bytes } = encodeModule(module);
    expect(WebAssembly.validate(bytes)).to.equal(true);
    const [section] = WebAssembly.Module.customSections(
      new WebAssembly.Module(bytes),
      "metadata.code.branch_hint",
    );
    // One function, number 1, two hints: behind three bytes of locals the `if`s stand at 2 and 7.
    expect([...new Uint8Array(section ?? new ArrayBuffer(0))]).to.deep.equal([
      1, 1, 2, 5, 1, 0, 10, 1, 1,
    ]);
  });

  it("fills bodies up past a size, and they do the same", () => {
    const module = new ModuleBuilder("sizes");
    const f = module.function("f", ["i32"], ["i32"]);
    f.localGet(0);
    f.outgrow(250);
    f.outgrow(20);
    module.export("f", f);
    expect(f.offset).to.equal(251);
    expect(instantiate(module).call("f", 7)).to.equal(7);
  });

  it("runs calls, blocks, a table and a global", () => {
    const module = new ModuleBuilder("calls");
    const log = module.importFunction("host", "log", ["i32"], []);
    const memory = module.memory({ min: 1 });
    const table = module.table("funcref", { min: 2 });
    const count = module.global("count", "i32", true, constI32(10));

    const twice = module.declareFunction("twice", ["i32"], ["i32"]);
    const main = module.function("main", ["i32"], ["i32"]);
    main.localGet(0);
    main.call(twice);
    main.i32Const(1);
    main.callIndirect(module.type(["i32"], ["i32"]), table);
    main.globalGet(count);
    main.op("i32.add");
    main.globalSet(count);
    main.globalGet(count);
    main.call(log);
    main.globalGet(count);

    const body = module.body(twice);
    body.localGet(0);
    body.i32Const(2);
    body.op("i32.mul");

    module.fillTable(table, constI32(1), [twice]);
    module.activeData(constI32(4), Uint8Array.of(7, 8));
    module.export("main", main);
    module.export("memory", memory);
    module.export("count", count);

    const logged: number[] = [];
    const { call, exports } = instantiate(module, {
      host: { log: (value: number) => logged.push(value) },
    });
    expect(call("main", 3)).to.equal(22);
    expect(call("main", 3)).to.equal(34);
    expect(logged).to.deep.equal([22, 34]);
    expect((exports["count"] as WebAssembly.Global).value).to.equal(34);
    const bytes = new Uint8Array((exports["memory"] as WebAssembly.Memory).buffer);
    expect(Array.from(bytes.subarray(3, 7))).to.deep.equal([0, 7, 8, 0]);
  });

  it("runs blocks with several parameters and results", () => {
    const module = new ModuleBuilder();
    const f = module.function("divmod", ["i32", "i32"], ["i32", "i32"]);
    f.localGet(0);
    f.localGet(1);
    f.block(f.blockType(["i32", "i32"], ["i32", "i32"]));
    f.op("i32.div_u");
    f.localGet(0);
    f.localGet(1);
    f.op("i32.rem_u");
    f.end();
    module.export("divmod", f);
    expect(instantiate(module).call("divmod", 17, 5)).to.deep.equal([3, 2]);
  });

  it("shares one type among functions of equal signatures", () => {
    const module = new ModuleBuilder();
    const a = module.declareFunction("a", ["i32", "f64"], ["i32"]);
    const b = module.declareFunction("b", ["i32", "f64"], ["i32"]);
    const c = module.declareFunction("c", ["i32"], ["f64", "i32"]);
    expect([a.typeIndex, b.typeIndex, c.typeIndex]).to.deep.equal([0, 0, 1]);
  });

  it("names the function whose blocks do not balance", () => {
    const open = new ModuleBuilder();
    open.function("left_open", [], []).block();
    expect(() => encodeModule(open)).to.throw(/left_open.*1 block\(s\) still open.*block/);

    const f = new ModuleBuilder().function("closed_twice", [], []);
    f.block();
    f.end();
    expect(() => f.end()).to.throw(/closed_twice.*end without an open block/);
    expect(() => f.else()).to.throw(/closed_twice.*else inside the body/);
    expect(() => f.br(1)).to.throw(/closed_twice.*branch depth 1 with 0 open/);
    const label = f.block();
    f.end();
    expect(() => f.depthOf(label)).to.throw(/closed_twice.*block that is closed/);
  });

  it("names the function that has no body, or two", () => {
    const module = new ModuleBuilder();
    const handle = module.declareFunction("forgotten", [], []);
    expect(() => encodeModule(module)).to.throw("function forgotten: is declared but has no body");
    module.body(handle);
    expect(() => module.body(handle)).to.throw("forgotten: has a body already");
  });

  it("refuses an import after a definition, a second export of a name, an endless shared memory", () => {
    const module = new ModuleBuilder();
    module.function("first", [], []);
    expect(() => module.importFunction("host", "late", [], [])).to.throw(
      "host.late: a function import",
    );
    module.export("first", module.function("second", [], []));
    expect(() => module.export("first", module.function("third", [], []))).to.throw(
      "exported twice",
    );
    module.memory({ min: 1, isShared: true });
    expect(() => encodeModule(module)).to.throw("needs a maximum");
  });
});

describe("Stack traces", () => {
  it("name functions and lead back to the instruction that trapped", () => {
    const module = new ModuleBuilder("places");
    const host = module.importFunction("host", "nothing", [], []);
    const filler = module.function("filler", [], []);
    // More than 127 bytes of body before, so that sizes of more than one byte are part of the offsets.
    for (let i = 0; i < 300; i++) filler.op("nop");
    const divide = module.function("divide", ["i32", "i32"], ["i32"]);
    divide.addLocal("f64", "unused");
    divide.localGet(0);
    divide.localGet(1);
    const trapAt = divide.offset;
    divide.op("i32.div_s");
    const outer = module.function("outer", [], ["i32"]);
    outer.call(host);
    outer.i32Const(1);
    outer.i32Const(0);
    const callAt = outer.offset;
    outer.call(divide);
    module.export("outer", outer);

    const { bytes, bodyOffsets } = encodeModule(module);
    const frames = framesOfTrap(bytes);
    const found = frames.map(({ name, index, offset }) => ({
      name,
      at: offset - (bodyOffsets[index] ?? 0),
      op: instructionAt(module, index, offset - (bodyOffsets[index] ?? 0)),
    }));
    expect(found).to.deep.equal([
      { name: "divide", at: trapAt, op: "i32.div_s" },
      { name: "outer", at: callAt, op: "call" },
    ]);
    expect(bodyOffsets[host.index]).to.equal(0);
  });
});

function framesOfTrap(bytes: Uint8Array<ArrayBuffer>) {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    host: { nothing: () => undefined },
  });
  let stack = "";
  try {
    (instance.exports["outer"] as () => number)();
  } catch (error) {
    stack = (error as Error).stack ?? "";
  }
  const pattern = /at (?:places\.)?(\S+) \(wasm:.*?wasm-function\[(\d+)\]:0x([0-9a-f]+)\)/g;
  return Array.from(stack.matchAll(pattern), ([, name, index, offset]) => ({
    name,
    index: Number(index),
    offset: Number.parseInt(offset ?? "", 16),
  }));
}

function instructionAt(module: ModuleBuilder, index: number, offset: number): string | undefined {
  const code = module.bodies.get(index)?.code ?? new Uint8Array();
  return disassemble(code).find((each) => each.offset === offset)?.name;
}
