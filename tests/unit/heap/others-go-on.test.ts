/** While a worker collects its own heap the others go on: counted from inside its collections, each of which waits for another worker to have got further. */
import { expect } from "chai";
import {
  CONTROL,
  CONTROL_ADDRESS,
  HEAP,
  ownHeap,
  WORKER,
  workerBlock,
} from "../../../runtime/abi/memory-map.ts";
import type { CollectionObserver } from "../../../runtime/heap/collect.ts";
import { callExport } from "../../../runtime/host/call.ts";
import { hostState } from "../../../runtime/host/host-state.ts";
import { Pool } from "../../../runtime/host/pool.ts";
import { endProgram } from "../../../runtime/host/stop.ts";
import { startProgram } from "../../harness/start-program.ts";

/** Both tasks go on until the program is ended: one makes and finishes Futures, the other trees. */
const SOURCE = `
import { type Future, fork, wait } from "tscript";
function step(n: number): number[] {
  return [n, 1];
}
function spin(sum: number): number {
  while (sum >= 0) {
    const steps: Future<number[]>[] = [];
    for (let i = 0; i < 10; i++) steps.push(fork(step, i));
    for (const each of steps) sum += wait(each).length;
  }
  return sum;
}
class Tree {
  constructor(readonly left: Tree | undefined, readonly right: Tree | undefined) {}
}
function grow(depth: number): Tree {
  return depth === 0 ? new Tree(undefined, undefined) : new Tree(grow(depth - 1), grow(depth - 1));
}
function trees(count: number): number {
  while (count >= 0) if (grow(9).left) count++;
  return count;
}
const spinning = fork(spin, 0);
console.log(trees(0), wait(spinning));
`;

const COLLECTIONS = 40;

describe("others go on", () => {
  it("while a worker collects its own heap, and while it sweeps", () => {
    const program = startProgram(SOURCE, 2, 256 * 2 ** 20);
    const { context } = program.root;
    const { words } = context;
    const other = workerBlock(1);
    /** Grows as the other worker allocates: for every few hundred Futures. */
    const progress = () => Number(words.load64(other + WORKER.allocatedBytes));
    const seen = { marking: 0, sweeping: 0 };
    const awaitProgress = (during: keyof typeof seen): void => {
      // Its task has not been handed over: nobody would go on.
      if (words.atomicLoad(other + WORKER.steals) === 0) return;
      const before = progress();
      while (progress() === before) words.atomicLoad(other + WORKER.steals);
      seen[during] += 1;
    };
    const observer: CollectionObserver = {
      stopsOthers: () => false,
      before: () => {},
      marked: () => awaitProgress("marking"),
      after: () => {
        awaitProgress("sweeping");
        if (seen.sweeping === COLLECTIONS) endProgram(words);
      },
    };
    const { collecting } = hostState(context);
    const collector = { ...collecting.collector, observer };
    Object.assign(collecting, { collector });
    const pool = new Pool(1);
    const number = pool.add(program.share);
    pool.begin(number);
    expect(callExport(program.root, "entry", []).kind).to.equal("stopped");
    void program.close();
    pool.end(number);
    void pool.close();

    expect(seen).to.deep.equal({ marking: COLLECTIONS, sweeping: COLLECTIONS });
    expect(words.load(ownHeap(0) + HEAP.collections)).to.be.at.least(COLLECTIONS);
    expect(words.atomicLoad(CONTROL_ADDRESS + CONTROL.collections)).to.equal(0);
    expect(words.atomicLoad(CONTROL_ADDRESS + CONTROL.stopSignal)).to.equal(0);
  });
});
