/** Collections of everything that all workers mark together, on real threads: heaps of all shapes stay as they were, also when mark stacks are too small. */
import { expect } from "chai";
import { compile } from "../../../compiler/index.ts";
import {
  BLOCK,
  CONTROL,
  CONTROL_ADDRESS,
  FIRST_LINE,
  LINES_PER_BLOCK,
} from "../../../runtime/abi/memory-map.ts";
import { blocksOf, heaps } from "../../../runtime/heap/heap-lists.ts";
import { markTogether } from "../../../runtime/heap/mark.ts";
import { callExport } from "../../../runtime/host/call.ts";
import { hostState } from "../../../runtime/host/host-state.ts";
import { createCallbackSink } from "../../../runtime/host/output-sink.ts";
import { prepare } from "../../../runtime/host/prepare.ts";
import { Program } from "../../../runtime/host/program.ts";
import { type Workspace, workspace } from "../../harness/cli.ts";
import { memoryHost } from "../../harness/memory-host.ts";
import { WasmOracle } from "../../harness/wasm-oracle.ts";

/** A list, which one worker can only follow from node to node, a tree, a wide array, a map, and texts put together of others. `size` of each. */
const SHAPES = `
import { fork, wait } from "tscript";
class Cell {
  constructor(readonly value: { readonly n: number }, readonly next: Cell | undefined) {}
}
class Tree {
  constructor(readonly left: Tree | undefined, readonly right: Tree | undefined) {}
  get size(): number {
    return 1 + (this.left?.size ?? 0) + (this.right?.size ?? 0);
  }
}
function grow(depth: number): Tree {
  return depth === 0 ? new Tree(undefined, undefined) : new Tree(grow(depth - 1), grow(depth - 1));
}
function list(length: number): Cell | undefined {
  let first: Cell | undefined;
  for (let i = 0; i < length; i++) first = new Cell({ n: i }, first);
  return first;
}
function sum(first: Cell | undefined): number {
  let total = 0;
  for (let cell = first; cell; cell = cell.next) total += cell.value.n;
  return total;
}
function report(size: number): string {
  const cells = list(size);
  const tree = grow(Math.floor(Math.log2(size)));
  const wide: { readonly at: number; readonly name: string }[] = [];
  const index = new Map<string, number[]>();
  let text = "";
  for (let i = 0; i < size; i++) {
    wide.push({ at: i, name: "item " + i });
    index.set("key " + i, [i, i + 1]);
    if (i % 16 === 0) text = text + wide[i]!.name + ", ";
  }
  let churned = 0;
  for (let i = 0; i < 40 * size; i++) churned += [i, i].length;
  let named = 0;
  for (const { at, name } of wide) if (name === "item " + at) named++;
  let indexed = 0;
  for (const [key, [n = 0]] of index) if (key === "key " + n) indexed++;
  return [sum(cells), tree.size, named, indexed, text.length, churned].join(" ");
}
`;
const PROGRAM = (size: number) => `${SHAPES}
const first = fork(report, ${size});
const second = fork(report, ${size});
console.log(wait(first));
console.log(wait(second));
`;

/** What `report` says, by the definition of the shapes. */
function expected(size: number): string {
  let textLength = 0;
  for (let i = 0; i < size; i += 16) textLength += `item ${i}, `.length;
  const nodes = 2 ** (Math.floor(Math.log2(size)) + 1) - 1;
  const sum = (size * (size - 1)) / 2;
  return [sum, nodes, size, size, textLength, 80 * size].join(" ");
}

function compiled(source: string) {
  const path = "/app/program.ts";
  const { module, diagnostics } = compile(path, memoryHost({ [path]: source }));
  if (!module) throw new Error(`does not compile: ${diagnostics[0]?.code}`);
  return module;
}

