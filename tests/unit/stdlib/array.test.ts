import { expect } from "chai";
import fc from "fast-check";
import { library, outcome } from "./library.ts";

const array = library("array.ts");
const search = library("array-search.ts");
const copying = library("array-copying.ts");
const create = library("array-create.ts");

const RUNS = { numRuns: 300 };

const element = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(Number.NaN, -0, undefined, null, "a", "b", 1.5),
);

/** Arrays with holes, also at the end. */
const holey = fc
  .array(
    fc.option(
      element.map((value) => ({ value })),
      { nil: undefined, freq: 4 },
    ),
    { maxLength: 12 },
  )
  .map((cells) => {
    const result: unknown[] = new Array(cells.length);
    cells.forEach((cell, i) => {
      if (cell) result[i] = cell.value;
    });
    return result;
  });

const position = fc.oneof(
  fc.integer({ min: -15, max: 15 }),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, 1.7, -1.2, 2 ** 40, -(2 ** 40)),
);

/** What an array shows: holes and -0 told apart. */
function shown(value: unknown): unknown {
  if (!Array.isArray(value)) return Object.is(value, -0) ? "-0" : value;
  return Array.from(value, (item, i) => (i in value ? shown(item) : "hole"));
}

interface Case {
  readonly args: fc.Arbitrary<unknown[]>;
  readonly lib: (self: unknown[], ...args: never[]) => unknown;
  readonly real: (self: unknown[], ...args: never[]) => unknown;
}

function agrees(name: string, { args, lib, real }: Case): void {
  it(name, () => {
    fc.assert(
      fc.property(holey, args, (self, given) => {
        const ours = [...[self].map((list) => list.slice())][0] as unknown[];
        const theirs = self.slice();
        const call = given as never[];
        const [mine, wanted] = [
          outcome(() => lib(ours, ...call)),
          outcome(() => real(theirs, ...call)),
        ];
        expect(shownOutcome(mine)).to.deep.equal(shownOutcome(wanted));
        expect(shown(ours), "the array afterwards").to.deep.equal(shown(theirs));
      }),
      RUNS,
    );
  });
}

function shownOutcome(result: unknown): unknown {
  const { value, ...rest } = result as { value?: unknown };
  return { value: shown(value), ...rest };
}

const list = (name: string) => array.fn(name);
const find = (name: string) => search.fn(name);

