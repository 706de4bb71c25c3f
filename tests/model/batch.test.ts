/** A batch (sched/README.md "Batch"): tasks that become a thief's while they are latent run once, and never keep their waiter from going on. */
import { expect } from "chai";
import { explore, type Machine } from "./explore.ts";

const OWNER = 0;
const THIEF = 1;
const LATENT = 0;
const RUNNING = 1;
const DONE = 2;

/** Task 0 is the thief's answer, 1 and 2 its batch. */
interface State {
  status: number[];
  owner: number[];
  runs: number[];
  batch: number[];
  answered: boolean;
  /** By worker: a request of the waiter for task 2. */
  mailbox: boolean[];
  /** To the waiter: 0 none, 1 empty, 2 task 2. */
  answer: number;
  waiterIsDone: boolean;
}

const initial = (): State => ({
  status: [LATENT, LATENT, LATENT],
  owner: [OWNER, OWNER, OWNER],
  runs: [0, 0, 0],
  batch: [],
  answered: false,
  mailbox: [false, false],
  answer: 0,
  waiterIsDone: false,
});

function serve(s: State, worker: number): void {
  if (!s.mailbox[worker]) return;
  s.mailbox[worker] = false;
  const isHere = s.owner[2] === worker && s.status[2] === LATENT;
  if (isHere) s.status[2] = RUNNING;
  s.answer = isHere ? 2 : 1;
}

function run(s: State, task: number): void {
  s.runs[task] = (s.runs[task] ?? 0) + 1;
  s.status[task] = DONE;
}

/** @param isLatent what is in a batch stays latent; else it counts as running from the moment it is handed over */
function owner(isLatent: boolean): Machine<State> {
  const put = (task: number, next: string) => (s: State) => {
    if (s.status[task] !== LATENT) return next;
    s.owner[task] = THIEF;
    if (!isLatent) s.status[task] = RUNNING;
    s.batch.push(task);
    return next;
  };
  return {
    take: (s) => {
      s.status[0] = RUNNING;
      return "first";
    },
    first: put(1, "second"),
    second: put(2, "answer"),
    answer: (s) => {
      s.answered = true;
      return "idle";
    },
    idle: (s) => {
      serve(s, OWNER);
      return s.waiterIsDone && !s.status.some((each) => each !== DONE) ? null : "idle";
    },
  };
}

/** @param needsWaiter task 0 waits for the waiter, which waits for task 2: that is one that comes before task 0 */
function thief(isLatent: boolean, needsWaiter: boolean): Machine<State> {
  return {
    ask: (s) => (s.answered ? "first" : "ask"),
    // In a wait requests are served.
    first: (s) => {
      serve(s, THIEF);
      if (needsWaiter && !s.waiterIsDone) return "first";
      run(s, 0);
      return "next";
    },
    next: (s) => {
      serve(s, THIEF);
      const task = s.batch.shift();
      if (task === undefined) return "idle";
      if (isLatent) {
        if (s.status[task] !== LATENT) return "next";
        s.status[task] = RUNNING;
      }
      return task === 1 ? "run1" : "run2";
    },
    run1: (s) => {
      run(s, 1);
      return "next";
    },
    run2: (s) => {
      run(s, 2);
      return "next";
    },
    idle: (s) => {
      serve(s, THIEF);
      return s.waiterIsDone ? null : "idle";
    },
  };
}

/** Needs task 2; whose it is may change between its look and its request. */
const waiter: Machine<State> = {
  look: (s) => {
    if (s.status[2] === DONE) return "done";
    if (s.status[2] === RUNNING) return "look";
    return s.owner[2] === OWNER ? "askOwner" : "askThief";
  },
  askOwner: (s) => {
    s.mailbox[OWNER] = true;
    return "await";
  },
  askThief: (s) => {
    s.mailbox[THIEF] = true;
    return "await";
  },
  await: (s) => {
    if (s.answer === 0) return "await";
    const { answer } = s;
    s.answer = 0;
    return answer === 2 ? "run" : "look";
  },
  run: (s) => {
    run(s, 2);
    return "done";
  },
  done: (s) => {
    s.waiterIsDone = true;
    return null;
  },
};

const check = (isLatent: boolean, needsWaiter: boolean) =>
  explore(
    initial(),
    [
      { machine: owner(isLatent), start: "take" },
      { machine: thief(isLatent, needsWaiter), start: "ask" },
      { machine: waiter, start: "look" },
    ],
    () => {},
    (s) => expect(s.runs).to.deep.equal([1, 1, 1]),
  );

describe("model: a thief's batch", () => {
  for (const needsWaiter of [false, true]) {
    it(`runs every task once${needsWaiter ? ", also where the first waits for the last" : ""}`, () => {
      expect(check(true, needsWaiter).endings).to.be.greaterThan(0);
    });
  }

  it("finds the deadlock of a batch that counts as running", () => {
    expect(() => check(false, true)).to.throw("stuck");
  });
});
