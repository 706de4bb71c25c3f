import { expect } from "chai";
import fc from "fast-check";
import { library, outcome } from "./library.ts";

const sort = library("sort.ts");
const typedSort = library("typed-array-sort.ts");
const copying = library("array-copying.ts");

type Compare = (a: number, b: number) => number;

/** Sorts a copy and writes down every pair compared. */
function trace(
  items: readonly number[],
  compare: Compare,
  run: (list: number[], by: Compare) => unknown,
) {
  const list = items.slice();
  const calls: number[] = [];
  const result = outcome(() =>
    run(list, (a, b) => {
      calls.push(a, b);
      return compare(a, b);
    }),
  );
  return { list, calls, result: (result as { error?: unknown }).error };
}

function expectSameOrder(items: readonly number[], compare: () => Compare): void {
  const ours = trace(items, compare(), (list, by) => sort.fn("sort")(list, by));
  const theirs = trace(items, compare(), (list, by) => list.sort(by));
  expect(ours).to.deep.equal(theirs);
}

/** A generator of the same numbers for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Arrays with runs, plateaus and noise, long enough for merging and galloping. */
function shapes(seed: number): number[] {
  const next = random(seed);
  const result: number[] = [];
  const parts = 1 + Math.floor(next() * 8);
  for (let part = 0; part < parts; part++) {
    const length = Math.floor(next() * 400);
    const start = Math.floor(next() * 100);
    const kind = Math.floor(next() * 4);
    for (let i = 0; i < length; i++) {
      result.push(
        kind === 0
          ? start + i
          : kind === 1
            ? start - i
            : kind === 2
              ? start
              : Math.floor(next() * 300),
      );
    }
  }
  return result;
}

describe("library sort", () => {
  it("compares the pairs V8 compares, in its order", () => {
    for (let seed = 1; seed <= 150; seed++) {
      const items = shapes(seed);
      expectSameOrder(items, () => (a, b) => a - b);
      expectSameOrder(items, () => (a, b) => Math.floor(a / 10) - Math.floor(b / 10));
      expectSameOrder(items, () => (a, b) => b - a);
    }
  });

  it("follows V8 with comparators that contradict themselves, or throw", () => {
    for (let seed = 1; seed <= 100; seed++) {
      const items = shapes(seed);
      expectSameOrder(items, () => {
        const next = random(seed);
        return () => next() - 0.5;
      });
      expectSameOrder(items, () => () => -1);
      expectSameOrder(items, () => () => Number.NaN);
      expectSameOrder(items, () => (a, b) => (a > b ? 1 : 0));
      expectSameOrder(items, () => {
        let left = seed * 7;
        return (a, b) => {
          if (left-- === 0) throw new Error("enough");
          return a - b;
        };
      });
    }
  });

  it("follows V8 when the comparator changes the array", () => {
    for (const change of ["shorten", "grow", "write"]) {
      const run = (sorter: (list: (number | undefined)[], by: Compare) => unknown) => {
        const list: (number | undefined)[] = [5, 3, undefined, 9, 1, 4];
        let calls = 0;
        sorter(list, (a, b) => {
          if (calls++ === 2) {
            if (change === "shorten") list.length = 2;
            if (change === "grow") list.push(0, 7);
            if (change === "write") list[0] = 100;
          }
          return a - b;
        });
        return list;
      };
      expect(
        run((list, by) => sort.fn("sort")(list, by)),
        change,
      ).to.deep.equal(run((list, by) => list.sort(by as never)));
    }
  });

  it("puts undefined last and holes behind it", () => {
    const make = () => {
      const list: (number | undefined)[] = [3, undefined, 0, 1, 0, undefined, 2];
      delete list[2];
      delete list[4];
      return list;
    };
    const ours = make();
    const theirs = make();
    sort.fn("sort")(ours, (a: number, b: number) => a - b);
    theirs.sort((a, b) => (a ?? 0) - (b ?? 0));
    expect(ours).to.deep.equal(theirs);
    expect([5 in ours, 6 in ours, 4 in ours]).to.deep.equal([false, false, true]);
  });

  it("sorts by text without a comparator", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer(), fc.string(), fc.constant(undefined), fc.double())),
        (items) => {
          expect(sort.fn("sortByText")(items.slice())).to.deep.equal(items.slice().sort());
          expect(copying.fn("toSortedByText")(items)).to.deep.equal(items.toSorted());
        },
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (items) => {
        expect(sort.fn("sortByText")(items.slice())).to.deep.equal(items.slice().sort());
      }),
    );
  });

  it("sorts typed arrays by number", () => {
    const kinds = [Int8Array, Uint16Array, Float32Array, Float64Array];
    for (let seed = 1; seed <= 60; seed++) {
      for (const Kind of kinds) {
        const items = new Kind(shapes(seed));
        for (let i = seed % 7; i < items.length; i += 13) items[i] = i % 2 ? -0 : Number.NaN;
        const theirs = items.slice().sort();
        expect([...typedSort.fn("sortNumbers")(items.slice())].map(exactly)).to.deep.equal(
          [...theirs].map(exactly),
        );
      }
    }
    // Enough equal and pre-arranged numbers that partitions go wrong again and again.
    const organ = Float64Array.from({ length: 5000 }, (_, i) => Math.min(i, 5000 - i));
    expect(typedSort.fn("sortNumbers")(organ.slice())).to.deep.equal(organ.slice().sort());
    const down = (a: number, b: number) => b - a;
    expect(typedSort.fn("sortBy")(organ.slice(), down)).to.deep.equal(organ.slice().sort(down));
  });
});

function exactly(x: number): number | string {
  return Object.is(x, -0) ? "-0" : Number.isNaN(x) ? "NaN" : x;
}
