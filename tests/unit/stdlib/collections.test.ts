import { expect } from "chai";
import fc from "fast-check";
import { library, shimSetting } from "./library.ts";

const OurMap = library("map.ts").cls("Map");
const OurSet = library("set.ts").cls("Set");
const OurWeakMap = library("weak.ts").cls("WeakMap");
const Dictionary = library("dictionary.ts").cls("Dictionary");
const hashing = shimSetting<{ mask: number }>("hashing");

const objects = [{}, {}, []];
const key = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 40 }) },
  fc.constantFrom<unknown>(Number.NaN, 0, -0, "a", "b", "", undefined, null, true, ...objects),
);

/** One step of a random life of a Map; `walk` moves one of several iterators that stay open all along. */
type Step =
  | { readonly kind: "set"; readonly key: unknown; readonly value: number }
  | { readonly kind: "delete"; readonly key: unknown }
  | { readonly kind: "clear" }
  | { readonly kind: "open" }
  | { readonly kind: "walk"; readonly which: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({ kind: fc.constant("set" as const), key, value: fc.nat(99) }),
  },
  { weight: 7, arbitrary: fc.record({ kind: fc.constant("delete" as const), key }) },
  { weight: 1, arbitrary: fc.constant({ kind: "clear" as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: "open" as const }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("walk" as const), which: fc.nat(3) }) },
);

interface MapLike {
  readonly size: number;
  get(key: unknown): unknown;
  has(key: unknown): boolean;
  set(key: unknown, value: unknown): unknown;
  delete(key: unknown): boolean;
  clear(): void;
  keys(): Iterator<unknown>;
  entries(): Iterator<unknown>;
  [Symbol.iterator](): Iterator<[unknown, unknown]>;
}

/** Everything a program could see of the steps. */
function live(map: MapLike, steps: readonly Step[]): unknown[] {
  const seen: unknown[] = [];
  const open: Iterator<unknown>[] = [map.keys()];
  for (const one of steps) {
    switch (one.kind) {
      case "set":
        seen.push(map.has(one.key), map.get(one.key), map.set(one.key, one.value) === map);
        break;
      case "delete":
        seen.push(map.delete(one.key));
        break;
      case "clear":
        map.clear();
        break;
      case "open":
        open.push(map.entries());
        break;
      case "walk": {
        const { done, value } = open[one.which % open.length]?.next() ?? {};
        seen.push(done, value);
      }
    }
    seen.push(map.size);
  }
  for (const iterator of open) {
    for (let next = iterator.next(); !next.done; next = iterator.next()) seen.push(next.value);
    seen.push(iterator.next());
  }
  seen.push(...map, ...[...map].map(([k]) => Object.is(k, -0)));
  return seen;
}

describe("library Map", () => {
  for (const mask of [-1, 7, 0]) {
    it(`is the language's own, ${mask === -1 ? "with good hashes" : `with hashes of ${mask + 1} kinds`}`, () => {
      hashing.mask = mask;
      try {
        fc.assert(
          fc.property(fc.array(step, { maxLength: 250, size: "max" }), (steps) => {
            expect(live(new OurMap(), steps)).to.deep.equal(live(new Map() as MapLike, steps));
          }),
          { numRuns: 150 },
        );
      } finally {
        hashing.mask = -1;
      }
    });
  }

  it("shows entries to forEach and to cursors, also those added or deleted on the way", () => {
    const run = (
      map: MapLike & { forEach(f: (v: unknown, k: unknown, m: unknown) => void): void },
    ) => {
      const seen: unknown[] = [];
      for (let i = 0; i < 30; i++) map.set(i, i * i);
      map.forEach((value, k, self) => {
        seen.push(value, k, self === map);
        for (let i = 0; i < 5; i++) map.delete((k as number) + i * 3);
        if ((k as number) < 300) map.set((k as number) + 100, "new");
      });
      return seen;
    };
    expect(run(new OurMap())).to.deep.equal(run(new Map()));
    const map = new OurMap();
    map.set("a", 1).set("b", 2);
    const cursor = map.$cursor();
    const pairs: unknown[] = [];
    while (cursor.$advance()) pairs.push([cursor.$key(), cursor.$value()], cursor.$current());
    expect(pairs).to.deep.equal([
      ["a", 1],
      ["a", 1],
      ["b", 2],
      ["b", 2],
    ]);
    expect(cursor.$advance()).to.equal(false);
  });

  it("is filled from anything with pairs", () => {
    const setAll = library("map.ts").fn("setAll");
    for (const entries of [
      [
        ["a", 1],
        ["b", 2],
        ["a", 3],
      ],
      new Map([["x", 1]]),
    ]) {
      const map = new OurMap();
      setAll(map, entries);
      expect([...map]).to.deep.equal([...new Map(entries as [string, number][])]);
    }
  });

  it("survives being a queue", () => {
    const map = new OurMap();
    for (let i = 0; i < 20_000; i++) {
      map.set(i, i);
      if (i >= 50) expect(map.delete(i - 50)).to.equal(true);
    }
    expect(map.size).to.equal(50);
    expect([...map.keys()]).to.deep.equal(Array.from({ length: 50 }, (_, i) => 19_950 + i));
    expect(map.$hashes.length, "room").to.be.below(300);
  });
});

