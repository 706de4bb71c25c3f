/** A worker's own heap (heap/README.md): what its worker frees nobody can name, whatever others read at whatever time. */
import { expect } from "chai";
import { explore, type Machine } from "./explore.ts";

/**
 * One object `young` of the own heap, two older ones that everybody may see: `old` and `other`, each with a field. The owner stores, overwrites,
 * collects; another worker copies from field to field, racing with it.
 */
interface State {
  /** Is the object there, and does it have a place in the own heap. */
  young: "none" | "there" | "freed";
  isOwn: boolean;
  /** The global `own_heap` is not 0. */
  isPrivate: boolean;
  /** Fields and locals that hold a reference to it. */
  old: boolean;
  other: boolean;
  owners: boolean;
  others: boolean;
}

const initial = (): State => ({
  young: "none",
  isOwn: false,
  isPrivate: false,
  old: false,
  other: false,
  owners: false,
  others: false,
});

interface Variant {
  /** A store outside of the own heap is noted. */
  readonly notesStores: boolean;
  /** An own heap that others may see is collected all the same. */
  readonly collectsShared: boolean;
  /** A heap given away becomes private again without having been emptied. */
  readonly keepsObjects: boolean;
}

const SOUND: Variant = { notesStores: true, collectsShared: false, keepsObjects: false };

function owner({ notesStores, collectsShared, keepsObjects }: Variant): Machine<State> {
  const collect = (then: string | null) => (s: State) => {
    if ((s.isPrivate || collectsShared) && s.isOwn && s.young === "there" && !s.owners) {
      s.young = "freed";
    }
    return then;
  };
  return {
    open: (s) => {
      s.isPrivate = true;
      return "allocate";
    },
    allocate: (s) => {
      s.young = "there";
      s.isOwn = true;
      s.owners = true;
      return "collect first";
    },
    "collect first": collect("store"),
    // The store, and the note that follows it: two steps, for others may read between them. No safepoint lies there.
    store: (s) => {
      s.old = true;
      return "note";
    },
    note: (s) => {
      if (notesStores) s.isPrivate = false;
      return "overwrite";
    },
    overwrite: (s) => {
      s.old = false;
      return "forget";
    },
    forget: (s) => {
      s.owners = false;
      return "collect";
    },
    collect: collect("give away"),
    "give away": (s) => {
      if (!keepsObjects) s.isOwn = false;
      s.isPrivate = true;
      return "collect again";
    },
    "collect again": collect(null),
  };
}

const reader: Machine<State> = {
  read: (s) => {
    s.others = s.old;
    return "keep";
  },
  keep: (s) => {
    s.other = s.others;
    return "read again";
  },
  "read again": (s) => {
    s.others = s.other;
    return null;
  },
};

function run(variant: Variant): ReturnType<typeof explore> {
  return explore(
    initial(),
    [
      { machine: owner(variant), start: "open" },
      { machine: reader, start: "read" },
    ],
    (s) => {
      const isNamed = s.old || s.other || s.owners || s.others;
      expect(s.young === "freed" && isNamed, "a freed object can be named").to.equal(false);
    },
    () => {},
  );
}

describe("model: a worker's own heap", () => {
  it("frees nothing that others may have read", () => {
    expect(run(SOUND).endings).to.be.greaterThan(0);
  });

  it("would if stores into older objects were not noted", () => {
    expect(() => run({ ...SOUND, notesStores: false })).to.throw(/can be named/);
  });

  it("would if a heap were collected that others may look into", () => {
    expect(() => run({ ...SOUND, collectsShared: true })).to.throw(/can be named/);
  });

  it("would if a heap that others may look into became private again with its objects", () => {
    expect(() => run({ ...SOUND, keepsObjects: true })).to.throw(/can be named/);
  });
});
