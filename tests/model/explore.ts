/**
 * Explores every interleaving of small concurrent machines. A thread is a table of atomic steps; a state is plain data, so that equal
 * states reached by different ways are visited once. Sequential consistency is Wasm's memory model for atomics, so this is exhaustive.
 */

/** One atomic step: changes the state and names the next step, `null` when the thread ends, or itself to wait (blocked). */
export type Step<State> = (state: State) => string | null;

export type Machine<State> = Readonly<Record<string, Step<State>>>;

export interface Exploration {
  readonly states: number;
  /** States in which every thread ended. */
  readonly endings: number;
}

/**
 * @param initial fresh state; copied with structuredClone per branch
 * @param threads machine and first step of each thread
 * @param invariant checked in every state; throws to report
 * @param ending checked when all threads ended; throws to report
 * @throws Error when a state is stuck: nobody can move and not all have ended (dead-lock or lost wake-up)
 */
export function explore<State>(
  initial: State,
  threads: readonly { readonly machine: Machine<State>; readonly start: string }[],
  invariant: (state: State) => void,
  ending: (state: State) => void,
): Exploration {
  interface Node {
    readonly state: State;
    readonly at: readonly (string | null)[];
  }
  const seen = new Set<string>();
  const stack: Node[] = [{ state: initial, at: threads.map(({ start }) => start) }];
  let endings = 0;
  for (let node = stack.pop(); node; node = stack.pop()) {
    const key = JSON.stringify([node.state, node.at]);
    if (seen.has(key)) continue;
    seen.add(key);
    invariant(node.state);
    if (node.at.every((step) => step === null)) {
      endings++;
      ending(node.state);
      continue;
    }
    let moved = false;
    for (const [thread, { machine }] of threads.entries()) {
      const at = node.at[thread];
      if (at === null || at === undefined) continue;
      const step = machine[at];
      if (!step) throw new Error(`no step ${at}`);
      const state = structuredClone(node.state);
      const next = step(state);
      const isBlocked = next === at && JSON.stringify(state) === JSON.stringify(node.state);
      if (isBlocked) continue;
      moved = true;
      stack.push({ state, at: node.at.map((old, index) => (index === thread ? next : old)) });
    }
    if (!moved)
      throw new Error(`stuck at ${JSON.stringify(node.at)} in ${JSON.stringify(node.state)}`);
  }
  return { states: seen.size, endings };
}
