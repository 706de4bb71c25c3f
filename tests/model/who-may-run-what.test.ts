/**
 * What a waiting worker may run on top of its wait (sched/README.md "Why it cannot dead-lock"): random fork trees, with Futures passed to later
 * tasks, under random schedules of the rules. No schedule may leave every worker waiting for another; a rule that takes more than it may does.
 */
import { expect } from "chai";

type Action =
  | { readonly kind: "fork" | "wait"; readonly task: number }
  /** Time passes: others come to act in between. */
  | { readonly kind: "work" };

interface Task {
  readonly body: Action[];
  /** A Future which others may be given; a frame-owned task is waited for by its frame alone. */
  readonly isFuture: boolean;
}

type Random = (below: number) => number;

/** mulberry32. */
function randomOf(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** A fork tree: task 0 is the root. A task waits for its own forks, and for Futures that were forked before it and given to it. */
function makeProgram(random: Random): Task[] {
  const tasks: Task[] = [];
  const grow = (isFuture: boolean, given: readonly number[], depth: number): number => {
    const body: Action[] = [];
    const index = tasks.push({ body, isFuture }) - 1;
    const futures = [...given];
    const owned: number[] = [];
    const length = depth === 0 ? 5 + random(3) : 1 + random(4);
    for (let step = 0; step < length; step++) {
      const choice = random(10);
      if (choice < 5 && depth < 3 && tasks.length < 14) {
        const child = grow(random(3) > 0, futures, depth + 1);
        body.push({ kind: "fork", task: child });
        (tasks[child]?.isFuture === true ? futures : owned).push(child);
      } else if (choice < 8 && futures.length > 0) {
        body.push({ kind: "wait", task: futures[random(futures.length)] as number });
      } else if (choice < 9 && owned.length > 0) {
        const [task] = owned.splice(random(owned.length), 1);
        body.push({ kind: "wait", task: task as number });
      } else body.push({ kind: "work" });
    }
    // The end of a frame completes what it owns.
    for (const task of owned) body.push({ kind: "wait", task });
    return index;
  };
  grow(true, [], 0);
  return tasks;
}

interface Frame {
  readonly task: number;
  next: number;
  /** Task top when the strand, and the Future or strand, began: indices in the worker's records. */
  readonly strandBase: number;
  readonly taskBase: number;
  readonly isStrand: boolean;
}

interface Worker {
  readonly frames: Frame[];
  /** The task stack: tasks in the order of their forks. */
  readonly records: number[];
}

/** How far down its own stack a waiting worker may look for a task: the rule, and one that forgets Futures running here. */
const BASES = {
  innermostFuture: (frame: Frame) => frame.taskBase,
  strand: (frame: Frame) => frame.strandBase,
} as const;

/** @returns whether the program ended; otherwise every worker waits for another */
function run(tasks: readonly Task[], base: keyof typeof BASES, random: Random): boolean {
  const state: ("none" | "latent" | "running" | "done")[] = tasks.map(() => "none");
  const runner = tasks.map(() => -1);
  const floor = tasks.map(() => -1);
  const workers: Worker[] = [0, 1, 2].map(() => ({ frames: [], records: [] }));

  const enter = (worker: number, task: number, how: "strand" | "future" | "owned"): void => {
    const { frames, records } = workers[worker] as Worker;
    const outer = frames.at(-1);
    const top = records.length;
    state[task] = "running";
    runner[task] = worker;
    floor[task] = how === "strand" ? top : -1;
    frames.push({
      task,
      next: 0,
      strandBase: how === "strand" ? top : (outer?.strandBase ?? 0),
      taskBase: how === "owned" ? (outer?.taskBase ?? 0) : top,
      isStrand: how === "strand",
    });
  };
  const oldestLatent = (worker: number, from: number): number | undefined =>
    (workers[worker] as Worker).records.slice(from).find((task) => state[task] === "latent");

  /** What the worker could do now, each a step. */
  const moves = (worker: number): (() => void)[] => {
    const { frames, records } = workers[worker] as Worker;
    const frame = frames.at(-1);
    if (frame === undefined) {
      return workers.flatMap((_, victim) => {
        const task = victim === worker ? undefined : oldestLatent(victim, 0);
        return task === undefined ? [] : [() => enter(worker, task, "strand")];
      });
    }
    const action = tasks[frame.task]?.body[frame.next];
    if (action === undefined) {
      // A strand's end runs what is still latent in it.
      const left = frame.isStrand ? oldestLatent(worker, frame.strandBase) : undefined;
      if (left !== undefined) return [() => enter(worker, left, "future")];
      return [
        () => {
          state[frame.task] = "done";
          frames.pop();
          if (frame.isStrand) records.length = frame.strandBase;
        },
      ];
    }
    if (action.kind === "work") return [() => frame.next++];
    const { task } = action;
    if (action.kind === "fork") {
      return [
        () => {
          state[task] = "latent";
          records.push(task);
          frame.next++;
        },
      ];
    }
    if (state[task] === "done") return [() => frame.next++];
    if (state[task] === "latent") {
      const isOwn = records.includes(task);
      const how = !isOwn ? "strand" : tasks[task]?.isFuture === true ? "future" : "owned";
      return [() => enter(worker, task, how)];
    }
    const own = oldestLatent(worker, BASES[base](frame));
    if (own !== undefined) return [() => enter(worker, own, "strand")];
    // Leapfrogging: along the chain of waits, tasks that descend from what is waited for.
    for (let awaited: number | undefined = task, hop = 0; awaited !== undefined && hop < 8; hop++) {
      const other = runner[awaited] as number;
      const from = floor[awaited] as number;
      if (state[awaited] !== "running" || other === worker || from < 0) break;
      const found = oldestLatent(other, from);
      if (found !== undefined) return [() => enter(worker, found, "strand")];
      const top: Frame | undefined = workers[other]?.frames.at(-1);
      const waited: Action | undefined = top && tasks[top.task]?.body[top.next];
      awaited = waited?.kind === "wait" ? waited.task : undefined;
    }
    return [];
  };

  enter(0, 0, "strand");
  while (state[0] !== "done") {
    const open = workers.flatMap((_, worker) => moves(worker));
    const move = open[random(open.length || 1)];
    if (move === undefined) return false;
    move();
  }
  return true;
}

/** @returns seeds of programs that got stuck */
function stuck(base: keyof typeof BASES, programs: number): number[] {
  const found: number[] = [];
  for (let seed = 0; seed < programs; seed++) {
    const random = randomOf(seed);
    const tasks = makeProgram(random);
    for (let schedule = 0; schedule < 10; schedule++) {
      if (run(tasks, base, random)) continue;
      found.push(seed);
      break;
    }
  }
  return found;
}

describe("model: what a waiting worker may run", () => {
  it("never leaves every worker waiting for another", () => {
    expect(stuck("innermostFuture", 1500)).to.deep.equal([]);
  });

  it("would get stuck if it ran tasks forked before a Future that runs here", () => {
    expect(stuck("strand", 1500)).not.to.deep.equal([]);
  });
});
