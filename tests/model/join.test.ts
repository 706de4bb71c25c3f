/** Waiting for a task another worker runs: the waker looks at `waited` after publishing, the waiter at the state after saying so (J1, S1). */
import { expect } from "chai";
import { explore, type Machine } from "./explore.ts";

interface State {
  result: number;
  done: boolean;
  waited: number;
  parked: number[];
  parkWord: number[];
  sequence: number[];
  saw: number[];
}

const initial = (): State => ({
  result: 0,
  done: false,
  waited: 0,
  parked: [0, 0],
  parkWord: [0, 0],
  sequence: [-1, -1],
  saw: [0, 0],
});

const runner: Machine<State> = {
  work: (s) => {
    s.result = 7;
    return "publish";
  },
  publish: (s) => {
    s.done = true;
    return "readWaited";
  },
  readWaited: (s) => (s.waited ? "wake0" : null),
  wake0: (s) => (s.parked[0] ? "bump0" : "wake1"),
  bump0: (s) => {
    s.parkWord[0] = (s.parkWord[0] ?? 0) + 1;
    return "wake1";
  },
  wake1: (s) => (s.parked[1] ? "bump1" : null),
  bump1: (s) => {
    s.parkWord[1] = (s.parkWord[1] ?? 0) + 1;
    return null;
  },
};

function waiter(me: number, recheck: boolean): Machine<State> {
  return {
    test: (s) => (s.done ? "take" : "announce"),
    announce: (s) => {
      s.waited = 1;
      return "sequence";
    },
    sequence: (s) => {
      s.sequence[me] = s.parkWord[me] ?? 0;
      return "park";
    },
    park: (s) => {
      s.parked[me] = 1;
      return recheck ? "reason" : "sleep";
    },
    reason: (s) => (s.done ? "unpark" : "sleep"),
    sleep: (s) => (s.parkWord[me] === s.sequence[me] ? "sleep" : "unpark"),
    unpark: (s) => {
      s.parked[me] = 0;
      return "test";
    },
    take: (s) => {
      s.saw[me] = s.result;
      return null;
    },
  };
}

const threads = (recheck: boolean) => [
  { machine: runner, start: "work" },
  { machine: waiter(0, recheck), start: "test" },
  { machine: waiter(1, recheck), start: "test" },
];

describe("model: join (J1: the task's writes are visible when wait returns)", () => {
  it("two waiters, every interleaving", () => {
    const { endings } = explore(
      initial(),
      threads(true),
      () => {},
      (s) => expect(s.saw).to.deep.equal([7, 7]),
    );
    expect(endings).to.be.greaterThan(0);
  });

  it("finds the lost wake-up when the waiter parks without looking again", () => {
    expect(() =>
      explore(
        initial(),
        threads(false),
        () => {},
        () => {},
      ),
    ).to.throw("stuck");
  });
});
