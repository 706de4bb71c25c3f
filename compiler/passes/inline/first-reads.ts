/** Which locals a body may read before it has set them: what they held before, or their zero, is then of importance. */
import { type Label, type Node, walk } from "../../ir/tree.ts";

/**
 * @param body without exceptions that are caught in it: a `try` counts as reading everything
 * @returns the locals; a local that is not among them is set wherever control comes to a read of it
 */
export function readBeforeSet(body: readonly Node[]): Set<number> {
  const analysis = new FirstReads();
  analysis.list(body, new Set());
  return analysis.found;
}

type Assigned = Set<number>;

class FirstReads {
  readonly found = new Set<number>();

  /** @returns what is set after the nodes, those set before among it */
  list(nodes: readonly Node[], before: Assigned): Assigned {
    let assigned = before;
    for (const node of nodes) assigned = this.#node(node, assigned);
    return assigned;
  }

  #node(node: Node, before: Assigned): Assigned {
    switch (node.kind) {
      case "op": {
        const assigned = this.list(node.args, before);
        const local = node.imm[0] as number;
        if (node.op === "local.get" && !assigned.has(local)) this.found.add(local);
        if (node.op !== "local.set" && node.op !== "local.tee") return assigned;
        return assigned.has(local) ? assigned : new Set(assigned).add(local);
      }
      case "sequence":
        return this.list(node.body, before);
      case "block": {
        const after = this.list(node.body, before);
        // Who leaves it early has set what was set before.
        return leavesEarly(node.body, node.label) ? before : after;
      }
      case "loop":
        return this.list(node.body, before);
      case "if": {
        const decided = this.#node(node.condition, before);
        const afterThen = this.list(node.then, decided);
        const afterElse = this.list(node.else, decided);
        if (isEnded(node.then)) return afterElse;
        if (isEnded(node.else)) return afterThen;
        return new Set([...afterThen].filter((local) => afterElse.has(local)));
      }
      case "branch": {
        const value = node.value ? this.#node(node.value, before) : before;
        return node.condition ? this.#node(node.condition, value) : value;
      }
      case "branch-table":
        return this.#node(node.index, before);
      case "try":
        this.list(node.body, before);
        // Any of it may have been left out.
        this.list(node.handler, new Set(before).add(node.exception));
        return before;
    }
  }
}

function isEnded(nodes: readonly Node[]): boolean {
  return nodes.at(-1)?.type === "never";
}

function leavesEarly(body: readonly Node[], label: Label): boolean {
  let found = false;
  for (const each of body) {
    walk(each, (node) => {
      if (node.kind === "branch") found ||= node.label === label;
      if (node.kind === "branch-table") found ||= node.labels.includes(label);
    });
  }
  return found;
}