describe("library arrays are the language's own", () => {
  agrees("at", {
    args: fc.tuple(position),
    lib: (self, i) => list("at")(self, i),
    real: (self, i) => self.at(i),
  });
  agrees("push", {
    args: fc.tuple(element),
    lib: (self, x) => list("push")(self, x),
    real: (self, x) => self.push(x),
  });
  agrees("push of several", {
    args: fc.tuple(holey),
    lib: (self, items: unknown[]) => list("pushAll")(self, Array.from(items)),
    real: (self, items: unknown[]) => self.push(...items),
  });
  agrees("push of itself", {
    args: fc.tuple(),
    lib: (self) => list("pushAll")(self, self),
    real: (self) => {
      const holes = self.map((_, i) => i in self);
      self.push(...self);
      holes.forEach((present, i) => {
        if (!present) delete self[i + self.length / 2];
      });
      for (let i = self.length / 2; i < self.length; i++)
        if (!(i - self.length / 2 in self)) delete self[i];
      return self.length;
    },
  });
  agrees("concat", {
    args: fc.tuple(holey),
    lib: (self, other) => list("concat")(self, other),
    real: (self, other: unknown[]) => self.concat(other),
  });
  agrees("shift", {
    args: fc.tuple(),
    lib: (self) => list("shift")(self),
    real: (self) => self.shift(),
  });
  agrees("unshift", {
    args: fc.tuple(element),
    lib: (self, x) => list("unshift")(self, x),
    real: (self, x) => self.unshift(x),
  });
  agrees("unshift of several", {
    args: fc.tuple(fc.array(element, { maxLength: 4 })),
    lib: (self, items) => list("unshiftAll")(self, items),
    real: (self, items: unknown[]) => self.unshift(...items),
  });
  agrees("slice", {
    args: fc.tuple(position, position),
    lib: (self, a, b) => list("slice")(self, a, b),
    real: (self, a, b) => self.slice(a, b),
  });
  agrees("splice", {
    args: fc.tuple(position, position),
    lib: (self, a, b) => list("splice")(self, a, b),
    real: (self, a, b) => self.splice(a, b),
  });
  agrees("splice with items", {
    args: fc.tuple(position, position, fc.array(element, { maxLength: 5 })),
    lib: (self, a, b, items) => list("spliceInsert")(self, a, b, items),
    real: (self, a, b, items: unknown[]) => self.splice(a, b, ...items),
  });
  agrees("fill", {
    args: fc.tuple(element, position, position),
    lib: (self, x, a, b) => list("fill")(self, x, a, b),
    real: (self, x, a, b) => self.fill(x, a, b),
  });
  agrees("reverse", {
    args: fc.tuple(),
    lib: (self) => list("reverse")(self),
    real: (self) => self.reverse(),
  });
  agrees("copyWithin", {
    args: fc.tuple(position, position, position),
    lib: (self, a, b, c) => list("copyWithin")(self, a, b, c),
    real: (self, a, b, c) => self.copyWithin(a, b, c),
  });
  agrees("flat", {
    args: fc.tuple(fc.array(holey, { maxLength: 4 })),
    lib: (_, nested) => list("flat")(nested),
    real: (_, nested: unknown[][]) => nested.flat(),
  });
  agrees("indexOf", {
    args: fc.tuple(element, position),
    lib: (self, x, a) => find("indexOf")(self, x, a),
    real: (self, x, a) => self.indexOf(x, a),
  });
  agrees("lastIndexOf", {
    args: fc.tuple(element, position),
    lib: (self, x, a) => find("lastIndexOf")(self, x, a),
    real: (self, x, a) => self.lastIndexOf(x, a),
  });
  agrees("includes", {
    args: fc.tuple(element, position),
    lib: (self, x, a) => find("includes")(self, x, a),
    real: (self, x, a) => self.includes(x, a),
  });
  agrees("join", {
    args: fc.tuple(fc.constantFrom(",", "", "--")),
    lib: (self, by) => find("join")(self, by),
    real: (self, by) => self.join(by),
  });
  agrees("join of texts", {
    args: fc.tuple(fc.array(fc.option(fc.string(), { nil: undefined })), fc.constantFrom(",", "")),
    lib: (_, texts, by) => find("join")(texts, by),
    real: (_, texts: unknown[], by) => texts.join(by),
  });
  agrees("toReversed", {
    args: fc.tuple(),
    lib: (self) => copying.fn("toReversed")(self),
    real: (self) => self.toReversed(),
  });
  agrees("toSpliced", {
    args: fc.tuple(position, position),
    lib: (self, a, b) => copying.fn("toSpliced")(self, a, b),
    real: (self, a, b) => self.toSpliced(a, b),
  });
  agrees("toSpliced with items", {
    args: fc.tuple(position, position, fc.array(element, { maxLength: 5 })),
    lib: (self, a, b, items) => copying.fn("toSplicedInsert")(self, a, b, items),
    real: (self, a, b, items: unknown[]) => self.toSpliced(a, b, ...items),
  });
  agrees("with", {
    args: fc.tuple(fc.integer({ min: -15, max: 15 }), element),
    lib: (self, i, x) => copying.fn("withItem")(self, i, x),
    real: (self, i, x) => self.with(i, x),
  });
});

describe("library arrays are made", () => {
  it("of a length", () => {
    for (const length of [0, 3, -1, 1.5, Number.NaN, 2 ** 32]) {
      expect(outcome(() => create.fn("ofLength")(length))).to.deep.equal(
        outcome(() => new Array(length)),
      );
    }
    expect(shown(create.fn("ofLength")(2))).to.deep.equal(["hole", "hole"]);
  });

  it("from what can be walked, and from lengths", () => {
    const twice = (x: number, i: number) => [x, i];
    for (const items of [[3, 1], new Set([5, 5, 6]), new Map([[1, 2]]).keys(), "a😀"]) {
      const again = typeof items === "object" && "next" in items ? [1] : items;
      expect(create.fn("from")(again)).to.deep.equal(Array.from<unknown>(again));
      expect(create.fn("fromMapped")(again, twice)).to.deep.equal(
        Array.from(again as number[], twice),
      );
    }
    expect(create.fn("fromLength")(2)).to.deep.equal([undefined, undefined]);
    expect(create.fn("fromLength")(-2)).to.deep.equal([]);
    expect(create.fn("fromLength")(Number.NaN)).to.deep.equal([]);
    expect(create.fn("fromLengthMapped")(3.9, (_: unknown, i: number) => i * i)).to.deep.equal([
      0, 1, 4,
    ]);
  });
});
