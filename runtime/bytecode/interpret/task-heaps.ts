/**
 * Whose objects are whose, while the interpreter runs tasks at their forks: a task may store references into what it made itself and into what the tasks that it forked left to it, and nowhere
 * else, but for elements of arrays of which each task has a part of its own. That forks are independent is proved where a program is compiled; here each run of a program is held against it, as disentanglement of task heaps is (Westrick, Arora, Acar, _Entanglement
 * detection with near-zero cost_, ICFP 2022). Objects made outside all tasks are not noted, so a program without forks costs nothing.
 */
import type { Position } from "./frame.ts";
import { type HeapObject, isObject, type Operand } from "./values.ts";

/** One task, from its fork until whoever forked it has ended too. */
interface Task {
  readonly forkedAt: Position;
  readonly parent: Task | undefined;
  hasEnded: boolean;
}

/** The tasks of one run. */
export class TaskHeaps {
  readonly #owners = new WeakMap<HeapObject, Task>();
  #running: Task | undefined;

  /** A task begins. */
  fork(forkedAt: Position): void {
    this.#running = { forkedAt, parent: this.#running, hasEnded: false };
  }

  /** The innermost task has ended: what it made belongs to whoever forked it. */
  join(): void {
    if (this.#running === undefined) return;
    this.#running.hasEnded = true;
    this.#running = this.#running.parent;
  }

  /** An object has been made. */
  made(object: HeapObject): void {
    if (this.#running !== undefined) this.#owners.set(object, this.#running);
  }

  /**
   * A value is about to be stored into an object.
   * @throws Error naming both places where the running task has not made the object
   */
  store(object: HeapObject, value: Operand, position: () => Position): void {
    const running = this.#running;
    if (running === undefined || !isObject(value)) return;
    if (this.#ownerOf(object) === running) return;
    throw new Error(
      `the task forked at ${describe(running.forkedAt)} stores into an object that it did not make, at ${describe(position())}: the compiler had to refuse it (E5004)`,
    );
  }

  #ownerOf(object: HeapObject): Task | undefined {
    let owner = this.#owners.get(object);
    while (owner?.hasEnded) owner = owner.parent;
    return owner;
  }
}

function describe({ function: name, source }: Position): string {
  return source === undefined ? `\`${name}\`` : `${source.file}:${source.line}:${source.column}`;
}
