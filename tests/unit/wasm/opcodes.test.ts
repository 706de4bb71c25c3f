import { expect } from "chai";
import { disassemble } from "../../../runtime/wasm/disassemble.ts";
import { encodeModule } from "../../../runtime/wasm/encode.ts";
import { FunctionBuilder } from "../../../runtime/wasm/function-builder.ts";
import { constF32, constF64, constI32, constI64 } from "../../../runtime/wasm/handles.ts";
import { ModuleBuilder } from "../../../runtime/wasm/module.ts";
import type { ImmediateTypes, ValueType } from "../../../runtime/wasm/op-spec.ts";
import { OP_NAMES, OPCODES, type OpName, opNameByCode } from "../../../runtime/wasm/opcodes.ts";
import { printModule } from "../../../runtime/wasm/print-wat.ts";

// One value per kind of immediate; indices name what `moduleWithEverything` has at 0.
const SAMPLES: ImmediateTypes = {
  blockType: "void",
  label: 0,
  labels: [0, 1],
  local: 0,
  global: 0,
  function: 0,
  type: 0,
  table: 0,
  memory: 0,
  tag: 0,
  data: 0,
  element: 0,
  mem8: 8,
  mem16: 8,
  mem32: 8,
  mem64: 300,
  mem128: 16,
  i32: -7,
  i64: -7n,
  f32: 1.5,
  f64: Number.NaN,
  v128: new Uint8Array(16).fill(9),
  lane: 1,
  lanes16: new Uint8Array(16).fill(31),
  valueTypes: ["f64"],
  refType: "funcref",
  zero: 0,
};

type Write = (f: FunctionBuilder) => void;

const openAndClose =
  (open: Write): Write =>
  (f) => {
    open(f);
    f.end();
  };

/** Uses of the instructions whose effect depends on something outside their row. */
const USES: Partial<Record<OpName, Write>> = {
  block: openAndClose((f) => f.block()),
  loop: openAndClose((f) => f.loop()),
  if: openAndClose((f) => {
    f.i32Const(1);
    f.if();
  }),
  else: openAndClose((f) => {
    f.i32Const(1);
    f.if();
    f.else();
  }),
  try: openAndClose((f) => {
    f.try();
    f.catchAll();
  }),
  catch: openAndClose((f) => {
    f.try();
    f.catch(0);
    f.op("drop");
  }),
  catch_all: openAndClose((f) => {
    f.try();
    f.catchAll();
  }),
  rethrow: openAndClose((f) => {
    f.try();
    f.catchAll();
    f.rethrow(0);
  }),
  delegate: (f) => {
    f.try();
    f.delegate(0);
  },
  throw: (f) => {
    f.i32Const(1);
    f.throw(0);
  },
  end: openAndClose((f) => f.block()),
  br: openAndClose((f) => f.br(f.depthOf(f.block()))),
  br_if: openAndClose((f) => {
    f.block();
    f.i32Const(1);
    f.brIf(0);
  }),
  br_table: openAndClose((f) => {
    f.block();
    f.i32Const(1);
    f.brTable([0, 1], 0);
  }),
  return: (f) => f.return(),
  call: (f) => f.call(0),
  return_call: (f) => f.returnCall(0),
  call_indirect: (f) => {
    f.i32Const(0);
    f.callIndirect(0);
  },
  return_call_indirect: (f) => {
    f.i32Const(0);
    f.emit("return_call_indirect", 0, 0);
  },
  drop: (f) => {
    f.f64Const(1);
    f.op("drop");
  },
  select: (f) => {
    f.f64Const(1);
    f.f64Const(2);
    f.i32Const(1);
    f.op("select");
    f.op("drop");
  },
  select_typed: (f) => {
    f.f64Const(1);
    f.f64Const(2);
    f.i32Const(1);
    f.emit("select_typed", ["f64"]);
    f.op("drop");
  },
  "local.get": (f) => {
    f.localGet(f.addLocal("i64"));
    f.op("drop");
  },
  "local.set": (f) => {
    f.i64Const(1n);
    f.localSet(f.addLocal("i64"));
  },
  "local.tee": (f) => {
    f.f32Const(1);
    f.localTee(f.addLocal("f32"));
    f.op("drop");
  },
  "global.get": (f) => {
    f.globalGet(0);
    f.op("drop");
  },
  "global.set": (f) => {
    f.i32Const(1);
    f.globalSet(0);
  },
  "table.get": (f) => {
    f.i32Const(0);
    f.emit("table.get", 0);
    f.op("drop");
  },
  "table.set": (f) => {
    f.i32Const(0);
    f.emit("ref.func", 0);
    f.emit("table.set", 0);
  },
  "table.grow": (f) => {
    f.emit("ref.null", "funcref");
    f.i32Const(1);
    f.emit("table.grow", 0);
    f.op("drop");
  },
  "table.fill": (f) => {
    f.i32Const(0);
    f.emit("ref.null", "funcref");
    f.i32Const(1);
    f.emit("table.fill", 0);
  },
  "ref.null": (f) => {
    f.emit("ref.null", "externref");
    f.op("drop");
  },
  "ref.is_null": (f) => {
    f.emit("ref.null", "funcref");
    f.op("ref.is_null");
    f.op("drop");
  },
};

