/**
 * Escape analysis of futures. A future held by a local that only goes to `wait`s of the same frame, each fork of it waited for at
 * most once, needs no object: `fork`/`wait` become `fork.latent`/`wait.latent` with a slot of the frame. Everything else (arrays of
 * futures, captured or returned ones, a wait in another loop than its fork) stays as it is. `wait(fork(f, x))` is a plain call.
 */
import type { ResultType, ValueType } from "../../runtime/bytecode/module.ts";
import {
  childNodes,
  type Node,
  type OpNode,
  op,
  type TreeFunction,
  type TreeModule,
  walk,
} from "../ir/tree.ts";

/** Rewrites every function of the module in place. */
export function makeForksLatent(module: TreeModule): void {
  // The slots of a frame are gone when a function suspends.
  for (const each of module.functions)
    if (!each.suspensions && hasFork(each)) makeForksOfFunctionLatent(each, module);
}

/** What is known of a candidate's task at a point: a set of these bits, one per way control may have come. */
const NOT_FORKED = 1;
const FORKED = 2;
const WAITED = 4;
type States = number;

/** Most functions of most programs have none. */
function hasFork(tree: TreeFunction): boolean {
  let found = false;
  visitAll(tree, (node) => {
    if (node.kind === "op" && node.op === "fork") found = true;
  });
  return found;
}

function makeForksOfFunctionLatent(tree: TreeFunction, module: TreeModule): void {
  callInsteadOfForkAndWait(tree, module);
  for (const [local, forks] of candidates(tree)) {
    const flow = new Flow(tree, local);
    const waits = flow.run();
    if (waits) rewrite(tree, local, forks, waits, module);
  }
}

/** `wait` directly of `fork` lets nothing run beside it: in serial order it is the call. */
function callInsteadOfForkAndWait(tree: TreeFunction, module: TreeModule): void {
  visitAll(tree, (node) => {
    const inner = node.kind === "op" && node.op === "wait" ? node.args[0] : undefined;
    if (node.kind !== "op" || inner?.kind !== "op" || inner.op !== "fork") return;
    const target = module.functions[functionOf(inner)];
    if (!target) return;
    Object.assign(node, { op: "call", imm: inner.imm, args: inner.args, type: target.result });
  });
}

/** Locals whose every use is `local.set (fork F …)`, of one F, or `wait (local.get)`; with their forks. */
function candidates(tree: TreeFunction): Map<number, OpNode[]> {
  const forks = new Map<number, OpNode[]>();
  const rejected = new Set<number>();
  const accounted = new Set<Node>();
  visitAll(tree, (node) => {
    if (node.kind === "try") rejected.add(node.exception);
    if (node.kind !== "op") return;
    const inner = node.args[0];
    if (node.op === "local.set" && inner?.kind === "op" && inner.op === "fork") {
      const local = localOf(node);
      const others = forks.get(local) ?? [];
      if (others[0] && functionOf(others[0]) !== functionOf(inner)) rejected.add(local);
      forks.set(local, [...others, inner]);
    } else if (node.op === "local.set" || node.op === "local.tee") {
      rejected.add(localOf(node));
    } else if (node.op === "wait" && inner?.kind === "op" && inner.op === "local.get") {
      accounted.add(inner);
    } else if (node.op === "local.get" && !accounted.has(node)) {
      rejected.add(localOf(node));
    }
  });
  for (const local of forks.keys()) {
    if (rejected.has(local) || local < tree.params.length) forks.delete(local);
  }
  return forks;
}

/** Follows one candidate through the function and sorts its waits; gives up when a wait may be the first or a later one. */
class Flow {
  readonly #tree: TreeFunction;
  readonly #local: number;
  /** Nodes with a fork, a wait or a jump below them; the others cannot change anything and may be very deep. */
  readonly #relevant = new Set<Node>();
  readonly #atLabel = new Map<object, States>();
  readonly #handlers: States[] = [];
  readonly #waits = new Map<OpNode, States>();
  #fails = false;

  constructor(tree: TreeFunction, local: number) {
    this.#tree = tree;
    this.#local = local;
    for (const node of tree.body) markRelevant(node, (each) => this.#isEvent(each), this.#relevant);
  }

  /** The waits, true for those which take the task's value and false for those which come after one. */
  run(): Map<OpNode, boolean> | undefined {
    this.#body(this.#tree.body, NOT_FORKED);
    const waits = new Map<OpNode, boolean>();
    for (const [wait, states] of this.#waits) {
      if (states !== FORKED && states !== WAITED) this.#fails = true;
      waits.set(wait, states === FORKED);
    }
    return this.#fails ? undefined : waits;
  }

  #body(nodes: readonly Node[], before: States): States {
    let states = before;
    for (const node of nodes) states = this.#node(node, states);
    return states;
  }

