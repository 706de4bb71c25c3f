/**
 * A walk over a function's tree in the order in which control comes to its instructions, with what is known there. Nothing is known at the beginning of a loop's
 * round, in a handler and behind it; where control comes from several places, what is known in all of them.
 */
import type { Label, LoopNode, Node, OpNode } from "../ir/tree.ts";

/** See the head of the file. What an instruction does to the state says who derives from it. */
export abstract class ForwardWalk<State> {
  /** Undefined where control does not come. */
  protected state: State | undefined;
  readonly #jumps = new Map<Label, State[]>();

  /** The state at a place of which nothing is known. */
  protected abstract nothing(): State;
  /** A state that changes for itself. */
  protected abstract copy(state: State): State;
  /** What is known in both; the first may be changed for it. */
  protected abstract meet(state: State, other: State): State;
  /** Visits an instruction, its operands first. */
  protected abstract instruction(node: OpNode): void;

  /** Walks over a whole body. */
  run(body: readonly Node[]): void {
    this.state = this.nothing();
    this.visitAll(body);
  }

  protected visitAll(nodes: readonly Node[]): void {
    for (const node of nodes) this.#visit(node);
  }

  protected visitLoop(node: LoopNode): void {
    this.state = this.nothing();
    this.visitAll(node.body);
  }

  #visit(node: Node): void {
    switch (node.kind) {
      case "op":
        this.instruction(node);
        return;
      case "sequence":
        this.visitAll(node.body);
        return;
      case "block":
        this.visitAll(node.body);
        for (const state of this.#jumps.get(node.label) ?? []) this.#comeFrom(state);
        return;
      case "loop":
        this.visitLoop(node);
        return;
      case "if": {
        this.#visit(node.condition);
        const before = this.state && this.copy(this.state);
        this.visitAll(node.then);
        const after = this.state;
        this.state = before;
        this.visitAll(node.else);
        if (after) this.#comeFrom(after);
        return;
      }
      case "branch":
        if (node.value) this.#visit(node.value);
        if (node.condition) this.#visit(node.condition);
        this.#jump(node.label);
        if (!node.condition) this.state = undefined;
        return;
      case "branch-table":
        this.#visit(node.index);
        for (const label of node.labels) this.#jump(label);
        this.state = undefined;
        return;
      case "try":
        this.visitAll(node.body);
        this.state = this.nothing();
        this.visitAll(node.handler);
        this.state = this.nothing();
    }
  }

  #jump(label: Label): void {
    if (!this.state) return;
    const states = this.#jumps.get(label) ?? [];
    states.push(this.copy(this.state));
    this.#jumps.set(label, states);
  }

  #comeFrom(other: State): void {
    this.state = this.state ? this.meet(this.state, other) : this.copy(other);
  }
}
