/** Marking together (heap/README.md "Marking together"): whatever can be reached has been looked through when the markers are done, and nobody marks afterwards. */
import { expect } from "chai";
import { explore, type Machine } from "./explore.ts";

type BoxState = "empty" | "full" | "taken";

/**
 * Objects have numbers, and all their marks lie in one byte, `marks`. Each worker has its stack, its box, and what it holds in locals: the object it looks
 * through, which of its references comes next, the byte as it read it, and the box it empties.
 */
interface State {
  marks: number;
  scanned: boolean[];
  markers: number;
  done: boolean;
  collections: number;
  stacks: number[][];
  boxes: { state: BoxState; entries: number[] }[];
  object: number[];
  next: number[];
  read: number[];
  box: number[];
}

interface Variant {
  readonly workers: number;
  /** Empties its own box before it stops counting as a marker. */
  readonly emptiesOwnBox: boolean;
  /** Counts as a marker before it takes a box, not after. */
  readonly countsBefore: boolean;
  /** Does not begin to count once nobody does. */
  readonly joinsMarkersOnly: boolean;
  /** Marks with one step that others cannot come into. */
  readonly marksAtOnce: boolean;
}

const SOUND: Variant = {
  workers: 2,
  emptiesOwnBox: true,
  countsBefore: true,
  joinsMarkersOnly: true,
  marksAtOnce: false,
};

/** One after the other: a worker may come late from the first to the second. */
const COLLECTIONS = 2;

/** What each object refers to: 0, the root, leads to all others, some of them by two ways. */
type Graph = readonly (readonly number[])[];
const FORKED: Graph = [[1, 2], [3], [3, 1], []];
const CIRCLE: Graph = [[1, 2], [2], [1]];

function worker(me: number, graph: Graph, variant: Variant): Machine<State> {
  const others = Array.from({ length: variant.workers }, (_, each) => each).filter(
    (each) => each !== me,
  );
  const order = variant.emptiesOwnBox ? [me, ...others] : others;
  const fullBox = (s: State) => order.find((each) => s.boxes[each]?.state === "full") ?? -1;
  const stack = (s: State) => s.stacks[me] ?? [];
  const push = (s: State, object: number): void => {
    s.marks = (s.read[me] ?? 0) | (1 << object);
    stack(s).push(object);
  };
  return {
    // Between two objects: shares the older half of the stack if the own box is empty.
    pop: (s) => {
      const box = s.boxes[me];
      if (box?.state === "empty" && stack(s).length >= 2) {
        box.entries = stack(s).splice(0, stack(s).length >> 1);
        box.state = "full";
        return "pop";
      }
      const object = stack(s).pop();
      if (object === undefined) return "look";
      s.object[me] = object;
      s.next[me] = 0;
      return "follow";
    },
    follow: (s) => {
      const references = graph[s.object[me] ?? 0] ?? [];
      const reference = references[s.next[me] ?? 0];
      if (reference === undefined) {
        s.scanned[s.object[me] ?? 0] = true;
        return "pop";
      }
      s.read[me] = s.marks;
      if ((s.marks & (1 << reference)) !== 0) {
        s.next[me] = (s.next[me] ?? 0) + 1;
        return "follow";
      }
      if (!variant.marksAtOnce) return "mark";
      push(s, reference);
      s.next[me] = (s.next[me] ?? 0) + 1;
      return "follow";
    },
    mark: (s) => {
      const references = graph[s.object[me] ?? 0] ?? [];
      push(s, references[s.next[me] ?? 0] ?? 0);
      s.next[me] = (s.next[me] ?? 0) + 1;
      return "follow";
    },
    look: (s) => {
      s.box[me] = fullBox(s);
      return s.box[me] === -1 ? "stop" : "take";
    },
    take: (s) => {
      const box = s.boxes[s.box[me] ?? 0];
      if (box?.state !== "full") return "look";
      box.state = "taken";
      return "empty";
    },
    empty: (s) => {
      const box = s.boxes[s.box[me] ?? 0];
      if (box === undefined) return null;
      s.stacks[me] = box.entries;
      box.entries = [];
      box.state = "empty";
      return variant.countsBefore ? "pop" : "count late";
    },
    "count late": (s) => {
      s.markers += 1;
      return "pop";
    },
    stop: (s) => {
      s.markers -= 1;
      return "idle";
    },
    idle: (s) => {
      if (s.markers === 0) {
        if (me === 0) {
          s.done = true;
          return "end";
        }
        return s.collections === COLLECTIONS ? null : "idle";
      }
      const box = fullBox(s);
      if (box === -1) return "idle";
      s.box[me] = box;
      return variant.countsBefore ? "count" : "take";
    },
    end: (s) => {
      s.done = false;
      s.collections += 1;
      if (s.collections === COLLECTIONS) return null;
      s.marks = 1;
      s.scanned = s.scanned.map(() => false);
      s.stacks[me] = [0];
      return "begin";
    },
    begin: (s) => {
      s.markers = 1;
      return "pop";
    },
    count: (s) => {
      if (s.markers === 0 && variant.joinsMarkersOnly) return "idle";
      s.markers += 1;
      return "look";
    },
  };
}

function run(graph: Graph, variant: Variant): ReturnType<typeof explore> {
  const each = <Value>(value: (index: number) => Value) =>
    Array.from({ length: variant.workers }, (_, index) => value(index));
  const initial: State = {
    marks: 1,
    scanned: graph.map(() => false),
    markers: 1,
    done: false,
    collections: 0,
    // The root is the collector's.
    stacks: each((index) => (index === 0 ? [0] : [])),
    boxes: each(() => ({ state: "empty", entries: [] })),
    object: each(() => 0),
    next: each(() => 0),
    read: each(() => 0),
    box: each(() => 0),
  };
  return explore(
    initial,
    each((me) => ({ machine: worker(me, graph, variant), start: me === 0 ? "pop" : "idle" })),
    (s) => {
      expect(s.done && s.scanned.includes(false), "something was left out").to.equal(false);
      const isMarking = s.stacks.some((stack) => stack.length > 0);
      expect(s.done && isMarking, "somebody marks after the end").to.equal(false);
    },
    () => {},
  );
}

describe("model: marking together", () => {
  it("looks through all that can be reached, though marks in one byte may get lost", () => {
    for (const graph of [FORKED, CIRCLE]) {
      expect(run(graph, SOUND).endings).to.be.greaterThan(0);
      expect(run(graph, { ...SOUND, marksAtOnce: true }).endings).to.be.greaterThan(0);
    }
  });

  it("does so with three workers", () => {
    expect(run(FORKED, { ...SOUND, workers: 3 }).endings).to.be.greaterThan(0);
  }).timeout(60_000);

  it("would leave something out if a worker stopped before its own box is empty", () => {
    expect(() => run(FORKED, { ...SOUND, emptiesOwnBox: false })).to.throw(/left out/);
  });

  it("would leave something out, or never end, if a worker that comes late began to count", () => {
    expect(() => run(FORKED, { ...SOUND, joinsMarkersOnly: false })).to.throw(/left out|stuck/);
  });

  it("would leave something out if a worker counted only after it took a box", () => {
    expect(() => run(FORKED, { ...SOUND, countsBefore: false })).to.throw(/left out/);
  });
});
