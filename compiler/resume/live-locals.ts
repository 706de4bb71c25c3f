/** Which locals a function reads after each of its suspensions before it writes them: a backward walk over the straightened tree. */
import type { Label, Node } from "../ir/tree.ts";

/** A set of locals: bit n stands for local n. */
export type LocalSet = bigint;

/** The locals live behind each suspension. */
export function liveAtSuspensions(
  body: readonly Node[],
  suspensions: ReadonlySet<Node>,
): ReadonlyMap<Node, LocalSet> {
  const liveness = new Liveness(suspensions);
  liveness.list(body, 0n);
  return liveness.found;
}

class Liveness {
  readonly found = new Map<Node, LocalSet>();
  readonly #suspensions: ReadonlySet<Node>;
  readonly #labels = new Map<Label, LocalSet>();
  /** What the handlers around the current node read. */
  #handlers: LocalSet = 0n;

  constructor(suspensions: ReadonlySet<Node>) {
    this.#suspensions = suspensions;
  }

  /** What is live before the nodes, given what is live behind them. */
  list(nodes: readonly Node[], after: LocalSet): LocalSet {
    let live = after;
    for (let index = nodes.length - 1; index >= 0; index--) {
      const node = nodes[index];
      if (node) live = this.#node(node, live);
    }
    return live;
  }

  #node(node: Node, after: LocalSet): LocalSet {
    if (this.#suspensions.has(node)) {
      const live = after | this.#handlers;
      this.found.set(node, live | (this.found.get(node) ?? 0n));
      return live;
    }
    switch (node.kind) {
      case "op":
        return this.list(node.args, this.#operation(node, after));
      case "sequence":
        return this.list(node.body, after);
      case "block":
        this.#labels.set(node.label, after);
        return this.list(node.body, after);
      case "loop": {
        let head: LocalSet = 0n;
        for (;;) {
          this.#labels.set(node.label, head);
          const live = this.list(node.body, after) | head;
          if (live === head) return head;
          head = live;
        }
      }
      case "if": {
        const live = this.list(node.then, after) | this.list(node.else, after);
        return this.#node(node.condition, live);
      }
      case "branch": {
        const target = this.#labels.get(node.label) ?? 0n;
        let live = node.condition ? after | target : target;
        if (node.condition) live = this.#node(node.condition, live);
        return node.value ? this.#node(node.value, live) : live;
      }
      case "branch-table": {
        const live = node.labels.reduce((set, each) => set | (this.#labels.get(each) ?? 0n), 0n);
        return this.#node(node.index, live);
      }
      case "try": {
        const handler = this.list(node.handler, after) & ~bit(node.exception);
        const outer = this.#handlers;
        this.#handlers = outer | handler;
        const live = this.list(node.body, after) | handler;
        this.#handlers = outer;
        return live;
      }
    }
  }

  #operation(node: Extract<Node, { kind: "op" }>, after: LocalSet): LocalSet {
    switch (node.op) {
      case "local.get":
        return after | bit(Number(node.imm[0]));
      case "local.set":
      case "local.tee":
        return after & ~bit(Number(node.imm[0]));
      default:
        // Whatever may throw goes on in a handler.
        return (node.type === "never" ? 0n : after) | this.#handlers;
    }
  }
}

/** The set of one local. */
export function bit(local: number): LocalSet {
  return 1n << BigInt(local);
}
