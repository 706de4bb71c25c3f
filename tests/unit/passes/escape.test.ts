import { expect } from "chai";
import { flattenFunction } from "../../../compiler/ir/flatten.ts";
import {
  type Label,
  type Node,
  op,
  type TreeFunction,
  type TreeModule,
} from "../../../compiler/ir/tree.ts";
import { makeForksLatent } from "../../../compiler/passes/escape.ts";

const FUTURE = 2;
const WORK = 1;

/** A function whose local 0 holds a future, after the pass. */
function escaped(body: Node[]): string[] {
  const subject = functionOf("subject", [], [FUTURE], body);
  const module: TreeModule = {
    types: [{ kind: "object" }, { kind: "string" }, { kind: "future", value: "f64" }],
    strings: [],
    globals: [],
    hostFunctions: [],
    functions: [subject, functionOf("work", ["f64"], [], [op("local.get", [0], [], "f64")])],
    entry: 0,
    files: [],
    exports: [],
    errorMakers: {},
  };
  makeForksLatent(module);
  return flattenFunction(subject).code.map(({ op: name, imm }) => [name, ...imm].join(" "));
}

function functionOf(
  name: string,
  params: TreeFunction["params"],
  locals: TreeFunction["locals"],
  body: Node[],
): TreeFunction {
  return {
    name,
    params,
    result: "f64",
    locals,
    taskSlots: [],
    body,
    signatureIsFixed: false,
    isLibrary: false,
  };
}

const one = (): Node => op("f64.const", [1], [], "f64");
const fork = (): Node => op("fork", [WORK], [one()], FUTURE);
const store = (): Node => op("local.set", [0], [fork()], "void");
const wait = (): Node => op("wait", [FUTURE], [op("local.get", [0], [], FUTURE)], "f64");
const truth = (): Node => op("bool.const", [1], [], "bool");

describe("escape of futures", () => {
  it("gives a fork that is waited for in its frame a slot", () => {
    expect(escaped([store(), op("f64.add", [], [wait(), one()], "f64")])).to.deep.equal([
      "f64.const 1",
      "fork.latent 0",
      "wait.latent 0",
      "f64.const 1",
      "f64.add",
    ]);
  });

  it("calls where wait is applied to fork", () => {
    expect(escaped([op("wait", [FUTURE], [fork()], "f64")])).to.deep.equal([
      "f64.const 1",
      "call 1",
    ]);
  });

  it("keeps the value for a second wait", () => {
    expect(escaped([store(), op("f64.add", [], [wait(), wait()], "f64")])).to.deep.equal([
      "f64.const 1",
      "fork.latent 0",
      "wait.latent 0",
      "local.tee 1",
      "local.get 1",
      "f64.add",
    ]);
  });

  it("takes fork and wait of the same round of a loop", () => {
    const label: Label = { name: "loop" };
    const again: Node = { kind: "branch", label, condition: truth(), type: "void" };
    const loop: Node = { kind: "loop", label, type: "void", body: [store(), wait(), again] };
    expect(escaped([loop, one()])).to.include("fork.latent 0");
  });

  it("leaves a wait alone that a loop may repeat", () => {
    const label: Label = { name: "loop" };
    const again: Node = { kind: "branch", label, condition: truth(), type: "void" };
    const loop: Node = { kind: "loop", label, type: "void", body: [wait(), again] };
    expect(escaped([store(), loop, one()])).to.include("wait 2");
  });

  it("leaves a fork alone that overwrites one nobody waited for", () => {
    expect(escaped([store(), store(), wait()])).to.include("fork 1");
  });

  it("leaves a wait alone which only some ways come to with a task", () => {
    const maybe: Node = { kind: "if", condition: truth(), then: [store()], else: [], type: "void" };
    expect(escaped([maybe, wait()])).to.include("wait 2");
  });

  it("takes branches which all fork", () => {
    const either: Node = {
      kind: "if",
      condition: truth(),
      then: [store()],
      else: [store()],
      type: "void",
    };
    expect(escaped([either, wait()])).to.include("wait.latent 0");
  });

  it("leaves a future alone that goes elsewhere", () => {
    const elsewhere = op("drop", [], [op("local.get", [0], [], FUTURE)], "void");
    expect(escaped([store(), elsewhere, wait()])).to.include("fork 1");
  });

  it("leaves a wait alone after a handler which an earlier wait may have reached", () => {
    const guarded: Node = {
      kind: "try",
      body: [wait()],
      exception: 1,
      handler: [one()],
      type: "void",
    };
    expect(escaped([store(), guarded, wait()])).to.include("wait 2");
  });
});
