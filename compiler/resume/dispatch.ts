/** Suspensions as returns, and the way back to them: each list of statements that holds some starts with a jump forward. */
import { type Label, type Node, op } from "../ir/tree.ts";

/** How suspensions leave and come back. */
export interface DispatchContext {
  /** Suspensions by their states, which count from 1 in the order of the tree. */
  readonly states: ReadonlyMap<Node, number>;
  /** The local with the state to go to; 0 once the function is there. */
  readonly target: number;
  /** Saves and leaves. */
  readonly leave: (suspension: Node, state: number) => Node[];
  /** What is done on arrival. */
  readonly arrive: (suspension: Node) => Node[];
}

/** States of the suspensions below a node: all from the first to the last. */
interface Range {
  readonly first: number;
  readonly last: number;
}

/** The straightened statements as ones that can be entered at any state. */
export function dispatch(body: readonly Node[], context: DispatchContext): Node[] {
  return new Dispatcher(context).list(body);
}

class Dispatcher {
  readonly #context: DispatchContext;
  readonly #ranges = new Map<Node, Range | undefined>();

  constructor(context: DispatchContext) {
    this.#context = context;
  }

  list(nodes: readonly Node[]): Node[] {
    const stops = nodes.flatMap((node) => {
      const range = this.#range(node);
      return range ? [{ node, range, label: { name: `at${range.first}` } }] : [];
    });
    const [first] = stops;
    if (!first) return [...nodes];
    const isAlone =
      stops.length === 1 && nodes[0] === first.node && !this.#context.states.has(first.node);
    if (isAlone) return [...this.#stop(first.node), ...nodes.slice(1)];
    let out: Node[] = this.#jumpTo(stops);
    for (const node of nodes) {
      const stop = stops.find((each) => each.node === node);
      if (!stop) {
        out.push(node);
        continue;
      }
      const state = this.#context.states.get(node);
      if (state !== undefined) {
        out.push(...this.#context.leave(node, state));
        out = [this.#block(stop.label, out), ...this.#context.arrive(node)];
      } else {
        out = [this.#block(stop.label, out), ...this.#stop(node)];
      }
    }
    return out;
  }

  #block(label: Label, body: Node[]): Node {
    return { kind: "block", label, body, type: "void" };
  }

  /** Jumps to what holds the state; falls through when there is none to go to. */
  #jumpTo(stops: readonly { readonly range: Range; readonly label: Label }[]): Node[] {
    const [first, ...more] = stops;
    if (!first) return [];
    if (more.length === 0)
      return [{ kind: "branch", label: first.label, condition: this.#isGoing(), type: "void" }];
    const start: Label = { name: "start" };
    const labels = stops.flatMap(({ range, label }) =>
      new Array<Label>(range.last - range.first + 1).fill(label),
    );
    const index = op("i32.sub", [], [this.#target(), constant(first.range.first)], "i32");
    return [
      this.#block(start, [
        { kind: "branch-table", index, labels: [...labels, start], type: "never" },
      ]),
    ];
  }

  /** A statement with suspensions inside. */
  #stop(node: Node): Node[] {
    switch (node.kind) {
      case "block":
      case "loop":
      case "try":
        node.body = this.list(node.body);
        return [node];
      case "if": {
        const then = this.#rangeOf(node.then);
        const way = then
          ? op("i32.le_s", [], [this.#target(), constant(then.last)], "bool")
          : op("bool.const", [0], [], "bool");
        const { condition } = node;
        node.condition = {
          kind: "if",
          condition: this.#isGoing(),
          then: [way],
          else: [condition],
          type: condition.type === "bool" ? "bool" : "i32",
        };
        node.then = this.list(node.then);
        node.else = this.list(node.else);
        return [node];
      }
      default:
        return [node];
    }
  }

  #target(): Node {
    return op("local.get", [this.#context.target], [], "i32");
  }

  #isGoing(): Node {
    return op("i32.ne", [], [this.#target(), constant(0)], "bool");
  }

  #range(node: Node): Range | undefined {
    if (this.#ranges.has(node)) return this.#ranges.get(node);
    const found = this.#computeRange(node);
    this.#ranges.set(node, found);
    return found;
  }

  #computeRange(node: Node): Range | undefined {
    const own = this.#context.states.get(node);
    if (own !== undefined) return { first: own, last: own };
    switch (node.kind) {
      case "block":
      case "loop":
      case "try":
        return this.#rangeOf(node.body);
      case "if":
        return this.#rangeOf([...node.then, ...node.else]);
      default:
        return undefined;
    }
  }

  #rangeOf(nodes: readonly Node[]): Range | undefined {
    let found: Range | undefined;
    for (const node of nodes) {
      const range = this.#range(node);
      if (range) found = { first: found?.first ?? range.first, last: range.last };
    }
    return found;
  }
}

function constant(value: number): Node {
  return op("i32.const", [value], [], "i32");
}
