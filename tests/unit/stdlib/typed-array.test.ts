import { expect } from "chai";
import fc from "fast-check";
import { library, outcome, shimSetting } from "./library.ts";

const typed = library("typed-array.ts");
const iterator = library("iterator.ts");
const typedNew = shimSetting<{ make: (length: number) => unknown }>("typedNew");

const items = fc.array(
  fc.oneof(fc.integer({ min: -3, max: 300 }), fc.constantFrom(1.5, Number.NaN, -0)),
  {
    maxLength: 10,
  },
);
const position = fc.oneof(
  fc.integer({ min: -12, max: 12 }),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, 1.7, -1.2),
);
const KINDS = [Int8Array, Uint8Array, Uint8ClampedArray, Uint32Array, Float32Array, Float64Array];

type Numbers = InstanceType<(typeof KINDS)[number]>;
type Member = (...args: unknown[]) => unknown;

function agrees(name: string, args: fc.Arbitrary<unknown[]>, real = name): void {
  it(name, () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), items, args, (Kind, list, given) => {
        const ours = new Kind(list);
        const theirs = new Kind(list);
        const member = (theirs as unknown as Record<string, Member>)[real];
        const mine = outcome(() => typed.fn(name)(ours, ...given));
        expect(mine).to.deep.equal(outcome(() => member?.apply(theirs, given)));
        expect(ours).to.deep.equal(theirs);
      }),
      { numRuns: 200 },
    );
  });
}

describe("library typed arrays are the language's own", () => {
  const value = fc.oneof(fc.integer({ min: -3, max: 300 }), fc.constantFrom(1.5, Number.NaN));
  agrees("at", fc.tuple(position));
  agrees("fill", fc.tuple(value, position, position));
  agrees("slice", fc.tuple(position, position));
  agrees("subarray", fc.tuple(position, position));
  agrees("copyWithin", fc.tuple(position, position, position));
  agrees("reverse", fc.tuple());
  agrees("toReversed", fc.tuple());
  agrees("withItem", fc.tuple(fc.integer({ min: -12, max: 12 }), value), "with");
  agrees("indexOf", fc.tuple(value, position));
  agrees("lastIndexOf", fc.tuple(value, position));
  agrees("includes", fc.tuple(value, position));
  agrees("join", fc.tuple(fc.constantFrom(",", "", "--")));
  agrees(
    "setList",
    fc.tuple(fc.array(value, { maxLength: 5 }), fc.integer({ min: -2, max: 9 })),
    "set",
  );

  it("set of the same kind, overlapping", () => {
    const run = (set: (list: Numbers, source: Numbers, offset: number) => void) => {
      const list = Float64Array.of(1, 2, 3, 4, 5, 6);
      set(list, list.subarray(0, 4), 2);
      set(list, list.subarray(3), 0);
      return list;
    };
    expect(run(typed.fn("setSame"))).to.deep.equal(
      run((list, source, offset) => list.set(source, offset)),
    );
  });

  it("are made of lengths, lists and what can be walked", () => {
    typedNew.make = (length) => new Int16Array(length);
    expect(typed.fn("ofLength")(3)).to.deep.equal(new Int16Array(3));
    expect(typed.fn("ofLength")(2.9)).to.deep.equal(new Int16Array(2.9));
    for (const length of [-1, 2 ** 40]) {
      expect(() => typed.fn("ofLength")(length)).to.throw(
        RangeError,
        `Invalid typed array length: ${length}`,
      );
    }
    expect(typed.fn("fromList")([1, 70000])).to.deep.equal(Int16Array.of(1, 70000));
    expect(typed.fn("fromIterable")(new Set([4, 4, 5]))).to.deep.equal(Int16Array.of(4, 5));
    const twice = (x: number, i: number) => x * 2 + i;
    expect(typed.fn("fromMapped")(new Set([4, 5]), twice)).to.deep.equal(Int16Array.of(8, 11));
    expect(typed.fn("fromLengthMapped")(3, (_: unknown, i: number) => i * i)).to.deep.equal(
      Int16Array.of(0, 1, 4),
    );
  });
});