describe("marking together", () => {
  const wasm = new WasmOracle();
  let folder: Workspace;
  before(() => {
    folder = workspace({ "shapes.ts": PROGRAM(120_000) });
  });
  after(async () => {
    folder.remove();
    await wasm.close();
  });

  it("keeps all that can be reached, and is taken part in", () => {
    const { stdout, stderr } = folder.tscript(["run", "--stats", "--threads", "3", "shapes.ts"]);
    expect(stdout).to.equal(`${expected(120_000)}\n`.repeat(2));
    const [, counts = ""] =
      /parts of the marking taken up \(by worker: ([\d ]+)\)/.exec(stderr) ?? [];
    const parts = counts.split(" ").map(Number);
    expect(parts.length).to.equal(3);
    expect(parts.reduce((all, each) => all + each, 0)).to.be.greaterThan(0);
  });

  for (const threads of [1, 2, 4]) {
    for (const markStackBytes of [64, 1024]) {
      it(`keeps it with ${markStackBytes / 8} places for what waits, on ${threads} workers`, () => {
        const torture = { safepoints: 40, seed: threads, usesHoles: true, markStackBytes };
        const { stdout, report } = wasm.run(compiled(PROGRAM(500)), { threads, torture });
        expect(report).to.equal("");
        expect(stdout).to.equal(`${expected(500)}\n`.repeat(2));
      });
    }
  }

  it("keeps what is left of queues, where what waits has few places", () => {
    const source = `
      const queue: { name: string; next: { at: number } }[] = [];
      for (let at = 0; at < 400; at++) queue.push({ name: "item " + at, next: { at } });
      const texts: string[] = queue.map(({ name }) => name + "!");
      let sum = 0;
      for (let round = 0; round < 150; round++) {
        queue.shift();
        texts.shift();
        queue.push({ name: "more " + round, next: { at: round } });
        for (const { name, next } of queue) if (!name.endsWith(" " + next.at)) sum += 1e6;
        for (const text of texts) sum += text.length;
      }
      console.log(sum, queue.length, texts.length);
    `;
    for (const markStackBytes of [64, 1024]) {
      const torture = { safepoints: 60, seed: 1, usesHoles: true, markStackBytes };
      const { stdout, report } = wasm.run(compiled(source), { threads: 1, torture });
      expect(report).to.equal("");
      expect(stdout).to.equal("433080 400 250\n");
    }
  });

  it("keeps everything when the program ends and another marker was ended in the middle", () => {
    const program = new Program(prepare(compiled(PROGRAM(100))), {
      threads: 2,
      argv: ["node", "program.ts"],
      allowRead: false,
      allowWrite: false,
      allowEnv: false,
      captureOutput: true,
    });
    const { context } = program.root;
    const { words, map } = context;
    hostState(context).output.sink = createCallbackSink(() => {});
    expect(callExport(program.root, "entry", []).kind).to.equal("returned");
    const all = heaps(map);
    const isComplete = markTogether(context, all, () => {
      words.atomicAdd(CONTROL_ADDRESS + CONTROL.markers, 1);
      words.atomicStore(CONTROL_ADDRESS + CONTROL.shutdown, 1);
    });
    expect(isComplete).to.equal(true);
    const blocks = all.flatMap((heap) => blocksOf(words, heap, "blocks"));
    expect(blocks.length).to.be.greaterThan(0);
    for (const block of blocks) {
      const lines = words.u8.subarray(block + BLOCK.lines, block + BLOCK.lines + LINES_PER_BLOCK);
      expect(lines.indexOf(0, FIRST_LINE)).to.equal(-1);
    }
  });

  it("keeps it while every task is handed over and there are collections everywhere", () => {
    for (const seed of [1, 2, 3]) {
      const torture = { safepoints: 30, seed, usesHoles: false };
      const { stdout, report } = wasm.run(compiled(PROGRAM(300)), {
        threads: 4,
        forceSteals: true,
        torture,
      });
      expect(report).to.equal("");
      expect(stdout).to.equal(`${expected(300)}\n`.repeat(2));
    }
  });
});
