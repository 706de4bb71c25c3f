/**
 * Memory is used up at every block in turn: a program then ends with the one error there is for that, or as if nothing had been; its heap is in
 * order, and the thread that ran it can run it again. Number of blocks tried per program: OUT_OF_MEMORY_BLOCKS.
 */
import { expect } from "chai";
import { TRAP_CODES } from "../../runtime/bytecode/module.ts";
import { publishStacks } from "../../runtime/heap/collect.ts";
import { verifyHeap } from "../../runtime/heap/verify-heap.ts";
import { callExport } from "../../runtime/host/call.ts";
import { heapView } from "../../runtime/host/collecting.ts";
import { hostState } from "../../runtime/host/host-state.ts";
import { finishOutput } from "../../runtime/host/output.ts";
import { createCallbackSink } from "../../runtime/host/output-sink.ts";
import { readReport } from "../../runtime/host/stop.ts";
import { startProgram } from "../harness/start-program.ts";

const BLOCKS = Number(process.env["OUT_OF_MEMORY_BLOCKS"] ?? 8);
const MEMORY_BYTES = 128 * 2 ** 20;

/** Programs that hold some hundred KiB each, of one kind of object mostly, and what they print. */
const PROGRAMS: Readonly<Record<string, readonly [source: string, output: string]>> = {
  objects: [
    `class Tree { constructor(readonly left: Tree | undefined, readonly right: Tree | undefined) {} }
    function grow(d: number): Tree { return d === 0 ? new Tree(undefined, undefined) : new Tree(grow(d - 1), grow(d - 1)); }
    function size(t: Tree | undefined): number { return t ? 1 + size(t.left) + size(t.right) : 0; }
    console.log(size(grow(14)));`,
    "32767\n",
  ],
  "an array that grows": [
    `const list: number[] = [];
    for (let i = 0; i < 60000; i++) list.push(i);
    console.log(list.length, list[59999]);`,
    "60000 59999\n",
  ],
  "arrays of medium size": [
    `const lists: number[][] = [];
    for (let i = 0; i < 60; i++) lists.push(new Array<number>(500 + 30 * i).fill(i));
    console.log(lists.reduce((sum, each) => sum + each.length, 0));`,
    "83100\n",
  ],
  texts: [
    `const texts: string[] = [];
    let all = "";
    for (let i = 0; i < 4000; i++) { const text = \`number \${i} of many texts that are kept\`; texts.push(text.toUpperCase()); all += text; }
    console.log(texts.length, all.length, all.charAt(9), texts.join("").length, all.split(" ").length);`,
    "4000 154890 o 154890 28001\n",
  ],
  "a Map": [
    `const map = new Map<string, { n: number }>();
    for (let i = 0; i < 6000; i++) map.set("key " + i, { n: i });
    let sum = 0;
    for (const [, { n }] of map) sum += n;
    console.log(map.size, sum);`,
    "6000 17997000\n",
  ],
  "text of other forms, numbers, sorting and JSON": [
    `const rows = Array.from({ length: 700 }, (_, i) => ({ name: "row → " + (i * 7919) % 700, value: i / 7 }));
    rows.sort((a, b) => (a.name < b.name ? -1 : 1));
    const text = JSON.stringify(rows);
    console.log(text.length, (JSON.parse(text) as typeof rows).length, rows[1]?.name);`,
    "31563 700 row → 1\n",
  ],
  tasks: [
    `import { type Future, fork, wait } from "tscript";
    function row(i: number): string[] { const cells: string[] = []; for (let j = 0; j < 100; j++) cells.push(\`\${i}:\${j}\`); return cells; }
    const rows: Future<string[]>[] = [];
    for (let i = 0; i < 80; i++) rows.push(fork(row, i));
    let length = 0;
    for (const each of rows) length += wait(each).join("").length;
    console.log(length);`,
    "38200\n",
  ],
};

function start(source: string) {
  const program = startProgram(source, 1, MEMORY_BYTES);
  return (blocks: number) => {
    program.restart();
    const { context } = program.root;
    const { output, allocator } = hostState(context);
    const chunks: Uint8Array[] = [];
    output.sink = createCallbackSink((_, bytes) => chunks.push(bytes));
    allocator.blocksLeft = blocks;
    const outcome = callExport(program.root, "entry", []);
    publishStacks(context);
    verifyHeap(heapView(context), false);
    const report = readReport(context.words);
    finishOutput(output, report);
    return { outcome: outcome.kind, report, stdout: Buffer.concat(chunks).toString() };
  };
}

describe("memory that is used up at any block", () => {
  for (const [name, [source, expected]] of Object.entries(PROGRAMS)) {
    it(name, function () {
      this.timeout(120_000);
      const run = start(source);
      let failures = 0;
      for (let blocks = 0; blocks < BLOCKS; blocks += 1) {
        const { outcome, report, stdout } = run(blocks);
        if (outcome === "returned") {
          expect(stdout, `${blocks} blocks`).to.equal(expected);
          continue;
        }
        failures += 1;
        expect(outcome, `${blocks} blocks`).to.equal("stopped");
        expect(report, `${blocks} blocks`).to.deep.include({
          kind: "trap",
          code: TRAP_CODES.outOfMemory,
        });
      }
      expect(failures).to.be.greaterThan(1);
      expect(run(Number.POSITIVE_INFINITY)).to.deep.include({
        outcome: "returned",
        stdout: expected,
      });
    });
  }
});
