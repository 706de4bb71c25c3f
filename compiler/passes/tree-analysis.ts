/**
 * Abstract interpretation of one function: forward, flow-sensitive, with what is known of locals refined by the conditions of branches, and loops brought to a fixpoint by
 * widening (Cousot and Cousot 1977). Structured trees need no control-flow graph. What the values and the instructions are is its subclasses' matter.
 */
import type { Node, OpNode } from "../ir/tree.ts";

/** Rounds of a loop before its bounds are widened. */
const EXACT_ROUNDS = 2;

/** What is known of a function's locals at one place. */
export interface Known<State> {
  copy(): State;
  /** What holds in both. @param widens where a bound grew, it is given up */
  meet(other: State, widens?: boolean): State;
  /** Does meeting with it tell nothing new? */
  isSame(other: State): boolean;
}

/** @template Value what is known of a value @template State see `Known`; null where control does not come */
export abstract class TreeAnalysis<Value, State extends Known<State>> {
  protected state: State | null = null;
  /** By label: what is known where branches go to it, and of the values that they carry. */
  readonly #targets = new Map<object, State>();
  readonly #carried = new Map<object, Value | undefined>();
  readonly #loopHeads = new Map<Node, State>();

  /** What an instruction gives. It visits its operands first. */
  protected abstract instruction(node: OpNode): Value | undefined;
  /** @param state may change in place @returns what is known where the condition came out so, null where it cannot */
  protected abstract refined(state: State, condition: Node, outcome: boolean): State | null;
  protected abstract joined(a: Value, b: Value): Value;
  /** Notes what was found of a node. @returns what is known of its value */
  protected abstract noted(node: Node, value: Value | undefined): Value | undefined;
  /** Visits the body of a `try`. @returns what is known where its handler begins: an exception may come from anywhere in the body */
  protected abstract beforeHandler(node: Node & { kind: "try" }): State | null;

  /** Control comes to a loop from before it, in any of its rounds. */
  protected entersLoop(_node: Node, _state: State): void {}

  /** Control comes to a side of an `if`. */
  protected reaches(_side: readonly Node[]): void {}

  /** Undefined where nothing is known of the last one's value. */
  protected list(nodes: readonly Node[]): Value | undefined {
    let last: Value | undefined;
    for (const node of nodes) last = this.visit(node);
    return last;
  }

  protected visit(node: Node): Value | undefined {
    return this.noted(node, this.#evaluate(node));
  }

  #evaluate(node: Node): Value | undefined {
    switch (node.kind) {
      case "op":
        return this.instruction(node);
      case "sequence":
        return this.list(node.body);
      case "block":
        return this.#block(node);
      case "loop":
        this.#loop(node);
        return undefined;
      case "if":
        return this.#if(node);
      case "branch":
        this.#branch(node);
        return undefined;
      case "branch-table":
        this.visit(node.index);
        for (const label of node.labels) this.#jump(label, this.state);
        this.state = null;
        return undefined;
      case "try": {
        const before = this.beforeHandler(node);
        const after = this.state;
        this.state = before;
        this.list(node.handler);
        this.state = either(after, this.state);
        return undefined;
      }
    }
  }

  #block(node: Node & { kind: "block" }): Value | undefined {
    const value = this.list(node.body);
    const fell = this.state;
    const jumped = this.#targets.get(node.label) ?? null;
    const carried = this.#carried.get(node.label);
    this.#targets.delete(node.label);
    this.#carried.delete(node.label);
    this.state = either(fell, jumped);
    if (!fell) return carried;
    return jumped ? this.#joinedBoth(value, carried) : value;
  }

  #loop(node: Node & { kind: "loop" }): void {
    if (!this.state) return;
    this.entersLoop(node, this.state);
    const known = this.#loopHeads.get(node);
    let head = known ? this.state.meet(known) : this.state.copy();
    for (let round = 0; ; round++) {
      this.state = head.copy();
      this.#targets.delete(node.label);
      this.list(node.body);
      const back = this.#targets.get(node.label);
      const next = back ? head.meet(back, round >= EXACT_ROUNDS) : head;
      if (head.isSame(next)) break;
      head = next;
    }
    this.#targets.delete(node.label);
    this.#loopHeads.set(node, head);
  }

  #if(node: Node & { kind: "if" }): Value | undefined {
    this.visit(node.condition);
    const before = this.state?.copy() ?? null;
    const whenTrue = this.#side(node.then, this.state, node.condition, true);
    const afterTrue = this.state;
    const whenFalse = this.#side(node.else, before, node.condition, false);
    const afterFalse = this.state;
    this.state = either(afterTrue, afterFalse);
    if (!afterTrue) return whenFalse;
    return afterFalse ? this.#joinedBoth(whenTrue, whenFalse) : whenTrue;
  }

  #side(
    side: readonly Node[],
    before: State | null,
    condition: Node,
    outcome: boolean,
  ): Value | undefined {
    this.state = before && this.refined(before, condition, outcome);
    if (this.state) this.reaches(side);
    return this.list(side);
  }

  #branch(node: Node & { kind: "branch" }): void {
    if (node.value) {
      const value = this.visit(node.value);
      const isFirst = !this.#targets.has(node.label);
      if (this.state)
        this.#carried.set(
          node.label,
          isFirst ? value : this.#joinedBoth(this.#carried.get(node.label), value),
        );
    }
    if (node.condition) {
      this.visit(node.condition);
      const { state } = this;
      const copy = state?.copy() ?? null;
      this.#jump(node.label, copy && this.refined(copy, node.condition, true));
      this.state = state && this.refined(state, node.condition, false);
    } else {
      this.#jump(node.label, this.state);
      this.state = null;
    }
  }

  #jump(label: object, state: State | null): void {
    const met = either(this.#targets.get(label) ?? null, state?.copy() ?? null);
    if (met) this.#targets.set(label, met);
  }

  #joinedBoth(a: Value | undefined, b: Value | undefined): Value | undefined {
    return a === undefined || b === undefined ? undefined : this.joined(a, b);
  }
}

/** What is known where control comes from one of two places. */
function either<State extends Known<State>>(a: State | null, b: State | null): State | null {
  if (!a) return b;
  return b ? a.meet(b) : a;
}
