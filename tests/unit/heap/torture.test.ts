/** When tortured programs collect: everywhere at first, then ever more rarely, but never not at all. */
import { expect } from "chai";
import { isTortureDue } from "../../../runtime/heap/torture.ts";

function collections(seed: number, from: number, to: number): number {
  let count = 0;
  for (let number = from; number < to; number += 1) {
    if (isTortureDue({ safepoints: 50, seed, usesHoles: false }, number)) count += 1;
  }
  return count;
}

describe("torture", () => {
  it("collects at every safepoint of a short program", () => {
    for (const seed of [0, 1, 2]) expect(collections(seed, 1, 50)).to.equal(49);
  });

  it("collects some hundred times in a long one, whatever the seed", () => {
    for (let seed = 0; seed < 20; seed += 1) {
      expect(collections(seed, 1, 100_000), `seed ${seed}`).to.be.within(250, 700);
      expect(collections(seed, 50_000, 100_000), `seed ${seed}`).to.be.greaterThan(5);
    }
  });
});
