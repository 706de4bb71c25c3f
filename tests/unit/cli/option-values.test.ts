import { expect } from "chai";
import {
  defaultThreads,
  formatDuration,
  parseDuration,
  parseSeed,
  parseSize,
  parseThreads,
} from "../../../bin/option-values.ts";

describe("option values", () => {
  it("reads sizes", () => {
    for (const [text, bytes] of [
      ["65536", 65536],
      ["512M", 512 * 2 ** 20],
      ["2g", 2 ** 31],
      ["1.5GB", 1.5 * 2 ** 30],
      ["64 KiB", 65536],
    ] as const) {
      expect(parseSize(text), text).to.equal(bytes);
    }
    for (const text of ["", "0", "-1", "M", "1T", "1e3", "0x10", "ten"]) {
      expect(() => parseSize(text), text).to.throw(/such as 512M/);
    }
  });

  it("reads thread counts and seeds", () => {
    expect(parseThreads("4")).to.equal(4);
    expect(parseSeed("0")).to.equal(0);
    for (const text of ["", "0", "-1", "1.5", "1e2", "4096"]) {
      expect(() => parseThreads(text), text).to.throw(/from 1 to 1024/);
    }
    for (const text of ["", "-1", "1.5", "99999999999999999999"]) {
      expect(() => parseSeed(text), text).to.throw(/whole number/);
    }
  });

  it("reads and writes durations", () => {
    for (const [text, milliseconds] of [
      ["500ms", 500],
      ["1s", 1000],
      ["2m", 120_000],
      ["596h", 596 * 3_600_000],
    ] as const) {
      expect(parseDuration(text), text).to.equal(milliseconds);
      expect(formatDuration(milliseconds)).to.equal(text);
    }
    expect(parseDuration("1.5s")).to.equal(1500);
    for (const text of ["", "0s", "5", "-1s", "1e3s", "597h", "2 s", "1d"]) {
      expect(() => parseDuration(text), text).to.throw(/such as 500ms/);
    }
  });

  it("takes the number of threads from the environment", () => {
    expect(defaultThreads({ TSCRIPT_THREADS: "3" })).to.equal(3);
    expect(defaultThreads({ TSCRIPT_THREADS: "" })).to.be.at.least(1);
    expect(() => defaultThreads({ TSCRIPT_THREADS: "no" })).to.throw(/TSCRIPT_THREADS is 'no'/);
  });
});