describe("library iterators", () => {
  const array = ["x", "y"];
  const floats = Float64Array.of(7, 8);
  for (const [name, list, real] of [
    ["arrayValues", array, () => array.values()],
    ["arrayKeys", array, () => array.keys()],
    ["arrayEntries", array, () => array.entries()],
    ["typedValues", floats, () => floats.values()],
    ["typedKeys", floats, () => floats.keys()],
    ["typedEntries", floats, () => floats.entries()],
  ] as const) {
    it(name, () => {
      expect([...iterator.fn(name)(list)]).to.deep.equal([...(real() as Iterable<unknown>)]);
      const spent = iterator.fn(name)(list);
      while (!spent.next().done);
      expect(spent.next()).to.deep.equal({ done: true, value: undefined });
    });
  }

  it("see what is added until they have finished", () => {
    const run = (list: number[], walk: Iterator<number>) => {
      const seen = [walk.next().value];
      list.push(3);
      seen.push(walk.next().value, walk.next().value, walk.next().value);
      list.push(4);
      seen.push(walk.next().value);
      return seen;
    };
    const [ours, theirs] = [
      [1, 2],
      [1, 2],
    ];
    expect(run(ours, iterator.fn("arrayValues")(ours))).to.deep.equal(run(theirs, theirs.values()));
  });
});

describe("library errors", () => {
  const errors = library("error.ts");
  it("have the texts of the language's own", () => {
    for (const name of [
      "Error",
      "RangeError",
      "TypeError",
      "SyntaxError",
      "ReferenceError",
      "EvalError",
      "URIError",
    ]) {
      const real = (globalThis as unknown as Record<string, new (message?: string) => Error>)[name];
      if (!real) throw new Error(name);
      for (const message of ["told", "", undefined]) {
        const [ours, theirs] = [new (errors.cls(name))(message), new real(message)];
        expect([ours.name, ours.message, ours.toString()]).to.deep.equal([
          theirs.name,
          theirs.message,
          String(theirs),
        ]);
        expect(ours.stack).to.equal(theirs.stack?.split("\n")[0]);
      }
    }
  });

  it("keep a cause, which may be undefined", () => {
    const OurError = errors.cls("Error");
    expect(new OurError("a", { cause: 3 }).cause).to.equal(3);
    expect(new OurError("a").cause).to.equal(undefined);
  });

  it("can be derived", () => {
    class Mine extends errors.cls("TypeError") {
      constructor() {
        super("m");
        (this as unknown as Error).name = "Mine";
      }
    }
    const mine = new Mine() as unknown as Error;
    expect([String(mine), mine.stack, mine instanceof errors.cls("Error")]).to.deep.equal([
      "Mine: m",
      "TypeError: m",
      true,
    ]);
    const many = new (errors.cls("AggregateError"))(new Set([1, 2]), "all");
    expect([many.errors, String(many)]).to.deep.equal([[1, 2], "AggregateError: all"]);
  });
});

describe("library tasks", () => {
  const future = library("future.ts");
  it("map, loop, reduce and collect", () => {
    const list = Array.from({ length: 1000 }, (_, i) => i);
    expect(future.fn("parallelMap")(list, (x: number, i: number) => x * i)).to.deep.equal(
      list.map((x, i) => x * i),
    );
    expect(future.fn("parallelMap")([], () => 1)).to.deep.equal([]);
    const seen: number[] = [];
    future.fn("parallelFor")(5, 900, (i: number) => seen.push(i));
    expect(seen).to.deep.equal(list.slice(5, 900));
    const join = (a: string, b: string) => `(${a}${b})`;
    expect(future.fn("parallelReduce")(0, 5, String, join)).to.equal("((01)(2(34)))");
  });
});
