/** A worker's own heap (heap/README.md): what its worker frees nobody can name, whatever others read at whatever time. */
import { expect } from "chai";
import { explore, type Machine } from "./explore.ts";

type Place = "private" | "published" | "freed";

/**
 * Two objects of the own heap, `first` with a field for `second`, and two older ones that everybody may see, `old` with a field for `first` and
 * `other` with one for `second`. The owner stores, overwrites, collects; another worker copies from field to field, racing with it.
 */
interface State {
  first: Place;
  second: Place;
  /** Fields: whether they hold the reference. */
  oldToFirst: boolean;
  firstToSecond: boolean;
  otherToSecond: boolean;
  /** Locals of the owner, and of the other worker. */
  ownersFirst: boolean;
  ownersSecond: boolean;
  othersFirst: boolean;
  othersSecond: boolean;
}

const initial = (): State => ({
  first: "private",
  second: "private",
  oldToFirst: false,
  firstToSecond: false,
  otherToSecond: false,
  ownersFirst: true,
  ownersSecond: true,
  othersFirst: false,
  othersSecond: false,
});

interface Variant {
  /** The field of `first` is set before others can see `first`, not afterwards. */
  readonly linksEarly: boolean;
  /** A store into an object outside of the own heap is noted. */
  readonly notesStores: boolean;
  /** So is one into an object that has been published. */
  readonly notesStoresIntoPublished: boolean;
  /** With an object is published what it leads to. */
  readonly publishesAll: boolean;
  /** A collection keeps what has been published. */
  readonly keepsPublished: boolean;
  /** A heap given away becomes private again without having been emptied. */
  readonly forgetsPublished: boolean;
}

const SOUND: Variant = {
  linksEarly: true,
  notesStores: true,
  notesStoresIntoPublished: true,
  publishesAll: true,
  keepsPublished: true,
  forgetsPublished: false,
};

function owner(variant: Variant): Machine<State> {
  const collect = (then: string | null) => (s: State) => {
    const keeps = (place: Place) => variant.keepsPublished && place === "published";
    const isFirstAlive = keeps(s.first) || s.ownersFirst;
    // What is kept because it was published is not looked through.
    const isSecondAlive = keeps(s.second) || s.ownersSecond || (s.ownersFirst && s.firstToSecond);
    if (!isFirstAlive) s.first = "freed";
    if (!isSecondAlive) s.second = "freed";
    return then;
  };
  return {
    "link early": (s) => {
      s.firstToSecond = variant.linksEarly;
      return "collect first";
    },
    "collect first": collect("store"),
    // The store, and the note that follows it: two steps, for others may read between them. No safepoint lies there.
    store: (s) => {
      s.oldToFirst = true;
      return "note";
    },
    note: (s) => {
      if (variant.notesStores) {
        s.first = "published";
        if (variant.publishesAll && s.firstToSecond) s.second = "published";
      }
      return variant.linksEarly ? "overwrite" : "link late";
    },
    "link late": (s) => {
      s.firstToSecond = true;
      return "note link";
    },
    "note link": (s) => {
      if (variant.notesStoresIntoPublished && s.first === "published") s.second = "published";
      return "overwrite";
    },
    overwrite: (s) => {
      s.oldToFirst = false;
      if (variant.forgetsPublished) {
        s.first = "private";
        s.second = "private";
      }
      return "unlink";
    },
    unlink: (s) => {
      s.firstToSecond = false;
      return "forget";
    },
    forget: (s) => {
      s.ownersFirst = false;
      s.ownersSecond = false;
      return "collect";
    },
    collect: collect(null),
  };
}

const reader: Machine<State> = {
  read: (s) => {
    s.othersFirst = s.oldToFirst;
    return "follow";
  },
  follow: (s) => {
    s.othersSecond = s.othersFirst && s.firstToSecond;
    return "keep";
  },
  keep: (s) => {
    s.otherToSecond = s.othersSecond;
    return "read again";
  },
  "read again": (s) => {
    s.othersSecond = s.otherToSecond;
    return null;
  },
};

function run(variant: Variant): ReturnType<typeof explore> {
  return explore(
    initial(),
    [
      { machine: owner(variant), start: "link early" },
      { machine: reader, start: "read" },
    ],
    (s) => {
      const namesFirst = s.oldToFirst || s.ownersFirst || s.othersFirst;
      const namesSecond =
        s.otherToSecond || s.ownersSecond || s.othersSecond || (namesFirst && s.firstToSecond);
      expect(s.first === "freed" && namesFirst, "a freed object can be named").to.equal(false);
      expect(s.second === "freed" && namesSecond, "a freed object can be named").to.equal(false);
    },
    () => {},
  );
}

describe("model: a worker's own heap", () => {
  it("frees nothing that others may have read", () => {
    expect(run(SOUND).endings).to.be.greaterThan(0);
    expect(run({ ...SOUND, linksEarly: false }).endings).to.be.greaterThan(0);
  });

  it("would if stores into older objects were not noted", () => {
    expect(() => run({ ...SOUND, notesStores: false })).to.throw(/can be named/);
  });

  it("would if what an object leads to were not published with it", () => {
    expect(() => run({ ...SOUND, publishesAll: false })).to.throw(/can be named/);
  });

  it("would if stores into published objects were not noted", () => {
    const variant = { ...SOUND, linksEarly: false, notesStoresIntoPublished: false };
    expect(() => run(variant)).to.throw(/can be named/);
  });

  it("would if collections did not keep what has been published", () => {
    expect(() => run({ ...SOUND, keepsPublished: false })).to.throw(/can be named/);
  });

  it("would if what others may have read became private again", () => {
    expect(() => run({ ...SOUND, forgetsPublished: true })).to.throw(/can be named/);
  });
});
