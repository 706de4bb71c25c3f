/** The steal protocol of sched/README.md, every interleaving: one victim, two thieves, requests that may be withdrawn. */
import { expect } from "chai";
import { explore, type Machine } from "./explore.ts";

interface State {
  /** Per task: 0 latent, thief id when handed over, -1 when the owner ran it. */
  tasks: number[];
  /** How often each task was run. */
  runs: number[];
  mailbox: number;
  poll: number;
  answers: number[]; // per thief: 0 none, 1 empty, 2 + task
  claimed: number;
  shutdown: boolean;
}

const initial = (tasks: number): State => ({
  tasks: new Array(tasks).fill(0),
  runs: new Array(tasks).fill(0),
  mailbox: 0,
  poll: 0,
  answers: [0, 0, 0],
  claimed: 0,
  shutdown: false,
});

/** Runs its tasks newest first as waits do, polling before each, then goes on polling until both thieves left. */
const victim: Machine<State> = {
  poll: (s) => (s.poll ? "clear" : "wait"),
  clear: (s) => {
    s.poll = 0;
    return "claim";
  },
  claim: (s) => {
    s.claimed = s.mailbox;
    s.mailbox = 0;
    return s.claimed ? "answer" : "wait";
  },
  answer: (s) => {
    const task = s.tasks.indexOf(0);
    if (task >= 0) s.tasks[task] = s.claimed;
    s.answers[s.claimed] = task >= 0 ? task + 2 : 1;
    s.claimed = 0;
    return "wait";
  },
  wait: (s) => {
    const task = s.tasks.lastIndexOf(0);
    if (task < 0) return "idle";
    s.tasks[task] = -1;
    s.runs[task] = (s.runs[task] ?? 0) + 1;
    return "poll";
  },
  idle: (s) => (s.mailbox ? "claim" : s.shutdown ? null : "idle"),
};

function thief(id: number, mayWithdraw: boolean, isLast: (s: State) => boolean): Machine<State> {
  return {
    reset: (s) => {
      s.answers[id] = 0;
      return "post";
    },
    post: (s) => {
      if (s.mailbox !== 0) return "leave";
      s.mailbox = id;
      return "alert";
    },
    alert: (s) => {
      s.poll = 1;
      return "look";
    },
    look: (s) => {
      const answer = s.answers[id] ?? 0;
      if (answer === 0) return mayWithdraw ? "withdraw" : "look";
      return answer === 1 ? "leave" : "run";
    },
    withdraw: (s) => {
      if (s.mailbox !== id) return "awaitAnswer";
      s.mailbox = 0;
      return "leave";
    },
    awaitAnswer: (s) => {
      const answer = s.answers[id] ?? 0;
      return answer === 0 ? "awaitAnswer" : answer === 1 ? "leave" : "run";
    },
    run: (s) => {
      const task = (s.answers[id] ?? 0) - 2;
      s.runs[task] = (s.runs[task] ?? 0) + 1;
      s.answers[id] = 0;
      return "leave";
    },
    leave: (s) => {
      s.answers[id] = -1;
      if (isLast(s)) s.shutdown = true;
      return null;
    },
  };
}

const bothLeft = (s: State) => s.answers[1] === -1 && s.answers[2] === -1;

describe("model: steal (D1: a task leaves a stack at most once, and never vanishes)", () => {
  for (const tasks of [1, 2, 3]) {
    for (const mayWithdraw of [false, true]) {
      it(`${tasks} tasks, two thieves, withdrawal ${mayWithdraw}`, () => {
        const { states, endings } = explore(
          initial(tasks),
          [
            { machine: victim, start: "poll" },
            { machine: thief(1, mayWithdraw, bothLeft), start: "reset" },
            { machine: thief(2, mayWithdraw, bothLeft), start: "reset" },
          ],
          (s) => expect(Math.max(...s.runs), JSON.stringify(s)).to.be.at.most(1),
          (s) => expect(s.runs, JSON.stringify(s)).to.deep.equal(new Array(tasks).fill(1)),
        );
        expect(states).to.be.greaterThan(50);
        expect(endings).to.be.greaterThan(0);
      });
    }
  }

  it("finds the race when the victim reads the mailbox without emptying it in one step", () => {
    const racy: Machine<State> = {
      ...victim,
      claim: (s) => {
        s.claimed = s.mailbox;
        return s.claimed ? "empty" : "wait";
      },
      empty: (s) => {
        s.mailbox = 0;
        return "answer";
      },
    };
    expect(() =>
      explore(
        initial(2),
        [
          { machine: racy, start: "poll" },
          { machine: thief(1, true, bothLeft), start: "reset" },
          { machine: thief(2, true, bothLeft), start: "reset" },
        ],
        (s) => expect(Math.max(...s.runs)).to.be.at.most(1),
        (s) => expect(s.runs).to.deep.equal([1, 1]),
      ),
    ).to.throw();
  });
});
