import { expect } from "chai";
import fc from "fast-check";
import { library, outcome } from "./library.ts";

const callbacks = library("array-callbacks.ts");
const typed = library("typed-array-callbacks.ts");

/** Sparse arrays of small numbers. */
const numbers = fc
  .array(fc.option(fc.integer({ min: -4, max: 9 }), { nil: undefined, freq: 5 }), { maxLength: 10 })
  .map((cells) => {
    const result: number[] = new Array(cells.length);
    cells.forEach((cell, i) => {
      if (cell !== undefined) result[i] = cell;
    });
    return result;
  });

type Callback = (...args: unknown[]) => unknown;

/** What a callback sees, and what it does to the array under its feet. */
function spy(
  self: unknown[],
  log: unknown[],
  at: number,
  change: string,
  answer: Callback,
): Callback {
  let calls = 0;
  return (...args) => {
    log.push(args.map((arg) => (arg === self ? "self" : arg)));
    if (calls++ === at) {
      if (change === "shorten") self.length = Math.max(0, self.length - 3);
      if (change === "grow") self.push(7, 8);
      if (change === "throw") throw new Error("stop");
    }
    return answer(...args);
  };
}

const members: readonly {
  name: string;
  answer: Callback;
  initial?: unknown;
  arity: 1 | 2;
  real?: string;
}[] = [
  { name: "forEach", answer: () => undefined, arity: 1 },
  { name: "map", answer: (x) => (x as number) * 2, arity: 1 },
  { name: "filter", answer: (x) => (x as number) % 2, arity: 1 },
  { name: "some", answer: (x) => (x as number) > 7, arity: 1 },
  { name: "every", answer: (x) => (x as number) < 8, arity: 1 },
  { name: "find", answer: (x) => (x as number) > 6, arity: 1 },
  { name: "findIndex", answer: (x) => x === undefined || (x as number) > 6, arity: 1 },
  { name: "findLast", answer: (x) => (x as number) < 0, arity: 1 },
  { name: "findLastIndex", answer: (x) => (x as number) < -2, arity: 1 },
  { name: "flatMap", answer: (x) => (x === 3 ? [] : [x, [x]]), arity: 1 },
  { name: "reduce", answer: (sum, x) => `${sum}${x}`, arity: 2 },
  { name: "reduceRight", answer: (sum, x) => `${sum}${x}`, arity: 2 },
  {
    name: "reduceFirst",
    answer: (sum, x) => (sum as number) - (x as number),
    arity: 1,
    real: "reduce",
  },
  {
    name: "reduceRightFirst",
    answer: (sum, x) => (sum as number) - (x as number),
    arity: 1,
    real: "reduceRight",
  },
];

describe("library callbacks", () => {
  for (const { name, answer, arity, real } of members) {
    it(`${name} calls as the language does, also on an array that changes`, () => {
      fc.assert(
        fc.property(
          numbers,
          fc.nat(4),
          fc.constantFrom("", "", "shorten", "grow", "throw"),
          (self, at, change) => {
            const run = (call: (list: unknown[], callback: Callback) => unknown) => {
              const list = self.slice();
              const log: unknown[] = [];
              return {
                result: outcome(() => call(list, spy(list, log, at, change, answer))),
                log,
                list,
              };
            };
            const extra = arity === 2 ? ["#"] : [];
            const ours = run((list, callback) => callbacks.fn(name)(list, callback, ...extra));
            const theirs = run((list, callback) =>
              (list as unknown as Record<string, Callback>)[real ?? name]?.(callback, ...extra),
            );
            expect(ours).to.deep.equal(theirs);
          },
        ),
        { numRuns: 200 },
      );
    });

    if (name === "flatMap") continue;
    it(`${name} of typed arrays`, () => {
      fc.assert(
        fc.property(fc.array(fc.integer({ min: -4, max: 9 }), { maxLength: 10 }), (items) => {
          const run = (call: (list: Int8Array, callback: Callback) => unknown) => {
            const list = Int8Array.from(items);
            const log: unknown[] = [];
            const callback: Callback = (...args) => {
              log.push(args.map((arg) => (arg === list ? "self" : arg)));
              return answer(...args);
            };
            return { result: outcome(() => call(list, callback)), log };
          };
          const extra = arity === 2 ? ["#"] : [];
          const ours = run((list, callback) => {
            const result = typed.fn(name)(list, callback, ...extra);
            // The element type is lost here: compiled code makes an array of the receiver's type.
            return name === "filter" ? Int8Array.from(result) : result;
          });
          const theirs = run((list, callback) =>
            (list as unknown as Record<string, Callback>)[real ?? name]?.(callback, ...extra),
          );
          expect(ours).to.deep.equal(theirs);
        }),
        { numRuns: 60 },
      );
    });
  }
});
