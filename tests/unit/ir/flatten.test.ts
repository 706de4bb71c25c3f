import { expect } from "chai";
import { flattenFunction } from "../../../compiler/ir/flatten.ts";
import { type Label, type Node, op, type TreeFunction } from "../../../compiler/ir/tree.ts";

function functionOf(body: Node[], result: TreeFunction["result"] = "void"): TreeFunction {
  return {
    name: "f",
    params: ["f64"],
    result,
    locals: [],
    taskSlots: [],
    body,
    signatureIsFixed: false,
    isLibrary: false,
  };
}

function opsOf(tree: TreeFunction): string[] {
  return flattenFunction(tree).code.map(({ op: name, imm }) => [name, ...imm].join(" "));
}

const number = (value: number): Node => op("f64.const", [value], [], "f64");
const truth = (): Node => op("bool.const", [1], [], "bool");

describe("flatten", () => {
  it("puts operands before their instruction, in order", () => {
    const sum = op("f64.add", [], [number(1), op("f64.neg", [], [number(2)], "f64")], "f64");
    expect(opsOf(functionOf([sum], "f64"))).to.deep.equal([
      "f64.const 1",
      "f64.const 2",
      "f64.neg",
      "f64.add",
    ]);
  });

  it("counts labels outwards", () => {
    const outer: Label = { name: "outer" };
    const inner: Label = { name: "inner" };
    const jump = (label: Label): Node => ({
      kind: "branch",
      label,
      condition: truth(),
      type: "void",
    });
    const tree = functionOf([
      {
        kind: "block",
        label: outer,
        type: "void",
        body: [{ kind: "loop", label: inner, type: "void", body: [jump(outer), jump(inner)] }],
      },
    ]);
    expect(opsOf(tree)).to.deep.equal([
      "block void",
      "loop void",
      "bool.const 1",
      "br_if 1",
      "bool.const 1",
      "br_if 0",
      "end",
      "end",
    ]);
  });

  it("forgets values nobody wants", () => {
    expect(opsOf(functionOf([number(1), number(2)]))).to.deep.equal([
      "f64.const 1",
      "drop",
      "f64.const 2",
      "drop",
    ]);
  });

  it("leaves out what control cannot reach and says so after its block", () => {
    const label: Label = { name: "block" };
    const back = op("return", [], [number(1)], "never");
    const tree = functionOf(
      [{ kind: "block", label, type: "void", body: [back, number(2)] }, number(3)],
      "f64",
    );
    expect(opsOf(tree)).to.deep.equal([
      "block void",
      "f64.const 1",
      "return",
      "end",
      "unreachable",
    ]);
  });

  it("leaves out a structure whose condition never completes", () => {
    const condition = op("unreachable", [], [], "never");
    const tree = functionOf([
      { kind: "if", condition, then: [number(1)], else: [], type: "void" },
      number(2),
    ]);
    expect(opsOf(tree)).to.deep.equal(["unreachable"]);
  });

  it("writes both parts of `try`", () => {
    const tree = functionOf([
      { kind: "try", body: [number(1)], exception: 1, handler: [number(2)], type: "void" },
    ]);
    expect(opsOf(tree)).to.deep.equal([
      "try void",
      "f64.const 1",
      "drop",
      "catch",
      "local.set 1",
      "f64.const 2",
      "drop",
      "end",
    ]);
  });

  it("notes a position where it changes", () => {
    const at = (line: number, node: Node): Node => ({
      ...node,
      position: { file: 0, line, column: 1 },
    });
    const { lines } = flattenFunction(
      functionOf([at(1, number(1)), at(1, number(2)), at(2, number(3))]),
    );
    expect(lines).to.deep.equal([
      { at: 0, file: 0, line: 1, column: 1 },
      { at: 4, file: 0, line: 2, column: 1 },
    ]);
  });

  it("goes as deep as a tree of a hundred thousand operators", () => {
    let tree = number(0);
    for (let index = 0; index < 100_000; index++)
      tree = op("f64.add", [], [tree, number(index)], "f64");
    expect(flattenFunction(functionOf([tree], "f64")).code).to.have.length(200_001);
  });
});
