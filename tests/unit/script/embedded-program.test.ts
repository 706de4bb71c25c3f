/** Programs inside another one: many calls at once, stops, shutdown, and memory that does not grow with the number of calls. */
import { expect } from "chai";
import { compile } from "../../../compiler/index.ts";
import { type CallEnd, EmbeddedProgram, loadModule, Pool } from "../../../runtime/index.ts";
import { memoryHost } from "../../harness/memory-host.ts";

const SOURCE = `
  import { fork, wait } from "tscript";
  interface Tree { left: Tree | null; right: Tree | null }
  const made: number[] = [];
  function grow(depth: number): Tree {
    return depth === 0 ? { left: null, right: null } : { left: grow(depth - 1), right: grow(depth - 1) };
  }
  function count(tree: Tree | null): number {
    return tree === null ? 0 : 1 + count(tree.left) + count(tree.right);
  }
  export function trees(depth: number): number {
    const other = fork(grow, depth);
    return count(grow(depth)) + count(wait(other));
  }
  export function fill(megabytes: number): number {
    let bytes = 0;
    for (let at = 0; at < megabytes; at += 16) bytes += new Uint8Array(16 << 20).fill(1, 0, 8)[7] << 24;
    return bytes;
  }
  export function note(n: number): number {
    made.push(n);
    return made.length;
  }
  export function element(list: number[], index: number): number {
    return list[index];
  }
  export function byte(list: Uint8Array, index: number): number {
    return list[index];
  }
  export function spin(turns: number): number {
    let state = 1;
    for (let turn = 0; turn < turns; turn++) state = (state * 48271) % 2147483647;
    return state;
  }
  export function fail(text: string): number {
    throw new TypeError(text);
  }
`;
const EXPORTS = ["trees", "fill", "note", "element", "byte", "spin", "fail"];

/** Nodes of two trees. */
const nodes = (depth: number): number => 2 * (2 ** (depth + 1) - 1);

function valueOf(end: CallEnd): unknown {
  if (end.kind !== "returned") throw new Error(JSON.stringify(end));
  return end.value;
}

