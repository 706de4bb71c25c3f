/** Strings of the heap against JavaScript's own, on random texts in all their forms. */
import { expect } from "chai";
import { CONTROL, CONTROL_ADDRESS } from "../../../runtime/abi/memory-map.ts";
import { STRING, STRING_FORM } from "../../../runtime/abi/object-layout.ts";
import type { Context } from "../../../runtime/host/context.ts";
import { makeReferenceArray } from "../../../runtime/host/make-objects.ts";
import { join, numberToString } from "../../../runtime/host/strings/build.ts";
import { flatten, readString } from "../../../runtime/host/strings/rope.ts";
import { compare, indexOf, lastIndexOf, slice } from "../../../runtime/host/strings/search.ts";
import { stringForm, writeString } from "../../../runtime/host/strings/text.ts";
import { concat } from "./concat.ts";
import { fakeContext, fakeProgram, STRINGS_TYPE } from "./fake-context.ts";

const SEED = Number(process.env["TEST_SEED"] ?? 20261123);

/** Numbers below `bound`, the same in every run (mulberry32). */
function randomNumbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

const UNITS = ["a", "b", "é", "ÿ", "\0", "Ā", "\u2028", "\ud83d", "\ude00", "𝄞"];

interface Sample {
  readonly text: string;
  readonly address: number;
}

/** A text and its string in the heap, perhaps as a rope. */
function sample(context: Context, random: (bound: number) => number, depth: number): Sample {
  if (depth > 0 && random(3) > 0) {
    const left = sample(context, random, depth - 1);
    const right = sample(context, random, depth - 1);
    return { text: left.text + right.text, address: concat(context, left.address, right.address) };
  }
  const kinds = random(2) === 0 ? 5 : UNITS.length;
  const length = random(4) === 0 ? random(300) : random(12);
  let text = "";
  for (let index = 0; index < length; index += 1) text += UNITS[random(kinds)];
  return { text, address: writeString(context, text) };
}

describe("strings of the heap", () => {
  it(`do as JavaScript's own (TEST_SEED=${SEED})`, () => {
    const context = fakeContext(fakeProgram());
    const random = randomNumbers(SEED);
    for (let round = 0; round < 1500; round += 1) {
      const a = sample(context, random, 4);
      const b = sample(context, random, random(2));
      expect(readString(context, a.address)).to.equal(a.text);
      const start = random(a.text.length + 1);
      const end = start + random(a.text.length - start + 1);
      const part = slice(context, a.address, start, end);
      expect(readString(context, part)).to.equal(a.text.slice(start, end));
      const from = random(a.text.length + 2) - 1;
      for (const search of [{ address: part, text: a.text.slice(start, end) }, b]) {
        expect(indexOf(context, a.address, search.address, from), "index").to.equal(
          a.text.indexOf(search.text, from),
        );
        expect(lastIndexOf(context, a.address, search.address, from), "last").to.equal(
          a.text.lastIndexOf(search.text, from),
        );
      }
      const order = a.text < b.text ? -1 : Number(a.text > b.text);
      expect(compare(context, a.address, b.address)).to.equal(order);
      expect(compare(context, b.address, a.address)).to.equal(order === 0 ? 0 : -order);
    }
  });

  it("join pieces, where undefined, null and holes are empty", () => {
    const context = fakeContext(fakeProgram());
    const random = randomNumbers(SEED + 1);
    for (let round = 0; round < 200; round += 1) {
      const pieces = Array.from({ length: random(8) }, () => sample(context, random, 2));
      const separator = sample(context, random, 0);
      const references = pieces.map(({ address }) => address);
      const array = makeReferenceArray(context, STRINGS_TYPE, [0, ...references, 8, 16]);
      expect(readString(context, join(context, array, separator.address))).to.equal(
        ["", ...pieces.map(({ text }) => text), "", ""].join(separator.text),
      );
    }
    const nothing = makeReferenceArray(context, STRINGS_TYPE, []);
    expect(readString(context, join(context, nothing, writeString(context, ", ")))).to.equal("");
  });

  it("are two-byte only when they must be", () => {
    const context = fakeContext(fakeProgram());
    const form = (address: number) => stringForm(context, flatten(context, address));
    const wide = writeString(context, `${"a".repeat(40)}Ā`);
    expect(form(wide)).to.equal(STRING_FORM.twoByte);
    expect(form(slice(context, wide, 0, 40))).to.equal(STRING_FORM.latin1);
    expect(form(concat(context, slice(context, wide, 0, 40), writeString(context, "ÿ")))).to.equal(
      STRING_FORM.latin1,
    );
    expect(form(concat(context, wide, wide))).to.equal(STRING_FORM.twoByte);
  });

  it("grow by a million appends, and are read at once", () => {
    const context = fakeContext(fakeProgram());
    const letter = writeString(context, "0123456789012345678901234567890123456789");
    let text = writeString(context, "");
    for (let count = 0; count < 300_000; count += 1) text = concat(context, text, letter);
    expect(context.words.load(text + STRING.length)).to.equal(12_000_000);
    const flat = flatten(context, text);
    expect(readString(context, flat).endsWith("6789")).to.equal(true);
    expect(flatten(context, text)).to.equal(flat);
  });

  it("grow at their front as deeply", () => {
    const context = fakeContext(fakeProgram());
    const letters = writeString(context, "abcdefghijklmnopqrstuvwxyzabcdefghij");
    let text = writeString(context, "end");
    for (let count = 0; count < 100_000; count += 1) text = concat(context, letters, text);
    expect(readString(context, text).slice(-5)).to.equal("ijend");
  });

  it("word numbers as JavaScript does", () => {
    const context = fakeContext(fakeProgram());
    for (const value of [
      0,
      -0,
      1.5,
      -1e21,
      1e-7,
      Number.NaN,
      1 / 3,
      4294967295,
      Number.MAX_VALUE,
    ]) {
      expect(readString(context, numberToString(context, value))).to.equal(String(value));
    }
  });

  it("work at addresses above 2 GiB", () => {
    const context = fakeContext(fakeProgram([], 2 ** 32));
    context.words.store(CONTROL_ADDRESS + CONTROL.heapStart, 0xf000_0000 | 0);
    const text = writeString(context, "héllo ".repeat(20));
    const wide = writeString(context, "Ā€".repeat(20));
    const rope = concat(context, text, wide);
    expect(text).to.be.greaterThan(2 ** 31);
    expect(readString(context, rope)).to.equal("héllo ".repeat(20) + "Ā€".repeat(20));
    expect(indexOf(context, rope, wide, 0)).to.equal(120);
    expect(compare(context, text, wide)).to.equal(-1);
  });
});
