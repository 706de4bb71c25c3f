/** Stopping everybody for a collection (heap/README.md "Stopping everybody"): while one worker collects nobody else touches the heap, and all go on after it. */
import { expect } from "chai";
import { explore, type Machine } from "./explore.ts";

interface State {
  /** CONTROL.collector. */
  collector: number;
  /** By worker: WORKER.poll, stopped, parked; whether it is using the heap, or collecting. */
  poll: number[];
  stopped: number[];
  parked: number[];
  uses: boolean[];
  collects: boolean[];
  rounds: number[];
}

const WORKERS = [0, 1, 2];

const initial = (): State => ({
  collector: 0,
  poll: [0, 0, 0],
  stopped: [0, 0, 0],
  parked: [0, 0, 0],
  uses: [false, false, false],
  collects: [false, false, false],
  rounds: [0, 0, 0],
});

interface Variant {
  /** A worker that goes on looks for another collector first. */
  readonly looksAgain: boolean;
  /** One that wakes does. */
  readonly looksAfterParking: boolean;
}

/** A worker that uses the heap, comes to a safepoint, collects or parks there, for a few rounds. @param what what it does between */
function worker(me: number, what: "collect" | "park", variant: Variant): Machine<State> {
  const others = WORKERS.filter((each) => each !== me);
  return {
    run: (s) => {
      s.uses[me] = true;
      return "safepoint";
    },
    safepoint: (s) => {
      s.uses[me] = false;
      return s.poll[me] === 1 ? "serve" : what;
    },
    serve: (s) => {
      s.poll[me] = 0;
      return "look";
    },
    look: (s) => (s.collector === 0 ? "next" : "stop"),
    stop: (s) => {
      s.stopped[me] = 1;
      return "sleep";
    },
    sleep: (s) => (s.collector === 0 ? "awake" : "sleep"),
    awake: (s) => {
      s.stopped[me] = 0;
      return variant.looksAgain ? "look" : "next";
    },
    next: (s) => {
      s.rounds[me] = (s.rounds[me] ?? 0) + 1;
      return (s.rounds[me] ?? 0) < 3 ? "run" : "leave";
    },
    park: (s) => {
      s.parked[me] = 1;
      return "wake";
    },
    wake: (s) => {
      s.parked[me] = 0;
      return variant.looksAfterParking ? "look" : "next";
    },
    collect: (s) => {
      if (s.collector !== 0) return "look";
      s.collector = me + 1;
      return "ask";
    },
    ask: (s) => {
      for (const other of others) s.poll[other] = 1;
      return `await ${others[0]}`;
    },
    ...Object.fromEntries(
      others.map((other, index) => [
        `await ${other}`,
        (s: State) => {
          if (s.stopped[other] === 0 && s.parked[other] === 0) return `await ${other}`;
          if (index + 1 < others.length) return `await ${others[index + 1]}`;
          s.collects[me] = true;
          return "end";
        },
      ]),
    ),
    end: (s) => {
      s.collects[me] = false;
      return "release";
    },
    release: (s) => {
      s.collector = 0;
      return "next";
    },
    // As a worker that has nothing to do any more: parked for good.
    leave: (s) => {
      s.parked[me] = 1;
      return null;
    },
  };
}

function run(variant: Variant): ReturnType<typeof explore> {
  return explore(
    initial(),
    [
      { machine: worker(0, "collect", variant), start: "run" },
      { machine: worker(1, "collect", variant), start: "run" },
      { machine: worker(2, "park", variant), start: "run" },
    ],
    (s) => {
      const collecting = s.collects.indexOf(true);
      if (collecting < 0) return;
      const using = s.uses.findIndex((uses, index) => uses && index !== collecting);
      expect(using, "a worker uses the heap during a collection").to.equal(-1);
      expect(s.collects.filter((each) => each).length).to.equal(1);
    },
    () => {},
  );
}

describe("model: stopping everybody", () => {
  it("lets nobody use the heap while one worker collects, and ends", () => {
    const { endings } = run({ looksAgain: true, looksAfterParking: true });
    expect(endings).to.be.greaterThan(0);
  });

  it("would not if a worker that goes on did not look again", () => {
    const variant = { looksAgain: false, looksAfterParking: true };
    expect(() => run(variant)).to.throw(/uses the heap/);
  });

  it("would not if a worker that wakes did not look", () => {
    const variant = { looksAgain: true, looksAfterParking: false };
    expect(() => run(variant)).to.throw(/uses the heap/);
  });
});
