import { expect } from "chai";
import { defineFunction } from "../../../runtime/wasm/define-function.ts";
import { w } from "../../../runtime/wasm/expressions.ts";
import { constF64, constI32 } from "../../../runtime/wasm/handles.ts";
import { ModuleBuilder } from "../../../runtime/wasm/module.ts";
import { printFunction, printModule } from "../../../runtime/wasm/print-wat.ts";

function sample(): ModuleBuilder {
  const module = new ModuleBuilder("a sample");
  const log = module.importFunction("host", "log", ["f64"], []);
  module.importMemory("env", "memory", { min: 1, max: 16, isShared: true });
  const table = module.table("funcref", { min: 1 });
  const scale = module.global("scale", "f64", true, constF64(-0));
  const failure = module.tag("failure", []);
  const main = defineFunction(module, "main", { at: "i32" }, [], (f, { at }) => {
    const x = f.local("f64", "x");
    return [
      x.set(w.f64.mul(w.f64.load(at, 8), f.get(scale))),
      f.if(w.f64.ne(x, Number.NaN), f.call(log, x), f.throw(failure)),
    ];
  });
  module.fillTable(table, constI32(0), [main]);
  module.passiveData(Uint8Array.of(0x22, 0x61, 0x00));
  module.export("main", main);
  return module;
}

describe("printModule", () => {
  it("prints what the module has", () => {
    expect(printModule(sample())).to.equal(`\
(module $a_sample
  (type (;0;) (func (param f64)))
  (type (;1;) (func))
  (type (;2;) (func (param i32)))
  (import "host" "log" (func $log (param f64)))
  (import "env" "memory" (memory 1 16 shared))
  (table 1 funcref)
  (tag $failure)
  (global $scale (mut f64) (f64.const -0))
  (export "main" (func $main))
  (elem (table 0) (i32.const 0) func $main)
  (data "\\22a\\00")
  (func $main (param $at i32)
    (local $x f64)
    local.get $at
    f64.load offset=8
    global.get $scale
    f64.mul
    local.set $x
    local.get $x
    f64.const nan
    f64.ne
    if
      local.get $x
      call $log
    else
      throw $failure
    end)
)
`);
  });

  it("prints one function, telling equal names apart", () => {
    const module = new ModuleBuilder();
    module.function("f", [], []);
    const second = module.function("f", ["i32"], ["i32"]);
    second.localGet(0);
    second.nameLocal(0, "n");
    expect(printFunction(module, second.handle)).to.equal(`\
(func $f.1 (param $n i32) (result i32)
  local.get $n)
`);
  });
});
