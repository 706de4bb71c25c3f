/**
 * Waiting for a Future that is latent on another worker's stack (sched/README.md): the waiter asks its owner and may withdraw unanswered; the owner
 * sleeps, or runs the Future itself. Nobody is left asleep either way (S1), and the Future runs once (D1).
 */
import { expect } from "chai";
import { explore, type Machine } from "./explore.ts";

interface State {
  future: "latent" | "running" | "done";
  runs: number;
  waited: boolean;
  /** The owner's mailbox: does the waiter ask? */
  mailbox: boolean;
  answer: "none" | "empty" | "task";
  /** What the waiter saw when it lay down. */
  wasLatent: boolean;
  waiterEnded: boolean;
  /** Owner, waiter. */
  parked: [boolean, boolean];
  parkWord: [number, number];
  sequence: [number, number];
}

const OWNER = 0;
const WAITER = 1;

const initial = (): State => ({
  future: "latent",
  runs: 0,
  waited: false,
  mailbox: false,
  answer: "none",
  wasLatent: false,
  waiterEnded: false,
  parked: [false, false],
  parkWord: [0, 0],
  sequence: [0, 0],
});

function wake(s: State, worker: 0 | 1): void {
  // Only whether the word changed since the sleeper read it matters, so that there are finitely many states.
  if (s.parked[worker]) s.parkWord[worker] = (s.sequence[worker] + 1) % 2;
}

/** @param asksAgain sleeps for a limited time while the Future is latent */
const waiter = (asksAgain: boolean): Machine<State> => ({
  test: (s) => (s.future === "done" ? "end" : s.future === "latent" ? "ask" : "announce"),
  ask: (s) => {
    s.answer = "none";
    s.mailbox = true;
    return "wakeOwner";
  },
  wakeOwner: (s) => {
    wake(s, OWNER);
    return "look";
  },
  look: (s) => {
    if (s.answer === "task") return "run";
    if (s.answer === "empty") return "announce";
    return s.mailbox ? "withdraw" : "look";
  },
  withdraw: (s) => {
    if (!s.mailbox) return "look";
    s.mailbox = false;
    return "announce";
  },
  run: (s) => {
    s.runs++;
    s.future = "done";
    return "end";
  },
  announce: (s) => {
    s.wasLatent = s.future === "latent";
    s.waited = true;
    return "sequence";
  },
  sequence: (s) => {
    s.sequence[WAITER] = s.parkWord[WAITER];
    return "park";
  },
  park: (s) => {
    s.parked[WAITER] = true;
    return "reason";
  },
  reason: (s) => (s.future === "done" ? "unpark" : "sleep"),
  sleep: (s) => {
    if (s.parkWord[WAITER] !== s.sequence[WAITER]) return "unpark";
    return asksAgain && s.wasLatent ? "unpark" : "sleep";
  },
  unpark: (s) => {
    s.parked[WAITER] = false;
    return "test";
  },
  end: (s) => {
    s.waiterEnded = true;
    return "wakeAtEnd";
  },
  wakeAtEnd: (s) => {
    wake(s, OWNER);
    return null;
  },
});

/** Waits for the very task in which the other worker waits. */
const sleepingOwner: Machine<State> = {
  test: (s) => (s.waiterEnded ? null : s.mailbox ? "serve" : "sequence"),
  serve: (s) => {
    if (!s.mailbox) return "test";
    s.mailbox = false;
    if (s.future === "latent") {
      s.future = "running";
      s.answer = "task";
    } else {
      s.answer = "empty";
    }
    return "test";
  },
  sequence: (s) => {
    s.sequence[OWNER] = s.parkWord[OWNER];
    return "park";
  },
  park: (s) => {
    s.parked[OWNER] = true;
    return "reason";
  },
  reason: (s) => (s.waiterEnded || s.mailbox ? "unpark" : "sleep"),
  sleep: (s) => (s.parkWord[OWNER] !== s.sequence[OWNER] ? "unpark" : "sleep"),
  unpark: (s) => {
    s.parked[OWNER] = false;
    return "test";
  },
};

/** Comes to the end of its strand. @param wakes looks for waiters after running the Future */
const finishingOwner = (wakes: boolean): Machine<State> => ({
  finish: (s) => {
    if (s.future !== "latent") return "answerRest";
    s.future = "running";
    return "run";
  },
  run: (s) => {
    s.runs++;
    s.future = "done";
    return wakes ? "readWaited" : "answerRest";
  },
  readWaited: (s) => (s.waited ? "wakeWaiter" : "answerRest"),
  wakeWaiter: (s) => {
    wake(s, WAITER);
    return "answerRest";
  },
  answerRest: (s) => {
    if (s.mailbox) {
      s.mailbox = false;
      s.answer = "empty";
    }
    return s.waiterEnded ? null : "answerRest";
  },
});

function exploreWith(owner: Machine<State>, start: string, asksAgain: boolean): number {
  const threads = [
    { machine: owner, start },
    { machine: waiter(asksAgain), start: "test" },
  ];
  const nothing = () => {};
  return explore(initial(), threads, nothing, (s) => expect(s.runs).to.equal(1)).endings;
}

describe("model: a Future latent on another worker's stack", () => {
  it("is run once when its owner sleeps", () => {
    expect(exploreWith(sleepingOwner, "test", true)).to.be.greaterThan(0);
  });

  it("finds both asleep when the waiter does not ask again", () => {
    expect(() => exploreWith(sleepingOwner, "test", false)).to.throw("stuck");
  });

  it("is run once when its owner comes to its strand's end", () => {
    expect(exploreWith(finishingOwner(true), "finish", true)).to.be.greaterThan(0);
  });

  it("finds the waiter asleep when the owner wakes nobody", () => {
    expect(() => exploreWith(finishingOwner(false), "finish", true)).to.throw("stuck");
  });
});
