import { expect } from "chai";
import {
  declareFunction,
  defineBody,
  defineFunction,
} from "../../../runtime/wasm/define-function.ts";
import { type Expression, w } from "../../../runtime/wasm/expressions.ts";
import { constI32 } from "../../../runtime/wasm/handles.ts";
import { ModuleBuilder } from "../../../runtime/wasm/module.ts";
import { instantiate } from "./instantiate.ts";

describe("defineFunction", () => {
  it("runs loops over locals", () => {
    const module = new ModuleBuilder();
    module.export(
      "gcd",
      defineFunction(module, "gcd", { a: "i32", b: "i32" }, ["i32"], (f, { a, b }) => {
        const rest = f.local("i32", "rest");
        return [f.while(b, [rest.set(w.i32.rem_u(a, b)), a.set(b), b.set(rest)]), f.return(a)];
      }),
    );
    expect(instantiate(module).call("gcd", 1071, 462)).to.equal(21);
  });

  it("leaves and repeats loops by their targets, through nested blocks", () => {
    const module = new ModuleBuilder();
    // Sums the odd numbers from 1 on until the sum is past the limit.
    module.export(
      "odd_sum",
      defineFunction(module, "odd_sum", { limit: "i32" }, ["i32"], (f, { limit }) => {
        const i = f.local("i32");
        const sum = f.local("i32");
        return [
          f.while(1, (exit, again) => [
            i.set(w.i32.add(i, 1)),
            f.if(w.i32.eqz(w.i32.and(i, 1)), f.br(again)),
            f.block((skip) => [
              f.brIf(skip, w.i32.le_s(sum.tee(w.i32.add(sum, i)), limit)),
              f.br(exit),
            ]),
          ]),
          f.return(sum),
        ];
      }),
    );
    expect(instantiate(module).call("odd_sum", 20)).to.equal(25);
  });

  it("calls functions whose bodies come later, each the other", () => {
    const module = new ModuleBuilder();
    const even = declareFunction(module, "even", { n: "i32" }, ["i32"]);
    const odd = declareFunction(module, "odd", { n: "i32" }, ["i32"]);
    defineBody(module, even, (f, { n }) => [
      f.if(w.i32.eqz(n), f.return(1)),
      f.return(f.call(odd, w.i32.sub(n, 1))),
    ]);
    defineBody(module, odd, (f, { n }) => [
      f.if(w.i32.eqz(n), f.return(0)),
      f.tailCall(even, w.i32.sub(n, 1)),
    ]);
    module.export("even", even);
    const { call } = instantiate(module);
    expect([call("even", 10), call("even", 7)]).to.deep.equal([1, 0]);
  });

  it("chooses by value, switch, select and either", () => {
    const module = new ModuleBuilder();
    module.export(
      "name",
      defineFunction(module, "name", { n: "i32" }, ["i32"], (f, { n }) => [
        f.switch(n, [f.return(10), [], f.return(12)], f.return(99)),
        f.return(-1),
      ]),
    );
    module.export(
      "clamp",
      defineFunction(module, "clamp", { x: "f64" }, ["f64"], (f, { x }) =>
        f.return(
          f.either(w.f64.lt(x, 0), w.f64.const(0), f.select(w.f64.gt(x, 1), w.f64.const(1), x)),
        ),
      ),
    );
    const { call } = instantiate(module);
    expect([0, 1, 2, 3, -1].map((n) => call("name", n))).to.deep.equal([10, -1, 12, 99, 99]);
    expect([-3, 0.25, 8].map((x) => call("clamp", x))).to.deep.equal([0, 0.25, 1]);
  });

  it("passes several results to locals, and calls through a table", () => {
    const module = new ModuleBuilder();
    const table = module.table("funcref", { min: 1 });
    const calls = module.global("calls", "i32", true, constI32(0));
    const divmod = defineFunction(
      module,
      "divmod",
      { a: "i32", b: "i32" },
      ["i32", "i32"],
      (f, { a, b }) => [
        f.set(calls, w.i32.add(f.get(calls), 1)),
        f.return(w.i32.div_s(a, b), w.i32.rem_s(a, b)),
      ],
    );
    const digits = defineFunction(module, "digits", { n: "i32" }, ["i32"], (f, { n }) => {
      const last = f.local("i32");
      const total = f.local("i32");
      return [
        f.while(n, [f.callInto([n, last], divmod, n, 10), total.set(w.i32.add(total, last))]),
        f.return(total),
      ];
    });
    module.fillTable(table, constI32(0), [digits]);
    module.export(
      "main",
      defineFunction(module, "main", { n: "i32" }, ["i32"], (f, { n }) => [
        f.drop(f.callIndirect(digits.type, 0, [1])),
        f.return(
          w.i32.add(
            w.i32.mul(f.callIndirect(digits.type, 0, [n]) as Expression<"i32">, 100),
            f.get(calls),
          ),
        ),
      ]),
    );
    expect(instantiate(module).call("main", 9402)).to.equal(1505);
  });

  it("compares strings of 16-bit units sixteen bytes at a time", () => {
    const module = new ModuleBuilder();
    const memory = module.memory({ min: 1 });
    module.export("memory", memory);
    module.export(
      "first_difference",
      defineFunction(module, "first_difference", { a: "i32", b: "i32" }, ["i32"], (f, { a, b }) => {
        const mask = f.local("i32");
        return [
          mask.set(w.i8x16.bitmask(w.i16x8.eq(w.v128.load(a), w.v128.load(b)))),
          f.if(w.i32.eq(mask, 0xffff), f.return(-1)),
          f.return(w.i32.shr_u(w.i32.ctz(w.i32.xor(mask, -1)), 1)),
        ];
      }),
    );
    const { call, exports } = instantiate(module);
    const units = new Uint16Array((exports["memory"] as WebAssembly.Memory).buffer);
    units.set([1, 2, 3, 4, 5, 6, 7, 8], 0);
    units.set([1, 2, 3, 4, 5, 0x106, 7, 8], 8);
    expect(call("first_difference", 0, 16)).to.equal(5);
    expect(call("first_difference", 0, 0)).to.equal(-1);
  });

  it("names the function and the operand that does not fit", () => {
    const module = new ModuleBuilder();
    expect(() =>
      defineFunction(module, "mixed", { a: "i32", b: "f64" }, ["i32"], (f, { a, b }) =>
        // @ts-expect-error an f64 is no operand of i32.add, and tsc says so too
        f.return(w.i32.add(a, b)),
      ),
    ).to.throw("function mixed: i32.add, operand 2: found f64, expected i32");
    expect(() => defineFunction(module, "few", { a: "i32" }, ["i32"], (f) => f.return())).to.throw(
      "function few: return: 0 operand(s), expected 1",
    );
    expect(() =>
      // @ts-expect-error a value is no statement
      defineFunction(module, "unused", { a: "i32" }, [], (_f, { a }) => [w.i32.add(a, 1)]),
    ).to.throw("function unused: a value of type i32 is left unused");
    expect(() =>
      // @ts-expect-error i32.load takes one address and one offset
      defineFunction(module, "many", {}, [], (f) => f.drop(w.i32.load(0, 4, 8))),
    ).to.throw("function many: i32.load: has too many operands");
    expect(() => defineFunction(module, "half", {}, ["i32"], (f) => f.return(0.5))).to.throw(
      "function half: return, operand 1: 0.5 is not an i32",
    );
  });

  it("refuses a branch from outside its block", () => {
    const module = new ModuleBuilder();
    expect(() =>
      defineFunction(module, "outside", {}, [], (f) => {
        let leak = f.block(() => []);
        const block = f.block((exit) => {
          leak = f.br(exit);
          return [];
        });
        return [block, leak];
      }),
    ).to.throw("function outside: a branch from outside its target block");
  });
});
