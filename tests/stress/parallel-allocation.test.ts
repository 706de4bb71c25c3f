/**
 * Random programs of allocating tasks do the same everywhere, whenever and wherever there are collections. First seed: ALLOCATION_SEED; number of
 * programs: ALLOCATIONS.
 */
import { expect } from "chai";
import { difference } from "../fuzz/program/difference.ts";
import { closeOracles } from "../harness/oracles.ts";
import { allocatingProgram } from "./allocating-program.ts";

const SEED = Number(process.env["ALLOCATION_SEED"] ?? 1);
const PROGRAMS = Number(process.env["ALLOCATIONS"] ?? 4);

describe("stress: tasks that allocate", () => {
  after(closeOracles);

  it(`keep what they can reach (seed ${SEED})`, function () {
    this.timeout(0);
    for (let seed = SEED; seed < SEED + PROGRAMS; seed += 1) {
      const source = allocatingProgram(seed);
      const found = difference(source);
      if (found) expect.fail(`ALLOCATION_SEED=${seed}: ${found.text}\n\n${source}`);
    }
  });
});
