/** Shapes that a collector could come to grief over: long lists, wide arrays, cycles, huge texts, deep stacks. */
import { expect } from "chai";
import { type Workspace, workspace } from "../../harness/cli.ts";

const PROGRAMS: Readonly<Record<string, readonly [source: string, output: string]>> = {
  "a list of ten million": [
    `class Link { constructor(readonly next: Link | undefined, readonly value: number) {} }
    let list: Link | undefined;
    for (let i = 0; i < 10_000_000; i++) list = new Link(list, i);
    let garbage: number[] = [];
    for (let i = 0; i < 300; i++) garbage = new Array<number>(100_000).fill(i);
    let length = 0;
    let sum = 0;
    for (let at = list; at; at = at.next) { length++; sum += at.value; }
    console.log(length, sum, garbage.length);`,
    "10000000 49999995000000 100000\n",
  ],
  "an array of a million arrays": [
    `const rows: number[][] = [];
    for (let i = 0; i < 1_000_000; i++) rows.push([i]);
    let garbage: string[] = [];
    for (let i = 0; i < 200; i++) garbage = Array.from({ length: 2000 }, (_, j) => \`\${i}:\${j}\`);
    let sum = 0;
    for (const row of rows) sum += row[0]!;
    console.log(rows.length, sum, garbage[1999]);`,
    "1000000 499999500000 199:1999\n",
  ],
  "cycles, kept and dropped": [
    `class Node { others: Node[] = []; constructor(readonly name: number) {} }
    function ring(size: number): Node {
      const nodes = Array.from({ length: size }, (_, i) => new Node(i));
      nodes.forEach((node, i) => node.others.push(nodes[(i + 1) % size]!, nodes[(i * 7) % size]!, node));
      return nodes[0]!;
    }
    const kept = ring(100_000);
    let dropped = 0;
    for (let i = 0; i < 100; i++) dropped += ring(2000).others.length;
    let at = kept;
    let steps = 0;
    do { at = at.others[0]!; steps++; } while (at !== kept);
    console.log(steps, dropped);`,
    "100000 300\n",
  ],
  "texts of some ten million characters": [
    `let text = "";
    for (let i = 0; i < 2_000_000; i++) text += "abcdefgh";
    const tail = text.slice(-5);
    let other = "";
    for (let i = 0; i < 30; i++) other = text.slice(i) + "☃";
    console.log(text.length, tail, other.length, other.charCodeAt(other.length - 1));`,
    "16000000 defgh 15999972 9731\n",
  ],
  "collections at the bottom of deep recursion": [
    `function deep(depth: number, path: readonly string[]): number {
      if (depth === 0) {
        let length = 0;
        for (let i = 0; i < 40; i++) length += new Array<number>(50_000).fill(i).length;
        return length;
      }
      const own = [\`\${depth}\`, path[0]!];
      return deep(depth - 1, own) + own[0]!.length;
    }
    console.log(deep(3000, ["start"]));`,
    "2010893\n",
  ],
};

describe("large heaps", () => {
  let folder: Workspace;
  before(() => {
    folder = workspace();
  });
  after(() => folder.remove());

  for (const [name, [source, expected]] of Object.entries(PROGRAMS)) {
    it(name, function () {
      this.timeout(120_000);
      folder.write("large.ts", source);
      const { stdout, stderr } = folder.tscript([
        "run",
        "--stats",
        "--max-memory",
        "1g",
        "large.ts",
      ]);
      expect(stdout, stderr).to.equal(expected);
      expect(stderr).to.match(/[1-9]\d* collections/);
    });
  }
});
