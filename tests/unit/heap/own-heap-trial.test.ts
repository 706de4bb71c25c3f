/** When a worker tries an own heap again after one that was of no use: ever more rarely, but never not at all. */
import { expect } from "chai";
import { LEAST_OWN_WAIT_BLOCKS, OwnHeapTrial } from "../../../runtime/heap/own-heap.ts";

const PLENTY = 1 << 20;

function blocksUntilNext(trial: OwnHeapTrial): number {
  let count = 0;
  while (!trial.takeBlocks(1)) count += 1;
  return count;
}

describe("trying an own heap", () => {
  it("happens with the first block", () => {
    expect(blocksUntilNext(new OwnHeapTrial())).to.equal(0);
  });

  it("happens after twice as many blocks each time it was of no use", () => {
    const trial = new OwnHeapTrial();
    for (const times of [1, 2, 4, 8, 16]) {
      trial.hasFailed(PLENTY);
      expect(blocksUntilNext(trial)).to.equal(times * LEAST_OWN_WAIT_BLOCKS);
      expect(blocksUntilNext(trial)).to.equal(0);
    }
  });

  it("waits for no more than an eighth of the memory in use", () => {
    const trial = new OwnHeapTrial();
    for (let i = 0; i < 40; i += 1) trial.hasFailed(8 * 1000);
    expect(blocksUntilNext(trial)).to.equal(1000);
    trial.hasFailed(1);
    trial.hasFailed(1);
    expect(blocksUntilNext(trial)).to.equal(LEAST_OWN_WAIT_BLOCKS);
  });

  it("waits for as little as at first once it was of use", () => {
    const trial = new OwnHeapTrial();
    for (let i = 0; i < 5; i += 1) trial.hasFailed(PLENTY);
    blocksUntilNext(trial);
    trial.hasSucceeded();
    trial.hasFailed(PLENTY);
    expect(blocksUntilNext(trial)).to.equal(LEAST_OWN_WAIT_BLOCKS);
  });
});