  #node(node: Node, before: States): States {
    if (before === 0 || !this.#relevant.has(node)) return node.type === "never" ? 0 : before;
    switch (node.kind) {
      case "op":
        return this.#op(node, before);
      case "sequence":
        return this.#body(node.body, before);
      case "block": {
        const fallsOut = this.#body(node.body, before);
        return fallsOut | (this.#atLabel.get(node.label) ?? 0);
      }
      case "loop": {
        for (let entry = before; ; ) {
          const out = this.#body(node.body, entry);
          const again = entry | (this.#atLabel.get(node.label) ?? 0);
          if (again === entry) return out;
          entry = again;
        }
      }
      case "if": {
        const decided = this.#node(node.condition, before);
        return this.#body(node.then, decided) | this.#body(node.else, decided);
      }
      case "branch": {
        let states = before;
        if (node.value) states = this.#node(node.value, states);
        if (node.condition) states = this.#node(node.condition, states);
        this.#atLabel.set(node.label, (this.#atLabel.get(node.label) ?? 0) | states);
        return node.condition ? states : 0;
      }
      case "branch-table": {
        const states = this.#node(node.index, before);
        for (const label of node.labels)
          this.#atLabel.set(label, (this.#atLabel.get(label) ?? 0) | states);
        return 0;
      }
      case "try": {
        this.#handlers.push(before);
        const completed = this.#body(node.body, before);
        const thrown = (this.#handlers.pop() ?? 0) | completed;
        return completed | this.#body(node.handler, thrown);
      }
    }
  }

  #op(node: OpNode, before: States): States {
    const states = this.#body(node.args, before);
    if (this.#isFork(node)) {
      // A second fork would overwrite a task nobody waited for.
      if (states & FORKED) this.#fails = true;
      return this.#changed(FORKED);
    }
    if (this.#isWait(node)) {
      this.#waits.set(node, (this.#waits.get(node) ?? 0) | states);
      return this.#changed(WAITED);
    }
    return node.type === "never" ? 0 : states;
  }

  /** Whatever a protected body passes through may be the state in which it throws. */
  #changed(states: States): States {
    for (let index = 0; index < this.#handlers.length; index++) {
      this.#handlers[index] = (this.#handlers[index] ?? 0) | states;
    }
    return states;
  }

  #isEvent(node: Node): boolean {
    if (node.kind === "branch" || node.kind === "branch-table" || node.kind === "try") return true;
    return (
      node.kind === "op" && (node.type === "never" || this.#isFork(node) || this.#isWait(node))
    );
  }

  #isFork(node: OpNode): boolean {
    const inner = node.args[0];
    return (
      node.op === "local.set" &&
      localOf(node) === this.#local &&
      inner?.kind === "op" &&
      inner.op === "fork"
    );
  }

  #isWait(node: OpNode): boolean {
    const inner = node.args[0];
    return (
      node.op === "wait" &&
      inner?.kind === "op" &&
      inner.op === "local.get" &&
      localOf(inner) === this.#local
    );
  }
}

function rewrite(
  tree: TreeFunction,
  local: number,
  forks: readonly OpNode[],
  waits: ReadonlyMap<OpNode, boolean>,
  module: TreeModule,
): void {
  const first = forks[0];
  const target = first && module.functions[functionOf(first)];
  if (!first || !target) return;
  const slot = tree.taskSlots.length;
  tree.taskSlots.push(functionOf(first));
  const keeps = [...waits.values()].includes(false);
  const kept = keeps && target.result !== "void" ? addLocal(tree, target.result) : undefined;
  visitAll(tree, (node) => {
    const inner = node.kind === "op" ? node.args[0] : undefined;
    if (node.kind !== "op" || inner?.kind !== "op") return;
    if (node.op === "local.set" && localOf(node) === local && forks.includes(inner)) {
      Object.assign(node, { op: "fork.latent", imm: [slot], args: inner.args, type: "void" });
      node.position ??= inner.position;
      return;
    }
    const takes = waits.get(node);
    if (takes === undefined) return;
    Object.assign(node, waitOfSlot(slot, takes, kept, target.result, node));
  });
}

function waitOfSlot(
  slot: number,
  takes: boolean,
  kept: number | undefined,
  result: ResultType,
  node: OpNode,
): Partial<OpNode> {
  const wait = op("wait.latent", [slot], [], result, node.position);
  if (kept === undefined || result === "void") {
    return takes ? wait : op("nop", [], [], "void", node.position);
  }
  return takes
    ? op("local.tee", [kept], [wait], result, node.position)
    : op("local.get", [kept], [], result, node.position);
}

function addLocal(tree: TreeFunction, type: ValueType): number {
  tree.locals.push(type);
  return tree.params.length + tree.locals.length - 1;
}

function markRelevant(root: Node, isEvent: (node: Node) => boolean, relevant: Set<Node>): void {
  const pending: { readonly node: Node; readonly parent: number }[] = [{ node: root, parent: -1 }];
  // Parents stand before their children here, so one pass from the end carries the mark upwards.
  for (let index = 0; index < pending.length; index++) {
    for (const child of childNodes(pending[index]?.node ?? root))
      pending.push({ node: child, parent: index });
  }
  for (let index = pending.length - 1; index >= 0; index--) {
    const each = pending[index];
    if (!each || !(relevant.has(each.node) || isEvent(each.node))) continue;
    relevant.add(each.node);
    const parent = pending[each.parent];
    if (parent) relevant.add(parent.node);
  }
}

function visitAll(tree: TreeFunction, visit: (node: Node) => void): void {
  for (const node of tree.body) walk(node, visit);
}

function localOf(node: OpNode): number {
  return Number(node.imm[0]);
}

function functionOf(fork: OpNode): number {
  return Number(fork.imm[0]);
}
