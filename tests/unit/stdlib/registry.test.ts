import { expect } from "chai";
import { findBuiltin, fork, wait } from "../../../stdlib/index.ts";
import { BuiltinRegistry, OPERATORS } from "../../../stdlib/registry.ts";
import { parseSchema, printSchema, SchemaError, type SchemaType } from "../../../stdlib/schema.ts";

const type = (text: string): SchemaType => {
  const [argument] = parseSchema(`t::t(${text} x) -> ()`).arguments;
  if (!argument) throw new Error(text);
  return argument.type;
};

describe("operator schemas", () => {
  it("are read and written back", () => {
    for (const text of [
      "aten::wait(Future(t) self) -> t",
      "aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor",
      "aten::add_.Tensor(Tensor(a!) self, Tensor other) -> Tensor",
      "aten::split(Tensor self, int[2] sizes, int? dim=None) -> Tensor[]",
      "aten::max.dim(Tensor self, int dim) -> (Tensor values, Tensor indices)",
      "aten::items(Dict(str, t) self) -> (str, t)[]",
      "prim::print(...) -> ()",
      'aten::join(str self, str[] values, str by="a, (b")  -> str'.replace("  ->", " ->"),
      "aten::pair(int a) -> (int, float)",
    ]) {
      expect(printSchema(parseSchema(text))).to.equal(text);
    }
  });

  it("tell where they are wrong", () => {
    for (const [text, problem, at] of [
      ["wait(Future(t) self) -> t", "Expected `::`", 4],
      ["aten::wait(Future self) -> t", "Attempted to use Future without a contained type", 11],
      ["aten::wait(Future(t, t) self) -> t", "`Future` takes 1 type, not 2", 11],
      ["aten::f(Tenosr x) -> t", "Unknown type `Tenosr`", 8],
      ["aten::f(int) -> int", "Expected an argument name", 11],
      ["aten::f(int x, int x) -> int", "Two arguments are named `x`", 15],
      ["aten::f(int x=1, int y) -> int", "`y` needs a default", 17],
      ["aten::f(int x", "Expected `)`", 13],
      ["aten::f(int x) int", "Expected `->`", 15],
      ["aten::f(int x) -> int int", "Expected the end", 22],
      ["", "Expected a namespace", 0],
    ] as const) {
      let error: unknown;
      try {
        parseSchema(text);
      } catch (caught) {
        error = caught;
      }
      expect(error, text).to.be.instanceOf(SchemaError);
      expect((error as SchemaError).message, text).to.contain(problem);
      expect((error as SchemaError).at, text).to.equal(at);
    }
  });
});

describe("the builtin registry", () => {
  it("knows wait, and not fork, which is a special form", () => {
    expect(findBuiltin(wait)).to.equal("aten::wait");
    expect(findBuiltin(fork)).to.equal(undefined);
    expect(findBuiltin(Math.sin)).to.equal("aten::sin");
    expect(findBuiltin("wait")).to.equal(undefined);
  });

  it("holds only schemas that parse, each once", () => {
    expect(() => new BuiltinRegistry(OPERATORS)).not.to.throw();
  });

  it("lets a function stand for an operator", () => {
    const registry = new BuiltinRegistry();
    const mySine = (x: number) => Math.sin(x);
    registry.registerBuiltin(mySine, "aten::sin");
    expect(registry.findBuiltin(mySine)).to.equal("aten::sin");
    registry.registerBuiltin(mySine, "aten::sin");
    expect(() => registry.registerBuiltin(mySine, "aten::cos")).to.throw(
      "mySine is already registered as aten::sin",
    );
  });

  it("says of unknown names what is near", () => {
    const registry = new BuiltinRegistry();
    expect(() => registry.registerBuiltin(() => 1, "aten::does_not_exist")).to.throw(
      "Unknown builtin op: aten::does_not_exist.\nCould not find any similar ops to aten::does_not_exist.",
    );
    expect(() => registry.registerBuiltin(() => 1, "aten::wiat")).to.throw(
      "Here are some suggestions:\n\taten::wait",
    );
    expect(() => registry.registerBuiltin(() => 1, "wait")).to.throw("no qualified operator name");
  });

  it("takes operators of one's own", () => {
    const registry = new BuiltinRegistry();
    const twice = registry.registerOperator("my::twice(float x) -> float", (x: number) => 2 * x);
    expect(twice(4)).to.equal(8);
    expect(registry.findBuiltin(twice)).to.equal("my::twice");
    registry.registerOperator("my::twice.str(str x) -> str", (x: string) => x + x);
    expect(registry.operators("my::twice")).to.have.length(2);
    expect(() => registry.registerOperator("my::twice(int x) -> int", (x: number) => x)).to.throw(
      "registered already",
    );
    expect(() =>
      registry.registerOperator("my::one(int x) -> int", (x: number, y: number) => x + y),
    ).to.throw("my::one(int x) -> int has 1 argument(s), but the function registered");
    expect(() => registry.registerOperator("my::none(int x) -> int", () => 1)).to.throw(
      "takes none",
    );
    expect(() => registry.registerOperator("my::bad(int) -> int", () => 1)).to.throw(SchemaError);
  });

  it("resolves calls and binds type variables", () => {
    const registry = new BuiltinRegistry();
    const waited = registry.resolve("aten::wait", { positional: [type("Future(Tensor[])")] });
    expect(waited.results).to.deep.equal([type("Tensor[]")]);
    const nested = registry.resolve("aten::wait", { positional: [type("Future(Future(int))")] });
    expect(nested.results).to.deep.equal([type("Future(int)")]);
    expect(() => registry.resolve("aten::wait", { positional: [type("int")] })).to.throw(
      "Could not match type int to Future(t) in argument 'self': Cannot match a future to int.",
    );
    expect(() => registry.resolve("aten::wait", { positional: [] })).to.throw(
      "Argument self not provided.",
    );
    expect(() => registry.resolve("aten::sin", { positional: [type("str")] })).to.throw(
      "Expected a value of type 'float' for argument 'a' but instead found type 'str'.",
    );
    expect(() =>
      registry.resolve("aten::sin", { positional: [type("float")], named: { q: type("int") } }),
    ).to.throw("Keyword argument q unknown.");
    expect(() =>
      registry.resolve("aten::sin", { positional: [type("float"), type("float")] }),
    ).to.throw("Expected at most 1 arguments but found 2 positional arguments.");
  });

  it("lists every overload when none fits", () => {
    const registry = new BuiltinRegistry();
    registry.registerOperator("my::same.a(t x, t y) -> t", (x: unknown, _y: unknown) => x);
    registry.registerOperator("my::same.b(str x) -> str", (x: string) => x);
    expect(
      registry.resolve("my::same", { positional: [type("int"), type("int")] }).results,
    ).to.deep.equal([type("int")]);
    expect(() => registry.resolve("my::same", { positional: [type("int"), type("str")] })).to.throw(
      /Arguments for call are not valid[\s\S]*my::same\.a[\s\S]*my::same\.b/,
    );
  });
});
