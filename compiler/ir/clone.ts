/** Deep copies of trees, with other locals and labels of their own. */
import type { Label, Node, OpNode, Position } from "./tree.ts";

/** What a copy has in other ways than its original. */
export interface CloneChanges {
  /** Locals that the copy has under other numbers. */
  readonly locals: ReadonlyMap<number, number>;
  /** Nodes the copy has something else for. */
  readonly replaced: (node: OpNode) => Node | undefined;
  /** A copied branch to a label outside the copied tree, as it shall stand there. */
  readonly leaving: (branch: Node & { kind: "branch" }) => Node;
  /** Where the copy of a node stands. */
  readonly position?: (position: Position) => Position;
}

/** A copy that shares no node and no inner label with its original. */
export function cloneTree(node: Node, changes: CloneChanges): Node {
  return new Cloner(changes).node(node);
}

class Cloner {
  readonly #changes: CloneChanges;
  readonly #labels = new Map<Label, Label>();

  constructor(changes: CloneChanges) {
    this.#changes = changes;
  }

  #all(nodes: readonly Node[]): Node[] {
    return nodes.map((node) => this.node(node));
  }

  #optional(node: Node | undefined): Node | undefined {
    return node && this.node(node);
  }

  #newLabel(label: Label): Label {
    const copy: Label = { name: label.name };
    this.#labels.set(label, copy);
    return copy;
  }

  node(node: Node): Node {
    const copy = this.#copy(node);
    const { position } = this.#changes;
    if (position && copy.position) copy.position = position(copy.position);
    return copy;
  }

  #copy(node: Node): Node {
    switch (node.kind) {
      case "op":
        return this.#changes.replaced(node) ?? this.#op(node);
      case "block":
      case "loop":
        return { ...node, label: this.#newLabel(node.label), body: this.#all(node.body) };
      case "sequence":
        return { ...node, body: this.#all(node.body) };
      case "if":
        return {
          ...node,
          condition: this.node(node.condition),
          then: this.#all(node.then),
          else: this.#all(node.else),
        };
      case "branch": {
        const inner = this.#labels.get(node.label);
        const copy = {
          ...node,
          label: inner ?? node.label,
          condition: this.#optional(node.condition),
          value: this.#optional(node.value),
        };
        return inner ? copy : this.#changes.leaving(copy);
      }
      case "branch-table":
        return {
          ...node,
          index: this.node(node.index),
          labels: node.labels.map((label) => this.#labels.get(label) ?? label),
        };
      case "try":
        return { ...node, body: this.#all(node.body), handler: this.#all(node.handler) };
    }
  }

  #op(node: OpNode): OpNode {
    const args = this.#all(node.args);
    if (node.op !== "local.get" && node.op !== "local.set" && node.op !== "local.tee")
      return { ...node, args };
    const local = node.imm[0] as number;
    return { ...node, args, imm: [this.#changes.locals.get(local) ?? local] };
  }
}