describe("embedded programs", function () {
  this.timeout(60_000);
  const { module, diagnostics } = compile("/main.ts", memoryHost({ "/main.ts": SOURCE }), {
    exports: EXPORTS,
  });
  if (!module) throw new Error(JSON.stringify(diagnostics.map(({ code }) => code)));
  const loaded = loadModule(module);
  let pool: Pool;
  const start = (keepsState = false) => new EmbeddedProgram(loaded, pool, { keepsState });

  beforeEach(() => {
    pool = new Pool(3);
  });
  afterEach(() => pool.close());

  it("answer calls on the calling thread and on pool threads, mixed", async () => {
    const program = start();
    const pending = Array.from({ length: 30 }, (_, index) =>
      program.callAsync("trees", [index % 8]),
    );
    for (let depth = 0; depth < 8; depth += 1)
      expect(valueOf(program.call("trees", [depth]))).to.equal(nodes(depth));
    const values = (await Promise.all(pending)).map(valueOf);
    expect(values).to.deep.equal(values.map((_, index) => nodes(index % 8)));
  });

  it("share the threads between programs", async () => {
    const programs = [start(), start(), start()];
    const turns = Array.from({ length: 24 }, (_, index) => index);
    const values = await Promise.all(
      turns.map(async (turn) =>
        valueOf(await (programs[turn % 3] as EmbeddedProgram).callAsync("trees", [turn % 6])),
      ),
    );
    expect(values).to.deep.equal(turns.map((turn) => nodes(turn % 6)));
    // A thread that helps one program comes out for a call of another.
    const [first, second] = programs as [EmbeddedProgram, EmbeddedProgram];
    const long = Promise.allSettled([first.callAsync("spin", [2e9])]);
    const quick = valueOf(await second.callAsync("trees", [3]));
    expect(quick).to.equal(nodes(3));
    await pool.close();
    const [cut] = await long;
    expect(cut)
      .to.have.property("reason")
      .with.property("message")
      .that.matches(/shut down/);
  });

  it("start over in the same memory, with many calls at once too", async function () {
    this.timeout(120_000);
    const program = start();
    // All of them together are more than there is.
    const calls = Array.from({ length: 20 }, () => program.callAsync("fill", [256]));
    for (const end of await Promise.all(calls)) expect(valueOf(end)).to.equal(2 ** 28);
    for (let round = 0; round < 4; round += 1) {
      expect(valueOf(program.call("fill", [256]))).to.equal(2 ** 28);
      expect(valueOf(program.call("trees", [10]))).to.equal(nodes(10));
    }
    // What a module's variables held is gone, too: only where nothing changes them may a program start over.
    expect(valueOf(program.call("note", [1]))).to.equal(1);
    expect(valueOf(program.call("note", [1]))).to.equal(2);
  });

  it("keep what their functions changed, where they are told to", () => {
    const program = start(true);
    for (let round = 1; round <= 6; round += 1) {
      expect(valueOf(program.call("fill", [256]))).to.equal(2 ** 28);
      expect(valueOf(program.call("note", [1]))).to.equal(round);
    }
  });

  it("hand out exceptions and refuse arguments", async () => {
    const program = start();
    for (const end of [program.call("fail", ["why"]), await program.callAsync("fail", ["why"])]) {
      expect(end).to.have.property("kind", "threw");
      expect(end)
        .to.have.property("value")
        .that.is.instanceOf(TypeError)
        .with.property("message", "why");
    }
    expect(await program.callAsync("spin", ["1"])).to.deep.equal({
      kind: "refused",
      message: "spin: argument 1: expected number, got string",
    });
    expect(program.call("element", [[1, "2"], 0])).to.deep.equal({
      kind: "refused",
      message: "element: argument 1[1]: expected number, got string",
    });
  });

  it("give back undefined for a number that is missing", async () => {
    const program = start();
    expect(valueOf(program.call("element", [[1, 2], 2]))).to.equal(undefined);
    expect(valueOf(await program.callAsync("element", [[1, 2], 2]))).to.equal(undefined);
    expect(valueOf(await program.callAsync("element", [[1, Number.NaN], 1]))).to.be.NaN;
  });

  it("are new after a stop, which ends all calls under way", async () => {
    const program = start();
    const ends = await Promise.allSettled([
      program.callAsync("spin", [2e9]),
      program.callAsync("byte", [new Uint8Array(2), 2]),
    ]);
    for (const end of ends) {
      expect(end).to.have.property("status", "rejected");
      expect(end)
        .to.have.property("reason")
        .with.property("message")
        .that.matches(/index 2 is out of range for length 2/);
    }
    expect(valueOf(program.call("element", [[1, 2], 1]))).to.equal(2);
    expect(() => program.call("byte", [new Uint8Array(2), 5])).to.throw(/index 5 is out of range/);
    expect(valueOf(await program.callAsync("trees", [4]))).to.equal(nodes(4));
  });

  it("let calls wait with the arguments they were given", async () => {
    const program = start();
    const list = [1, 2, 3];
    const calls = Array.from({ length: 20 }, () => program.callAsync("element", [list, 0]));
    list[0] = 9;
    expect((await Promise.all(calls)).map(valueOf)).to.deep.equal(calls.map(() => 1));
  });

  it("refuse calls once the threads are shut down", async () => {
    const program = start();
    const waiting = Promise.allSettled(
      Array.from({ length: 6 }, () => program.callAsync("spin", [2e9])),
    );
    await pool.close();
    for (const { status } of await waiting) expect(status).to.equal("rejected");
    await program.callAsync("spin", [1]).then(
      () => expect.fail("there is no thread"),
      (error) => expect(String(error)).to.match(/shut down/),
    );
    expect(() => program.call("spin", [1])).to.throw(/shut down/);
  });
});
