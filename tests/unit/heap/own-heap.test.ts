/** Collections of a worker's own heap: others run on meanwhile, and what can be reached stays. */
import { expect } from "chai";
import { CONTROL, CONTROL_ADDRESS, WORKER, workerBlock } from "../../../runtime/abi/memory-map.ts";
import { callExport } from "../../../runtime/host/call.ts";
import { hostState } from "../../../runtime/host/host-state.ts";
import { finishOutput } from "../../../runtime/host/output.ts";
import { createCallbackSink } from "../../../runtime/host/output-sink.ts";
import { readReport } from "../../../runtime/host/stop.ts";
import { startProgram } from "../../harness/start-program.ts";
import { GROWING_TREES } from "./growing-trees.ts";

const MEMORY_BYTES = 256 * 2 ** 20;

/**
 * Runs on worker 0, while worker 1 runs for ever and never comes to a safepoint: whoever waits for it to stand still waits for ever.
 */
function runBesideBusyWorker(source: string) {
  const program = startProgram(source, 2, MEMORY_BYTES);
  const { context } = program.root;
  const { words } = context;
  const { output } = hostState(context);
  const chunks: Uint8Array[] = [];
  output.sink = createCallbackSink((_, bytes) => chunks.push(bytes));
  words.atomicStore(workerBlock(1) + WORKER.state, 1);
  const outcome = callExport(program.root, "entry", []);
  finishOutput(output, readReport(words));
  const count = (offset: number) => words.atomicLoad(CONTROL_ADDRESS + offset);
  return {
    outcome: outcome.kind,
    stdout: Buffer.concat(chunks).toString(),
    own: count(CONTROL.ownCollections),
    ofEverything: count(CONTROL.collections),
    stops: count(CONTROL.stopSignal),
    allocatedBytes: Number(words.load64(context.block + WORKER.allocatedBytes)),
  };
}

const TREES = `
import { fork, wait } from "tscript";
${GROWING_TREES}function sizes(count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += grow(9).size;
  return sum;
}
`;

describe("a worker's own heap", () => {
  it("is collected again and again while another worker runs on", () => {
    const run = runBesideBusyWorker(
      `${TREES}
      const left = fork(sizes, 2000);
      const right = fork(sizes, 2000);
      console.log(wait(left) + wait(right));`,
    );
    expect(run.outcome).to.equal("returned");
    expect(run.stdout).to.equal(`${4000 * 1023}\n`);
    expect(run.allocatedBytes).to.be.greaterThan(60 * 2 ** 20);
    expect(run.own).to.be.greaterThan(10);
    expect(run.ofEverything).to.equal(0);
    expect(run.stops).to.equal(0);
  });

  it("keeps what is on the worker's stacks, in captures, Futures and texts", () => {
    const run = runBesideBusyWorker(
      `${TREES}
      function describe(depth: number): string {
        const kept = grow(depth);
        const later = fork(grow, depth);
        let text = "";
        const show = () => \`\${kept.size} \${text.length} \${text.slice(-9)}\`;
        for (let i = 0; i < 300; i++) text = \`\${text}\${grow(8).size},\`;
        return \`\${show()} \${wait(later).size}\`;
      }
      const first = fork(describe, 5);
      const second = fork(describe, 6);
      console.log(wait(first), wait(second), sizes(2000));`,
    );
    expect(run.stdout).to.equal("63 1200 ,511,511, 63 127 1200 ,511,511, 127 2046000\n");
    expect(run.own).to.be.greaterThan(5);
    expect(run.ofEverything).to.equal(0);
  });

  it("is collected also while its objects are stored where others may look", () => {
    const run = runBesideBusyWorker(
      `${TREES}
      const seen = new Map<number, Tree>();
      function remember(first: number, count: number): number {
        let sum = 0;
        for (let i = first; i < first + count; i++) {
          seen.set(i % 7, grow(2));
          sum += grow(9).size + (seen.get((i + 3) % 7)?.size ?? 0);
        }
        return sum;
      }
      const waiting = fork(sizes, 10);
      console.log(remember(0, 1500), wait(waiting), remember(1500, 1500));
      let total = 0;
      for (const tree of seen.values()) total += tree.size;
      console.log(total);`,
    );
    expect(run.stdout).to.equal(
      `${1500 * 1023 + 7 * 1496} ${10 * 1023} ${1500 * 1030}\n${7 * 7}\n`,
    );
    expect(run.allocatedBytes).to.be.greaterThan(40 * 2 ** 20);
    expect(run.own).to.be.greaterThan(5);
    expect(run.ofEverything).to.equal(0);
    expect(run.stops).to.equal(0);
  });
});
