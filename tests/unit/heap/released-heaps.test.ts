/** What a task that was handed over has made and nobody can name goes when the task ends, before its worker's heap is full. */
import { expect } from "chai";
import {
  BLOCK_BYTES,
  HEAP,
  ownHeap,
  WORKER,
  workerBlock,
} from "../../../runtime/abi/memory-map.ts";
import { callExport } from "../../../runtime/host/call.ts";
import { Pool } from "../../../runtime/host/pool.ts";
import { startProgram } from "../../harness/start-program.ts";
import { GROWING_TREES } from "./growing-trees.ts";

/** The trees of a task take some 780 kB, which is less than what an own heap is first collected at. */
const TREES = `
import { type Future, fork, wait } from "tscript";
${GROWING_TREES}function sizeOf(depth: number): number {
  return grow(depth).size + grow(depth - 1).size;
}
`;
const LEAST_TREE_BYTES = 16 * 2 ** 15;

/** Runs until worker 1 has been handed a task, and has ended all it was handed. */
function runUntilHandedOver(source: string) {
  const program = startProgram(source, 2, 256 * 2 ** 20);
  const { words } = program.root.context;
  const other = workerBlock(1);
  const pool = new Pool(1);
  const number = pool.add(program.share);
  pool.begin(number);
  try {
    do {
      expect(callExport(program.root, "entry", []).kind).to.equal("returned");
      while (
        words.atomicLoad(other + WORKER.state) === 1 &&
        words.atomicLoad(other + WORKER.idle) === 0
      ) {
        // Its last task has ended; it is about to look for another one.
      }
    } while (words.atomicLoad(other + WORKER.steals) === 0);
    return {
      blocks: words.load(ownHeap(1) + HEAP.blockCount),
      allocatedBytes: Number(words.load64(other + WORKER.allocatedBytes)),
    };
  } finally {
    void program.close();
    pool.end(number);
    void pool.close();
  }
}

describe("the heap of a task that was handed over", () => {
  it("is let go of when the task has ended with a number", () => {
    const run = runUntilHandedOver(
      `${TREES}
      const running: Future<number>[] = [];
      for (let i = 0; i < 16; i++) running.push(fork(sizeOf, 14));
      for (const each of running) if (wait(each) !== 49150) throw new Error("lost");`,
    );
    expect(run.allocatedBytes).to.be.at.least(LEAST_TREE_BYTES);
    expect(run.blocks * BLOCK_BYTES).to.be.lessThan(LEAST_TREE_BYTES);
  });

  it("holds what its result leads to", () => {
    const run = runUntilHandedOver(
      `${TREES}
      const running: Future<Tree>[] = [];
      for (let i = 0; i < 16; i++) running.push(fork(grow, 14));
      for (const each of running) if (wait(each).size !== 32767) throw new Error("lost");`,
    );
    expect(run.allocatedBytes).to.be.at.least(LEAST_TREE_BYTES);
    expect(run.blocks * BLOCK_BYTES).to.be.lessThan(run.allocatedBytes + BLOCK_BYTES);
  });
});