describe("library Set", () => {
  it("is the language's own", () => {
    const run = (set: Set<unknown>, steps: readonly Step[]) => {
      const seen: unknown[] = [];
      const open = [set.values()];
      for (const one of steps) {
        if (one.kind === "set") seen.push(set.has(one.key), set.add(one.key) === set);
        if (one.kind === "delete") seen.push(set.delete(one.key));
        if (one.kind === "clear") set.clear();
        if (one.kind === "open") open.push(set.keys());
        if (one.kind === "walk") seen.push(open[one.which % open.length]?.next().value);
        seen.push(set.size);
      }
      set.forEach((value, again, self) => {
        seen.push(value, again, self === set);
      });
      return [...seen, ...set, ...set.entries()];
    };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200, size: "max" }), (steps) => {
        expect(run(new OurSet(), steps)).to.deep.equal(run(new Set(), steps));
      }),
      { numRuns: 150 },
    );
  });

  it("is filled from anything that can be walked", () => {
    const addAll = library("set.ts").fn("addAll");
    for (const values of [[3, 1, 3], "hello", new Set([1, 2])]) {
      const set = new OurSet();
      addAll(set, values);
      expect([...set]).to.deep.equal([...new Set<unknown>(values)]);
    }
  });
});

describe("library WeakMap", () => {
  it("maps by identity", () => {
    const map = new OurWeakMap();
    const [a, b] = [{}, {}];
    expect(map.set(a, 1).set(b, 2).get(a)).to.equal(1);
    expect([map.has(b), map.delete(b), map.has(b), map.get(b)]).to.deep.equal([
      true,
      true,
      false,
      undefined,
    ]);
  });
});

describe("library dictionaries", () => {
  it("keep keys in the order of objects", () => {
    const name = fc.oneof(
      fc.nat(20).map(String),
      fc.constantFrom(
        "a",
        "b",
        "01",
        "-1",
        "4294967294",
        "4294967295",
        "1e3",
        "",
        "constructor",
        "toString",
      ),
    );
    const edit = fc.record({ key: name, value: fc.nat(9), isDelete: fc.boolean() });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
        const ours = new Dictionary();
        const theirs: Record<string, number> = Object.create(null);
        for (const { key: name, value, isDelete } of edits) {
          expect(ours.$get(name)).to.equal(theirs[name]);
          expect(ours.$has(name)).to.equal(name in theirs);
          if (isDelete) {
            ours.$delete(name);
            delete theirs[name];
          } else {
            ours.$set(name, value);
            theirs[name] = value;
          }
        }
        expect(ours.$ownKeys()).to.deep.equal(Object.keys(theirs));
        expect(ours.$ownValues()).to.deep.equal(Object.values(theirs));
        expect(ours.$ownEntries()).to.deep.equal(Object.entries(theirs));
        const copy = new Dictionary();
        library("dictionary.ts").fn("assignAll")(copy, ours);
        expect(copy.$ownEntries()).to.deep.equal(Object.entries(theirs));
      }),
      { numRuns: 300 },
    );
  });
});
