/** Sleeping hungry and being given work (sched/README.md "Give", "Sleep", "Park"): nobody stays parked while a task is published (S1). */
import { expect } from "chai";
import { explore, type Machine } from "./explore.ts";

interface State {
  latent: number; // tasks on the victim's stack
  ran: number;
  hungry: number;
  idle: number;
  gift: number;
  mailbox: number;
  answer: number; // 0 none, 1 empty, 2 a task
  parked: number;
  parkWord: number;
  sequence: number;
  forksLeft: number;
  /** The sleeper will not wait any longer for this answer. */
  isLate: boolean;
  isUnanswered: boolean;
  /** WORKER.poll of the forker, set without a request. */
  poked: boolean;
  shutdown: boolean;
}

const initial = (forks: number): State => ({
  latent: 0,
  ran: 0,
  hungry: 0,
  idle: 0,
  gift: 0,
  mailbox: 0,
  answer: 0,
  parked: 0,
  parkWord: 0,
  sequence: -1,
  forksLeft: forks,
  isLate: false,
  isUnanswered: false,
  poked: false,
  shutdown: false,
});

/** Forks a few tasks, then never looks again: what is latent then must not be left to it alone while the other sleeps. */
const forker: Machine<State> = {
  fork: (s) => {
    if (s.forksLeft === 0) return "poll";
    s.forksLeft--;
    s.latent++;
    return "check";
  },
  check: (s) => (s.hungry ? "clear" : "poll"),
  clear: (s) => {
    s.hungry = 0;
    return "give";
  },
  give: (s) => {
    if (!s.idle) return "poll";
    if (s.latent === 0) return "again";
    s.idle = 0;
    s.latent--;
    return "gift";
  },
  // Somebody is still without work.
  again: (s) => {
    s.hungry = 1;
    return "poll";
  },
  gift: (s) => {
    s.gift = 1;
    return "wakeRead";
  },
  wakeRead: (s) => (s.parked ? "wake" : "poll"),
  wake: (s) => {
    s.parkWord++;
    return "poll";
  },
  poll: (s) => (isCalled(s) ? "serve" : s.forksLeft > 0 ? "fork" : "long"),
  serve: (s) => {
    s.poked = false;
    return s.mailbox ? "claim" : "check";
  },
  // An exchange: the request may have been withdrawn since.
  claim: (s) => {
    if (!s.mailbox) return "check";
    s.mailbox = 0;
    return "answer";
  },
  answer: (s) => {
    if (s.latent > 0) {
      s.latent--;
      s.answer = 2;
    } else s.answer = 1;
    return "check";
  },
  // A long task of its own without forks: polls, until the other did what it can.
  long: (s) => (isCalled(s) ? "serve" : s.shutdown ? null : "long"),
};

const isCalled = (s: State): boolean => s.mailbox !== 0 || s.poked;

/** At any time, once: the answer that the sleeper waits for is too long in coming. */
const clock: Machine<State> = {
  run: (s) => {
    s.isLate = true;
    return null;
  },
};

/** What a sleeper does that got no answer: sleeps for a while only, makes the other look for sleepers at its next safepoint, or nothing. */
type Unanswered = "asks again" | "pokes" | "sleeps on";

function sleeper(recheck: boolean, unanswered: Unanswered = "pokes"): Machine<State> {
  return {
    hungry: (s) => {
      s.hungry = 1;
      return "post";
    },
    post: (s) => {
      s.answer = 0;
      s.mailbox = 1;
      return "look";
    },
    look: (s) => {
      if (s.answer === 0) return s.isLate ? "withdraw" : "look";
      s.isUnanswered = false;
      return s.answer === 2 ? "run" : "idle";
    },
    withdraw: (s) => {
      s.isLate = false;
      if (!s.mailbox) return "look";
      s.mailbox = 0;
      s.isUnanswered = true;
      return "idle";
    },
    idle: (s) => {
      s.gift = 0;
      s.idle = 1;
      return recheck ? "recheck" : "sequence";
    },
    recheck: (s) => (s.hungry ? "poke" : "retract"),
    poke: (s) => {
      if (s.isUnanswered && unanswered === "pokes") s.poked = true;
      return "sequence";
    },
    sequence: (s) => {
      s.sequence = s.parkWord;
      return "park";
    },
    park: (s) => {
      s.parked = 1;
      return "reason";
    },
    reason: (s) => (s.gift || s.shutdown ? "unpark" : "sleep"),
    sleep: (s) => {
      if (s.parkWord !== s.sequence || (s.isUnanswered && unanswered === "asks again"))
        return "unpark";
      // Asleep for good is right only when nothing is latent and nothing will be.
      if (s.latent === 0 && s.forksLeft === 0 && s.gift === 0 && s.idle === 1) {
        s.shutdown = true;
        return null;
      }
      return "sleep";
    },
    unpark: (s) => {
      s.parked = 0;
      return "retract";
    },
    retract: (s) => {
      if (s.idle) {
        s.idle = 0;
        return "hungry";
      }
      return "awaitGift";
    },
    awaitGift: (s) => {
      if (!s.gift) return "awaitGift";
      s.gift = 0;
      s.ran++;
      return "hungry";
    },
    run: (s) => {
      s.ran++;
      return "hungry";
    },
  };
}

describe("model: sleep (S1: no worker stays parked while a task is published)", () => {
  for (const forks of [0, 1, 2, 3]) {
    it(`${forks} forks, one sleeper`, () => {
      const { endings } = explore(
        initial(forks),
        [
          { machine: forker, start: "poll" },
          { machine: sleeper(true), start: "hungry" },
        ],
        () => {},
        (s) => expect(s.ran).to.equal(forks),
      );
      expect(endings).to.be.greaterThan(0);
    });
  }

  const withLateAnswers = (unanswered: Unanswered) =>
    explore(
      initial(2),
      [
        { machine: forker, start: "poll" },
        { machine: sleeper(true, unanswered), start: "hungry" },
        { machine: clock, start: "run" },
      ],
      () => {},
      (s) => expect(s.ran).to.equal(2),
    );

  it("holds also when an answer does not come in time", () => {
    expect(withLateAnswers("asks again").endings).to.be.greaterThan(0);
    expect(withLateAnswers("pokes").endings).to.be.greaterThan(0);
  });

  it("finds the worker that sleeps for good though it got no answer", () => {
    expect(() => withLateAnswers("sleeps on")).to.throw("stuck");
  });

  it("finds the lost wake-up when the sleeper does not look at `hungry` again", () => {
    expect(() =>
      explore(
        initial(2),
        [
          { machine: forker, start: "poll" },
          { machine: sleeper(false), start: "hungry" },
        ],
        () => {},
        (s) => expect(s.ran).to.equal(2),
      ),
    ).to.throw("stuck");
  });
});