function moduleWithEverything(): ModuleBuilder {
  const module = new ModuleBuilder("everything");
  module.memory({ min: 1, max: 2, isShared: true });
  const nothing = module.function("nothing", [], []);
  const table = module.table("funcref", { min: 4 });
  module.fillTable(table, constI32(1), [nothing.handle]);
  module.passiveElements([nothing.handle]);
  module.declareReferences([nothing.handle]);
  module.global("i", "i32", true, constI32(-1));
  module.global("l", "i64", true, constI64(-1n));
  module.global("f", "f32", true, constF32(0.5));
  module.global("d", "f64", true, constF64(0.1));
  module.global("r", "funcref", true, { kind: "function", function: nothing.handle });
  module.global("n", "externref", false, { kind: "null", type: "externref" });
  module.tag("oops", ["i32"]);
  module.passiveData(Uint8Array.of(1, 2, 3));
  return module;
}

function isFixed(slots: readonly string[]): slots is readonly ValueType[] {
  return !slots.some((slot) => slot === "T" || slot === "...");
}

function define(module: ModuleBuilder, name: OpName): void {
  const use = USES[name];
  if (use !== undefined) {
    use(module.function(name, [], []));
    return;
  }
  const { pops, pushes, imm } = OPCODES[name];
  if (!isFixed(pops) || !isFixed(pushes)) throw new Error(`${name} needs a use in this test`);
  const f = module.function(name, pops, pushes);
  for (let i = 0; i < pops.length; i++) f.localGet(i);
  f.emitChecked(
    name,
    imm.map((kind) => SAMPLES[kind]),
  );
}

describe("Wasm instruction table", () => {
  it("gives every instruction its own code", () => {
    for (const name of OP_NAMES) expect(opNameByCode(OPCODES[name].code)).to.equal(name);
  });

  it("states codes, immediates and stack effects that the engine accepts", () => {
    const rejected = OP_NAMES.filter((name) => {
      const module = moduleWithEverything();
      define(module, name);
      return !WebAssembly.validate(encodeModule(module).bytes);
    });
    expect(rejected).to.deep.equal([]);
  });

  it("uses the instruction that each sample is for", () => {
    const module = moduleWithEverything();
    for (const name of OP_NAMES) define(module, name);
    for (const { name, index } of module.functions.slice(1)) {
      const body = module.bodies.get(index);
      const used = disassemble(body?.code ?? new Uint8Array()).map((each) => each.name);
      expect(used).to.include(name);
    }
    expect(WebAssembly.validate(encodeModule(module).bytes)).to.equal(true);
  });

  it("disassembles to instructions that encode to the same bytes", () => {
    const module = moduleWithEverything();
    for (const name of OP_NAMES) define(module, name);
    for (const body of module.bodies.values()) {
      const copy = new FunctionBuilder(module, body.handle);
      for (const { name, immediates, offset } of disassemble(body.code)) {
        expect(copy.offset).to.equal(offset);
        copy.emitChecked(
          name,
          immediates.map(({ value }) => value),
        );
      }
      expect(copy.code).to.deep.equal(body.code);
    }
  });

  it("prints every instruction by its name", () => {
    const module = moduleWithEverything();
    for (const name of OP_NAMES) define(module, name);
    const text = printModule(module);
    for (const name of OP_NAMES) {
      if (name === "select_typed" || name === "end") continue;
      expect(text).to.match(new RegExp(`^ +${name.replaceAll(".", "\\.")}( |\\)|$)`, "m"));
    }
  });
});
