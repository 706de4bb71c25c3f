/** Helping one program and being called for another (sched/README.md "Coming and going"): no message stays unread. */
import { expect } from "chai";
import { explore, type Machine } from "./explore.ts";

interface State {
  mail: ("join" | "call")[];
  /** The program asked for help. */
  joins: boolean;
  roots: number;
  state: number;
  leave: number;
  isLingering: boolean;
  hasRun: boolean;
}

const initial = (): State => ({
  mail: ["join"],
  joins: false,
  roots: 1,
  state: 0,
  leave: 0,
  isLingering: false,
  hasRun: false,
});

/** @param looks the thread looks for messages after it set `state` */
function helper(looks: boolean): Machine<State> {
  return {
    // The event loop: a thread that helps nobody sleeps here.
    read: (s) => {
      if (s.mail.length === 0 && !s.joins) return "read";
      return "next";
    },
    next: (s) => {
      if (s.mail.includes("join")) s.joins = true;
      if (s.mail.includes("call")) return "run";
      s.mail = [];
      return s.joins ? "clear" : "read";
    },
    clear: (s) => {
      s.leave = 0;
      return "enter";
    },
    enter: (s) => {
      s.state = 1;
      return looks ? "look" : "loop";
    },
    look: (s) => {
      if (!s.mail.includes("call")) return "loop";
      s.state = 2;
      return "run";
    },
    // Asleep for good while a root strand runs and nobody asks it to leave; lingers once without one.
    loop: (s) => {
      s.joins = false;
      if (s.leave === 1) return "leave";
      if (s.roots > 0) return "loop";
      if (s.isLingering) return "leave";
      s.isLingering = true;
      return "loop";
    },
    leave: (s) => {
      s.state = 2;
      return "forget";
    },
    forget: (s) => {
      s.leave = 0;
      s.isLingering = false;
      return "back";
    },
    back: (s) => {
      s.joins ||= s.roots > 0;
      return "read";
    },
    run: (s) => {
      s.hasRun = true;
      return null;
    },
  };
}

/** Dispatches a call of the same program to the thread, as its other root strand ends. */
const caller: Machine<State> = {
  end: (s) => {
    s.roots -= 1;
    return "post";
  },
  post: (s) => {
    s.mail.push("call");
    return "check";
  },
  check: (s) => (s.state === 1 ? "ask" : "begin"),
  ask: (s) => {
    s.leave = 1;
    return "begin";
  },
  begin: (s) => {
    s.roots += 1;
    return null;
  },
};

const run = (looks: boolean) =>
  explore(
    initial(),
    [
      { machine: helper(looks), start: "read" },
      { machine: caller, start: "end" },
    ],
    () => {},
    (s) => expect(s.hasRun).to.equal(true),
  );

describe("model: coming and going", () => {
  it("runs every call, whenever the thread goes into a program's loop or out of it", () => {
    expect(run(true).endings).to.be.greaterThan(0);
  });

  it("would lose calls if the thread did not look for messages in between", () => {
    expect(() => run(false)).to.throw(/stuck/);
  });
});
