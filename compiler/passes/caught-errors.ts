/** What a `try` does with the errors that it catches, and of which classes none gets further. */
import {
  type BranchNode,
  type Label,
  type Node,
  type OpNode,
  type TreeFunction,
  type TryNode,
  walk,
} from "../ir/tree.ts";
import type { ErrorTypes } from "./error-types.ts";

/** Give the reference they take, as it is or boxed. */
const GIVES_THE_SAME: ReadonlySet<string> = new Set([
  "value.from_ref",
  "value.to_ref",
  "ref.cast",
  "ref.check",
]);

/** Which locals only ever hold what a `try` has caught. */
export class CaughtLocals {
  readonly #tries = new Map<number, TryNode[]>();
  /** By local, the locals that it is copied from; undefined for one that gets something else as well. */
  readonly #sources = new Map<number, Set<number> | undefined>();

  constructor({ body, params }: TreeFunction) {
    params.forEach((_, local) => {
      this.#sources.set(local, undefined);
    });
    const visit = (node: Node): void => {
      if (node.kind === "try") {
        const known = this.#tries.get(node.exception) ?? [];
        this.#tries.set(node.exception, [...known, node]);
      }
      if (node.kind !== "op" || (node.op !== "local.set" && node.op !== "local.tee")) return;
      const local = node.imm[0] as number;
      const [value] = node.args;
      const known = this.#sources.has(local) ? this.#sources.get(local) : new Set<number>();
      if (value?.kind === "op" && value.op === "local.get")
        this.#sources.set(local, known?.add(value.imm[0] as number));
      else this.#sources.set(local, undefined);
    };
    for (const statement of body) walk(statement, visit);
  }

  /** The `try`s that have caught what the node gives; undefined where it may come from elsewhere. */
  triesOf(value: Node): TryNode[] | undefined {
    let read = value;
    while (read.kind === "op" && read.op !== "local.get") {
      const [inner] = read.args;
      if (!inner || !GIVES_THE_SAME.has(read.op)) return undefined;
      read = inner;
    }
    if (read.kind !== "op") return undefined;
    const found: TryNode[] = [];
    const locals = new Set([read.imm[0] as number]);
    for (const local of locals) {
      const tries = this.#tries.get(local) ?? [];
      found.push(...tries);
      const isCopied = this.#sources.has(local);
      const sources = this.#sources.get(local);
      if ((isCopied && !sources) || (!isCopied && tries.length === 0)) return undefined;
      for (const source of sources ?? []) locals.add(source);
    }
    return found;
  }
}

/**
 * For the `throw`s in a handler that throw again what it has caught: which classes of errors it has been asked for, and was not of, wherever control comes there.
 * What is caught does not change, so that what is known stays known.
 */
export class AskedClasses {
  readonly #errors: ErrorTypes;
  readonly #holdsCaught: (node: Node) => boolean;
  readonly #atLabels = new Map<Label, ReadonlySet<number> | undefined>();
  readonly #atThrows = new Map<OpNode, ReadonlySet<number>>();

  /** @param holdsCaught whether a node gives what the `try` caught, and never anything else */
  constructor(node: TryNode, errors: ErrorTypes, holdsCaught: (node: Node) => boolean) {
    this.#errors = errors;
    this.#holdsCaught = holdsCaught;
    this.#statements(node.handler, new Set());
  }

  /** The classes of which none of these is. */
  before(thrown: readonly OpNode[]): ReadonlySet<number> {
    const known = thrown.map((each) => this.#atThrows.get(each) ?? new Set<number>());
    return known.reduce(common, known[0] ?? new Set());
  }

  /** @returns what is known behind the nodes; undefined where control does not come out of them */
  #statements(
    nodes: readonly Node[],
    before: ReadonlySet<number> | undefined,
  ): ReadonlySet<number> | undefined {
    let known = before;
    for (const node of nodes) known = known && this.#after(node, known);
    return known;
  }

  #after(node: Node, before: ReadonlySet<number>): ReadonlySet<number> | undefined {
    switch (node.kind) {
      case "op":
        return this.#op(node, before);
      case "sequence":
        return this.#statements(node.body, before);
      case "block":
        return merge(this.#statements(node.body, before), this.#atLabels.get(node.label));
      case "loop":
        this.#statements(node.body, before);
        return before;
      case "if": {
        const { condition } = node;
        this.#after(condition, before);
        const then = this.#statements(node.then, union(before, this.#told(condition, true)));
        return merge(
          then,
          this.#statements(node.else, union(before, this.#told(condition, false))),
        );
      }
      case "try":
        this.#statements(node.handler, before);
        this.#statements(node.body, before);
        return before;
      case "branch":
        return this.#branch(node, before);
      case "branch-table":
        for (const label of node.labels) this.#jump(label, before);
        return undefined;
    }
  }

  #op(node: OpNode, before: ReadonlySet<number>): ReadonlySet<number> | undefined {
    for (const arg of node.args) this.#after(arg, before);
    if (node.op === "throw") this.#atThrows.set(node, before);
    return node.type === "never" ? undefined : before;
  }

  #branch(node: BranchNode, before: ReadonlySet<number>): ReadonlySet<number> | undefined {
    const { condition, value, label } = node;
    if (value) this.#after(value, before);
    if (!condition) {
      this.#jump(label, before);
      return undefined;
    }
    this.#after(condition, before);
    this.#jump(label, union(before, this.#told(condition, true)));
    return union(before, this.#told(condition, false));
  }

  #jump(label: Label, known: ReadonlySet<number>): void {
    this.#atLabels.set(label, merge(this.#atLabels.get(label), known));
  }

  /** The class that what is caught is not of, where the condition has come out so. */
  #told(condition: Node, outcome: boolean): ReadonlySet<number> {
    if (condition.kind !== "op") return new Set();
    const [inner] = condition.args;
    if (condition.op === "i32.eqz" && inner) return this.#told(inner, !outcome);
    if (outcome || condition.op !== "value.is_ref" || !inner) return new Set();
    const type = condition.imm[0] as number;
    return new Set(this.#holdsCaught(inner) && this.#errors.isErrorType(type) ? [type] : []);
  }
}

function union(left: ReadonlySet<number>, right: ReadonlySet<number>): ReadonlySet<number> {
  return right.size === 0 ? left : new Set([...left, ...right]);
}

function common(left: ReadonlySet<number>, right: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...left].filter((each) => right.has(each)));
}

/** What is known where two ways come together. */
function merge(
  left: ReadonlySet<number> | undefined,
  right: ReadonlySet<number> | undefined,
): ReadonlySet<number> | undefined {
  return left && right ? common(left, right) : (left ?? right);
}
